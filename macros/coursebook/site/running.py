"""What stands in a page and runs code there."""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic
from coursebook.site import mistakes
from coursebook.site.folder import Site
from coursebook.site.page import Page
from coursebook.site.positions import locate


def check_running(site: Site, page: Page) -> Iterator[Diagnostic]:
    """Report scripts in the text, and attributes that run code anywhere; addresses are judged with the others."""
    for found in page.running:
        place = locate(site, page.path, found.spot)
        if found.text:
            message, help_ = f"{found.text} runs code", "delete the attribute in the page's source"
        else:
            message, help_ = "a <script> stands in the text of the page", "delete it in the page's source"
        yield mistakes.RUNNING_CODE.at(place, message, help_)
