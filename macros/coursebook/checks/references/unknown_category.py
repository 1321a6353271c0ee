"""A criterion without its category.

**What it does**

Reports a criterion whose number begins with that of no category.

**Why it matters to the learner**

No paper would ever ask for it: papers are drawn by category.

**Example**

```yaml title="docs/_data/syllabus.yml"
title: Baking
categories:
  - {id: "1", title: Dough, weight: 100, questions: 4}
criteria:
  - {id: "1.1", text: Tell crust and crumb apart, bloom: 1}
  - {id: "2.1", text: Say when a loaf is done, bloom: 2}
chapters:
  - {number: 1, title: Dough}
```

**Use instead**

```yaml title="docs/_data/syllabus.yml"
title: Baking
categories:
  - {id: "1", title: Dough, weight: 100, questions: 4}
criteria:
  - {id: "1.1", text: Tell crust and crumb apart, bloom: 1}
  - {id: "1.2", text: Say when a loaf is done, bloom: 2}
chapters:
  - {number: 1, title: Dough}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course

MISTAKE = Mistake("R008", "unknown-category")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    known = {category.id for category in course.syllabus.categories}
    for criterion in course.syllabus.criteria if known else ():
        if criterion.category not in known:
            message = f"no category {quote(criterion.category)} for the criterion {quote(criterion.id)}"
            advice = f"the categories are {', '.join(sorted(known))}"
            yield MISTAKE.at(criterion.place, message, advice)
