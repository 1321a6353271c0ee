"""What a first visit to a page loads and weighs, held against the budgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.site import budgets, mistakes
from coursebook.site.address import resolve
from coursebook.site.assets import FAST, MODULES, Assets, weigh
from coursebook.site.budgets import Budget
from coursebook.site.folder import Site
from coursebook.site.page import BANK, CHAPTER, Page

ZENSICAL_INDEX = "search.json"
SEARCH_SCRIPT = "script search"
"""Where a page names what it loads only when somebody searches."""
_LIGHTER = "split the page, or make lighter what weighs most"
_HELP = "the budgets and their reasons are in coursebook.site.budgets"


@dataclass(frozen=True, slots=True)
class _Heaviest:
    """The page on which something weighs most, and on how many it weighs too much."""

    page: str = ""
    size: int = 0
    count: int = 0


class Weights:
    """The weights of the pages seen so far."""

    def __init__(self, site: Site, assets: Assets) -> None:
        self.site = site
        self.assets = assets
        self._heaviest: dict[Mistake, _Heaviest] = {}

    def see(self, page: Page) -> Iterator[Diagnostic]:
        """Report a page that weighs too much for its kind, and note what of a chapter is the tool's own."""
        files = self._find_files(page)
        own = {file for file in files if file.startswith(budgets.OWN)}
        scripts = self._sum(file for file in own if file.endswith(MODULES))
        styles = self._sum(file for file in own if file.endswith(".css"))
        if CHAPTER in page.components:
            self._note(mistakes.HEAVY_SCRIPTS, page.path, scripts, budgets.SCRIPTS)
            self._note(mistakes.HEAVY_STYLES, page.path, styles, budgets.STYLES)
        budget = _budget_of(page)
        if len(page.data) > budget.html:
            message = f"the page has {_kb(len(page.data))} KB of HTML, {_kb(budget.html)} are allowed"
            yield mistakes.HEAVY_PAGE.at(self.site.place(page.path), message, "split the page")
        rest = self._sum(files - own) + self._sum(own) - scripts - styles
        allowed = budget.visit + (budgets.HEAVIER_ENGINE if ZENSICAL_INDEX in self.site.files else 0)
        # Compressing is the slowest thing done here, and most pages are light enough at a third of its cost.
        if weigh(page.data, FAST) + scripts + styles + rest <= allowed:
            return
        html = weigh(page.data)
        total = html + scripts + styles + rest
        if total > allowed:
            parts = (
                f"page {_kb(html)}, own scripts {_kb(scripts)}, own styles {_kb(styles)}, theme and images {_kb(rest)}"
            )
            message = f"a first visit loads {_kb(total)} KB gzipped ({parts}), {_kb(allowed)} are allowed"
            yield mistakes.HEAVY_PAGE.at(self.site.place(page.path), message, _LIGHTER)

    def finish(self) -> Iterator[Diagnostic]:
        """Report the tool's own scripts and style sheets, once for all the pages they weigh too much on."""
        named = {
            mistakes.HEAVY_SCRIPTS: ("scripts", budgets.SCRIPTS),
            mistakes.HEAVY_STYLES: ("styles", budgets.STYLES),
        }
        for mistake, heaviest in self._heaviest.items():
            name, allowed = named[mistake]
            pages = "1 chapter" if heaviest.count == 1 else f"{heaviest.count} chapters"
            message = f"own {name} of {_kb(heaviest.size)} KB gzipped on {pages}, {_kb(allowed)} are allowed"
            yield mistake.at(self.site.place(heaviest.page), message, _HELP)

    def check_index(self, file: str) -> Iterator[Diagnostic]:
        """Report a search index that weighs too much."""
        size = self.assets.weight_of(file)
        if size > budgets.INDEX:
            message = f"{_kb(size)} KB gzipped, {_kb(budgets.INDEX)} are allowed"
            yield mistakes.HEAVY_INDEX.at(
                self.site.place(file), message, "leave pages out with search: {exclude: true}"
            )

    def _find_files(self, page: Page) -> set[str]:
        """Give what a page loads by itself, the modules that its modules load included."""
        found: set[str] = set()
        wanted = [reference.address for reference in page.references if reference.purpose == "load"]
        waiting = [self._locate(address, page.path) for address in dict.fromkeys(wanted)]
        searched = {self._locate(r.address, page.path) for r in page.references if r.where == SEARCH_SCRIPT}
        while waiting:
            file = waiting.pop()
            if not file or file in found or file in searched:
                continue
            found.add(file)
            for imported in self.assets.imports_of(file):
                target = self._locate(imported.address, file)
                if not imported.is_asked or self._is_started(target, page):
                    waiting.append(target)
        return found

    def _is_started(self, file: str, page: Page) -> bool:
        """Say whether a module is a component's that is on the page: its folder has its name."""
        path = PurePosixPath(file)
        return path.parent.name == path.stem and f"course-{path.stem}" in page.components

    def _locate(self, address: str, file: str) -> str:
        target = resolve(address, file, self.site.home)
        return target.name if target.kind == "inside" and target.name in self.site.files else ""

    def _note(self, mistake: Mistake, page: str, size: int, allowed: int) -> None:
        if size > allowed:
            known = self._heaviest.get(mistake, _Heaviest())
            heavier = (page, size) if size > known.size else (known.page, known.size)
            self._heaviest[mistake] = _Heaviest(*heavier, known.count + 1)

    def _sum(self, files: Iterator[str] | set[str]) -> int:
        return sum(self.assets.weight_of(file) for file in files)


def _budget_of(page: Page) -> Budget:
    if CHAPTER in page.components:
        return budgets.CHAPTER
    return budgets.BANK if BANK in page.components else budgets.PAGE


def _kb(size: int) -> str:
    return f"{size / budgets.KB:.1f}".removesuffix(".0")
