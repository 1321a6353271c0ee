"""A paper that prints no key.

**What it does**

Reports a page with `paper` in its front matter and questions that does not call `answer_key`.

**Why it matters to the learner**

On paper the answers of a mock exam are left out, so that it can be sat with a pen: without the key at its end, nobody
learns how it went.

**Example**

```markdown title="docs/exams/paper-1.md"
---
paper: 1
title: Paper 1
search: {exclude: true}
---

{% call quiz("paper-1-crumb", exam=False) %}
Which part of a loaf is soft?

- [x] The crumb

    It keeps its moisture.

- [ ] The crust

    Heat dried it.
{% endcall %}
```

**Use instead**

```markdown title="docs/exams/paper-1.md"
---
paper: 1
title: Paper 1
search: {exclude: true}
---

{% call quiz("paper-1-crumb", exam=False) %}
Which part of a loaf is soft?

- [x] The crumb

    It keeps its moisture.

- [ ] The crust

    Heat dried it.
{% endcall %}

{{ answer_key() }}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course

MISTAKE = Mistake("R040", "paper-without-key")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        if page.kind == "paper" and page.questions and not any(call.name == "answer_key" for call in page.calls):
            advice = "write '{{ answer_key() }}' at its end, alone in its paragraph"
            yield MISTAKE.at(page.place, "the paper prints no key to its questions", advice)
