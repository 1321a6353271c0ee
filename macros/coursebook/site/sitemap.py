"""The sitemap and the canonical links: what the site says its own addresses are."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote as encode
from urllib.parse import unquote

from lxml import etree

from coursebook.diagnostics import Diagnostic, quote
from coursebook.site import mistakes
from coursebook.site.address import resolve
from coursebook.site.folder import BUILD, NOT_FOUND, Site, address_of
from coursebook.site.judge import CANONICAL, SITEMAP
from coursebook.site.links import Links
from coursebook.site.page import BANK, Page, Spot, Words
from coursebook.site.positions import locate

SITEMAP_FILE = "sitemap.xml"
PACKED_FILE = "sitemap.xml.gz"
_GZIP = 31
"""What tells zlib that the data has gzip's head and foot."""


def read_sitemap(site: Site) -> list[Words] | Diagnostic:
    """Give every text of the sitemap with its line, or why it cannot be read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root: Any = etree.fromstring(site.read(SITEMAP_FILE) or b"", parser)
    except etree.XMLSyntaxError as error:
        place = site.place(SITEMAP_FILE, max(error.lineno or 1, 1))
        return mistakes.BROKEN_FILE.at(place, f"no XML: {error.msg}", BUILD)
    return [Words((element.text or "").strip(), Spot(element.sourceline or 1)) for element in root.iter()]


def check_sitemap(site: Site, links: Links, entries: list[Words]) -> Iterator[Diagnostic]:
    """Report the sitemap's addresses that get no page of this site, and note the pages it names."""
    count = 0
    for entry in entries:
        if "://" not in entry.text:
            continue
        count += 1
        target = resolve(entry.text, SITEMAP_FILE, site.home)
        if target.kind == "inside":
            found = site.find(target.name)
            if found.problem != "dead":
                site.listed.add(found.file)
        yield from links.follow(entry.text, SITEMAP_FILE, SITEMAP, site.place(SITEMAP_FILE, entry.spot.line))
    if not count:
        yield mistakes.UNLISTED_PAGE.at(site.place(SITEMAP_FILE), "the sitemap names no page", BUILD)


def check_packed(site: Site) -> Iterator[Diagnostic]:
    """Report a packed sitemap that does not hold what the other one does."""
    if PACKED_FILE not in site.files:
        return
    plain = site.read(SITEMAP_FILE) or b""
    unpacking = zlib.decompressobj(_GZIP)
    try:
        unpacked = unpacking.decompress(site.read(PACKED_FILE) or b"", len(plain) + 1)
    except zlib.error:
        yield mistakes.BROKEN_FILE.at(site.place(PACKED_FILE), "no gzip", BUILD)
        return
    if unpacked != plain or not unpacking.eof:
        message = f"it does not hold what '{SITEMAP_FILE}' holds"
        yield mistakes.BROKEN_FILE.at(site.place(PACKED_FILE), message, BUILD)


def check_listing(site: Site, page: Page) -> Iterator[Diagnostic]:
    """Report a page that the sitemap does not name; only where it names some."""
    is_meant = page.path != NOT_FOUND and not page.has_refresh and BANK not in page.components
    if site.listed and is_meant and page.path not in site.listed:
        message = f"'{SITEMAP_FILE}' does not name this page"
        yield mistakes.UNLISTED_PAGE.at(site.place(page.path), message, BUILD)


def check_canonical(site: Site, links: Links, page: Page) -> Iterator[Diagnostic]:
    """Report a canonical link that is not the page's own address; of a redirect, one that leads nowhere."""
    own = site.url + address_of(page.path)
    if not page.canonical and page.path in site.listed and not page.has_refresh:
        message = "the page names no canonical address"
        yield mistakes.WRONG_CANONICAL.at(site.place(page.path), message, f"it should be '{encode(own, ':/')}'")
    for link in page.canonical[1:]:
        message = f"the page names a canonical address in line {locate(site, page.path, page.canonical[0].spot).line} already"
        yield mistakes.WRONG_CANONICAL.at(locate(site, page.path, link.spot), message, "leave one of them")
    for link in page.canonical[:1]:
        if page.has_refresh:
            place = locate(site, page.path, link.spot)
            yield from links.follow(link.text, page.path, CANONICAL, place)
        elif unquote(link.text) != own and page.path != NOT_FOUND:
            message = f"{quote(link.text)} is not the address of this page"
            yield mistakes.WRONG_CANONICAL.at(locate(site, page.path, link.spot), message, f"it should be '{encode(own, ':/')}'")
