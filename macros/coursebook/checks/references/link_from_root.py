"""A link that begins with a slash.

**What it does**

Reports a target such as `/glossary.md`. Where the site lies in a folder of its host, as on GitHub Pages, the slash is
the host's beginning and not the site's.

**Why it matters to the learner**

The link works in the preview and is "page not found" on the published site.

**Example**

```markdown
Read [the first chapter](/chapters/01-loaf.md).
```

**Use instead**

```markdown
Read [the first chapter](01-loaf.md).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Edit, Mistake, quote
from coursebook.model import Course, relate

MISTAKE = Mistake("R026", "link-from-root")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page, link, path in course.local_links:
        if not link.path.startswith("/"):
            continue
        message = f"{quote(link.path)} begins at the host, not at the course"
        advice, edit = "begin at the page itself, or write a full address", None
        if course.has_file(path):
            right = relate(path, page.path) + link.target[len(link.path) :]
            advice, edit = f"write {quote(right)}", Edit(link.place, link.target, right)
        yield MISTAKE.at(link.place, message, advice, edit)
