"""A question and its options, as the author wrote them in Markdown."""

from __future__ import annotations

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
