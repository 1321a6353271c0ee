"""A number that stands for two things.

**What it does**

Reports two chapters or two papers with the same number, and categories, criteria or planned chapters that stand twice
in the syllabus.

**Why it matters to the learner**

"Chapter 2 of 13" would stand above two chapters, and the key terms of both would be mixed.

**Example**

```yaml title="docs/_data/syllabus.yml"
title: Baking
categories:
  - {id: "1", title: Dough, weight: 100, questions: 4}
criteria:
  - {id: "1.1", text: Tell crust and crumb apart, bloom: 1}
  - {id: "1.1", text: Say when a loaf is done, bloom: 2}
chapters:
  - {number: 1, title: Dough}
```

**Use instead**

```yaml title="docs/_data/syllabus.yml"
title: Baking
categories:
  - {id: "1", title: Dough, weight: 100, questions: 4}
criteria:
  - {id: "1.1", text: Tell crust and crumb apart, bloom: 1}
  - {id: "1.2", text: Say when a loaf is done, bloom: 2}
chapters:
  - {number: 1, title: Dough}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Place

MISTAKE = Mistake("R007", "duplicate-number")
KINDS = ("chapter", "paper")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for kind in KINDS:
        pages = [page for page in course.pages if page.kind == kind and page.number is not None]
        yield from _find(kind, ((str(page.number), page.place) for page in pages))
    syllabus = course.syllabus
    yield from _find("category", ((item.id, item.place) for item in syllabus.categories))
    yield from _find("criterion", ((item.id, item.place) for item in syllabus.criteria))
    yield from _find("planned chapter", ((str(item.number), item.place) for item in syllabus.chapters))


def _find(what: str, items: Iterable[tuple[str, Place]]) -> Iterator[Diagnostic]:
    first: dict[str, Place] = {}
    for number, place in items:
        known = first.setdefault(number, place)
        if known is not place:
            message = f"there is a second {what} {quote(number)}"
            yield MISTAKE.at(place, message, f"the first stands in {known.path}, line {known.line}")
