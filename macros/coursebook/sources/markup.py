"""Calls in the marks of Markdown and HTML: nothing that prints something may stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coursebook.diagnostics import Diagnostic
from coursebook.sources import mistakes
from coursebook.sources.calls import Found
from coursebook.sources.elements import Elements
from coursebook.sources.mask import HOLD
from coursebook.sources.text import Source

_ADDRESSES = (
    re.compile(r"\]\((?:[^()\\\n]|\\.|\n(?![ \t]*\n)|\([^()\n]*\)){0,2000}+\)"),
    re.compile(
        r"""^[ ]{0,3}\[[^\[\]\n]+\]:[ ]*\n?[ ]*\S+[ ]*(?:\n?[ ]*(?:"[^\n]*"|'[^\n]*'|\([^\n]*\)))?[ ]*$""", re.MULTILINE
    ),
    re.compile(r"<[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*>"),
)
_LIST = re.compile(r"\{:?[^{}\n]*\}")
_ATTRIBUTE = re.compile(r"(?:[{:\s])(?:[.#][\w-]+|[\w:-]+=)")
_WORDS = "write the words themselves"
_Zone = tuple[int, int, str, str]
"""From where to where no call may stand, what to call the place, and what to do."""


def find_in_markup(source: Source, text: str, elements: Elements, calls: Sequence[Found]) -> dict[int, Diagnostic]:
    """Report calls in tags, attributes, addresses and unread HTML, by the offset of the call.

    Args:
        source: The page's file.
        text: Its text, code blanked out and calls held.
        elements: Its raw HTML.
        calls: All calls of the page, in order.
    """
    zones = sorted(zone for zone in _find_zones(text, elements) if HOLD in text[zone[0] : zone[1]])
    found: dict[int, Diagnostic] = {}
    opened: list[_Zone] = []
    following = done = 0
    for call in calls if zones else ():
        start = call.tag.start
        while following < len(zones) and zones[following][0] <= start:
            opened.append(zones[following])
            following += 1
        while opened and opened[-1][1] <= start:
            opened.pop()
        if opened and start >= done:
            _, _, where, advice = opened[-1]
            # What stands in its body stands there for the same reason.
            done = call.end
            place = source.at(start, call.tag.end - start)
            found[start] = mistakes.CALL_IN_MARKUP.at(place, f"a call stands in {where}", advice)
    return found


def _find_zones(text: str, elements: Elements) -> Iterator[_Zone]:
    for start, end in elements.comments:
        yield start, end, "a comment of HTML, which runs it all the same", "write {## … ##} around the comment"
    for start, end in elements.tags:
        yield start, end, "a tag of HTML", _WORDS
    for pattern in _ADDRESSES:
        for match in pattern.finditer(text):
            yield *match.span(), "the address of a link", "write the address itself"
    for match in _LIST.finditer(text):
        if _ATTRIBUTE.search(match.group()):
            yield *match.span(), "a list of attributes", _WORDS
    for start, end, name in elements.unread:
        yield start, end, f"a <{name}>, whose contents are no Markdown", f'write <{name} markdown="1">'
