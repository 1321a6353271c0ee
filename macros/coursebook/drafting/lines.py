"""Where in the lines of a file something new goes: after a text, or among the items of a list in YAML."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coursebook.drafting.draft import Insertion

_DASH = re.compile(r"(?P<prefix>[ ]*-[ ]+)\S")
_COMMENT = re.compile(r"[ ]*#")


def put_after(path: str, lines: Sequence[str], end: int, text: str) -> Insertion:
    """Give the insertion of a block of Markdown after what stands in the first `end` lines, empty lines around it."""
    line = end
    while line and not lines[line - 1].strip():
        line -= 1
    before = "\n" if line else ""
    after = "\n" if line < len(lines) and lines[line].strip() else ""
    return Insertion(path=path, line=line + 1, text=before + text + after)


def find_item(lines: Sequence[str], line: int) -> int:
    """Give the line with the dash of the item that a line, counted from 1, is part of; 0 where it has none.

    The line begins with a key of the item, or with the dash itself.
    """
    indent = len(lines[line - 1]) - len(lines[line - 1].lstrip())
    for number in range(line, 0, -1):
        dash = _find_dash(lines[number - 1])
        if dash and (number == line or len(dash) == indent):
            return number
    return 0


def _find_dash(line: str) -> str:
    """Give the blanks, the dash and the blanks that begin an item; nothing where a line begins otherwise."""
    match = _DASH.match(line)
    return match["prefix"] if match else ""


def put_item(path: str, lines: Sequence[str], neighbour: int, item: Sequence[str], *, is_before: bool) -> Insertion:
    """Give the insertion of an item of a list before or after the one that begins in a line.

    Items with an empty line between them stay so, and a comment stays with the item below it.

    Args:
        path: The file.
        lines: Its lines.
        neighbour: Number of the line, from 1, that begins with the neighbour's dash.
        item: The new item's lines, without dash and indent.
        is_before: Whether it goes before the neighbour.
    """
    dash = _find_dash(lines[neighbour - 1])
    indent = " " * len(dash)
    written = [dash + item[0], *(indent + line for line in item[1:])]
    start, end = _find_start(lines, neighbour), _find_end(lines, neighbour, dash.index("-"))
    is_spaced = start > 1 and not lines[start - 2].strip()
    if is_before:
        return Insertion(path=path, line=start, text="\n".join([*written, *[""] * is_spaced, ""]))
    return Insertion(path=path, line=end + 1, text="\n".join([*[""] * is_spaced, *written, ""]))


def _find_start(lines: Sequence[str], line: int) -> int:
    """Give the line that an item begins in, the comments above it included; those at the top of a file are its own."""
    start = line
    while start > 1 and _COMMENT.match(lines[start - 2]):
        start -= 1
    return start if start > 1 else line


def _find_end(lines: Sequence[str], line: int, column: int) -> int:
    """Give the last line of an item whose dash stands in a column; empty lines after it are not its own."""
    end = line
    for number in range(line + 1, len(lines) + 1):
        text = lines[number - 1]
        if not text.strip():
            continue
        if len(text) - len(text.lstrip()) <= column:
            break
        end = number
    return end
