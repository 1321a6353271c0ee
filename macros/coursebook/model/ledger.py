"""The ledger of ids: what readers' progress hangs on, as it was when the ledger was last written.

It tells a changed meaning from a changed wording, and keeps an id that is gone from being used again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from coursebook.model.place import Place

KINDS = {"c": "term", "e": "exercise", "q": "question", "s": "sorting task"}
"""What each letter before an id stands for; the same letters stand before it in a page's HTML."""
HEADER = """\
# What readers' progress hangs on: kind and id, revision, hash of the content. An id is never used again.
# Written by `coursebook ledger`.
"""
RETIRED = "retired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the ledger."""

    key: str
    """Letter of the kind, hyphen, id: `q-fewer-visits`."""
    rev: int
    hash: str
    retired: bool = False
    """Whether the course holds it no more."""
    place: Place

    @property
    def line(self) -> str:
        """The entry as it is written."""
        return f"{self.key} {self.rev} {self.hash}" + (f" {RETIRED}" if self.retired else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What the course holds under an id."""

    key: str
    id: str
    rev: int
    hash: str
    wording: bool
    """Whether its author says that only the wording changed."""
    place: Place
    is_draft: bool = False
    """Whether its text is still to be written: what is new is recorded when it is finished."""
    other_hashes: Callable[[], frozenset[str]] = field(default=frozenset, compare=False, repr=False)
    """Gives the hashes it would have with another key; asked only where something changed."""

    @property
    def is_term(self) -> bool:
        """Whether it is a record of the glossary, whose keys are written as YAML writes them."""
        return self.key.startswith("c-")

    def is_changed(self, entry: Entry) -> bool:
        """Say whether the content is another under the same revision, and its author says nothing of it."""
        return self.rev == entry.rev and self.hash != entry.hash and not self.wording and not self.is_rekeyed(entry)

    def is_rekeyed(self, entry: Entry) -> bool:
        """Say whether another option is right under the same revision, and nothing else changed."""
        return self.rev == entry.rev and self.hash != entry.hash and entry.hash in self.other_hashes()

    def is_reused(self, entry: Entry) -> bool:
        """Say whether something new bears the id of what is gone; the old thing itself may come back."""
        return entry.retired and (self.rev, self.hash) != (entry.rev, entry.hash)

    def is_newer(self, entry: Entry) -> bool:
        """Say whether the ledger is to take it over as it is."""
        if entry.retired or self.rev != entry.rev:
            return not self.is_reused(entry) and self.rev >= entry.rev
        return self.wording and self.hash != entry.hash and not self.is_rekeyed(entry)


def renew(entries: Sequence[Entry], holdings: Iterable[Holding]) -> list[Entry]:
    """Give the ledger as it is to be: new ids recorded, those that are gone retired.

    What a rule reports as an error stays as it is, so that writing the ledger hides nothing.
    """
    renewed = {entry.key: entry for entry in entries}
    held: set[str] = set()
    for holding in holdings:
        held.add(holding.key)
        entry = renewed.get(holding.key)
        if holding.is_newer(entry) if entry else not holding.is_draft:
            renewed[holding.key] = Entry(key=holding.key, rev=holding.rev, hash=holding.hash, place=holding.place)
    return [
        entry if key in held else Entry(key=key, rev=entry.rev, hash=entry.hash, retired=True, place=entry.place)
        for key, entry in sorted(renewed.items())
    ]


def write_ledger(entries: Iterable[Entry]) -> str:
    """Give the text of the file: one line an id, from A to Z, so that two pull requests seldom meet."""
    return HEADER + "".join(f"{entry.line}\n" for entry in entries)
