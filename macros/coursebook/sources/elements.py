"""The raw HTML of a page: elements that are not closed, and text that Markdown leaves as it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from coursebook.diagnostics import Diagnostic
from coursebook.sources import mistakes
from coursebook.sources.calls import Found
from coursebook.sources.mask import Range, blank
from coursebook.sources.raw_html import LISTED
from coursebook.sources.regions import PAGE, find_regions
from coursebook.sources.text import Source

_NAMES = """
    address article aside blockquote body canvas center colgroup dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 head header hgroup html legend li main map math menu nav noframes noscript ol
    optgroup option output p pre progress section summary svg table tbody td textarea tfoot th thead title tr ul video
"""
BLOCKS = frozenset(_NAMES.split())
"""Elements that hold up Python-Markdown until they end. Findings are only about those that a page may hold."""
_TAG = re.compile(
    r"""<(?P<slash>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<attributes>(?:[\s/](?:[^"'<>]++|"[^"]{0,999}"|'[^']{0,999}'){0,99})?)>"""
)
_MARKDOWN = re.compile(r"""[\s/"']markdown(?:=["']?(?:1|block|span|markdown)["']?)?(?=[\s/>"']|\Z)""")
_MOST_BLANKS = 3
"""Before an element that Python-Markdown still takes for the beginning of a block."""


@dataclass(frozen=True, slots=True)
class _Tag:
    start: int
    end: int
    name: str
    is_end: bool
    is_read: bool
    """Whether it says that its contents are Markdown."""


@dataclass(slots=True)
class Elements:
    """The raw HTML of a page."""

    tags: list[Range]
    """Offsets of the tags themselves."""
    comments: list[Range]
    unread: list[tuple[int, int, str]] = field(default_factory=list[tuple[int, int, str]])
    """Offsets of what stands in elements whose contents are no Markdown, and the elements' names."""
    findings: list[Diagnostic] = field(default_factory=list[Diagnostic])


def read_elements(source: Source, text: str, calls: Sequence[Found]) -> Elements:
    """Find the elements; `text` is the page's, code blanked out and calls held."""
    comments = list(_find_comments(text))
    tags = [
        _Tag(match.start(), match.end(), match["name"].lower(), bool(match["slash"]), _is_read(match["attributes"]))
        for match in _TAG.finditer(blank(text, comments))
    ]
    found = Elements([(tag.start, tag.end) for tag in tags], comments)
    opening = text.find("<!--", comments[-1][1] if comments else 0)
    if opening >= 0:
        place = source.at(opening, len("<!--"))
        found.findings.append(mistakes.UNCLOSED_ELEMENT.at(place, "the comment is not closed", "end it with -->"))
    blocks = [tag for tag in tags if tag.name in BLOCKS]
    regions = find_regions([tag.start for tag in blocks], calls)
    in_order = sorted(zip(regions, blocks, strict=True), key=lambda pair: pair[0])
    for region, pairs in groupby(in_order, key=lambda pair: pair[0]):
        _Reader(source, text, found, is_page=region == PAGE).read([tag for _, tag in pairs])
    found.unread.sort()
    return found


def _is_read(attributes: str) -> bool:
    return "markdown" in attributes and _MARKDOWN.search(attributes) is not None


def _find_comments(text: str) -> Iterator[Range]:
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start)
        if end < 0:
            return
        yield start, end + 3
        start = text.find("<!--", end)


class _Reader:
    """What is open in one region."""

    def __init__(self, source: Source, text: str, found: Elements, *, is_page: bool) -> None:
        self._source = source
        self._text = text
        self._found = found
        self._is_page = is_page
        self._open: list[tuple[_Tag, str]] = []
        self._names: Counter[str] = Counter()

    def read(self, tags: Sequence[_Tag]) -> None:
        for tag in tags:
            if not tag.is_end:
                self._open.append((tag, self._state_of(tag)))
                self._names[tag.name] += 1
            elif self._names[tag.name]:
                self._close(tag)
        if self._open and self._open[0][0].name in LISTED:
            first = self._open[0][0]
            place = self._source.at(first.start, first.end - first.start)
            message, advice = f"the <{first.name}> is not closed", f"end it with </{first.name}>"
            self._found.findings.append(mistakes.UNCLOSED_ELEMENT.at(place, message, advice))

    def _state_of(self, tag: _Tag) -> str:
        """Say whether what stands in an element is read as Markdown, or not, or whether the element counts as words."""
        around = self._open[-1][1] if self._open else "words"
        if around == "unread" or not self._begins_block(tag):
            return around
        return "read" if tag.is_read else "unread"

    def _begins_block(self, tag: _Tag) -> bool:
        if self._open and self._open[-1][1] == "read" and self._open[-1][0].end == tag.start:
            return True
        before = self._text[self._text.rfind("\n", 0, tag.start) + 1 : tag.start]
        return not before.strip() and (not self._is_page or len(before) <= _MOST_BLANKS)

    def _close(self, end: _Tag) -> None:
        while self._open:
            tag, state = self._open.pop()
            self._names[tag.name] -= 1
            is_outermost = not self._open or self._open[-1][1] != "unread"
            if state == "unread" and is_outermost and tag.name in LISTED:
                self._found.unread.append((tag.end, end.start, tag.name))
            if tag.name == end.name:
                return
