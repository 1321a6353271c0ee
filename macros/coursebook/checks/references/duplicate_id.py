"""Two questions, exercises or sorting tasks with the same id.

**What it does**

Reports each but the first in the course, on whatever page it stands.

**Why it matters to the learner**

Progress is kept under the id: answering one would mark the other as answered.

**Example**

```markdown
{% call exercise("smell-and-touch", title="Done or not?") %}
What tells you that a loaf is done?
{% endcall %}

{% call exercise("smell-and-touch", title="Ready or not?") %}
What tells you that a loaf is done?
{% endcall %}
```

**Use instead**

```markdown
{% call exercise("smell-and-touch", title="Done or not?") %}
What tells you that a loaf is done?
{% endcall %}

{% call exercise("sight-and-sound", title="Ready or not?") %}
What tells you that a loaf is done?
{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Place

MISTAKE = Mistake("R004", "duplicate-id")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    first: dict[str, Place] = {}
    items = [item for page in course.pages for item in page.identified() if item.id]
    for item in sorted(items, key=lambda item: item.place):
        place = first.setdefault(item.id, item.place)
        if place is not item.place:
            advice = f"the first stands in {place.path}, line {place.line}"
            yield MISTAKE.at(item.place, f"the id {quote(item.id)} stands twice in the course", advice)
