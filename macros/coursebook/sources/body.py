"""The text in a call's body, with the place of each of its lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from textwrap import dedent

from markdown_it.token import Token

from coursebook.model import Place
from coursebook.model.call import Literal
from coursebook.sources.blocks import Block, parse_tokens, split_blocks


@dataclass(frozen=True)
class Body:
    """Dedented text and the place of its first character; every line begins in that column."""

    text: str
    place: Place

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")

    @cached_property
    def tokens(self) -> list[Token]:
        """The tokens of the text, in document order and not nested."""
        return parse_tokens(self.text)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks at the top of the text."""
        return split_blocks(self.tokens, len(self.lines))

    def cut(self, start: int, end: int) -> str:
        """Give the lines from `start` up to `end` as a text of their own, dedented and without blank ends."""
        return dedent("\n".join(self.lines[start:end])).strip("\n").rstrip()

    def at(self, line: int, word: str = "") -> Place:
        """Give the place of a word in a line, or of the line's first character that is not blank."""
        text = self.lines[line] if line < len(self.lines) else ""
        first = word.split("\n", 1)[0]
        column = text.find(first) if first else len(text) - len(text.lstrip())
        place = self.place
        return Place(place.path, place.line + line, place.column + max(column, 0), max(len(first), 1))


def dedent_body(body: str, place: Place) -> Body:
    """Take a call's body as written, and the place of its first character, to dedented text with its place."""
    first, newline, rest = body.partition("\n")
    if newline and not first.strip():
        return _dedent(rest, Place(place.path, place.line + 1, 1))
    # Text on the opening tag's own line keeps its column only if the tag counts as blanks.
    return _dedent(" " * (place.column - 1) + body, Place(place.path, place.line, 1))


def _dedent(text: str, place: Place) -> Body:
    lines = text.split("\n")
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    text = "\n".join(line[indent:] for line in lines)
    return Body(text, Place(place.path, place.line, place.column + indent))


def text_of(arguments: Mapping[str, Literal], name: str) -> str:
    """Give a text argument; empty where the author gave none or something else, which is reported elsewhere."""
    value = arguments.get(name)
    return value if isinstance(value, str) else ""


def number_of(arguments: Mapping[str, Literal], name: str, default: int) -> int:
    """Give a number argument; the default where the author gave none or something else."""
    value = arguments.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else default


def flag_of(arguments: Mapping[str, Literal], name: str, *, default: bool) -> bool:
    """Give a yes-or-no argument; the default where the author gave none or something else."""
    value = arguments.get(name)
    return value if isinstance(value, bool) else default
