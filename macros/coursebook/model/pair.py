"""Two terms that are taken for each other, and the cases that ask which of them it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursebook.model.course import Course
from coursebook.model.term import TellApart, Term


@dataclass(frozen=True, slots=True)
class Case:
    """An example of one of two terms."""

    term: Term
    """What it is an example of."""
    other: Term
    near_miss: TellApart
    """The question that decides between the two."""

    @property
    def chapter(self) -> int:
        """Number of the chapter after which both terms are known; 0 where none introduces them."""
        return max(self.term.chapter or 0, self.other.chapter or 0)

    @property
    def pair(self) -> tuple[Term, Term]:
        """Both terms in an order that does not tell which of them it is."""
        first, second = sorted((self.term, self.other), key=lambda term: (term.name, term.id))
        return first, second


def find_near_miss(term: Term, other: Term) -> TellApart | None:
    """Give what either record says of the two, the first term's where both say something."""
    said = [*(near for near in term.tell_apart if near.other == other.id)]
    said += [near for near in other.tell_apart if near.other == term.id]
    return said[0] if said else None


def list_cases(course: Course) -> Iterator[Case]:
    """Give a case for each term of each pair whose example does not name it, in the order of the glossary.

    A term that has no flashcard is nothing to be asked about.
    """
    asked = [term for term in course.terms if term.has_card]
    for term in asked:
        if not term.example or _names(term.example, term):
            continue
        for other in asked:
            near_miss = find_near_miss(term, other) if other is not term else None
            if near_miss:
                yield Case(term, other, near_miss)


def _names(text: str, term: Term) -> bool:
    """Say whether a text holds a term's name or another name of it; what stands in brackets is no part of a name."""
    names = (name.partition(" (")[0] for name in (term.name, *term.aliases))
    return any(re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) for name in names)
