"""Two headings of a page with the same anchor.

**What it does**

Reports each `{#anchor}` but the first of a page.

**Why it matters to the learner**

A link to the second section leads to the first.

**Example**

```markdown
## Crust {#outside}

Text.

## Shell {#outside}

Text.
```

**Use instead**

```markdown
## Crust {#crust}

Text.

## Shell {#shell}

Text.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Place

MISTAKE = Mistake("R006", "duplicate-anchor")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        first: dict[str, Place] = {}
        for section in page.sections:
            place = first.setdefault(section.id, section.place)
            if place is not section.place:
                message = f"the anchor {quote(section.id)} stands twice on the page"
                advice = f"the first stands in line {place.line}"
                yield MISTAKE.at(section.id_place or section.place, message, advice)
