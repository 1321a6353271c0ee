"""A figure that is not there.

**What it does**

Reports the id of a `figure` call for which there is no `docs/_figures/ID.svg`.

**Why it matters to the learner**

The paragraph speaks of a drawing nobody can see.

**Example**

```markdown
{{ figure("lof") }}
```

**Use instead**

```markdown
{{ figure("loaf") }}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, correct, quote, suggest
from coursebook.model import Course

MISTAKE = Mistake("R003", "unknown-figure")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for call in page.calls:
            id_ = call.positional(0)
            if call.name != "figure" or not isinstance(id_, str) or id_ in course.figures:
                continue
            place = next(argument.place for argument in call.arguments if not argument.name)
            advice = suggest(id_, course.figures) or "write the name of a drawing in '_figures', without '.svg'"
            yield MISTAKE.at(place, f"no figure {quote(id_)}", advice, correct(place, id_, course.figures))
