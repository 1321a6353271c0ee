"""Callouts: those that the engines would print as something else, and those that pages may collect."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from coursebook.diagnostics import Diagnostic, quote, suggest
from coursebook.model import CALLOUTS, SIGNATURES, Call, Callout, Section
from coursebook.sources import mistakes
from coursebook.sources.calls import Found
from coursebook.sources.text import Source

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
_H2 = 2
_LINE = re.compile(r"^( *)(?=[^\s])", re.MULTILINE)
_INDENT = 4


def check_callouts(source: Source, text: str) -> Iterator[Diagnostic]:
    """Report callouts of an unknown kind and without a body; `text` is the page's, code blanked out, calls held."""
    if "!!!" not in text and "???" not in text:
        return
    for found in _MARK.finditer(text):
        mark, kind = found["mark"], found["kind"]
        if kind not in CALLOUTS and kind not in _THEMES:
            place = source.at(found.start("kind"), len(kind)) if kind else source.at(found.start("mark"), len(mark))
            message = f"no callout is of the kind {quote(kind)}" if kind else "the callout says no kind"
            advice = (kind and suggest(kind, CALLOUTS)) or f"the kinds are {', '.join(CALLOUTS)}"
            yield mistakes.UNKNOWN_CALLOUT.at(place, message, advice)
        elif _is_empty(text, found):
            advice = f"indent its text by {_INDENT} spaces more than the line with {mark}"
            place = source.at(found.start("mark"), found.end() - found.start("mark"))
            yield mistakes.EMPTY_CALLOUT.at(place, f"nothing stands in the callout {quote(kind)}", advice)


def _is_empty(text: str, found: re.Match[str]) -> bool:
    end = text.find("\n", found.end())
    below = _LINE.search(text, end + 1) if end >= 0 else None
    return below is None or len(below.group(1)) < len(found["indent"]) + _INDENT


def read_callouts(
    source: Source, text: str, bare: str, calls: Sequence[tuple[Found, Call]], sections: Sequence[Section]
) -> Iterator[Callout]:
    """Give the callouts of a course's own kinds, in order.

    Args:
        source: The page.
        text: Its text, comments blanked out.
        bare: The same, code blanked out too, calls held.
        calls: Its calls, nested ones included.
        sections: Its headings.
    """
    chapters = [section for section in sections if section.level == _H2]
    lines = [section.place.line for section in chapters]
    for opener in _MARK.finditer(bare) if "!!!" in bare else ():
        if opener["kind"] not in CALLOUTS:
            continue
        indent = len(opener["indent"]) + _INDENT
        outside = re.compile(rf"\n(?=[ ]{{0,{indent - 1}}}[^ \n])").search(bare, opener.end())
        # What stands behind the kind is a title.
        start, end = bare.find("\n", opener.end()), outside.start() if outside else len(bare)
        place = source.at(opener.start("mark"), opener.end() - opener.start("mark"))
        above = bisect_right(lines, place.line)
        yield Callout(
            kind=opener["kind"],
            place=place,
            section=chapters[above - 1].id if above else "",
            pieces=tuple(_cut(text, start, end, calls, re.compile(rf"(?<=\n) {{0,{indent}}}"))),
        )


def _cut(
    text: str, start: int, end: int, calls: Sequence[tuple[Found, Call]], margin: re.Pattern[str]
) -> Iterator[str | Call]:
    """Give a range as its text, dedented, and the calls in its sentences; those of components and no macro are out."""
    for found, call in calls:
        if start <= found.tag.start < end:
            yield margin.sub("", text[start : found.tag.start])
            start = found.end
            if call.name in SIGNATURES and SIGNATURES[call.name].form == "inline":
                yield call
    yield margin.sub("", text[start:end])
