"""Calls and prose in the blocks of a page: which calls stand where none may, and how much there is to read.

A page, and the body of each call in it, is Markdown of its own: the calls in it are blanked out, so that what is
left has the structure the engines see.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from coursebook.diagnostics import Diagnostic
from coursebook.model import Place
from coursebook.sources import mistakes
from coursebook.sources.blocks import Block
from coursebook.sources.body import Body, dedent_body
from coursebook.sources.calls import Found
from coursebook.sources.headings import Heading, read_heading
from coursebook.sources.mask import blank, hold, hold_block
from coursebook.sources.text import Source
from coursebook.sources.zones import find_code_spans

_INDENT = 4
_BEFORE = re.compile(r"[ ]*(?:[-*+:]|\d+[.)])?[ ]*|.*\|[ ]*")
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_AFTER = re.compile(r"[ ]*(?:\|.*)?")
_OPENER = re.compile(r"[ ]*(?:!!!|\?\?\?|#|>)")
# Blocks of Python-Markdown's extensions whose indented contents are no code.
_HOLDER = re.compile(r"^[ ]*(?:\?\?\?\+?[ ]|===[!+]?[ ]|:[ ]{1,3}\S|\[\^[^\]]+\]:)", re.MULTILINE)
_ITEM = re.compile(r"[ ]*(?:[-*+]|\d+[.)])[ ]")
_NO_PROSE = re.compile(r"\]\([^()\n]{0,500}\)|<[^<>]*>|\{[^{}]*\}")
_WORD = re.compile(r"\w+(?:['’.\-]\w+)*")


@dataclass(slots=True)
class Layout:
    """What a page's blocks tell."""

    headings: list[tuple[Heading, int]] = field(default_factory=list[tuple[Heading, int]])
    """Headings outside of calls, each with the words of prose up to the next."""
    words: int = 0
    findings: list[Diagnostic] = field(default_factory=list[Diagnostic])


def read_layout(source: Source, text: str, start: int, calls: Sequence[Found]) -> Layout:
    """Read a page's blocks.

    Args:
        source: The page's file.
        text: Its text, of the same length, with comments blanked out.
        start: Offset of the text below the front matter.
        calls: The calls that stand in no other.
    """
    layout = Layout()
    top = Body(_mask(blank(text, [(0, start)]), calls), Place(source.path))
    _check_calls(source, top, calls, layout.findings)
    _read_prose(top, layout)
    _check_bodies(source, text, calls, layout.findings)
    return layout


def _mask(text: str, calls: Sequence[Found]) -> str:
    text = hold_block(text, [(call.tag.start, call.end) for call in calls if call.is_block])
    return hold(text, [(call.tag.start, call.end) for call in calls if not call.is_block])


def _check_bodies(source: Source, text: str, calls: Sequence[Found], findings: list[Diagnostic]) -> None:
    for call in calls:
        if call.end_tag and call.children:
            masked = _mask(text, call.children)[call.tag.end : call.end_tag.start]
            body = dedent_body(masked, source.at(call.tag.end))
            _check_calls(source, body, call.children, findings)
        _check_bodies(source, text, call.children, findings)


def _check_calls(source: Source, body: Body, calls: Sequence[Found], findings: list[Diagnostic]) -> None:
    if not calls:
        return
    starts = [source.at(call.tag.start).line - body.place.line for call in calls]
    code = _find_indented_code(body) if any(_indent(body.lines[line]) >= _INDENT for line in starts) else {}
    reported = -2
    for call in calls:
        place = source.at(call.tag.start, call.tag.end - call.tag.start)
        first = place.line - body.place.line
        last = source.line_of(call.end - 1) + 1 - body.place.line
        if first in code:
            message = "a call stands in a paragraph that its indent turns into code"
            findings.append(mistakes.CALL_IN_CODE.at(place, message, f"indent it by less than {code[first]} spaces"))
        elif not call.is_inline and first - 1 != reported and not _is_alone(source, body, call):
            reported = last
            name = call.name
            message = f"the call of '{name.text}' does not stand alone in its paragraph"
            advice = "leave a blank line before and after it"
            findings.append(mistakes.CALL_IN_PARAGRAPH.at(source.at(name.start, len(name.text)), message, advice))


def _is_alone(source: Source, body: Body, call: Found) -> bool:
    """Say whether a call is all there is in its paragraph, list item or table cell."""
    if not call.is_sound or (call.is_block and (call.end_tag is None or call.end_tag.is_broken)):
        # Where it ends is not known.
        return True
    lines = body.lines
    begin, end = source.at(call.tag.start), source.at(call.end - 1)
    first, last = begin.line - body.place.line, end.line - body.place.line
    is_quoted = lines[first].lstrip().startswith(">")
    before = _unquote(lines[first][: begin.column - body.place.column])
    after = lines[last][end.column + 1 - body.place.column :]
    if not _BEFORE.fullmatch(before) or not _AFTER.fullmatch(after):
        return False
    if "|" in before:
        return first in _find_table_lines(body)
    above = lines[first - 1] if first else ""
    below = lines[last + 1] if last + 1 < len(lines) else ""
    if is_quoted:
        above, below = _unquote(above), _unquote(below)
    is_item = bool(before.strip())
    # A list does not begin within a paragraph; it does go on after an item, and after what is indented under one.
    goes_on = before.strip() == ":" or (is_item and (_ITEM.match(above) is not None or above.startswith(" ")))
    is_first = goes_on or not above.strip() or _OPENER.match(above) is not None
    next_item = is_item and _ITEM.match(below) is not None and _indent(below) <= _indent(before)
    is_last = next_item or not below.strip() or _OPENER.match(below) is not None
    return is_first and is_last


def _find_table_lines(body: Body) -> set[int]:
    tables = [token.map for token in body.tokens if token.type == "table_open" and token.map]
    return {line for start, end in tables for line in range(start, end)}


def _unquote(line: str) -> str:
    return _QUOTE.sub("", line, count=1) if line.lstrip().startswith(">") else line


def _find_indented_code(body: Body) -> dict[int, int]:
    """Give the lines Python-Markdown takes as code for their indent, each with the indent that would be too deep."""
    code: dict[int, int] = {}
    _walk_indents(body, body.blocks, _INDENT, -1, code)
    return code


def _walk_indents(body: Body, blocks: Sequence[Block], limit: int, opening: int, code: dict[int, int]) -> None:
    """Go through the blocks of a container that opens in a line and whose contents are code from an indent on."""
    allowed = limit
    for block in blocks:
        indent = _indent(body.lines[block.start])
        if block.kind != "list_item" and block.start != opening:
            if indent < limit:
                allowed = limit
            if indent >= allowed:
                # A line further left goes on with the paragraph for one parser, and begins a new one for the other.
                lines = range(block.start, block.end)
                code.update({line: allowed for line in lines if _indent(body.lines[line]) >= allowed})
                continue
        if block.kind in {"list_item", "admonition"}:
            _walk_indents(body, block.children, allowed + _INDENT, block.start, code)
        elif block.kind.endswith("_list"):
            _walk_indents(body, block.children, allowed, block.start, code)
        elif _HOLDER.search("\n".join(body.lines[block.start : block.end])):
            allowed = max(allowed, indent - indent % _INDENT + 2 * _INDENT)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _read_prose(body: Body, layout: Layout) -> None:
    """Find the headings, and count the words of prose under each."""
    headings: list[Heading] = []
    counts: list[int] = []
    level = 0
    for token in body.tokens:
        if token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "inline" and token.map:
            words = _count_words(token.content)
            if level:
                place = body.at(token.map[0], token.content)
                heading = read_heading(token.content, level, place, layout.findings)
                headings.append(heading)
                counts.append(0)
                layout.words += _count_words(heading.text)
                level = 0
            else:
                layout.words += words
                if counts:
                    counts[-1] += words
    layout.headings = list(zip(headings, counts, strict=True))


def _count_words(markdown: str) -> int:
    if "`" in markdown:
        markdown = blank(markdown, find_code_spans(markdown, 0, len(markdown)))
    if "](" in markdown or "<" in markdown or "{" in markdown:
        markdown = _NO_PROSE.sub(" ", markdown)
    return len(_WORD.findall(markdown))
