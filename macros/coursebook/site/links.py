"""Where the pages, style sheets and modules of a site lead: files, and the ids on other pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from urllib.parse import unquote

from coursebook.diagnostics import Diagnostic, Mistake, quote, suggest
from coursebook.model import Place
from coursebook.site import mistakes
from coursebook.site.folder import MOST_SUGGESTIONS, NOT_FOUND, Site
from coursebook.site.judge import USES, Anchor, Use, Verdict, judge
from coursebook.site.page import Page, Purpose, Reference
from coursebook.site.positions import locate


@dataclass(frozen=True, slots=True)
class _Awaited:
    """An anchor whose page may not have been read yet."""

    find_place: Callable[[], Place]
    address: str
    anchor: Anchor
    mistake: Mistake


class Links:
    """The ids of all pages, and the anchors to be looked for when all are known."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._anchors: dict[str, frozenset[str]] = {}
        self._awaited: list[_Awaited] = []
        self._fine: dict[tuple[str, str, Purpose] | None, Anchor | None] = {}
        """What is known of addresses with nothing wrong in them: by folder, the rest of the address, and its use."""
        self._suggested = 0
        self.count = 0
        """Addresses looked at."""

    def see(self, page: Page) -> Iterator[Diagnostic]:
        """Report the page's addresses that get no file."""
        self._anchors[page.path] = frozenset(page.anchors)
        self.count += len(page.references)
        for spot in page.empty_links:
            yield mistakes.DEAD_LINK.at(locate(self.site, page.path, spot), "a href: the address is empty", "name a page")
        parents = _list_parents(page.path)
        for reference in page.references:
            found = self._judge(reference, page.path, parents)
            if found:
                find_place = partial(locate, self.site, page.path, reference.spot)
                yield from self._tell(found, find_place, reference.address, mistakes.DEAD_ANCHOR, reference.where)

    def follow(self, address: str, file: str, use: Use, place: Place, where: str = "") -> Iterator[Diagnostic]:
        """Report an address of a file that is no page: a style sheet, a module, the sitemap, the search index."""
        self.count += 1
        found = judge(self.site, address, file, use)
        if found:
            yield from self._tell(found, lambda: place, address, use.dead, where)

    def finish(self) -> Iterator[Diagnostic]:
        """Report the anchors that no page has; every page has been read."""
        folded: dict[str, dict[str, str]] = {}
        for awaited in self._awaited:
            file, id_ = awaited.anchor.file, unquote(awaited.anchor.fragment)
            known = self._anchors.get(file, frozenset())
            if id_ in known or awaited.anchor.fragment in known or id_.lower() == "top":
                continue
            if file not in folded:
                folded[file] = {known_id.casefold(): known_id for known_id in known}
            right = folded[file].get(id_.casefold())
            if right:
                message = f"{quote(awaited.address)} differs from the id '{right}' in the case of its letters"
                yield mistakes.WRONG_CASE.at(awaited.find_place(), message, "write it as the id is written")
            else:
                message = f"{quote(awaited.address)} names {quote(id_)}, which is no id of '{file}'"
                yield awaited.mistake.at(awaited.find_place(), message, self._suggest(id_, known))

    def _judge(self, reference: Reference, file: str, parents: list[str]) -> Verdict | Anchor | None:
        """Judge an address, or remember it: most addresses of a page are in its navigation, and on all other pages."""
        address = reference.address
        steps = 0
        while address.startswith("../"):
            address = address[3:]
            steps += 1
        # What begins so, means the page itself; and on the page for missing addresses nothing relative is right.
        is_shared = steps < len(parents) and file != NOT_FOUND and (steps > 0 or address[:1] not in {"", "#", "?"})
        key = (parents[steps], address, reference.purpose) if is_shared else None
        if key in self._fine:
            return self._fine[key]
        found = judge(self.site, reference.address, file, USES[reference.purpose])
        if key and not isinstance(found, Verdict):
            self._fine[key] = found
        return found

    def _tell(
        self, found: Verdict | Anchor, find_place: Callable[[], Place], address: str, anchor_mistake: Mistake, where: str
    ) -> Iterator[Diagnostic]:
        if isinstance(found, Verdict):
            message = f"{where}: {found.message}" if where else found.message
            yield found.mistake.at(find_place(), message, found.help)
        else:
            self._awaited.append(_Awaited(find_place, address, found, anchor_mistake))

    def _suggest(self, id_: str, known: Iterable[str]) -> str:
        self._suggested += 1
        near = suggest(id_, known) if self._suggested <= MOST_SUGGESTIONS else ""
        return near or "name an id of that page, or leave '#' and what follows out"


def _list_parents(file: str) -> list[str]:
    """Give the folder of a file, the one that holds it, and so on up to the site's own."""
    folders = file.split("/")[:-1]
    return ["/".join(folders[:count]) for count in range(len(folders), -1, -1)]
