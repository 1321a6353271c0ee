"""The head of a chapter."""

from __future__ import annotations

from coursebook.model import Page
from coursebook.render import labels
from coursebook.render.template import Writer, fill, inline


def render_chapter_header(page: Page, *, total: int, minutes: int, cards: int, writer: Writer) -> str:
    """Render where the chapter stands, the time it takes, when it was checked, and what the reader will be able to do.

    Of checks and cards, only those are counted that there are. The line of progress says what a reader has done who
    begins; a script says the rest, and without one it is not shown.

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
    parts = [(labels.COUNT_SECTIONS_READ, len(page.main_sections)), (labels.COUNT_CHECKS_RIGHT, len(page.questions))]
    done = labels.BETWEEN.join(labels.count(forms, number) for forms, number in parts if number)
    html = writer.blocks([page.hook, *page.objectives])
    hook, *objectives = [inline(text) for text in html]
    return fill(
        "chapter_header",
        facts=facts,
        done=done,
        steps=sum(number for _, number in parts),
        hook=hook,
        objectives=objectives,
    )
