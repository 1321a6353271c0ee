"""Questions that find a reader's gaps, and what to read for each that is missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from coursebook.model import Page, Section, Stocked
from coursebook.render import labels
from coursebook.render.template import Writer, block, fill


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, rendered, and its number."""

    number: int
    stocked: Stocked
    html: str


@dataclass(frozen=True, slots=True)
class Part:
    """What is asked about a chapter, and the minutes it takes to read."""

    chapter: Page
    minutes: int
    asked: Sequence[Asked]


def render_diagnostic(parts: Sequence[Part], *, exams: str, writer: Writer) -> str:
    """Render the way in for a script; without one, the questions with their answers, and a table of what to read.

    Args:
        parts: What is asked, in the order of the course.
        exams: Path of the page of mock exams, empty where there is none.
        writer: Makes links.
    """
    count = sum(len(part.asked) for part in parts)
    link = Markup('<a href="{}">{}</a>').format(writer.link(exams), labels.THE_MOCK_EXAM) if exams else ""
    return fill(
        "diagnostic",
        title=labels.FIND_GAPS.format(count=count),
        rules=[rule.format(count=count) for rule in labels.GAP_RULES],
        rows=[(part, *_describe(part, writer)) for part in parts],
        questions=[(part.chapter.number, [block(asked.html) for asked in part.asked]) for part in parts],
        none_missed=escape(labels.NONE_MISSED).format(exams=link) if link else "",
    )


def _describe(part: Part, writer: Writer) -> tuple[str, str, str, list[tuple[Section, str]]]:
    """Give the numbers of its questions, its chapter's name and link, and the sections that teach what is asked."""
    page = part.chapter
    *others, last = [str(each.number) for each in part.asked]
    numbers = labels.OR.join([labels.COMMA.join(others), last]) if others else last
    criteria = {each.stocked.question.criterion for each in part.asked}
    sections = [section for section in page.sections if criteria.intersection(section.criteria)]
    name = labels.CHAPTER_TITLE.format(number=page.number, title=page.title)
    return (
        numbers,
        name,
        writer.link(page.path),
        [(section, writer.link(page.path, section.id)) for section in sections],
    )
