"""An item to be sorted without a reason.

**What it does**

Reports an item with nothing under it. A reason stands after a blank line, indented by eight spaces.

**Why it matters to the learner**

Who puts it in the wrong place learns that, and not why.

**Example**

```markdown
{% call sort("inside-or-outside", title="Inside or outside?") %}
- Crumb
    - Soft

        It holds the moisture.

- Crust
    - Brown
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

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course

MISTAKE = Mistake("Q010", "item-without-reason")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for task in page.sorts:
            for item in (item for category in task.categories for item in category.items):
                if item.text and not item.reason:
                    first, line_end, _ = item.text.partition("\n")
                    advice = "say under it, after a blank line and indented by 8 spaces, why it belongs there"
                    if line_end:
                        advice = "leave a blank line between the item and its reason"
                    yield MISTAKE.at(item.place, f"the item {quote(first)} has no reason", advice)
