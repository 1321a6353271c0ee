"""Callouts of one kind from all pages, each with a link to where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coursebook.model import Page, Section
from coursebook.render import labels
from coursebook.render.template import Writer, block, fill


@dataclass(frozen=True, slots=True)
class Notes:
    """The callouts of one page."""

    page: Page
    notes: Sequence[tuple[Section | None, str]]
    """The section each stands in, None before the first, and its HTML."""


def render_collected(pages: Sequence[Notes], *, writer: Writer) -> str:
    """Render the callouts page by page, under third-level headings: they stand in a section of their own."""
    rows = [
        (
            labels.CHAPTER_TITLE.format(number=found.page.number, title=found.page.title)
            if found.page.kind == "chapter"
            else found.page.title,
            [
                (
                    section.title if section else found.page.title,
                    writer.link(found.page.path, section.id if section else ""),
                    block(html),
                )
                for section, html in found.notes
            ],
        )
        for found in pages
    ]
    return fill("collected", pages=rows)
