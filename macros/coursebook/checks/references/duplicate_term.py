"""Two glossary records with the same id.

**What it does**

Reports each but the first.

**Why it matters to the learner**

The learner would meet one of two definitions, and nobody could say which.

**Example**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
- id: crumb
  term: Crumbs
  definition: What is left on the table.
```

**Use instead**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
- id: crumbs
  term: Crumbs
  definition: What is left on the table.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Place

MISTAKE = Mistake("R005", "duplicate-term")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    first: dict[str, Place] = {}
    for term in course.terms:
        place = first.setdefault(term.id, term.place)
        if place is not term.place:
            message = f"the term {quote(term.id)} stands twice in the glossary"
            yield MISTAKE.at(term.place, message, f"the first stands in line {place.line}")
