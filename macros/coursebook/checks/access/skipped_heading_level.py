"""A heading more than one level below the one before it.

**What it does**

Reports a heading that leaves out a level on the way down. A page's title is level 1, also where it
stands in the front matter; on the way up any level may follow.

**Why it matters to the learner**

Who moves from heading to heading with a screen reader looks for the section that was left out, and takes it as missed.

**Example**

```markdown
## The loaf

#### The crumb

Text.
```

**Use instead**

```markdown
## The loaf

### The crumb

Text.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course

MISTAKE = Mistake("A020", "skipped-heading-level")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        above = 1
        for section in page.sections:
            if section.level > above + 1:
                message = f"a heading of level {section.level} follows one of level {above}"
                yield MISTAKE.at(section.place, message, f"begin it with '{'#' * (above + 1)}'")
            above = section.level
