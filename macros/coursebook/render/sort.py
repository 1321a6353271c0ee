"""A sorting task: one native select an item, nothing to drag."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from coursebook.model import SortCategory, SortTask
from coursebook.render import labels
from coursebook.render.template import Writer, block, fill, inline, write


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    text: Markup
    reason: Markup
    category: SortCategory


def render_sort(task: SortTask, *, source: str, writer: Writer) -> str:
    """Render the items in an order that gives nothing away, and the answers with each item's text repeated."""
    pairs = task.shuffled
    (intro,), texts, reasons, names = write(
        writer,
        [task.intro],
        [item.text for item, _ in pairs],
        [item.reason for item, _ in pairs],
        [category.text for category in task.categories],
    )
    rows = [
        _Row(item.id, inline(text), block(reason), category)
        for (item, category), text, reason in zip(pairs, texts, reasons, strict=True)
    ]
    plain = [inline(name).striptags() for name in names]
    *first, last = plain or [""]
    categories = labels.OR.join(filter(None, [", ".join(first), last]))
    return fill(
        "sort",
        task=task,
        source=source,
        intro=block(intro),
        rows=rows,
        names=dict(zip((category.id for category in task.categories), plain, strict=True)),
        legend=labels.SORT_LEGEND.format(categories=categories),
    )
