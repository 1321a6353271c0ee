"""A link to an anchor that the page does not have.

**What it does**

Reports what stands behind `#` where no heading, item or term of the page has it, nor any `{#anchor}`. Items have their
kind before their id: `#q-` for a question, `#e-` for an exercise, `#s-` for a sorting task, `#f-` for a figure. Pages
on which other macros make anchors are left to `coursebook site-check`.

**Why it matters to the learner**

The link opens the page at its top, and the learner has to search for what was meant.

**Example**

```markdown
## Crust {#crust}

Compare [the crust](#crusts).
```

**Use instead**

```markdown
## Crust {#crust}

Compare [the crust](#crust).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote, suggest
from coursebook.model import Course, anchors_of

MISTAKE = Mistake("R015", "link-to-missing-anchor")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    known: dict[str, frozenset[str] | None] = {}
    for _, link, path in course.local_links:
        target = course.find_page(path)
        if not link.anchor or target is None:
            continue
        if path not in known:
            known[path] = anchors_of(course, target)
        anchors = known[path]
        if anchors is None or link.anchor.casefold() in {anchor.casefold() for anchor in anchors}:
            continue
        where = "this page" if not link.path else quote(path)
        advice = suggest(link.anchor, anchors) or "write the anchor of a heading, an item or a term"
        yield MISTAKE.at(link.place, f"{where} has no anchor {quote(link.anchor)}", advice)
