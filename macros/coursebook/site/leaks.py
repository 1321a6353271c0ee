"""A page's visible text -> what stands in it unrendered: Markdown, Jinja, tokens of the tool, errors of the engine."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic
from coursebook.site import mistakes
from coursebook.site.folder import Site
from coursebook.site.page import Page
from coursebook.site.positions import locate

# What may repeat stays in one line and begins at its start: the time grows with the text only.
_LEAK = re.compile(
    r"""\{\{ | \{% | \{\# | %\} | \)\s*\}\}  # calls, whole or cut in two
    | \{\s*[{%] | \{\s*\w+\(["']  # calls torn apart
    | \{: | \{\s*[.\#][A-Za-z]  # attributes
    | coursebookfragment | coursebookseparator | Macro\ Rendering\ Error
    | -\ \[[xX\ ]\] | ^[ \t]*\[[xX\ ]\]\s | \*\* | ``` | ^[ \t]*~~~
    | (?<!\w)!?\[[^\[\]\n]*\]\([^()\s]*[./\#:][^()\s]*  # links and images
    | ^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[a-z][\w-]*(?:[ \t]+[\w-]+)*[ \t]*(?:"|$)  # callouts
    | ^[ \t]*\#{2,6}[ \t]+\S | ^[ \t]*\|.*\|[ \t]*$ | (?<!-)--+:?\ *\|\ *:?--  # headings, rows of tables
    | <!--
    """,
    re.VERBOSE | re.MULTILINE,
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
            yield mistakes.LEAKED_SYNTAX.at(locate(site, page.path, words.spot), f"readers see '{shown}'", _HELP)
