"""What there is to read on a page, the bodies of its calls and their titles included, and in a data file.

Each passage is a piece of the file of the same length, what is not read blanked out: places hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from coursebook.model import Passage
from coursebook.model.prose import PassageKind
from coursebook.sources.calls import Found
from coursebook.sources.mask import HOLD, Range
from coursebook.sources.tag import Token
from coursebook.sources.text import Source
from coursebook.sources.yaml_nodes import Node

# No branch may look further ahead than it takes: a page can be half a megabyte of any one character.
_MARKUP = re.compile(
    r"""[]<{&*_~\\@](?:
      (?<=\])(?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]\n]*\]|:[ ]+(?=[^\s/\#]*[/\#])\S+)  # where a link leads
    | (?<=<)[^<>]*> | (?<=\{)[^{}]*\} | (?<=&)\#?\w+; | (?<=@)[^\s<>]+                # elements, attributes …
    | (?<=\*)(?=\S) | (?<=\S\*) | (?<=_)(?<!\w_) | (?<=_)(?!\w) | (?<=~)~ | (?<=\\)(?=[^\w\s])  # emphasis
    )""",
    re.VERBOSE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]+")
_READABLE = re.compile(r"[^\W_]")
_VISIBLE = re.compile(r"[^\n]")
_GAP = re.compile(r"^[ \t>\x1a]*$", re.MULTILINE)
_MARK = re.compile(
    r"[ \t>]*(?:(?P<item>(?:[-*+]|\d{1,4}[.)]|\[\^[^\]\n]+\]:|:)[ \t]+(?:\[[ xX]\](?:[ \t]+|$))?)"
    r"|(?P<heading>\#{1,6}[ \t]*)|(?P<title>(?:!!!|\?\?\?\+?|===[!+]?)[ ]*[\w -]*)|[-=|:]{3,}[ \t]*$)"
)
_KINDS: dict[str, PassageKind] = {"item": "item", "heading": "heading", "title": "title"}
_CALLOUT = re.compile(r"^([ ]*)(?:!!!|\?\?\?\+?)[ ]+([\w-]+)", re.MULTILINE)
_CALLOUT_INDENT = 4
_DELIMITER = re.compile(r"^[ \t>]*[|:]?[ \t]*:?-+:?[ \t]*\|[-:| \t]*$", re.MULTILINE)
_CELL = re.compile(r"[^|\n]+")
_OPENING = re.compile(r"\s*(?:[|>][-+0-9]*(?=\s)|[\"'])?\s*")
_TITLES = frozenset({"title", "caption"})
_Piece = tuple[int, int, PassageKind]


@dataclass(slots=True)
class Shown:
    """Which of the characters of a page's calls and front matter are read."""

    words: list[tuple[Range, Range]] = field(default_factory=list[tuple[Range, Range]])
    """What `term` prints into a sentence: the call, and the words in it; in order."""
    texts: list[_Piece] = field(default_factory=list[_Piece])
    """What stands for itself: titles, and texts of the front matter."""
    bodies: list[tuple[int, int, str]] = field(default_factory=list[tuple[int, int, str]])
    """The outermost calls with a body, by name; in order."""


def find_shown(calls: Sequence[Found], values: Sequence[Range]) -> Shown:
    """Say what is read of a page's calls, nested ones included, and of its front matter, where values stand."""
    shown = Shown(texts=[(start, end, "data") for start, end in values])
    for call in calls:
        if call.is_block and not call.parents:
            shown.bodies.append((call.tag.start, call.end, call.name.text))
        strings = [token for token in call.tag.tokens if token.kind == "string"]
        if not strings:
            continue
        if call.name.text == "term":
            shown.words.append(((call.tag.start, call.tag.end), _inside(strings[-1])))
        elif call.name.text == "hint":
            shown.texts.append((*_inside(strings[0]), "title"))
        for item in call.written:
            if item.name and item.name.text in _TITLES and isinstance(item.argument.value, str):
                behind = [token for token in strings if token.start > item.name.start]
                shown.texts += [(*_inside(token), "title") for token in behind[:1]]
    return shown


def read_passages(source: Source, text: str, shown: Shown) -> Iterator[Passage]:
    """Give what there is to read, in order; `text` is the page's, code blanked out and calls held."""
    text = blank_markup(_show(source, text, shown.words))
    bodies, callouts = _Nest(shown.bodies), _Nest(_find_callouts(text))
    texts = [piece for span in shown.texts for piece in [(*_trim(source.text, span[0], span[1]), span[2])]]
    pieces = [(start, end, kind, text) for start, end, kind in _split(text)]
    pieces += [(start, end, kind, source.text) for start, end, kind in texts]
    for start, end, kind, origin in sorted(pieces, key=lambda piece: piece[0]):
        words = origin[start:end].rstrip()
        lead = len(words) - len(words.lstrip())
        if _READABLE.search(words):
            place = source.at(start + lead, end - start - lead)
            words = words[lead:].replace(HOLD, " ")
            yield Passage(words, place, kind, call=bodies.at(start), callout=callouts.at(start))


def find_values(root: Node, keys: Sequence[str]) -> Iterator[Range]:
    """Give the ranges of the texts that stand under some keys of a YAML value, at any depth."""
    nodes = [(root, False)]
    while nodes:
        node, is_read = nodes.pop()
        if node.kind == "record":
            nodes += reversed([(value, key.text in keys) for key, value in node.pairs])
        elif node.kind == "list":
            nodes += reversed([(item, is_read) for item in node.items])
        elif node.kind == "text" and is_read:
            yield node.span


def read_values(source: Source, ranges: Sequence[Range]) -> Iterator[Passage]:
    """Give what there is to read in ranges of a data file."""
    for span in ranges:
        start, end = _trim(source.text, *span)
        yield Passage(blank_markup(source.text[start:end]), source.at(start, end - start), "data")


def blank_markup(text: str) -> str:
    """Put blanks in place of marks of Markdown within lines, of elements and of addresses."""
    text = _MARKUP.sub(_blank, text)
    return _ADDRESS.sub(_blank, text) if "://" in text or "www." in text else text


def _blank(match: re.Match[str]) -> str:
    found = match.group()
    if len(found) == 1:
        return " "
    blanks = _VISIBLE.sub(" ", found)
    # The end of a link's text stays: it is a word's border, as a blank is.
    return f"]{blanks[1:]}" if found[0] == "]" else blanks


def _show(source: Source, text: str, words: Sequence[tuple[Range, Range]]) -> str:
    pieces: list[str] = []
    position = 0
    for (start, end), (first, last) in words:
        # An id stands for a name of as many words.
        said = source.text[first:last].replace("-", " ")
        pieces += [text[position:start], " " * (first - start), said, " " * (end - last)]
        position = end
    return "".join([*pieces, text[position:]])


def _split(text: str) -> Iterator[_Piece]:
    begin = 0
    for gap in _GAP.finditer(text):
        if gap.start() > begin:
            yield from _split_block(text, begin, gap.start())
        begin = gap.end() + 1
    if begin < len(text):
        yield from _split_block(text, begin, len(text))


def _split_block(text: str, begin: int, end: int) -> Iterator[_Piece]:
    if text.find("|", begin, end) >= 0 and _DELIMITER.search(text, begin, end):
        yield from ((*cell.span(), "cell") for cell in _CELL.finditer(text, begin, end))
        return
    start = begin
    kind: PassageKind = "paragraph"
    line = begin
    while line < end:
        after = text.find("\n", line, end) + 1 or end
        mark = _MARK.match(text, line, after)
        if mark or kind in {"heading", "title"}:
            if line > start:
                yield start, line, kind
            start = mark.end() if mark else line
            kind = _KINDS.get(mark.lastgroup or "", "paragraph") if mark else "paragraph"
        line = after
    yield start, end, kind


class _Nest:
    """Ranges with names that lie beside or inside one another; asked for offsets that only grow."""

    def __init__(self, ranges: Sequence[tuple[int, int, str]]) -> None:
        self._ranges = ranges
        self._next = 0
        self._open: list[tuple[int, int, str]] = []

    def at(self, offset: int) -> str:
        """Give the name of the innermost range around an offset; nothing outside of all."""
        while self._next < len(self._ranges) and self._ranges[self._next][0] <= offset:
            self._open.append(self._ranges[self._next])
            self._next += 1
        while self._open and self._open[-1][1] <= offset:
            self._open.pop()
        return self._open[-1][2] if self._open else ""


def _find_callouts(text: str) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for opener in _CALLOUT.finditer(text):
        outside = re.compile(rf"\n(?=[ ]{{0,{len(opener.group(1)) + _CALLOUT_INDENT - 1}}}[^ \n])")
        end = outside.search(text, opener.end())
        found.append((opener.start(), end.start() if end else len(text), opener.group(2)))
    return found


def _inside(token: Token) -> Range:
    return token.start + 1, token.end - 1


def _trim(text: str, start: int, end: int) -> Range:
    """Give the range of a text without what YAML writes around it."""
    opening = _OPENING.match(text, start, end)
    first = opening.end() if opening else start
    if text[start:first].strip()[:1] in {'"', "'"}:
        end -= 1
    return first, max(end, first)
