"""Where code and headings are on a page: no call may stand there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from coursebook.diagnostics import Diagnostic
from coursebook.sources import mistakes
from coursebook.sources.blocks import parse_tokens
from coursebook.sources.fences import find_fences
from coursebook.sources.mask import Range, blank, hold
from coursebook.sources.tag import Tag
from coursebook.sources.tags import Tags
from coursebook.sources.text import Source

_TICKS = re.compile(r"`+")
_CODE = ("`", "~~~")
_UNSEEN = ("the engines do not take this for code", "begin it in a line of its own, after a blank line")
_UNDERLINE = re.compile(r"^[ >]*(?:=+|-+)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Zones:
    """Offsets of code and of headings, in order."""

    code: list[Range]
    headings: list[Range]
    findings: list[Diagnostic] = field(default_factory=list[Diagnostic])


def find_zones(source: Source, start: int, tags: Tags) -> Zones:
    """Find the code and the headings in a page's text from an offset on."""
    if not any(mark in source.text for mark in _CODE) and not any(_may_be_heading(source, tag) for tag in tags.tags):
        return Zones([], [])
    text = blank(source.text, [(0, start), *tags.blanks, *_spans(tags.tags, "block")])
    text = hold(text, _spans(tags.tags, "variable"))
    fences = find_fences(text.split("\n"))
    code: list[Range] = []
    headings: list[Range] = []
    findings: list[Diagnostic] = []
    seen: set[tuple[int, int]] = set()
    for token in parse_tokens(text):
        if token.map is None or token.type not in {"fence", "inline", "heading_open"}:
            continue
        lines = (token.map[0], token.map[1])
        span = (source.line_start(lines[0]), source.line_start(lines[1]))
        if token.type == "fence" and lines in fences.lines:
            code.append(span)
        elif token.type == "fence":
            # Below a fence that is broken the two readings differ in every other one.
            if lines[0] in fences.refused or not findings:
                findings.append(_report_fence(source, token, *fences.refused.get(lines[0], _UNSEEN)))
        elif token.type == "heading_open":
            headings.append(span)
        elif lines not in seen:
            # The cells of a row all have the row's lines.
            seen.add(lines)
            code.extend(find_code_spans(text, *span))
    return Zones(sorted(code), headings, findings)


def _report_fence(source: Source, token: Token, message: str, advice: str) -> Diagnostic:
    start = source.line_start(token.map[0] if token.map else 0)
    place = source.at(source.text.index(token.markup, start), len(token.markup))
    return mistakes.BROKEN_FENCE.at(place, message, advice)


def blank_code(text: str) -> str:
    """Blank the code out of a text without calls."""
    if not any(mark in text for mark in _CODE):
        return text
    return blank(text, find_zones(Source("", text), 0, Tags()).code)


def _may_be_heading(source: Source, tag: Tag) -> bool:
    """Say whether a tag stands where a heading may be: after a `#`, or above a line of `=` or `-`."""
    first, last = source.line_of(tag.start), source.line_of(tag.end)
    before = source.text[source.line_start(first) : tag.start]
    below = source.line_start(last + 1)
    end = source.text.find("\n\n", below)
    return "#" in before or _UNDERLINE.search(source.text, below, end if end >= 0 else len(source.text)) is not None


def _spans(tags: Sequence[Tag], kind: str) -> list[Range]:
    return [(tag.start, tag.end) for tag in tags if tag.kind == kind]


def find_code_spans(text: str, start: int, end: int) -> Iterator[Range]:
    """Give the code spans between two offsets, as Python-Markdown finds them.

    A span goes from a run of backticks to the next run of the same length or, where there is none, of a smaller one.
    """
    runs: list[Range] = []
    places: dict[int, list[int]] = {}
    for match in _TICKS.finditer(text, start, end):
        first = match.start() + _count_backslashes(text, start, match.start()) % 2
        if first < match.end():
            places.setdefault(match.end() - first, []).append(len(runs))
            runs.append((first, match.end()))
    index = 0
    while index < len(runs):
        closing = next(_closing_runs(places, index, runs[index][1] - runs[index][0]), None)
        if closing is not None:
            yield runs[index][0], runs[closing][1]
            index = closing
        index += 1


def _closing_runs(places: dict[int, list[int]], opening: int, longest: int) -> Iterator[int]:
    for length in range(longest, 0, -1):
        same = places.get(length, [])
        following = bisect_right(same, opening)
        if following < len(same):
            yield same[following]


def _count_backslashes(text: str, start: int, end: int) -> int:
    position = end
    while position > start and text[position - 1] == "\\":
        position -= 1
    return end - position


def take_misplaced(source: Source, tags: Tags, zones: Zones) -> list[Diagnostic]:
    """Take the tags that stand in code or in a heading off the page's tags, and report each such place once."""
    kept: list[Tag] = []
    findings: list[Diagnostic] = []
    reported: set[Range] = set()
    for tag in tags.tags:
        code, heading = _find(zones.code, tag.start), _find(zones.headings, tag.start)
        zone = code or heading
        if zone is None:
            kept.append(tag)
        elif zone not in reported:
            reported.add(zone)
            place = source.at(tag.start, tag.end - tag.start)
            if code:
                advice = "put {% raw %} before the code and {% endraw %} after it"
                findings.append(mistakes.CALL_IN_CODE.at(place, "a call stands in code", advice))
            else:
                advice = "write the words themselves"
                findings.append(mistakes.CALL_IN_HEADING.at(place, "a call stands in a heading", advice))
    tags.tags = kept
    return findings


def _find(ranges: Sequence[Range], offset: int) -> Range | None:
    index = bisect_right(ranges, offset, key=lambda span: span[0]) - 1
    return ranges[index] if index >= 0 and ranges[index][0] <= offset < ranges[index][1] else None
