"""A page's text with parts of it blanked out, of the same length: positions hold."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable

HOLD = "\x1a"
"""Stands for each character of a call that prints something; a page holds no control character of its own."""

Range = tuple[int, int]


def blank(text: str, ranges: Iterable[Range]) -> str:
    """Put blanks in place of ranges of a text, line ends kept."""
    return _replace(text, ((start, end, " ") for start, end in ranges))


def hold(text: str, ranges: Iterable[Range]) -> str:
    """Put `HOLD` in place of ranges of a text, line ends kept."""
    return _replace(text, ((start, end, HOLD) for start, end in ranges))


def hold_block(text: str, ranges: Iterable[Range]) -> str:
    """Put `HOLD` in place of the first and the last line of each range, and blank lines between."""
    parts: list[tuple[int, int, str]] = []
    for start, end in ranges:
        first, last = text.find("\n", start, end), text.rfind("\n", start, end)
        if first < 0:
            parts.append((start, end, HOLD))
            continue
        # The last line keeps its indent: the least indent of all lines is what a body is dedented by.
        tag = last + 1 + len(text[last + 1 : end]) - len(text[last + 1 : end].lstrip())
        parts += [(start, first, HOLD), (first, tag, " "), (tag, end, HOLD)]
    return _replace(text, parts)


def cut(text: str, ranges: Iterable[Range]) -> tuple[str, Callable[[int], int]]:
    """Take ranges out of a text; give what is left, and what takes an offset in it to one in the text."""
    kept: list[str] = []
    begins, origins = [0], [0]
    for start, end in sorted(ranges):
        if end > origins[-1]:
            kept.append(text[origins[-1] : max(start, origins[-1])])
            begins.append(begins[-1] + len(kept[-1]))
            origins.append(end)
    kept.append(text[origins[-1] :])

    def find(offset: int) -> int:
        part = bisect_right(begins, offset) - 1
        return origins[part] + offset - begins[part]

    return "".join(kept), find


def _replace(text: str, parts: Iterable[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    position = 0
    for start, end, character in sorted(parts):
        begin = max(start, position)
        if end > begin:
            lines = text[begin:end].split("\n")
            pieces += [text[position:begin], "\n".join([character * len(line) for line in lines])]
            position = end
    return "".join([*pieces, text[position:]])
