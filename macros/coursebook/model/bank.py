"""What mock exams are drawn from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coursebook.model.course import Course
from coursebook.model.page import Page
from coursebook.model.question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Stocked:
    """A question that mock exams may draw, and what they draw it by."""

    question: Question
    page: Page
    """Where it stands."""
    category: str
    """Id of its category."""
    bloom: int
    """Its Bloom level, stated or its criterion's."""


def list_bank(course: Course) -> Iterator[Stocked]:
    """Give the questions mock exams may draw, in the order of the pages; those of papers stand in no other exam."""
    criteria = {criterion.id: criterion for criterion in course.syllabus.criteria}
    for page in course.pages:
        if page.kind == "paper":
            continue
        for question in page.questions:
            criterion = criteria.get(question.criterion)
            if question.exam and criterion:
                bloom = question.bloom or criterion.bloom
                yield Stocked(question=question, page=page, category=criterion.category, bloom=bloom)
