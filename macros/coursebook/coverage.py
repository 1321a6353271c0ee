"""What the course does for its syllabus, as text for a person and as JSON for a program; gaps first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Literal, get_args

from coursebook.model import Course, Cover, Coverage, Lesson, Stock, cover_syllabus
from coursebook.model.coverage import ENOUGH_WORDS

CoverageFormat = Literal["text", "json"]
COVERAGE_FORMATS: tuple[CoverageFormat, ...] = get_args(CoverageFormat)
_CRITERIA = ("criterion", "sections", "terms", "questions", "for the exam", "text")
_CATEGORIES = ("category", "a paper has", "the course has", "title")


def render_coverage(course: Course, format_: CoverageFormat = "text") -> str:
    """Give for each criterion of the syllabus what there is, in one of the `COVERAGE_FORMATS`."""
    coverage = cover_syllabus(course)
    if format_ == "json":
        return json.dumps(_record(course, coverage), indent=2)
    return "\n".join(_write(coverage))


def _write(coverage: Coverage) -> Iterator[str]:
    covers = coverage.covers
    gaps = sum(bool(cover.gaps) for cover in covers)
    taught = sum(cover.is_taught for cover in covers)
    asked = sum(bool(cover.exam_questions) for cover in covers)
    yield f"{len(covers)} criteria: {taught} taught, {asked} asked, {gaps} with gaps"
    if covers:
        yield ""
        yield from _align(_CRITERIA, [_count(cover) for cover in coverage.gaps_first])
    if coverage.stocks:
        yield ""
        yield from _align(_CATEGORIES, [_count_stock(stock) for stock in coverage.stocks])


def _count(cover: Cover) -> tuple[object, ...]:
    numbers = (len(cover.lessons), len(cover.terms), len(cover.questions), cover.exam_questions)
    missing = ", ".join(_say_gaps(cover))
    return (cover.criterion.id, *numbers, cover.criterion.text + (f" ({missing})" if missing else ""))


def _count_stock(stock: Stock) -> tuple[object, ...]:
    category = stock.category
    missing = f" ({stock.missing} missing)" if stock.missing else ""
    return (category.id, category.questions, stock.exam_questions, category.title + missing)


def _say_gaps(cover: Cover) -> Iterator[str]:
    for gap in cover.gaps:
        words = f"{cover.best.words if cover.best else 0} of {ENOUGH_WORDS} words"
        yield {"words": words, "question": "no question on its page"}.get(gap, f"no {gap.replace('-', ' ')}")


def _align(head: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """Give a table: names to the left, numbers to the right, and what is long at the end."""
    table = [tuple(head), *(tuple(str(cell) for cell in row) for row in rows)]
    widths = [max(len(row[column]) for row in table) for column in range(len(head) - 1)]
    for name, *numbers, text in table:
        cells = [name.ljust(widths[0]), *map(str.rjust, numbers, widths[1:])]
        yield "  ".join([*cells, text])


def _record(course: Course, coverage: Coverage) -> dict[str, Any]:
    return {
        "title": course.syllabus.title,
        "complete": course.syllabus.complete,
        "criteria": [_record_cover(cover) for cover in coverage.gaps_first],
        "categories": [
            {
                "id": stock.category.id,
                "title": stock.category.title,
                "questions": stock.category.questions,
                "exam_questions": stock.exam_questions,
                "missing": stock.missing,
            }
            for stock in coverage.stocks
        ],
    }


def _record_cover(cover: Cover) -> dict[str, Any]:
    return {
        "id": cover.criterion.id,
        "text": cover.criterion.text,
        "bloom": cover.criterion.bloom,
        "gaps": cover.gaps,
        "sections": [_record_lesson(lesson) for lesson in cover.lessons],
        "terms": [term.id for term in cover.terms],
        "questions": [
            {"id": question.id, "path": page.place.path, "line": question.place.line, "exam": question.exam}
            for page, question in cover.questions
        ],
    }


def _record_lesson(lesson: Lesson) -> dict[str, Any]:
    section = lesson.section
    return {
        "id": section.id,
        "title": section.title,
        "path": section.place.path,
        "line": section.place.line,
        "words": lesson.words,
        "has_question": lesson.has_question,
        "teaches": lesson.teaches,
    }
