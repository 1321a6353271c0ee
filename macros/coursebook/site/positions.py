"""A spot in a page -> line and column of the tag in the built file. A page is looked at so only for what is reported."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from html.parser import HTMLParser

from coursebook.model import Place
from coursebook.site.folder import Site
from coursebook.site.page import Spot

_Positions = dict[tuple[int, str], list[tuple[int, int]]]
"""Line and column of each tag with this name that ends in this line."""
_MOST_PAGES = 4
"""Findings come page by page."""


def locate(site: Site, file: str, spot: Spot) -> Place:
    """Give where a tag begins; the start of its last line, where the two parsers do not agree on it."""
    known = _find_positions(site.read(file) or b"").get((spot.line, spot.tag), [])
    return site.place(file, *(known[spot.nth] if spot.nth < len(known) else (spot.line, 1)))


@lru_cache(maxsize=_MOST_PAGES)
def _find_positions(data: bytes) -> _Positions:
    tags = _Tags()
    try:
        tags.feed(data.decode("utf-8", "replace").replace("\0", "\N{REPLACEMENT CHARACTER}"))
    except AssertionError:  # how it answers declarations it does not know; what stood before is found
        pass
    return dict(tags.positions)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.positions: defaultdict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's own signature
        line, offset = self.getpos()
        end = line + (self.get_starttag_text() or "").count("\n")
        self.positions[end, tag].append((line, offset + 1))
