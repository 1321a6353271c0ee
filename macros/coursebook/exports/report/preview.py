"""What a report needs from the built site beside it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote


def _find_nothing(_: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Preview:
    """A built site, as the report sees it."""

    folder: str = ""
    """Where it is, seen from the report: a relative address, with forward slashes."""
    weigh: Callable[[str], int | None] = _find_nothing
    """Gives the bytes that are sent for a file of the site, compressed; None where there is none."""

    def link(self, path: str, anchor: str = "") -> str:
        """Give the address of a page; empty where it is not built."""
        file = _locate(path)
        if self.weigh(file) is None:
            return ""
        return quote(posixpath.join(self.folder, file)) + (f"#{quote(anchor)}" if anchor else "")

    def weigh_page(self, path: str) -> int | None:
        """Give the bytes that are sent for a page; its path is that of its Markdown under the documents' folder."""
        return self.weigh(_locate(path))


def _locate(path: str) -> str:
    stem = path.removesuffix(".md")
    folder, name = posixpath.split(stem)
    return posixpath.join(folder if name in {"index", "README"} else stem, "index.html")
