"""Texts that are written with escapes, in YAML and in arguments of calls: what they hold, at the author's own place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coursebook.diagnostics import Diagnostic, quote
from coursebook.model import SIGNATURES, Place
from coursebook.sources import mistakes
from coursebook.sources.access import check_links_and_images
from coursebook.sources.bounds import LONGEST, check_bounds
from coursebook.sources.links import check_data
from coursebook.sources.literals import NotLiteralError, unescape
from coursebook.sources.mask import Range
from coursebook.sources.raw_html import find_raw_html
from coursebook.sources.tag import Tag
from coursebook.sources.text import Source
from coursebook.sources.yaml_nodes import Node
from coursebook.sources.zones import blank_code

_MARKUP = re.compile(r"[<\[\]{]")
"""What every text that is reported holds."""
_UNUSUAL = re.compile(r"[<\[\]{\\]")
"""The same of a text that may be written with escapes."""
_CALL = re.compile(r"\{(?:\{|%[ \t]*call)[ \t]*(?:" + "|".join(SIGNATURES) + r")[ \t]*\(")


def check_node(source: Source, root: Node | None) -> Iterator[Diagnostic]:
    """Report raw HTML that runs in the texts of a YAML value: each may reach a page."""
    nodes = [root] if root else []
    while nodes:
        node = nodes.pop()
        nodes += node.items
        if node.kind == "text":
            yield from _check_text(source, node.text, node.span, node.place)
            if "](" in node.text:
                yield from check_data(source, node.span)


def check_strings(source: Source, tags: Sequence[Tag]) -> Iterator[Diagnostic]:
    """Report raw HTML that runs in the texts of tags: an argument may reach a page as it is."""
    for tag in tags:
        for token in tag.tokens:
            if token.kind == "string" and _UNUSUAL.search(token.text):
                try:
                    text = unescape(token)
                except NotLiteralError:
                    continue
                place = source.at(token.start + 1, len(token.text) - 2)
                yield from _check_text(source, text, (token.start + 1, token.end - 1), place)


def _check_text(source: Source, text: str, span: Range, place: Place) -> Iterator[Diagnostic]:
    """Check a text that is written between two offsets; `place` is that of what an escape hides."""
    if not _MARKUP.search(text) and len(text) <= LONGEST and "(" not in text:
        return
    raw = source.text[span[0] : span[1]]

    def locate(offset: int, word: str) -> Place:
        position = -1
        for _ in range(text.count(word, 0, offset) + 1):
            position = raw.find(word, position + 1)
            if position < 0:
                return place
        return source.at(span[0] + position, len(word))

    bare = blank_code(text)
    yield from check_bounds(bare, locate)
    yield from find_raw_html(bare, locate)
    if "[" in bare or "<" in bare:
        yield from check_links_and_images(bare, locate)
    if "{{" in text or "{%" in text:
        for call in _CALL.finditer(text):
            where = locate(call.start(), call.group())
            message = f"a call stands in a text that is printed as it is: {quote(call.group() + '…')}"
            yield mistakes.CALL_IN_VALUE.at(where, message, "write the words themselves")
