"""A question with fewer than two options.

**What it does**

Reports a question without a task list, or with one of a single item.

**Why it matters to the learner**

There is nothing to choose.

**Example**

```markdown
{% call quiz("done-or-not", exam=False) %}
What tells you that a loaf is done?

- [x] The sound

    A hollow sound says that the crumb is dry.
{% endcall %}
```

**Use instead**

```markdown
{% call quiz("done-or-not", exam=False) %}
What tells you that a loaf is done?

- [x] The sound

    A hollow sound says that the crumb is dry.

- [ ] The colour

    Colour tells about the crust only.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course

MISTAKE = Mistake("Q002", "too-few-options")
FEWEST = 2


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            number = len(question.options)
            if number < FEWEST:
                message = "the question has one option" if number else "the question has no options"
                advice = "write each option after '- [ ] ' or '- [x] ', in one list"
                yield MISTAKE.at(question.place, message, advice)
