"""Two headings with the same text under the same heading.

**What it does**

Reports each heading but the first of those with the same text and level under the same heading, or outside of any.
Capitals make no difference. Under different headings the same text may stand again.

**Why it matters to the learner**

The table of contents, and a screen reader's list of headings, show the same line twice: which one to choose is a guess.

**Example**

```markdown
## The loaf

### Example

Soft inside.

### Example

Brown outside.
```

**Use instead**

```markdown
## The loaf

### Example: the crumb

Soft inside.

### Example: the crust

Brown outside.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Page, Section

MISTAKE = Mistake("A021", "repeated-heading")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        yield from _check_page(page)


def _check_page(page: Page) -> Iterator[Diagnostic]:
    parents: list[Section] = []
    first: dict[tuple[Section | None, int, str], Section] = {}
    for section in page.sections:
        while parents and parents[-1].level >= section.level:
            parents.pop()
        parent = parents[-1] if parents else None
        key = (parent, section.level, section.title.casefold())
        earlier = first.setdefault(key, section)
        if section.title and earlier is not section:
            where = f"under {quote(parent.title)}" if parent else "on the page"
            message = f"the heading {quote(section.title)} stands twice {where}"
            advice = f"say what sets it apart from the first, in line {earlier.place.line}"
            yield MISTAKE.at(section.place, message, advice)
        parents.append(section)
