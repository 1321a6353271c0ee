"""What became of questions, exercises and sorting tasks, found again by their ids wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from coursebook.comparing.outline import Item, outline, settings_of
from coursebook.model import Course, Exercise, Option, Page, Question, SortTask
from coursebook.model.ledger import Entry

ItemChangeKind = Literal["key", "meaning", "added", "removed", "moved", "wording"]
KINDS: Sequence[ItemChangeKind] = ("key", "meaning", "added", "removed", "moved", "wording")
"""What matters most to learners comes first. `key`: another answer is right; `meaning`: it asks something else, or is
used otherwise; `moved`: the same on another page; `wording`: as the author says, or only the words around it."""
NOUNS = {Question: "question", Exercise: "exercise", SortTask: "sorting task"}
_LETTERS = {Question: "q", Exercise: "e", SortTask: "s"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Something with an id of the author's, and the page it stands on."""

    item: Item
    page: Page

    @property
    def anchor(self) -> str:
        """Its key in the ledger, which is its id in the page's HTML, too."""
        return f"{_LETTERS[type(self.item)]}-{self.item.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChange:
    """Something with an id that is not as it was, or not where it was."""

    kind: ItemChangeKind
    before: Held | None = None
    after: Held | None = None
    has_moved: bool = False
    """Whether it stands on another page, a page's new name left aside."""

    @property
    def latest(self) -> Held:
        """It as it is, or was last."""
        held = self.after or self.before
        if held is None:
            raise ValueError("a change of nothing")
        return held


def compare_items(before: Course, after: Course, renamed: Mapping[str, str]) -> list[ItemChange]:
    """Give what became of everything with an id, by `KINDS`, then in the order of the pages.

    Args:
        before: The course as it was.
        after: The course as it is.
        renamed: Earlier paths of pages by their new ones.
    """
    ledger = {entry.key: entry for entry in after.ledger or ()}
    changes = [*_compare(_hold(before), _hold(after), renamed, ledger)]
    return sorted(changes, key=lambda change: KINDS.index(change.kind))


def _hold(course: Course) -> dict[str, Held]:
    """Give everything with an id by its key in the ledger; of two with the same, the first."""
    held: dict[str, Held] = {}
    for page in course.pages:
        for item in page.identified():
            if item.id:
                one = Held(item=item, page=page)
                held.setdefault(one.anchor, one)
    return held


def _compare(
    before: Mapping[str, Held], after: Mapping[str, Held], renamed: Mapping[str, str], ledger: Mapping[str, Entry]
) -> Iterator[ItemChange]:
    for key, held in after.items():
        earlier = before.get(key)
        if earlier is None:
            yield ItemChange(kind="added", after=held)
            continue
        has_moved = renamed.get(held.page.path, held.page.path) != earlier.page.path
        kind = _classify(earlier.item, held.item, ledger.get(key)) or ("moved" if has_moved else None)
        if kind:
            yield ItemChange(kind=kind, before=earlier, after=held, has_moved=has_moved)
    for key, held in before.items():
        if key not in after:
            yield ItemChange(kind="removed", before=held)


def _classify(before: Item, after: Item, entry: Entry | None) -> ItemChangeKind | None:
    if outline(before) == outline(after):
        return None
    if _has_other_key(before, after):
        return "key"
    if settings_of(before) != settings_of(after):
        return "meaning"
    is_recorded = entry is not None and not entry.retired and (entry.rev, entry.hash) == (before.rev, after.hash)
    return "wording" if before.hash == after.hash or after.wording or is_recorded else "meaning"


def _has_other_key(before: Item, after: Item) -> bool:
    if isinstance(before, Question) and isinstance(after, Question):
        return any(
            (one is not None and one.correct) != (other is not None and other.correct)
            for one, other in _align(before.options, after.options)
        )
    if isinstance(before, SortTask) and isinstance(after, SortTask):
        places, earlier = _sort(after), _sort(before)
        # A category under another name is no other place.
        return any(places.get(item, place) != place and place in places.values() for item, place in earlier.items())
    return False


def _align(before: Sequence[Option], after: Sequence[Option]) -> Iterator[tuple[Option | None, Option | None]]:
    """Give the options in pairs: those of the same text, then the others one by one in their order."""
    earlier, later = ({option.text: option for option in options} for options in (before, after))
    yield from ((earlier[text], later[text]) for text in earlier if text in later)
    gone = [option for option in before if option.text not in later]
    yield from zip_longest(gone, [option for option in after if option.text not in earlier])


def _sort(task: SortTask) -> dict[str, str]:
    return {item.text: category.text for category in task.categories for item in category.items}
