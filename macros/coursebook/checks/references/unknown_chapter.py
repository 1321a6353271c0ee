"""A chapter the syllabus does not plan.

**What it does**

Reports a chapter, a practice page or a glossary record whose number is not among the syllabus's `chapters`.

**Why it matters to the learner**

The course map would not lead to it, and a term that belongs to no chapter is on no list of key terms.

**Example**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
  chapter: 12
```

**Use instead**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
  chapter: 1
```

```markdown
{{ define("crumb") }}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course

MISTAKE = Mistake("R009", "unknown-chapter")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    known = {chapter.number for chapter in course.syllabus.chapters}
    numbers = [(page.number, page.place) for page in course.pages if page.kind in {"chapter", "practice"}]
    numbers += [(term.chapter, term.place) for term in course.terms]
    for number, place in numbers if known else ():
        if number is not None and number not in known:
            advice = f"the syllabus plans {', '.join(str(planned) for planned in sorted(known))}"
            yield MISTAKE.at(place, f"no chapter {number} is planned", advice)
