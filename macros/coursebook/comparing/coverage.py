"""What a change does to the coverage of the syllabus."""

from __future__ import annotations

from dataclasses import dataclass

from coursebook.model import Course, Cover, Coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """A course in numbers."""

    pages: int
    terms: int
    questions: int
    criteria: int
    taught: int
    """Criteria that a section teaches."""
    asked: int
    """Criteria with a question for mock exams."""
    gaps: int
    """Criteria that lack something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverChange:
    """A criterion for which there is not as much as there was."""

    before: Cover | None
    after: Cover | None


def count(course: Course, coverage: Coverage) -> Totals:
    """Give a course in numbers."""
    covers = coverage.covers
    return Totals(
        pages=len(course.pages),
        terms=len(course.terms),
        questions=sum(len(page.questions) for page in course.pages),
        criteria=len(covers),
        taught=sum(cover.is_taught for cover in covers),
        asked=sum(bool(cover.exam_questions) for cover in covers),
        gaps=sum(bool(cover.gaps) for cover in covers),
    )


def compare_coverage(before: Coverage, after: Coverage) -> list[CoverChange]:
    """Give the criteria for which the numbers or the gaps differ, in the order of the syllabus, those gone last."""
    earlier, later = _by_id(before), _by_id(after)
    ids = [*later, *(id_ for id_ in earlier if id_ not in later)]
    changes = [CoverChange(before=earlier.get(id_), after=later.get(id_)) for id_ in ids]
    return [change for change in changes if _number(change.before) != _number(change.after)]


def _by_id(coverage: Coverage) -> dict[str, Cover]:
    return {cover.criterion.id: cover for cover in coverage.covers}


def _number(cover: Cover | None) -> tuple[object, ...]:
    if cover is None:
        return ()
    return (
        cover.criterion.text,
        len(cover.lessons),
        len(cover.terms),
        len(cover.questions),
        cover.exam_questions,
        cover.gaps,
    )
