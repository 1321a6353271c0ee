"""Answers that stand where nobody has asked for them yet: in the search index, in the sitemap, in descriptions.

Texts are compared sentence by sentence, as letters and digits only: engines and themes differ in what they do to
spaces, quotation marks and inline elements.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from coursebook.diagnostics import Diagnostic, quote
from coursebook.site import mistakes
from coursebook.site.address import resolve
from coursebook.site.folder import Site
from coursebook.site.page import BLOCK, Page, Spot, Words
from coursebook.site.positions import locate
from coursebook.site.search import Entry

SHORTEST = 10
"""Letters a sentence must have: a shorter one gives nothing away that its options do not."""
_SENTENCE = re.compile(r"[.!?…]\s+")
_WORD = re.compile(r"[^\W_]+")
_HELP = 'give the element that holds the answer data-search-exclude="true"'


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of an answer."""

    text: str
    path: str
    spot: Spot


class Spoilers:
    """The answers of all pages and what each page says openly."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._answers: dict[str, _Told] = {}
        self._open: dict[str, str] = {}
        self._descriptions: list[tuple[str, Words]] = []

    def see(self, page: Page) -> None:
        """Note what a page says openly and what in its answers."""
        self._open[page.path] = _reduce("".join(page.parts))
        self._descriptions += [(page.path, description) for description in page.descriptions]
        for answer in page.answers:
            for key, text in _split("".join(answer.parts)):
                self._answers.setdefault(key, _Told(text, page.path, answer.spot))

    def check_index(self, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
        """Report the answers a search would show, each once."""
        seen: set[tuple[str, Spot]] = set()
        for entry in entries:
            target = resolve(entry.location, "", self.site.home)
            file = self.site.find(target.name).file
            for told in self._find(entry.text, file):
                if (told.path, told.spot) not in seen:
                    seen.add((told.path, told.spot))
                    message = f"the search index gives the answer away: {quote(told.text)}"
                    yield mistakes.SPOILER.at(locate(self.site, told.path, told.spot), message, _HELP)

    def check_descriptions(self) -> Iterator[Diagnostic]:
        """Report descriptions of pages that hold a sentence of an answer."""
        for path, description in self._descriptions:
            told = next(self._find(description.text, path), None)
            if told:
                message = f"the description of this page gives an answer away: {quote(told.text)}"
                place = locate(self.site, told.path, told.spot)
                help_ = f"the answer stands in {place.path}, line {place.line}"
                yield mistakes.SPOILER.at(locate(self.site, path, description.spot), message, help_)

    def check_sitemap(self, file: str, entries: Iterable[Words]) -> Iterator[Diagnostic]:
        """Report answers in the sitemap, and in the addresses it lists."""
        for entry in entries:
            told = next(self._find(unquote(entry.text).replace("/", BLOCK), ""), None)
            if told:
                message = f"the sitemap gives an answer away: {quote(told.text)}"
                place = locate(self.site, told.path, told.spot)
                help_ = f"the answer stands in {place.path}, line {place.line}"
                yield mistakes.SPOILER.at(self.site.place(file, entry.spot.line), message, help_)

    def _find(self, text: str, path: str) -> Iterator[_Told]:
        """Give the sentences of answers in a text that the page it belongs to does not say openly."""
        for key, _ in _split(text):
            told = self._answers.get(key)
            if told and key not in self._open.get(path, ""):
                yield told


def _split(text: str) -> Iterator[tuple[str, str]]:
    """Give each block of a text and each sentence in it: reduced, and as it stands."""
    for block in text.split(BLOCK):
        sentences = _SENTENCE.split(block)
        for part in [block, *sentences] if len(sentences) > 1 else sentences:
            reduced = _reduce(part)
            if len(reduced) >= SHORTEST:
                yield reduced, " ".join(part.split())


def _reduce(text: str) -> str:
    return "".join(_WORD.findall(text)).casefold()
