"""A link to what is not published.

**What it does**

Reports a relative target above the documents' folder.

**Why it matters to the learner**

What lies there is no part of the site: the link ends in "page not found".

**Example**

```markdown
Read [the licence](../../LICENSE.txt).
```

**Use instead**

```markdown
Read [the licence](https://example.org/licence).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course

MISTAKE = Mistake("R018", "link-outside-docs")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for _, link, path in course.local_links:
        if path.startswith(".."):
            advice = "put the file under the documents' folder, or link to a full address"
            yield MISTAKE.at(link.place, f"{quote(link.path)} lies outside of the documents' folder", advice)
