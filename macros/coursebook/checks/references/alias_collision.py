"""A name that two terms of the glossary share.

**What it does**

Reports a term's name or alias that another term has as its name or alias, and an alias that a term has twice or that is
its own name. Capital and small letters count as the same.

**Why it matters to the learner**

The same word would mean two things, and the search, the cards and the linter could not tell which.

**Example**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  aliases: [inside, crust]
  definition: The soft inside of a loaf.
- id: crust
  term: Crust
  definition: The firm outside of a loaf.
```

**Use instead**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  aliases: [inside, soft part]
  definition: The soft inside of a loaf.
- id: crust
  term: Crust
  definition: The firm outside of a loaf.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Place, Term

MISTAKE = Mistake("R020", "alias-collision")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    owners: dict[str, Term] = {}
    # Names first: where a name and an alias are the same, the alias is what has to go.
    for term, word, place in [*_names(course), *_aliases(course)]:
        owner = owners.setdefault(word.casefold(), term)
        if owner is not term:
            message = f"{quote(word)} also names the term {quote(owner.id)} in line {owner.place.line}"
            yield MISTAKE.at(place, message, "keep it at the term it names first of all")
        elif place is not term.name_place and _is_again(term, word, place):
            message = f"{quote(word)} already names this term"
            yield MISTAKE.at(place, message, "delete the alias")


def _names(course: Course) -> Iterator[tuple[Term, str, Place]]:
    # What two records with one id have in common is another rule's.
    terms = {term.id: term for term in reversed(course.terms)}
    for term in course.terms:
        if term.name_place and terms[term.id] is term:
            yield term, term.name, term.name_place


def _aliases(course: Course) -> Iterator[tuple[Term, str, Place]]:
    terms = {term.id: term for term in reversed(course.terms)}
    for term in course.terms:
        if terms[term.id] is term:
            yield from ((term, word, place) for word, place in zip(term.aliases, term.alias_places, strict=True))


def _is_again(term: Term, word: str, place: Place) -> bool:
    words = [term.name, *term.aliases[: term.alias_places.index(place)]]
    return word.casefold() in {other.casefold() for other in words}
