"""The tool's style sheets that every page links, one after the other: joined into one file, with one link."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from coursebook.packing.shrink import shrink_sheet

OWN = "assets/course/"
JOINED = f"{OWN}course.css"
"""The file that takes the place of them all."""
_LINK = rb'<link rel="stylesheet" href="%s">'
_RUN = re.compile(rb"(?:%s\s*)+" % (_LINK % rb'[^"]*?assets/course/[^"]+\.css'))
_NAME = re.compile(rb'assets/course/[^"]+\.css')
_OUTSIDE = re.compile(rb"@import\b|\burl\(")


def list_sheets(page: bytes) -> list[str]:
    """Give the tool's style sheets that a page links one after the other, as paths under the site."""
    run = _RUN.search(page)
    return [name.decode() for name in _NAME.findall(run[0])] if run else []


def join_links(page: bytes, sheets: Sequence[str]) -> bytes | None:
    """Give a page that links the joined sheet instead of these; nothing where it does not link them in this order."""
    first, *others = (re.escape(name.encode()) for name in sheets)
    links = [_LINK % (rb'(?P<up>[^"]*?)' + first), *(_LINK % (rb"(?P=up)" + name) for name in others)]
    found = re.search(rb"\s*".join(links), page)
    if not found:
        return None
    link = _LINK % (found["up"] + JOINED.encode())
    return page[: found.start()] + link + page[found.end() :]


def join_sheets(texts: Mapping[str, bytes]) -> tuple[bytes, list[str]]:
    """Give the joined sheet, and the sheets whose addresses would not lead where they do: they cannot be moved.

    Args:
        texts: The sheets by path, in the order in which pages link them.
    """
    moved = [name for name in texts if name.rpartition("/")[0] != JOINED.rpartition("/")[0]]
    fixed = [name for name in moved if _OUTSIDE.search(texts[name])]
    return shrink_sheet(b"\n".join(texts.values())), fixed
