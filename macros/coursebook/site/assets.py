"""The site's own modules and style sheets: what they load, and what each weighs."""

from __future__ import annotations

import re
import zlib
from collections.abc import Generator, Iterator

from coursebook.diagnostics import Diagnostic, quote
from coursebook.model import Place
from coursebook.site import mistakes
from coursebook.site.budgets import OWN
from coursebook.site.folder import BUILD, Site
from coursebook.site.judge import ASSET
from coursebook.site.links import Links
from coursebook.site.module import Import, find_hosts, find_imports
from coursebook.site.offline import WORKER
from coursebook.site.style import find_addresses

_AFTER_HOST = re.compile(r"[/?#]")
MODULES = (".mjs", ".js")
FAST, AS_SENT = 1, 6
"""Levels of compression: one that never gives less than what is sent, and the one that servers use."""


def weigh(data: bytes, level: int = AS_SENT) -> int:
    """Give how many bytes are sent for a file: compressed, or as it is where that is less."""
    return min(len(data), len(zlib.compress(data, level)))


class Assets:
    """Files a page loads, each read once."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._weights: dict[str, int] = {}
        self._imports: dict[str, list[Import]] = {}

    def weight_of(self, file: str) -> int:
        """Give the bytes that are sent for a file; none for one that is not there."""
        if file not in self._weights:
            self._weights[file] = weigh((self.site.read(file) or b"") if file in self.site.files else b"")
        return self._weights[file]

    def imports_of(self, file: str) -> list[Import]:
        """Give what a module of the site's own loads."""
        return self._imports.get(file, [])

    def check(self, links: Links) -> Iterator[Diagnostic]:
        """Report what style sheets and the tool's own modules load that is not there."""
        for file in self.site.named(".css"):
            text = yield from self._read_text(file)
            for address, offset in find_addresses(text):
                if not address.startswith("#"):
                    yield from links.follow(address, file, ASSET, self._place(file, text, offset))
        for file in self.site.named(*MODULES):
            if file.startswith(OWN) or file == WORKER:
                yield from self._check_module(file, links)

    def _check_module(self, file: str, links: Links) -> Iterator[Diagnostic]:
        text = yield from self._read_text(file)
        self._imports[file] = find_imports(text)
        for imported in self._imports[file]:
            yield from links.follow(imported.address, file, ASSET, self._place(file, text, imported.offset))
        loaded = {imported.address for imported in self._imports[file]}
        for address, offset in find_hosts(text):
            host = _AFTER_HOST.split(address.partition("//")[2])[0]
            if address not in loaded and host.lower() != self.site.home.host:
                message = f"{quote(address)} is an address of another host"
                yield mistakes.FOREIGN_HOST.at(self._place(file, text, offset), message, "put what is there into the site")

    def _read_text(self, file: str) -> Generator[Diagnostic, None, str]:
        data = self.site.read(file)
        if data is None:
            yield mistakes.BROKEN_FILE.at(self.site.place(file), "cannot be read", BUILD)
            return ""
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            yield mistakes.BROKEN_FILE.at(self.site.place(file), "not in UTF-8", "save it in UTF-8")
            return ""

    def _place(self, file: str, text: str, offset: int) -> Place:
        line = text.count("\n", 0, offset) + 1
        return self.site.place(file, line, offset - text.rfind("\n", 0, offset))
