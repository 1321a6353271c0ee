"""The macro that collects callouts: one kind from all pages, printed on the page that asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coursebook.invocation import Invocation, fill_arguments
from coursebook.model import SIGNATURES, Callout
from coursebook.render.collected import Notes, render_collected

Expand = Callable[[str, Invocation], str]
"""A macro's name and its call -> what it prints."""


def collected(call: Invocation, expand: Expand) -> str:
    """Give the callouts of a kind, those of the chapters first, then those of other pages but this one."""
    course = call.course
    others = [page for page in course.pages if page.kind != "chapter" and page is not call.page]
    notes: list[Notes] = []
    for page in (*course.chapters, *others):
        found = [callout for callout in page.callouts if callout.kind == call.arguments["kind"]]
        if found:
            there = replace(call, writer=call.writer.written_on(page.path))
            texts = there.writer.blocks([_write(callout, there, expand) for callout in found])
            sections = [page.find_section(callout.section) for callout in found]
            notes.append(Notes(page, list(zip(sections, texts, strict=True))))
    return render_collected(notes, writer=call.writer)


def _write(callout: Callout, there: Invocation, expand: Expand) -> str:
    """Give a callout's Markdown, the calls in its sentences expanded as on its own page."""
    pieces: list[str] = []
    for piece in callout.pieces:
        if isinstance(piece, str):
            pieces.append(piece)
        else:
            arguments = fill_arguments(SIGNATURES[piece.name], piece.values, {})
            pieces.append(expand(piece.name, replace(there, arguments=arguments)))
    return "".join(pieces)
