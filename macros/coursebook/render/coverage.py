"""The editors' page of coverage: what the course does for each criterion, gaps first."""

from __future__ import annotations

from coursebook.model import Cover, Coverage
from coursebook.render import labels
from coursebook.render.template import Writer, fill


def render_coverage(coverage: Coverage, *, glossary: str, writer: Writer) -> str:
    """Render the criteria as one table and the categories as another.

    Args:
        coverage: The syllabus held against the course.
        glossary: Path of the page whose anchors are the terms, empty where there is none.
        writer: Makes the links.
    """
    covers = coverage.covers
    summary = labels.COVERAGE_SUM.format(
        total=labels.count(labels.COUNT_CRITERIA, len(covers)),
        taught=sum(cover.is_taught for cover in covers),
        asked=sum(bool(cover.exam_questions) for cover in covers),
        gaps=sum(bool(cover.gaps) for cover in covers),
    )
    rows = [(cover, _say_gaps(cover), *_find_links(cover, glossary, writer)) for cover in coverage.gaps_first]
    return fill("coverage", summary=summary, rows=rows, stocks=coverage.stocks)


def _say_gaps(cover: Cover) -> str:
    return ", ".join(labels.GAPS[gap] for gap in cover.gaps)


def _find_links(cover: Cover, glossary: str, writer: Writer) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    sections = [(lesson.section.title, writer.link(lesson.page.path, lesson.section.id)) for lesson in cover.lessons]
    terms = [(term.name, writer.link(glossary, term.id) if glossary else "") for term in cover.terms]
    return sections, terms
