"""The syllabus held against the course, for the rules that say what is missing."""

from __future__ import annotations

from coursebook.checks.references.unknown_criterion import find_unknown_criteria
from coursebook.model import Course, Cover, Lesson, Place, Stock, cover_syllabus


def covers_of(course: Course) -> tuple[Cover, ...]:
    """Give what there is for each criterion; nothing where a mistake elsewhere may be why something is missing."""
    return cover_syllabus(course).covers if _is_sure(course) else ()


def stocks_of(course: Course) -> tuple[Stock, ...]:
    """Give what there is to draw papers from, in a course that claims to have enough."""
    return cover_syllabus(course).stocks if course.syllabus.complete and _is_sure(course) else ()


def place_of(criterion: str, lesson: Lesson) -> Place:
    """Give the place where a lesson's heading names a criterion."""
    section = lesson.section
    return section.criteria_places[section.criteria.index(criterion)]


def _is_sure(course: Course) -> bool:
    return course.is_whole and not any(find_unknown_criteria(course))
