"""A term that no page uses.

**What it does**

Reports a term of the glossary that belongs to a written chapter and that no page links, defines or tells apart. Terms
of chapters that are still to be written, and terms of no chapter, are left alone.

**Why it matters to the learner**

The learner is to know a word by heart, from a flashcard, that the chapter never taught.

**Example**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
  chapter: 1
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

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course

MISTAKE = Mistake("R022", "unused-term", "warning")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    used = {use.term for page in course.pages for use in page.uses}
    written = {page.number for page in course.chapters}
    for term in course.terms:
        if term.id not in used and term.chapter in written:
            message = f"no page uses the term {quote(term.id)}"
            advice = f'write {{{{ define("{term.id}") }}}} or {{{{ term("{term.id}") }}}} in chapter {term.chapter}'
            yield MISTAKE.at(term.place, message, advice)
