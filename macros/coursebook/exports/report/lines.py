"""Two outlines of the same -> lines that are marked as gone, new or kept: what a terminal and a job summary show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from coursebook.comparing import Block
from coursebook.diagnostics import make_printable

_OPENINGS = {"setting": "", "text": "", "right": "[x] ", "wrong": "[ ] ", "reason": "    "}


def write_lines(before: Sequence[Block], after: Sequence[Block]) -> Iterator[str]:
    """Give the lines of both, each behind `-`, `+` or a blank; what cannot be seen is escaped."""
    old, new = [*_list_lines(before)], [*_list_lines(after)]
    for change, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if change == "equal":
            yield from (f"  {line}".rstrip() for line in old[start:end])
            continue
        yield from (f"- {line}" for line in old[start:end])
        yield from (f"+ {line}" for line in new[new_start:new_end])


def _list_lines(blocks: Sequence[Block]) -> Iterator[str]:
    for role, text in blocks:
        opening = _OPENINGS[role]
        for number, line in enumerate(text.splitlines()):
            yield make_printable((opening if number == 0 or role == "reason" else " " * len(opening)) + line)
