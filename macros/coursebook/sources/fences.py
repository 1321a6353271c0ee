"""Blocks of code between fences, as the engines find them: line by line, before anything else is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from coursebook.diagnostics import quote
from coursebook.sources.mask import Range

_OPENING = re.compile(r"(?P<indent>[> \t]*)(?P<marks>`{3,}|~{3,})(?P<header>.*)")
_OPTIONS = r'(?:[ \t]+(?:title|hl_lines|linenums)="[^"]*")*'
_HEADER = re.compile(rf"[ \t]*(?:\.?[\w#.+-]+)?{_OPTIONS}[ \t]*|[ \t]*\{{[ ]*\.[\w#.+-]+{_OPTIONS}[ ]*\}}[ \t]*")
_PREFIX = re.compile(r"[> \t]*")


@dataclass(slots=True)
class Fences:
    """The blocks of code of a text."""

    lines: set[Range] = field(default_factory=set[Range])
    """First line, and the line after the last, of each."""
    refused: dict[int, tuple[str, str]] = field(default_factory=dict[int, tuple[str, str]])
    """By line: what is wrong with an opening, and what to do about it."""


def find_fences(lines: Sequence[str]) -> Fences:
    """Find the blocks of code."""
    found = Fences()
    opening: re.Match[str] | None = None
    first = 0
    for number, line in enumerate(lines):
        if opening is None:
            match = _OPENING.fullmatch(line)
            if match and _is_header(match, number, found):
                opening, first = match, number
            continue
        indent = opening["indent"]
        # A prefix may go on with what belongs to the code: only its first part counts.
        prefix = _PREFIX.match(line[: len(indent)])
        width = prefix.end() if prefix else 0
        content = line[width:]
        if line.strip("> \t") == "" and line.count(">") <= indent.count(">"):
            continue
        if width < len(indent) or prefix is None or prefix.group().count(">") != indent.count(">"):
            found.refused[first] = _not_closed(opening)
            opening = None
        elif content.rstrip(" \t") == opening["marks"]:
            found.lines.add((first, number + 1))
            opening = None
    if opening:
        found.refused[first] = _not_closed(opening)
    return found


def _is_header(match: re.Match[str], line: int, found: Fences) -> bool:
    marks, header = match["marks"], match["header"]
    if _HEADER.fullmatch(header):
        return True
    if "`" not in header or marks[0] == "~":
        message = f"the engines do not take {quote(header.strip())} after '{marks}'"
        found.refused[line] = (message, 'write the language alone, or with title="…"')
    return False


def _not_closed(opening: re.Match[str]) -> tuple[str, str]:
    indented = ", indented by as much" if opening["indent"] else ""
    return "the code is not closed", f"end it with a line '{opening['marks']}'{indented}"
