"""The map of the course: its chapters, part by part, with what a script needs to say how far a reader has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from coursebook.model import Card, Page, PlannedChapter
from coursebook.render.template import Writer, fill


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A chapter on the course map."""

    plan: PlannedChapter
    page: Page | None
    """None while it is not written."""
    minutes: int = 0
    cards: Sequence[Card] = ()


def render_course_map(stops: Sequence[Stop], papers: Sequence[Page], *, writer: Writer) -> str:
    """Render the chapters in their order under their parts; chapters not yet written are named without a link.

    Args:
        stops: The chapters.
        papers: The fixed mock exams, in their order.
        writer: Makes links.
    """
    rows = [(stop, writer.link(stop.page.path) if stop.page else "") for stop in stops]
    parts = [(part, list(group)) for part, group in groupby(rows, key=lambda row: row[0].plan.part)]
    return fill("course_map", parts=parts, papers=papers)
