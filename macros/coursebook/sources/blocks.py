"""Markdown text -> its blocks with the lines each covers.

The inline level is left alone: the course keeps the author's Markdown, the engines render it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin

# Indented code is off: in Python-Markdown's lists and admonitions the same indent is a paragraph.
_OFF = ["code", "inline", "text_join", "reference"]
# What a text must hold, one of them, for a rule to apply anywhere in it.
_MARKS = {
    "table": ("|",),
    "admonition": ("!!!",),
    "fence": ("```", "~~~"),
    "blockquote": (">",),
    "html_block": ("<",),
    "heading": ("#",),
}
# The line that makes one, whatever it stands in, ends so.
_ENDS = {"hr": re.compile(r"[-*_][ \t]*$", re.MULTILINE), "lheading": re.compile(r"[-=][ \t]*$", re.MULTILINE)}
_HEADING = re.compile(r"(?P<marks>#{1,6})(?P<blank>[ \t]|$)?(?P<text>.*)")
_BLANK_LINE = re.compile(r"^[ ]+$", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A block of Markdown and the lines it covers."""

    kind: str
    """`paragraph`, `heading`, `bullet_list`, `list_item`, `fence`, `admonition` …"""
    start: int
    """First line, from 0."""
    end: int
    """The line after the last."""
    inner: Sequence[Token]
    """What stands between its opening and its closing token."""
    tag: str = ""
    """The HTML element: a heading's level."""

    @cached_property
    def content(self) -> str:
        """The inline Markdown of a leaf, its lines stripped of their indent; empty for a container."""
        return self.inner[0].content if self.inner and self.inner[0].type == "inline" else ""

    @cached_property
    def children(self) -> tuple[Block, ...]:
        """The blocks directly inside."""
        return tuple(_split(self.inner, self.start, self.end))


def parse_tokens(text: str) -> list[Token]:
    """Give the tokens of a text, in document order and not nested."""
    useless = [rule for rule, marks in _MARKS.items() if not any(mark in text for mark in marks)]
    useless += [rule for rule, end in _ENDS.items() if not end.search(text)]
    return _parser_without(frozenset(useless)).parse(_BLANK_LINE.sub("", text))


@cache
def _parser_without(rules: frozenset[str]) -> MarkdownIt:
    """Give a parser without rules that cannot apply: each is tried on every line of every paragraph."""
    parser = MarkdownIt("commonmark").enable("table").use(admon_plugin).disable([*_OFF, *rules])
    parser.block.ruler.at("heading", _read_heading, {"alt": ["paragraph", "reference", "blockquote"]})
    return parser if "heading" not in rules else parser.disable("heading")


def _read_heading(state: StateBlock, start: int, _end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own
    """Take a line at the margin for a heading as Python-Markdown does: without a blank after its marks, too."""
    first, last = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    match = _HEADING.match(state.src, first, last)
    is_at_margin = state.sCount[start] == state.blkIndent
    if match is None or state.is_code_block(start) or not (match["blank"] or is_at_margin):
        return False
    if silent:
        return True
    name = f"h{len(match['marks'])}"
    state.line = start + 1
    opening, inline = state.push("heading_open", name, 1), state.push("inline", "", 0)
    opening.map = inline.map = [start, state.line]
    inline.content, inline.children = _cut_marks(match["text"].strip(" \t")), []
    closing = state.push("heading_close", name, -1)
    opening.markup = closing.markup = match["marks"]
    return True


def _cut_marks(text: str) -> str:
    """Give a heading's text without the marks that close it."""
    bare = text.rstrip("#")
    return bare.rstrip(" \t") if not bare or bare[-1] in " \t" else text


def split_blocks(tokens: Sequence[Token], lines: int) -> tuple[Block, ...]:
    """Give the blocks at the top of a text of so many lines."""
    return tuple(_split(tokens, 0, lines))


def _split(tokens: Sequence[Token], start: int, end: int) -> Iterator[Block]:
    opening = 0
    depth = 0
    for index, token in enumerate(tokens):
        if depth == 0:
            opening = index
        depth += token.nesting
        if depth == 0 and token.type != "inline":
            first = tokens[opening]
            lines = first.map or [start, end]
            kind = first.type.removesuffix("_open")
            yield Block(kind, lines[0], lines[1], tokens[opening + 1 : index], first.tag)
