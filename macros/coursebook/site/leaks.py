"""A page's visible text -> what stands in it unrendered: Markdown, Jinja, tokens of the tool, errors of the engine."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic
from coursebook.site import mistakes
from coursebook.site.folder import Site
from coursebook.site.page import Page

MARKS = (b"{{", b"{%", b"{#", b"coursebookf", b"coursebooks", b"Rendering Error", b"[x]", b"[X]", b"[ ]", b"**")
"""One of these is in every page that leaks; a page without them need not be looked at word by word."""
_LEAK = re.compile(
    r"\{\{|\{%|\{\#|coursebookfragment|coursebookseparator|Macro\ Rendering\ Error|-\ \[[xX\ ]\]|^\s*\[[xX\ ]\]\s|\*\*",
    re.VERBOSE,
)
_CONTEXT = 40
_HELP = "find the page it comes from, and what is not closed there; a page about syntax puts it in backticks"


def find_leak(text: str) -> re.Match[str] | None:
    """Give the first piece of syntax in a text."""
    return _LEAK.search(text)


def check_leaks(site: Site, page: Page) -> Iterator[Diagnostic]:
    """Report each text of a page with syntax in it."""
    for words in page.leaks:
        leak = find_leak(words.text)
        if leak:
            rest = words.text[leak.start() :]
            shown = " ".join(rest[:_CONTEXT].split()) + ("…" if len(rest.strip()) > _CONTEXT else "")
            yield mistakes.LEAKED_SYNTAX.at(site.place(page.path, words.line), f"readers see '{shown}'", _HELP)
