"""A report -> one HTML file that needs nothing beside it, and loads and runs nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup

from coursebook.comparing import Block
from coursebook.diagnostics import make_printable
from coursebook.exports.report.parts import Report

_FOREIGN = ("image", "link", "autolink", "html_block", "html_inline", "reference")
"""What leads or loads from elsewhere, or is no Markdown: it is shown as it is written."""


@dataclass(frozen=True, slots=True)
class _Shown:
    role: str
    html: Markup
    is_changed: bool


def print_html(report: Report) -> str:
    """Give a report as a whole HTML page."""
    environment = Environment(
        loader=PackageLoader("coursebook.exports.report"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["printable"] = make_printable
    return environment.get_template("report.html.jinja").render(report=report, compare=_compare)


def _compare(before: Sequence[Block], after: Sequence[Block]) -> list[tuple[str, list[_Shown]]]:
    """Give both sides with their names, what the other has not marked; of what is new or gone the only one."""
    same = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    kept = (
        {match.a + n for match in same for n in range(match.size)},
        {match.b + n for match in same for n in range(match.size)},
    )
    sides = zip(("Before", "After"), (before, after), kept, strict=True)
    return [(name, [*_show(blocks, unchanged)]) for name, blocks, unchanged in sides if blocks]


def _show(blocks: Sequence[Block], unchanged: set[int]) -> Iterator[_Shown]:
    for number, block in enumerate(blocks):
        yield _Shown(block.role, _render(block), number not in unchanged)


def _render(block: Block) -> Markup:
    text = "\n".join(map(make_printable, block.text.split("\n")))
    if block.role == "setting":
        return Markup("<p>{}</p>").format(text)
    return Markup(_parser().render(text))  # noqa: S704 - a parser that lets no HTML through made it


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table").disable(_FOREIGN)
