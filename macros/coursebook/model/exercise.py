"""Thought exercises and sorting tasks."""

from __future__ import annotations

from dataclasses import dataclass

from coursebook.model.fingerprint import fingerprint
from coursebook.model.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """A thought exercise: its text stays Markdown with hints and suggested answers inside."""

    id: str
    place: Place
    title: str
    body: str
    """Block Markdown as written, nested calls included."""
    minutes: int = 2
    rev: int = 1
    wording: bool = False
    """Whether only the wording changed since the ledger was written."""

    @property
    def hash(self) -> str:
        """Twelve hexadecimal digits over title and body."""
        return fingerprint(["exercise", self.title, self.body])


@dataclass(frozen=True, slots=True, kw_only=True)
class SortItem:
    """One thing to be sorted."""

    text: str
    """Inline Markdown."""
    reason: str
    """Block Markdown: why it belongs there."""
    place: Place

    @property
    def id(self) -> str:
        """Six hexadecimal digits made of the text alone."""
        return fingerprint([self.text], digits=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class SortCategory:
    """A category, with the items that belong to it."""

    text: str
    items: tuple[SortItem, ...]
    place: Place

    @property
    def id(self) -> str:
        """Six hexadecimal digits made of the text alone."""
        return fingerprint([self.text], digits=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class SortTask:
    """A task that asks which category each item belongs to."""

    id: str
    place: Place
    title: str
    intro: str
    """Block Markdown before the list; may be empty."""
    categories: tuple[SortCategory, ...]
    rev: int = 1
    wording: bool = False
    """Whether only the wording changed since the ledger was written."""

    @property
    def hash(self) -> str:
        """Twelve hexadecimal digits over the categories and their items, in an order of their own."""
        pairs = sorted(f"{category.text}\x1f{item.text}" for category in self.categories for item in category.items)
        return fingerprint(["sort", *pairs])

    @property
    def shuffled(self) -> tuple[tuple[SortItem, SortCategory], ...]:
        """The items in an order that gives nothing away: by a hash of their text, the same in every build."""
        pairs = [(item, category) for category in self.categories for item in category.items]
        return tuple(sorted(pairs, key=lambda pair: (pair[0].id, pair[0].text)))
