"""A link to a page that is not there.

**What it does**

Reports the target of a link, inline or named, in prose and in the bodies of calls, that is a page and leads to none.
The address that a page has on the site is no target: a link leads to the Markdown file.

**Why it matters to the learner**

The link ends in "page not found", or in nothing at all.

**Example**

```markdown
Look it up in the [glossary](../glosary.md).
```

**Use instead**

```markdown
Look it up on [the page about the loaf](01-loaf.md).
```
"""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import splitext

from coursebook.diagnostics import Diagnostic, Edit, Mistake, quote, suggest
from coursebook.model import Course, Link, Page, relate

MISTAKE = Mistake("R014", "link-to-missing-page")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page, link, path in course.local_links:
        is_page = splitext(path)[1] in {"", ".md"} and not link.path.startswith("/") and not path.startswith("..")
        if is_page and not course.has_file(path):
            yield _report(course, page, link, path)


def _report(course: Course, page: Page, link: Link, path: str) -> Diagnostic:
    message = f"{quote(link.path)} leads to {quote(path)}, which is not there"
    if not link.target:
        return MISTAKE.at(link.place, "the link leads nowhere", "write its target between the brackets")
    meant = next((name for name in (f"{path}.md", f"{path}/index.md") if course.find_page(name)), "")
    if meant:
        target = relate(meant, page.path)
        edit = Edit(link.place, link.target, target + link.target[len(link.path) :])
        return MISTAKE.at(link.place, message, f"link to the Markdown file: {quote(target)}", edit)
    near = suggest(link.path, [relate(other.path, page.path) for other in course.pages])
    return MISTAKE.at(link.place, message, near or "write the page, or take the link away")
