"""Callouts that the engines would print as something else: of a kind nobody styles, or with nothing inside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, quote, suggest
from coursebook.sources import mistakes
from coursebook.sources.text import Source

OURS = ("key-idea", "scenario", "exam-tip", "earlier")
"""The kinds of a course."""
_THEMES = frozenset(
    (
        "abstract",
        "bug",
        "danger",
        "example",
        "failure",
        "info",
        "note",
        "question",
        "quote",
        "success",
        "tip",
        "warning",
    )
)
"""The kinds that Material for MkDocs styles besides."""
_MARK = re.compile(r"""^(?P<indent> *)(?P<mark>!!!|\?\?\?\+?) ?(?P<kind>[\w-]*)""", re.MULTILINE)
_LINE = re.compile(r"^( *)(?=[^\s])", re.MULTILINE)
_INDENT = 4


def check_callouts(source: Source, text: str) -> Iterator[Diagnostic]:
    """Report callouts of an unknown kind and without a body; `text` is the page's, code blanked out, calls held."""
    if "!!!" not in text and "???" not in text:
        return
    for found in _MARK.finditer(text):
        mark, kind = found["mark"], found["kind"]
        if kind not in OURS and kind not in _THEMES:
            place = source.at(found.start("kind"), len(kind)) if kind else source.at(found.start("mark"), len(mark))
            message = f"no callout is of the kind {quote(kind)}" if kind else "the callout says no kind"
            advice = (kind and suggest(kind, OURS)) or f"the kinds are {', '.join(OURS)}"
            yield mistakes.UNKNOWN_CALLOUT.at(place, message, advice)
        elif _is_empty(text, found):
            advice = f"indent its text by {_INDENT} spaces more than the line with {mark}"
            place = source.at(found.start("mark"), found.end() - found.start("mark"))
            yield mistakes.EMPTY_CALLOUT.at(place, f"nothing stands in the callout {quote(kind)}", advice)


def _is_empty(text: str, found: re.Match[str]) -> bool:
    end = text.find("\n", found.end())
    below = _LINE.search(text, end + 1) if end >= 0 else None
    return below is None or len(below.group(1)) < len(found["indent"]) + _INDENT
