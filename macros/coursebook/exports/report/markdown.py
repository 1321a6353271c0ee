"""A report -> GitHub's Markdown, for the summary of a job."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coursebook.diagnostics import make_printable
from coursebook.exports.report.lines import write_lines
from coursebook.exports.report.parts import Entry, Part, Report
from coursebook.exports.report.summary import count

MOST_BYTES = 1_000_000
"""GitHub shows no summary of more than 1 MiB."""
_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&@$]|:(?=\S)")
_WEB = re.compile(r"\bwww\.", re.IGNORECASE)
_TICKS = re.compile("`+")


def print_markdown(report: Report) -> str:
    """Give a report as Markdown, cut where it is longer than GitHub takes."""
    blocks = [f"# {escape(report.title)}", *map(escape, report.summary)]
    blocks += [block for part in report.parts for block in _write_part(part)]
    size = kept = 0
    for kept, block in enumerate(blocks):
        size += len(block.encode()) + 2
        if size > MOST_BYTES:
            rest = count(len(blocks) - kept, "more part")
            return "\n\n".join([*blocks[:kept], f"And {rest}: the report as HTML has them all."]) + "\n"
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """Give an author's words as text that Markdown takes for nothing else: no link, no tag, no mention."""
    return _WEB.sub(lambda match: f"{match[0][:-1]}\\.", _SPECIAL.sub(r"\\\g<0>", make_printable(text)))


def _write_part(part: Part) -> Iterator[str]:
    yield f"## {part.heading} ({len(part.entries) or len(part.rows)})"
    if part.rows:
        rule = ["---"] * len(part.head)
        yield "\n".join(_write_row(row) for row in (part.head, rule, *part.rows))
    for entry in part.entries:
        yield _write_entry(entry)


def _write_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell if cell == '---' else escape(cell) for cell in cells)} |"


def _write_entry(entry: Entry) -> str:
    head = f"**{escape(entry.what)}** {_code(entry.name)}" + (f" in {_code(entry.place)}" if entry.place else "")
    lines = [f"- {head}", *(f"  - {escape(note)}" for note in entry.notes)]
    shown = [*write_lines(entry.before, entry.after)]
    if shown:
        fence = _fence("\n".join(shown), 3)
        lines += ["", *(f"  {line}".rstrip() for line in [f"{fence}diff", *shown, fence])]
    return "\n".join(lines)


def _code(text: str) -> str:
    text = make_printable(text)
    fence = _fence(text, 1)
    edge = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{edge}{text}{edge}{fence}"


def _fence(text: str, least: int) -> str:
    """Give more backticks than stand together anywhere in a text."""
    return "`" * max(least, 1 + max((len(ticks) for ticks in _TICKS.findall(text)), default=0))
