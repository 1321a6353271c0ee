"""Links that an author wrote, and what they lead to."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from coursebook.model.place import Place

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The target of a link or an image."""

    target: str
    """As written."""
    place: Place

    @property
    def is_foreign(self) -> bool:
        """Whether it leads to another site, or to what is no page at all."""
        # A browser reads through entities, and over blanks within.
        return _SCHEME.match("".join(unescape(self.target).split())) is not None

    @property
    def path(self) -> str:
        """What stands before the anchor, as written."""
        return re.split("[?#]", self.target, maxsplit=1)[0]

    @property
    def anchor(self) -> str:
        """What stands behind `#`, percent signs decoded."""
        return unquote(self.target.partition("#")[2])

    def resolve(self, page: str) -> str:
        """Give the path under the documents' folder that it leads to from a page; one above it begins with `..`."""
        if not self.path:
            return page
        if self.path.startswith("/"):
            return posixpath.normpath(unquote(self.path)).lstrip("/")
        return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(self.path)))


def relate(path: str, page: str) -> str:
    """Give the link from a page to a path; both are under the documents' folder."""
    return posixpath.relpath(f"/{path}", posixpath.dirname(f"/{page}"))


def address_of(path: str, *, as_folder: bool = True) -> str:
    """Give the address, from the site's root, that an engine publishes a file of the documents' folder at.

    Args:
        path: The file's, under the documents' folder.
        as_folder: Whether a page is published as the first of a folder of its own (`use_directory_urls`).
    """
    stem, extension = posixpath.splitext(path)
    if extension != ".md":
        return path
    folder, name = posixpath.split(stem)
    if name in {"index", "README"}:
        return f"{folder}/" if folder else ""
    return f"{stem}/" if as_folder else f"{stem}.html"
