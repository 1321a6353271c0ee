"""A page's HTML -> what the checks want to know of it, gathered in one walk over its tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

CHAPTER = "course-chapter-header"
"""The class that tells a chapter from other pages."""
BANK = "course-bank"
"""The class of what holds the questions that exams are drawn from."""
PAPER = "course-answer-key"
"""The class of the letters at the end of a mock exam's questions."""
ANSWER = "course-answer"
"""The class of the `details` that hold an answer."""
Purpose = Literal["load", "follow", "send"]
"""What a page does with an address: it loads what is there by itself, a reader or a program follows it, or what the
reader does is sent there."""
BLOCK = "\x1e"
"""What stands between the texts of two blocks: the character made for it, which no text has."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A tag in a file."""

    line: int
    """Where it ends."""
    tag: str = ""
    nth: int = 0
    """How many with the same name end in this line before it."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An address in a page."""

    address: str
    spot: Spot
    where: str
    """Element and attribute: `img src`."""
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class Naming:
    """An attribute that names an element of the page by its id."""

    id: str
    spot: Spot
    where: str
    """Element and attribute: `label for`."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text and the element it belongs to."""

    text: str
    spot: Spot


@dataclass(slots=True)
class Answer:
    """What stands in one `details` with an answer, its summary left out."""

    spot: Spot
    parts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """What is known of a page; it lives no longer than its checks."""

    path: str
    data: bytes
    references: list[Reference] = field(default_factory=list)
    empty_links: list[Spot] = field(default_factory=list)
    """The links in the text that lead nowhere else than to the page itself, having no address."""
    ids: dict[str, Spot] = field(default_factory=dict)
    """The first element with each id."""
    repeated: list[Naming] = field(default_factory=list)
    """Each further element with an id the page has already."""
    anchors: set[str] = field(default_factory=set)
    """What a fragment may name: ids, and the names of old anchors."""
    namings: list[Naming] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    """The open text, block by block, answers left out."""
    answers: list[Answer] = field(default_factory=list)
    leaks: list[Words] = field(default_factory=list)
    """Texts that hold what should never be shown."""
    descriptions: list[Words] = field(default_factory=list)
    canonical: list[Words] = field(default_factory=list)
    running: list[Words] = field(default_factory=list[Words])
    """What runs code in the reader's browser and is not the theme's or the tool's."""
    has_refresh: bool = False
    components: set[str] = field(default_factory=set)
    """The classes of the tool's own that occur."""
