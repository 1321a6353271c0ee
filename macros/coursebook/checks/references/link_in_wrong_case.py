"""A link that differs from its target only in the case of its letters.

**What it does**

Reports a path that is a page or a file, and an anchor that is one of the page, in other letters: capital for small, or
small for capital.

**Why it matters to the learner**

It works on the editor's computer and is "page not found" on the published site.

**Example**

```markdown
Read [the first chapter](01-Loaf.md).
```

**Use instead**

```markdown
Read [the first chapter](01-loaf.md).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Edit, Mistake, quote
from coursebook.model import Course, anchors_of, relate

MISTAKE = Mistake("R017", "link-in-wrong-case")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page, link, path in course.local_links:
        real = course.files_by_folded_path.get(path.casefold())
        if real is None or link.path.startswith("/"):
            continue
        target, anchor = link.path, link.anchor
        if path not in course.files:
            target = relate(real, page.path)
        page_meant = course.find_page(real)
        anchors = anchors_of(course, page_meant) if anchor and page_meant else None
        if anchors and anchor not in anchors:
            anchor = next((other for other in sorted(anchors) if other.casefold() == anchor.casefold()), anchor)
        if (target, anchor) != (link.path, link.anchor):
            right = target + (f"#{anchor}" if anchor else "")
            message = f"{quote(link.target)} is written {quote(right)} where it leads"
            yield MISTAKE.at(link.place, message, f"write {quote(right)}", Edit(link.place, link.target, right))
