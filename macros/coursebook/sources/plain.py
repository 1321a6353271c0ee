"""A page's text -> its lines of plain prose, everything blanked out in which a term may not be linked.

Columns hold: what is left of a line stands where the author wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coursebook.sources.calls import Found
from coursebook.sources.mask import HOLD, blank

# Each alternative begins with a character of its own: the search skips to those.
_NO_PROSE = re.compile(
    r"""\[[^\[\]\n]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\[\]\n]*\]|:[ ]*\S+.*)  # a link, its target
    | <[^<>]*> | \{[^{}]*\} | &\#?\w+;                                                   # elements, attributes
    | //[^\s<>]+ | @[^\s<>]+                                                                 # addresses
    """,
    re.VERBOSE,
)
_TITLE = re.compile(r"^[ ]*(?:!!!|\?\?\?\+?|===[!+]?)[^\n]*|^[ >]*\#{1,6}[ ][^\n]*|^\#[^\n]*", re.MULTILINE)


def read_plain(text: str, calls: Sequence[Found]) -> Iterator[tuple[int, str]]:
    """Give each line with words and its number, from 1; `text` is the page's, code blanked out and calls held."""
    text = blank(text, [(call.tag.start, call.end) for call in calls if call.is_block])
    text = blank(text, [match.span() for match in (*_NO_PROSE.finditer(text), *_TITLE.finditer(text))])
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip(f" \t{HOLD}"):
            yield number, line
