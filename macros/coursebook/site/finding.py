"""What a reader comes upon by a search: every chapter, and no exam."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coursebook.diagnostics import Diagnostic
from coursebook.site import mistakes
from coursebook.site.address import resolve
from coursebook.site.folder import BUILD, Site
from coursebook.site.page import BANK, CHAPTER, PAPER, Page, Words
from coursebook.site.search import Entry

_HIDE = "write search: {exclude: true} at the head of what the page is made of"
_SHOW = "take search: {exclude: true} away where the chapter is written"


class Finding:
    """The pages seen so far that a search must find, or must not."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._chapters: list[str] = []
        self._papers: list[str] = []
        self._banks: list[str] = []

    def see(self, page: Page) -> None:
        """Note what kind of page it is."""
        for kind, pages in ((CHAPTER, self._chapters), (PAPER, self._papers), (BANK, self._banks)):
            if kind in page.components:
                pages.append(page.path)

    def check_index(self, file: str, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
        """Report chapters that a search index lacks, and mock exams and question banks that it has."""
        found = {self._locate(entry.location) for entry in entries}
        if not found:
            yield mistakes.UNSEARCHED_CHAPTER.at(self.site.place(file), "the search index has no entry", BUILD)
            return
        for page in self._chapters:
            if page not in found:
                message = f"'{file}' has no entry of this chapter"
                yield mistakes.UNSEARCHED_CHAPTER.at(self.site.place(page), message, _SHOW)
        for page, name in self._list_exams():
            if page in found:
                yield mistakes.EXPOSED_EXAM.at(self.site.place(page), f"the search finds {name}", _HIDE)

    def check_sitemap(self, file: str, entries: Iterable[Words]) -> Iterator[Diagnostic]:
        """Report question banks that the sitemap names."""
        for entry in entries:
            if "://" in entry.text and self._locate(entry.text) in self._banks:
                message = "the sitemap names the question bank, with all its answers"
                yield mistakes.EXPOSED_EXAM.at(self.site.place(file, entry.spot.line), message, BUILD)

    def _list_exams(self) -> Iterator[tuple[str, str]]:
        yield from ((page, "a mock exam") for page in self._papers)
        yield from ((page, "the question bank") for page in self._banks)

    def _locate(self, address: str) -> str:
        target = resolve(address, "", self.site.home)
        return self.site.find(target.name).file if target.kind == "inside" else ""
