"""The files of a built site: which there are, what is in them, and which one an address gets."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from coursebook.diagnostics import Diagnostic, suggest
from coursebook.model import Place
from coursebook.site import mistakes
from coursebook.site.address import Home

INDEX = "index.html"
NOT_FOUND = "404.html"
"""The page a server gives for any address it does not have: no relative address in it can be right."""
BUILD = "build the site again"
"""What to do about a file that no engine writes so."""
MOST_SUGGESTIONS = 50
"""A suggestion looks at every file: with thousands of dead links the first ones must do."""


@dataclass(frozen=True, slots=True)
class Found:
    """The file an address gets, or what stands in the way."""

    file: str
    """Where there is none: the file that would be."""
    problem: Literal["", "case", "slash", "dead"] = ""
    """`case`: it is there in other letters; `slash`: it is a folder, and the address lacks the slash."""


class Site:
    """A folder with a built site."""

    def __init__(self, folder: Path, url: str, home: Home) -> None:
        """List the files of a folder; nothing is read yet."""
        self.folder = folder
        self.url = url
        """Where the site is published, with a slash at the end; empty where it is not known."""
        self.home = home
        self.files = frozenset(_list_files(folder))
        self.listed: set[str] = set()
        """The pages the sitemap names."""
        self._shown = _show(folder)
        self._folded: dict[str, str] = {}
        for file in sorted(self.files, reverse=True):
            self._folded[file.casefold()] = file
        self._suggestions: dict[str, str] = {}

    def named(self, *suffixes: str) -> list[str]:
        """Give the files with one of these endings, in order."""
        return sorted(file for file in self.files if file.endswith(suffixes))

    def place(self, file: str, line: int = 1, column: int = 1) -> Place:
        """Give a position in a file, as seen from the current folder."""
        return Place(f"{self._shown}{file}", line, column)

    def read(self, file: str) -> bytes | None:
        """Give what is in a file; nothing where it cannot be read."""
        try:
            return (self.folder / file).read_bytes()
        except OSError:
            return None

    def find(self, path: str) -> Found:
        """Give the file a server sends for a path under the site."""
        file = path + INDEX if not path or path.endswith("/") else path
        if file in self.files:
            return Found(file)
        inner = f"{path}/{INDEX}"
        if inner in self.files:
            return Found(inner, "slash")
        right = self._folded.get(file.casefold()) or self._folded.get(inner.casefold())
        return Found(right, "case") if right else Found(file, "dead")

    def suggest(self, file: str) -> str:
        """Give "did you mean …?", or other advice, for a file that is not there."""
        if file not in self._suggestions and len(self._suggestions) < MOST_SUGGESTIONS:
            known = {address_of(other) for other in self.named(PurePosixPath(file).suffix)}
            self._suggestions[file] = suggest(address_of(file), known)
        return self._suggestions.get(file) or "name a file of the site, or take the address away"

    def check_names(self) -> Iterator[Diagnostic]:
        """Report files whose names differ only in the case of their letters."""
        for file in sorted(self.files):
            first = self._folded[file.casefold()]
            if first != file:
                message = f"'{file}' differs from '{first}' only in the case of its letters"
                yield mistakes.CASE_CLASH.at(self.place(file), message, "rename one of them, and what links to it")


def address_of(file: str) -> str:
    """Give the path under the site that gets a file: of a folder's index, the folder with its slash."""
    return file.removesuffix(INDEX) if f"/{file}".endswith(f"/{INDEX}") else file


def _list_files(folder: Path) -> Iterator[str]:
    for parent, _, names in os.walk(folder):
        path = Path(parent).relative_to(folder).as_posix()
        prefix = "" if path == "." else f"{path}/"
        for name in names:
            yield prefix + name


def _show(folder: Path) -> str:
    """Give the folder as a prefix of its files' paths, from the current folder where they are under it."""
    absolute = folder.resolve()
    current = Path.cwd()
    shown = absolute.relative_to(current).as_posix() if absolute.is_relative_to(current) else absolute.as_posix()
    return "" if shown == "." else f"{shown}/"
