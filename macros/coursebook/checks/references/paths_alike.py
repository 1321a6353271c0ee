"""Two files whose paths differ only in the case of their letters.

**What it does**

Reports each but the first, folders included in the comparison.

**Why it matters to the learner**

Many computers take the two for one file: an editor's copy loses one of them, and the learner a page.

**Example**

```markdown title="docs/Oven.md"
# The oven
```

```markdown title="docs/oven.md"
# Heat
```

**Use instead**

```markdown title="docs/oven.md"
# The oven
```

```markdown title="docs/heat.md"
# Heat
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Place

MISTAKE = Mistake("R021", "paths-alike")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    first: dict[str, str] = {}
    for path in sorted(course.files):
        other = first.setdefault(path.casefold(), path)
        if other != path:
            message = f"the path differs from {quote(other)} only in the case of its letters"
            yield MISTAKE.at(Place(f"{course.folder}/{path}"), message, "give one of the two another name")
