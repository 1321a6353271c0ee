"""What a course prints in several places and must print alike: closed lists, and words that are not yet certain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from coursebook.model.place import Place

Confidence = Literal["2+", "1", "?"]
MACROS = frozenset({"facts", "facts_line"})
"""The macros that print facts by id."""
SURE: Confidence = "2+"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One item of a list."""

    name: str
    place: Place
    term: str = ""
    """Id of the glossary's term it is, if it is one."""
    cells: tuple[str, ...] = ()
    """What a table says of it, a text for each column after the first."""
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A list with where it was found and how certain it is."""

    id: str
    place: Place
    title: str
    items: tuple[Fact, ...]
    columns: tuple[str, ...] = ()
    """The heads of its table; empty where it is printed as a list."""
    ordered: bool = False
    """Whether its order means something or helps to remember: then it is numbered."""
    confidence: Confidence = SURE
    """`2+`: two or more independent sources agree; `1`: one source; `?`: disputed or not verified."""
    sources: tuple[str, ...] = ()
    """The editors' own marks of where it was found."""
    checked: date | None = None
    watch: tuple[str, ...] = ()
    """Words that no exam question may hold while this is not certain."""

    @property
    def groups(self) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
        """Its items by group, in the order of the file; none where they have no group."""
        groups = tuple((name, tuple(items)) for name, items in groupby(self.items, key=lambda item: item.group))
        return groups if any(name for name, _ in groups) else ()

    @property
    def words(self) -> int:
        """Words of its items, as they are read."""
        return sum(len(text.split()) for item in self.items for text in (item.name, *item.cells))

    @property
    def is_of_terms(self) -> bool:
        """Whether the glossary has each of its items, so that a search finds them there."""
        return all(item.term for item in self.items)
