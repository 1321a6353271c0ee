"""A place and the line it is in -> the line as a terminal shows it, the offending word underlined.

Knows nothing of files: who has the text gives the line.
"""

from __future__ import annotations

import unicodedata

from coursebook.model import Place

WIDTH = 96
"""Columns of a terminal that are given to the author's text."""
_BEFORE = 32
"""Columns kept before a word in a line that is cut there."""
_TAB = 4
_ELLIPSIS = "…"


def write_excerpt(place: Place, line: str) -> list[str]:
    """Give two lines: the author's with its number, and the marks under the word; nothing for an empty line."""
    if not line.strip():
        return []
    cells = [_show(character) for character in line]
    start = min(place.column - 1, len(cells))
    end = max(min(start + place.length, len(cells)), start + 1)
    first, last = _cut(cells, start, end)
    before, word = cells[first:start], cells[start : min(end, last)]
    shown = [*([_ELLIPSIS] if first else []), *cells[first:last], *([_ELLIPSIS] if last < len(cells) else [])]
    indent = " " * ((1 if first else 0) + sum(map(_width, before)))
    marks = "^" * max(sum(map(_width, word)), 1)
    number = f"{place.line:>5}"
    return [f"{number} | {''.join(shown).rstrip()}", f"{' ' * len(number)} | {indent}{marks}"]


def _cut(cells: list[str], start: int, end: int) -> tuple[int, int]:
    """Give the part of a line that fits, and holds a word's beginning."""
    widths = [_width(cell) for cell in cells]
    if sum(widths) <= WIDTH:
        return 0, len(cells)
    first = 0
    if sum(widths[:end]) > WIDTH:
        first, room = start, _BEFORE
        while first and room >= widths[first - 1]:
            first -= 1
            room -= widths[first]
    last, room = first, WIDTH
    while last < len(cells) and room >= widths[last]:
        room -= widths[last]
        last += 1
    return first, last


def _show(character: str) -> str:
    """Give what a terminal shows for a character without obeying it."""
    if character == "\t":
        return " " * _TAB
    return character if character.isprintable() else " " if character.isspace() else "\ufffd"


def _width(cell: str) -> int:
    """Give the columns a cell takes on a terminal."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in cell
    )
