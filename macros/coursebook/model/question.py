"""A question and its options, as the author wrote them in Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from coursebook.model.fingerprint import fingerprint
from coursebook.model.place import Place

STYLES = ("standard", "missing-word", "list", "negative")
GAP = "____"
"""What stands for the missing words in a stem."""
TRUE_FALSE = ("True", "False")
MOST_OPTIONS = 8
"""Of a question whose other keys are tried out."""


def _locate(words: str, text: str, places: Sequence[Place]) -> Place | None:
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)", re.IGNORECASE)
    for line, place in zip(text.split("\n"), places, strict=False):
        if found := pattern.search(line):
            return Place(place.path, place.line, place.column + found.start(), found.end() - found.start())
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer a learner can pick."""

    text: str
    """Inline Markdown."""
    correct: bool
    """Whether picking it is right."""
    reason: str
    """Block Markdown: why it is right or wrong; empty where the author gave none."""
    place: Place
    reason_place: Place | None = None
    """Where the reason begins; None where there is none."""

    def place_of(self, words: str) -> Place:
        """Give where words stand in the text, in whatever letters; the option's place where they are not found."""
        return _locate(words, self.text, (self.place,)) or self.place

    @property
    def id(self) -> str:
        """Six hexadecimal digits made of the text alone: reordering the options leaves it as it is."""
        return fingerprint([self.text], digits=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of a quiz, a practice page or a paper."""

    id: str
    place: Place
    case: str
    """Block Markdown that stands before the question: a case, a table, numbered statements; may be empty."""
    stem: str
    """The stem's last paragraph, inline Markdown: the question itself."""
    options: tuple[Option, ...]
    explanation: str
    """Block Markdown that explains the answer as a whole; may be empty."""
    title: str = ""
    criterion: str = ""
    style: str = "standard"
    """One of `STYLES`."""
    bloom: int | None = None
    """Bloom level the author states; None means the criterion's."""
    exam: bool = True
    """Whether mock exams may draw it."""
    rev: int = 1
    """Raised by the author when the meaning changes."""
    wording: bool = False
    allow: str = ""
    because: str = ""
    case_place: Place | None = None
    """Where the case begins; None where there is none."""
    stem_places: tuple[Place, ...] = ()
    """Where each line of the stem stands."""

    @property
    def stem_place(self) -> Place:
        """Where the stem begins; the question's place where it has none."""
        return self.stem_places[0] if self.stem_places else self.place

    def place_of(self, words: str) -> Place:
        """Give where words stand in the stem, in whatever letters; the stem's place where they are not found."""
        return _locate(words, self.stem, self.stem_places) or self.stem_place

    @property
    def key(self) -> tuple[Option, ...]:
        """The right options, in the author's order."""
        return tuple(option for option in self.options if option.correct)

    @property
    def is_multiple(self) -> bool:
        """Whether more than one option is right."""
        return len(self.key) > 1

    @property
    def is_true_false(self) -> bool:
        """Whether the options are exactly True and False."""
        return tuple(option.text for option in self.options) == TRUE_FALSE

    @property
    def hash(self) -> str:
        """Twelve hexadecimal digits over style, case, stem, options and key, in an order of their own."""
        return self._hash([option.correct for option in self.options])

    def other_hashes(self) -> frozenset[str]:
        """Give the hashes of the same question with any other options as its key."""
        marks = product((True, False), repeat=min(len(self.options), MOST_OPTIONS))
        return frozenset(self._hash(key) for key in marks if len(key) == len(self.options)) - {self.hash}

    def _hash(self, marks: Sequence[bool]) -> str:
        texts = zip(self.options, marks, strict=True)
        options = sorted(f"{option.text}\x1f{'x' if mark else '-'}" for option, mark in texts)
        return fingerprint([self.style, self.case, self.stem, *options])
