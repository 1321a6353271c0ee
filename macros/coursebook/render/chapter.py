"""The head of a chapter, and the map of the course."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from coursebook.model import Page, PlannedChapter
from coursebook.render import labels
from coursebook.render.template import Writer, fill, inline


def render_chapter_header(page: Page, *, total: int, minutes: int, cards: int, writer: Writer) -> str:
    """Render where the chapter stands, the time it takes, when it was checked, and what the reader will be able to do.

    Of checks and cards, only those are counted that there are.

    Args:
        page: The chapter.
        total: Number of chapters planned; 0 where there is no plan.
        minutes: Minutes it takes, cards counted.
        cards: Number of its flashcards.
        writer: Turns Markdown into HTML.
    """
    place = labels.CHAPTER_OF if total else labels.CHAPTER
    counts = [(labels.COUNT_CHECKS, len(page.questions)), (labels.COUNT_CARDS, cards)]
    facts = [
        place.format(number=page.number, total=total),
        labels.ABOUT_MINUTES.format(minutes=minutes),
        *(labels.count(forms, number) for forms, number in counts if number),
    ]
    if page.checked:
        facts.append(labels.LAST_CHECKED.format(day=labels.say_day(page.checked)))
    html = writer.blocks([page.hook, *page.objectives])
    hook, *objectives = [inline(text) for text in html]
    return fill("chapter_header", facts=facts, hook=hook, objectives=objectives)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A chapter on the course map."""

    plan: PlannedChapter
    page: Page | None
    """None while it is not written."""
    minutes: int = 0


def render_course_map(stops: Sequence[Stop], *, writer: Writer) -> str:
    """Render the chapters in their order under their parts; chapters not yet written are named without a link."""
    rows = [(stop, writer.link(stop.page.path) if stop.page else "") for stop in stops]
    parts = [(part, list(group)) for part, group in groupby(rows, key=lambda row: row[0].plan.part)]
    return fill("course_map", parts=parts)
