"""A text without its code -> what would take an engine minutes: Markdown's time grows with the square of some things.

No honest page comes near these bounds; a page of a stranger's pull request may.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from coursebook.diagnostics import Diagnostic
from coursebook.model import Place
from coursebook.sources import mistakes

DEEPEST = 16
"""Brackets of a kind that may be open at once in a paragraph; a linked image has two."""
LONGEST = 10_000
"""Characters that may stand without a blank line; a full page of a book has 3,000."""
WIDEST = 100
"""Columns a line may be indented by; the reasons in a list of lists have 8."""
_BLANK = re.compile(r"\n[ \t]*\n")
_INDENT = re.compile(r"^[ \t]{26,}(?=\S)", re.MULTILINE)
_PAIRS = (("[", re.compile(r"\\.|[\[\]]", re.DOTALL)), ("(", re.compile(r"\\.|[()]", re.DOTALL)))


def check_bounds(text: str, locate: Callable[[int, str], Place]) -> Iterator[Diagnostic]:
    """Report each paragraph, list or table that is over a bound.

    Args:
        text: The text, its code blanked.
        locate: An offset in it and what stands there -> the place in the file.
    """
    position = 0
    for end in [*(match.start() for match in _BLANK.finditer(text)), len(text)]:
        block = text[position:end]
        found = _find_excess(block)
        if found:
            offset, word, message, advice = found
            yield mistakes.COSTLY_TEXT.at(locate(position + offset, word), message, advice)
        position = end


def _find_excess(block: str) -> tuple[int, str, str, str] | None:
    """Give where a block goes over a bound, what stands there, what is wrong and what to do about it."""
    size = len(block.strip())
    if size > LONGEST:
        start = len(block) - len(block.lstrip())
        return start, block[start], f"{size} characters stand without a blank line", "divide them into paragraphs"
    for opening, pattern in _PAIRS:
        if block.count(opening) > DEEPEST:
            depth = 0
            for match in pattern.finditer(block):
                depth = depth + 1 if match.group() == opening else max(depth - (len(match.group()) == 1), 0)
                if depth > DEEPEST:
                    message = f"{depth} '{opening}' are open at once"
                    return match.start(), opening, message, rf"close them, or write '\{opening}' for one that is text"
    for match in _INDENT.finditer(block):
        width = len(match.group().expandtabs(4))
        if width > WIDEST:
            return match.end(), block[match.end()], f"a line is indented by {width} columns", "nest in fewer levels"
    return None
