"""The words of a course: those a dictionary does not know, and those it must not use."""

from __future__ import annotations

from dataclasses import dataclass

from coursebook.model.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words of the earlier version of what is taught, which the new one does not use."""

    phrases: tuple[str, ...]
    """Different forms of the same; one without small letters is meant as it is written."""
    instead: str
    why: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The vocabulary file as a value."""

    words: frozenset[str] = frozenset()
    """Words that are spelled right, in small letters."""
    names: tuple[str, ...] = ()
    """What the earlier version is called: a sentence that holds one of them speaks of it."""
    wordings: tuple[Wording, ...] = ()
