"""A folder with a built site -> everything that is wrong with it. The files are read one after the other."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

from coursebook.diagnostics import Diagnostic
from coursebook.site import mistakes
from coursebook.site.address import Home, is_address, read_home
from coursebook.site.assets import Assets
from coursebook.site.finding import Finding
from coursebook.site.folder import BUILD, INDEX, Site
from coursebook.site.ids import check_ids
from coursebook.site.leaks import check_leaks
from coursebook.site.links import Links
from coursebook.site.manifest import check_manifests
from coursebook.site.offline import check_worker
from coursebook.site.page import Page, Words
from coursebook.site.reader import read_page
from coursebook.site.running import check_running
from coursebook.site.search import INDEXES, check_targets, read_index
from coursebook.site.sitemap import SITEMAP_FILE, check_canonical, check_listing, check_packed, check_sitemap, read_sitemap
from coursebook.site.spoilers import Spoilers
from coursebook.site.weight import Weights

_MOVED = "build the site again; if the engine writes it elsewhere now, these checks must learn where"
_END = b"</html>"


@dataclass(frozen=True, slots=True)
class Report:
    """What was found, and in how much."""

    findings: list[Diagnostic]
    """In the order of their places."""
    pages: int
    links: int
    """Addresses followed, those of files that pages load included."""


def check_site(folder: Path, url: str = "") -> Report:
    """Give everything that is wrong with a built site.

    Args:
        folder: Where the engine wrote it.
        url: Where it is published; without it, what the canonical link of its first page says.
    """
    check = _Check(folder, url)
    findings = sorted(check.run(), key=lambda finding: finding.sort_key)
    return Report(findings, check.pages, check.links.count)


class _Check:
    """The groups of checks over one site."""

    def __init__(self, folder: Path, url: str) -> None:
        self.url = f"{url.rstrip('/')}/" if url else _read_url(folder)
        self.site = Site(folder, self.url, read_home(self.url) if self.url else Home())
        self.links = Links(self.site)
        self.assets = Assets(self.site)
        self.weights = Weights(self.site, self.assets)
        self.spoilers = Spoilers(self.site)
        self.finding = Finding(self.site)
        self.pages = 0

    def run(self) -> Iterator[Diagnostic]:
        """Report everything: what stands alone first, then the pages, then what needs all of them."""
        yield from self.site.check_names()
        yield from self._find_missing_parts()
        yield from self.assets.check(self.links)
        yield from check_manifests(self.site, self.links)
        yield from check_worker(self.site, self.links)
        entries = yield from self._check_sitemap()
        for file in self.site.named(".html"):
            yield from self._check_page(file)
        for file in INDEXES:
            if file in self.site.files:
                yield from self._check_index(file)
        yield from self.links.finish()
        yield from self.weights.finish()
        yield from self.spoilers.check_descriptions()
        yield from self.spoilers.check_sitemap(SITEMAP_FILE, entries)
        yield from self.finding.check_sitemap(SITEMAP_FILE, entries)

    def _find_missing_parts(self) -> Iterator[Diagnostic]:
        files = self.site.files
        for part in (INDEX, SITEMAP_FILE):
            if part not in files:
                yield mistakes.MISSING_PART.at(self.site.place(part), "the site has no such file", _MOVED)
        if not files & set(INDEXES):
            message = f"the site has no search index: neither {' nor '.join(INDEXES)}"
            yield mistakes.MISSING_PART.at(self.site.place(next(iter(INDEXES))), message, _MOVED)
        if not self.url and INDEX in files:
            message = "no canonical link says where the site is published"
            yield mistakes.MISSING_PART.at(
                self.site.place(INDEX), message, "set site_url, or give the address with --url"
            )

    def _check_sitemap(self) -> Generator[Diagnostic, None, list[Words]]:
        if SITEMAP_FILE not in self.site.files or not self.url:
            return []
        entries = read_sitemap(self.site)
        if isinstance(entries, Diagnostic):
            yield entries
            return []
        yield from check_sitemap(self.site, self.links, entries)
        yield from check_packed(self.site)
        return entries

    def _check_page(self, file: str) -> Iterator[Diagnostic]:
        data = self.site.read(file)
        page = read_page(file, data) if data else None
        if data is None or page is None:
            yield mistakes.BROKEN_FILE.at(self.site.place(file), "no HTML", BUILD)
            return
        self.pages += 1
        yield from _check_whole(self.site, page)
        yield from self.links.see(page)
        yield from check_ids(self.site, page)
        yield from check_leaks(self.site, page)
        yield from check_running(self.site, page)
        if self.url:
            yield from check_canonical(self.site, self.links, page)
            yield from check_listing(self.site, page)
        yield from self.weights.see(page)
        self.spoilers.see(page)
        self.finding.see(page)

    def _check_index(self, file: str) -> Iterator[Diagnostic]:
        yield from self.weights.check_index(file)
        entries = read_index(self.site, file)
        if isinstance(entries, Diagnostic):
            yield entries
            return
        yield from check_targets(self.site, self.links, file, entries)
        yield from self.spoilers.check_index(entries)
        yield from self.finding.check_index(file, entries)


def _check_whole(site: Site, page: Page) -> Iterator[Diagnostic]:
    """Report a page that is cut off, or not in UTF-8: what follows there has not been checked."""
    try:
        page.data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = page.data.count(b"\n", 0, error.start) + 1
        yield mistakes.BROKEN_FILE.at(site.place(page.path, line), "not in UTF-8", "save what it is made of in UTF-8")
    if not page.data.rstrip().endswith(_END):
        line = page.data.count(b"\n") + 1
        yield mistakes.BROKEN_FILE.at(site.place(page.path, line), "ends before its end: no '</html>'", BUILD)


def _read_url(folder: Path) -> str:
    """Give the address the first page names as its own, with a slash at the end."""
    try:
        page = read_page(INDEX, (folder / INDEX).read_bytes())
    except OSError:
        return ""
    address = page.canonical[0].text.strip() if page and page.canonical else ""
    if not is_address(address):
        return ""
    return f"{address.removesuffix(INDEX).rstrip('/')}/"
