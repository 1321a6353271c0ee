"""A key on a page that asks nothing.

**What it does**

Reports `answer_key` on a page without questions.

**Why it matters to the learner**

The key is made of the questions of its own page: here it would be an empty list.

**Example**

```markdown title="docs/about.md"
# About

{{ answer_key() }}
```

**Use instead**

```markdown title="docs/about.md"
# About

The key stands at the end of each paper.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course

MISTAKE = Mistake("R041", "key-without-questions")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for call in page.calls if not page.questions else ():
            if call.name == "answer_key":
                yield MISTAKE.at(call.place, "the page has no questions", "take it away, or move it to the paper")
