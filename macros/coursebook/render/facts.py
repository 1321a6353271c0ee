"""A list of facts: a table where it has columns, with a row for each item or each group of items; else a list."""

from __future__ import annotations

from collections.abc import Sequence

from coursebook.model import Facts
from coursebook.render import labels
from coursebook.render.template import Writer, fill, inline


def render_facts(facts: Facts, *, names: Sequence[str], writer: Writer) -> str:
    """Render a list of facts.

    Args:
        facts: The facts.
        names: The items' names as Markdown, in their order.
        writer: Turns Markdown into HTML.
    """
    rows = _group_rows(facts, names) if facts.groups else _item_rows(facts, names)
    html = iter(inline(text) for text in writer.blocks([text for row in rows for text in row]))
    cells = [[next(html) for _ in row] for row in rows]
    return fill("facts", facts=facts, rows=cells)


def _item_rows(facts: Facts, names: Sequence[str]) -> list[list[str]]:
    return [[name, *item.cells] for name, item in zip(names, facts.items, strict=True)]


def _group_rows(facts: Facts, names: Sequence[str]) -> list[list[str]]:
    rest = iter(names)
    return [
        [
            labels.FACTS_GROUP.format(name=group, count=len(items)),
            labels.FACTS_BETWEEN.join(next(rest) for _ in items),
        ]
        for group, items in facts.groups
    ]
