"""Links, images and tables in Markdown that tell nothing to who cannot see the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from coursebook.diagnostics import Diagnostic, quote
from coursebook.model import Place
from coursebook.sources import mistakes
from coursebook.sources.text import Source

_NOTHING = r"""[\s*_]*
    ( (?:please\s+)?(?:click|go|look|see|tap)?\s*(?:on\s+)?here | click | (?:read|learn|see|find\s+out)\s+more
    | more(?:\s+info(?:rmation)?)? | (?:this|the|that)\s+(?:page|link|site|website|article|document|file)
    | link | page | details | this | that )
    [\s*_.:…!>→»]*"""
_FORM = re.VERBOSE | re.IGNORECASE
_VAGUE = (
    # What is searched for begins with a character of its own: half of the time.
    re.compile(rf"\[(?<!!\[)(?<!\\\[){_NOTHING}\](?=[(\[])", _FORM),
    re.compile(rf"<a\b[^<>]*>{_NOTHING}</a>", _FORM),
)
_LINKS = ("](", "][", "</a", "</A")
_IMAGE = re.compile(r"!\[\s*\](?=[(\[])|<img\b(?![^<>]*\salt\s*=)[^<>]*>", re.IGNORECASE)
_DELIMITER = re.compile(r"(?=.*-)(?=.*\|)[ \t>|:-]+")
_BORDER = " \t>"
_CELL_END = re.compile(r"(?<!\\)\|")


def check_links_and_images(text: str, locate: Callable[[int, str], Place]) -> Iterator[Diagnostic]:
    """Report links whose text says nothing, and images without one; `text` is without code."""
    for pattern in _VAGUE if any(mark in text for mark in _LINKS) else ():
        for link in pattern.finditer(text):
            words = link.group(1)
            message = f"{quote(' '.join(words.split()))} does not say where the link leads"
            where = locate(link.start(1), words.partition("\n")[0])
            advice = "let the words of the link say what it leads to"
            yield mistakes.LINK_NAMED_HERE.at(where, message, advice)
    if "![" in text or "<img" in text.lower():
        for image in _IMAGE.finditer(text):
            is_markdown = image.group().startswith("!")
            advice = "say in the square brackets what it shows" if is_markdown else 'say in alt="…" what it shows'
            where = locate(image.start(), image.group().partition("\n")[0])
            yield mistakes.IMAGE_WITHOUT_ALTERNATIVE.at(where, "the image has no text in its stead", advice)


def check_tables(source: Source, text: str) -> Iterator[Diagnostic]:
    """Report tables without a row that names the columns; `text` is the page's without code."""
    if "|" not in text:
        return
    rows: list[int] = []
    lines = text.split("\n")
    for number, line in enumerate([*lines, ""]):
        if "|" in line:
            rows.append(number)
        elif rows:
            yield from _check_rows(source, lines, rows)
            rows = []


def _check_rows(source: Source, lines: list[str], rows: list[int]) -> Iterator[Diagnostic]:
    delimiter = next((row for row in rows if _DELIMITER.fullmatch(lines[row])), None)
    if len(rows) == 1:
        return
    if delimiter == rows[0] or (delimiter is None and all(_is_framed(lines[row]) for row in rows)):
        advice = "begin it with a row that names each column, and '|---|---|' below"
        yield mistakes.TABLE_WITHOUT_HEADER.at(
            _row(source, rows[0]), "the table has no row that names its columns", advice
        )
    elif delimiter is not None:
        # Code is a name, too: the file's own text is asked.
        names = _cells(source.line(delimiter))
        empty = [number for number, name in enumerate(names, 1) if not name and number > 1]
        if not any(names):
            advice = "name each column in its first row"
            message = "the first row of the table names no column"
            yield mistakes.TABLE_WITHOUT_HEADER.at(_row(source, delimiter - 1), message, advice)
        elif empty:
            message = f"column {empty[0]} of the table has no name"
            advice = "name it in the first row; only the first column can do without"
            yield mistakes.TABLE_WITHOUT_HEADER.at(_row(source, delimiter - 1), message, advice)


def _is_framed(line: str) -> bool:
    stripped = line.strip(_BORDER)
    return stripped.startswith("|") and stripped.endswith("|") and len(stripped) > 1


def _cells(row: str) -> list[str]:
    stripped = row.strip(_BORDER)
    inner = stripped[stripped.startswith("|") : len(stripped) - stripped.endswith("|")]
    return [cell.strip() for cell in _CELL_END.split(inner)]


def _row(source: Source, number: int) -> Place:
    start = source.line_start(number)
    line = source.line(number + 1)
    words = line.strip(_BORDER)
    return source.at(start + line.index(words), len(words))
