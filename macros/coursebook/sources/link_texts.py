"""Where the texts of links, and titles and labels, are on a page: no call that makes a link may stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coursebook.diagnostics import Diagnostic
from coursebook.sources import mistakes
from coursebook.sources.calls import Found
from coursebook.sources.mask import Range
from coursebook.sources.text import Source

_MARK = re.compile(r"\\.|[\[\]]|\n[ \t]*\n")
_ELEMENT = re.compile(r"<(/?)a(?=[\s>])", re.IGNORECASE)

_TITLE = re.compile(r"[ >]*(?:!!!|\?\?\?\+?|===[!+]?)[ ]")
_ITEM = re.compile(r"[ >]*[-*+][ ]")


def check_link_texts(source: Source, text: str, calls: Sequence[Found]) -> Iterator[Diagnostic]:
    """Report calls in the texts of links; `text` is the page's, code blanked out and calls held."""
    inline = [call for call in calls if call.is_inline and call.signature]
    if not inline:
        return
    links = sorted([*_find_brackets(text), *_find_elements(text)])
    for call in inline:
        if any(start < call.tag.start < end for start, end in links):
            place = source.at(call.tag.start, call.tag.end - call.tag.start)
            advice = "write the words themselves, or take the link away"
            yield mistakes.CALL_IN_LINK.at(place, "a term stands in the text of a link", advice)


def check_labels(source: Source, calls: Sequence[Found]) -> Iterator[Diagnostic]:
    """Report terms in what names or offers something: titles, summaries, and what a sorting task has to sort."""
    has_summaries = "<summary" in source.text
    for call in calls:
        if call.name.text != "term":
            continue
        start = call.tag.start
        before = source.text[source.line_start(source.line_of(start)) : start]
        summary = source.text.rfind("<summary", 0, start) if has_summaries else -1
        what = ""
        if _TITLE.match(before):
            what = "the title of a callout, a fold or a tab"
        elif summary >= 0 and summary > source.text.rfind("</summary", 0, start):
            what = "a summary"
        elif call.parents[-1:] == ("sort",) and _ITEM.match(before):
            what = "a category or an item of a sorting task"
        if what:
            place = source.at(start, call.tag.end - start)
            yield mistakes.TERM_IN_LABEL.at(place, f"a term stands in {what}", "write the words themselves")


def _find_brackets(text: str) -> Iterator[Range]:
    opened: list[int] = []
    for mark in _MARK.finditer(text):
        if mark.group() == "[":
            opened.append(mark.start())
        elif mark.group() == "]" and opened:
            start = opened.pop()
            if text[mark.end() : mark.end() + 1] in {"(", "["}:
                yield start, mark.start()
        elif mark.group().startswith("\n"):
            opened.clear()


def _find_elements(text: str) -> Iterator[Range]:
    start = -1
    for element in _ELEMENT.finditer(text):
        if not element.group(1):
            start = element.start()
        elif start >= 0:
            yield start, element.start()
            start = -1
