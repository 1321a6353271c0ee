"""A sorting task with a single category.

**What it does**

Reports a task whose list has one item at its top.

**Why it matters to the learner**

There is nothing to sort.

**Example**

```markdown
{% call sort("inside-or-outside", title="Inside or outside?") %}
- Crumb
    - Soft

        It holds the moisture.

{% endcall %}
```

**Use instead**

```markdown
{% call sort("inside-or-outside", title="Inside or outside?") %}
- Crumb
    - Soft

        It holds the moisture.

- Crust
    - Brown

        Heat gives it its colour.
{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course

MISTAKE = Mistake("Q011", "too-few-categories")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for task in page.sorts:
            if len(task.categories) == 1:
                advice = "write each category as an item at the top of the list"
                yield MISTAKE.at(task.place, "the sorting task has one category", advice)
