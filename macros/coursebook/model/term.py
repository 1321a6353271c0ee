"""Glossary records and the flashcards made of them."""

from __future__ import annotations

from dataclasses import dataclass

from coursebook.model.fingerprint import fingerprint
from coursebook.model.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class TellApart:
    """A near miss, and the question that decides between the two."""

    other: str
    """Id of the term it is confused with (`from` in the file)."""
    test: str
    """The deciding question, inline Markdown."""
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A flashcard: a term on the front, its definition on the back."""

    id: str
    """The term's id."""
    front: str
    back: str
    """Inline Markdown."""
    hash: str
    rev: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One record of the glossary: the only place where the term is defined."""

    id: str
    place: Place
    name: str
    """The term as it is written in a sentence's head (`term` in the file)."""
    definition: str
    """One or two sentences of inline Markdown."""
    chapter: int | None = None
    """Number of the chapter that introduces it."""
    aliases: tuple[str, ...] = ()
    alias_places: tuple[Place, ...] = ()
    """Where each of the aliases is written."""
    name_place: Place | None = None
    """Where the name is written; None where the record has none."""
    example: str = ""
    tell_apart: tuple[TellApart, ...] = ()
    criteria: tuple[str, ...] = ()
    criteria_places: tuple[Place, ...] = ()
    """Where each of the criteria is written."""
    has_card: bool = True
    sources: tuple[str, ...] = ()
    rev: int = 1
    """Raised by the author when the meaning changes."""
    wording: bool = False
    """Whether only the wording changed since the ledger was written."""

    @property
    def name_in_sentence(self) -> str:
        """The name as it stands within a sentence: abbreviations keep their capitals."""
        return self.name if self.name[1:2].isupper() else self.name[:1].lower() + self.name[1:]

    @property
    def card(self) -> Card:
        """The flashcard of this term."""
        digest = fingerprint(["card", self.name, self.definition])
        return Card(id=self.id, front=self.name, back=self.definition, hash=digest, rev=self.rev)
