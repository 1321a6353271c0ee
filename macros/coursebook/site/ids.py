"""The ids of a page: each once, and each that is named is there."""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, quote, suggest
from coursebook.site import mistakes
from coursebook.site.folder import Site
from coursebook.site.page import Page
from coursebook.site.positions import locate


def check_ids(site: Site, page: Page) -> Iterator[Diagnostic]:
    """Report ids that stand twice, and attributes that name an id no element has."""
    for naming in page.repeated:
        message = f"{quote(naming.id)} is the id of an element in line {locate(site, page.path, page.ids[naming.id]).line} already"
        yield mistakes.REPEATED_HTML_ID.at(locate(site, page.path, naming.spot), message, "give one of them another id")
    for naming in page.namings:
        if naming.id not in page.ids:
            message = f"{naming.where} names {quote(naming.id)}, which is no id of this page"
            help_ = suggest(naming.id, page.ids) or f"give an element the id {quote(naming.id)}, or delete the attribute"
            yield mistakes.DANGLING_REFERENCE.at(locate(site, page.path, naming.spot), message, help_)
