"""A report -> text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coursebook.diagnostics import make_printable
from coursebook.exports.report.lines import write_lines
from coursebook.exports.report.parts import Entry, Part, Report


def print_text(report: Report) -> str:
    """Give a report as plain text."""
    blocks = ["\n".join(map(make_printable, [report.title, "", *report.summary]))]
    blocks += [line for part in report.parts for line in _write_part(part)]
    return "\n\n".join(blocks) + "\n"


def _write_part(part: Part) -> Iterator[str]:
    number = len(part.entries) or len(part.rows)
    yield f"{part.heading.upper()} ({number})"
    yield from (_write_entry(entry) for entry in part.entries)
    if part.rows:
        yield "\n".join(_write_row(part.head, row) for row in part.rows)


def _write_entry(entry: Entry) -> str:
    head = f"{entry.what} {entry.name}" + (f" ({entry.place})" if entry.place else "")
    lines = [head, *(f"  {note}" for note in entry.notes)]
    return "\n".join([*map(make_printable, lines), *(f"    {line}" for line in write_lines(entry.before, entry.after))])


def _write_row(head: Sequence[str], row: Sequence[str]) -> str:
    name, text, *_ = row
    numbers = ", ".join(f"{title}: {cell}" for title, cell in zip(head[2:], row[2:], strict=True))
    return make_printable(f"{head[0]} {name} {text}: {numbers}")
