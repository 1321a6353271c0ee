"""What a course holds for its ledger of ids."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from coursebook.model.course import Course
from coursebook.model.draft import is_draft
from coursebook.model.exercise import Exercise, SortTask
from coursebook.model.ledger import Entry, Holding
from coursebook.model.question import Question
from coursebook.model.term import Term

_LETTERS: dict[type, str] = {Question: "q", Exercise: "e", SortTask: "s", Term: "c"}


def list_holdings(course: Course) -> Iterator[Holding]:
    """Give everything in the course that has an id of the author's; of two with the same, the first."""
    seen: set[str] = set()
    items = (item for page in course.pages for item in page.identified())
    for item in chain(items, course.terms):
        key = f"{_LETTERS[type(item)]}-{item.id}"
        if item.id and key not in seen:
            seen.add(key)
            yield Holding(
                key=key,
                id=item.id,
                rev=item.rev,
                hash=item.card.hash if isinstance(item, Term) else item.hash,
                wording=item.wording,
                place=item.place,
                is_draft=is_draft(item),
                other_hashes=item.other_hashes if isinstance(item, Question) else frozenset,
            )


def pair_ledger(course: Course) -> Iterator[tuple[Holding, Entry | None]]:
    """Give what the course holds, each with its entry in the ledger; nothing where no ledger has a line."""
    if not course.ledger:
        return
    entries = {entry.key: entry for entry in course.ledger}
    for holding in list_holdings(course):
        yield holding, entries.get(holding.key)
