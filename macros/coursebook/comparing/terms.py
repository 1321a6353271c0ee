"""What became of the glossary's terms, and which pages show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from coursebook.comparing.outline import outline
from coursebook.model import Course, Page, Term

TermChangeKind = Literal["renamed", "edited", "added", "removed"]
KINDS: tuple[TermChangeKind, ...] = ("renamed", "edited", "added", "removed")
_COLLECTING = frozenset({"key_terms", "flashcards"})
"""Macros that print the terms a chapter introduces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermChange:
    """A term that is not as it was."""

    kind: TermChangeKind
    """`renamed`: it has another name or another id."""
    before: Term | None = None
    after: Term | None = None
    shown_on: tuple[Page, ...] = ()
    """The pages that show it, or did so last, in the order of their paths."""


def compare_terms(before: Course, after: Course) -> list[TermChange]:
    """Give what became of the terms, by `KINDS`, then in the order of the file."""
    return sorted(_compare(before, after), key=lambda change: KINDS.index(change.kind))


def _compare(before: Course, after: Course) -> Iterator[TermChange]:
    gone = [term for term in before.terms if after.find_term(term.id) is None]
    for term in after.terms:
        earlier = before.find_term(term.id) or next((other for other in gone if _is_same(other, term)), None)
        if earlier in gone:
            gone.remove(earlier)
        if earlier is None:
            kind: TermChangeKind = "added"
        elif (earlier.id, earlier.name) != (term.id, term.name):
            kind = "renamed"
        elif outline(earlier) != outline(term):
            kind = "edited"
        else:
            continue
        yield TermChange(kind=kind, before=earlier, after=term, shown_on=_show(after, term))
    for term in gone:
        yield TermChange(kind="removed", before=term, shown_on=_show(before, term))


def _is_same(one: Term, other: Term) -> bool:
    return one.name == other.name or one.definition == other.definition


def _show(course: Course, term: Term) -> tuple[Page, ...]:
    return tuple(page for page in course.pages if _shows(page, term) or page is course.glossary)


def _shows(page: Page, term: Term) -> bool:
    collects = page.kind == "chapter" and page.number is not None and page.number == term.chapter
    return any(use.term == term.id for use in page.uses) or (
        collects and any(call.name in _COLLECTING for call in page.calls)
    )
