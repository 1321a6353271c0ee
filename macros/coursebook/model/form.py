"""What a record of a file may hold: the one declaration that reading it and the editors' schemas share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A text, which is not empty."""

    is_id: bool = False
    """Whether it is an author's id, in kebab-case."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few texts."""

    choices: Sequence[str]
    """The first is taken where none is given."""


@dataclass(frozen=True, slots=True)
class Texts:
    """A list of texts."""


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number."""

    least: int = 0
    default: int = 0
    choices: Sequence[int] = ()
    """The only ones that are right; empty for all from the least."""


@dataclass(frozen=True, slots=True)
class Share:
    """A number from 0 to 100."""


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    default: bool = False
    is_needed: bool = False
    """Whether true alone is right."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar, year-month-day."""


@dataclass(frozen=True, slots=True)
class Shares:
    """A whole number for each of some names, 0 or more."""

    names: Sequence[str]


@dataclass(frozen=True, slots=True)
class Form:
    """A record: its keys, and no others."""

    what: str
    """What the record is, for messages: `a term`."""
    keys: tuple[Key, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The keys' names, in the order in which they are written."""
        return tuple(key.name for key in self.keys)

    def find(self, name: str) -> Key:
        """Give the key with a name, which must be one of them."""
        return next(key for key in self.keys if key.name == name)


@dataclass(frozen=True, slots=True)
class Forms:
    """A list of records of one form."""

    form: Form
    is_filled: bool = False
    """Whether an empty list is wrong."""
    or_text: bool = False
    """Whether a text may stand for a record that has only a name."""


Scalar = Text | Choice | Number | Share | Flag | Day
Value = Scalar | Texts | Shares | Form | Forms
"""What may stand behind a key."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a record."""

    name: str
    value: Value
    says: str
    """What it is for, as an editor reads it beside the key."""
    is_required: bool = False
