"""The course spread over the days a learner has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coursebook.model.course import Course
from coursebook.model.page import Page

MOST_A_DAY = 300
"""Minutes of study that a day holds at most; a plan of fewer days leaves something out."""
LOOKING_BACK = 0.5
"""Time for the mistakes of a paper, as a share of the exam's time."""


@dataclass(frozen=True, slots=True)
class Step:
    """A page to work through."""

    page: Page
    minutes: int


@dataclass(frozen=True, slots=True)
class StudyPlan:
    """What to do on which day."""

    days: tuple[tuple[Step, ...], ...]
    """The steps of each day; a day without any is left for looking back."""
    left_out: tuple[Step, ...] = ()
    """What there is no time for."""

    @property
    def minutes(self) -> int:
        """Minutes of all days."""
        return sum(step.minutes for day in self.days for step in day)


def plan_study(course: Course, days: int) -> StudyPlan:
    """Spread chapters, practice pages and papers over a number of days, each day with its share of the time.

    A practice page comes after the chapter that follows its own, so that there is something to remember; papers come
    last. Where a day would hold too much, papers but for one are left out, the last ones first, then practice pages.
    """
    chapters = [Step(page, course.minutes_of(page)) for page in course.chapters]
    practice = [Step(page, page.minutes) for page in _in_order(course, "practice")]
    papers = [Step(page, _minutes_of_paper(course, page)) for page in _in_order(course, "paper")]
    left_out: list[Step] = []
    room = days * MOST_A_DAY

    def is_too_much() -> bool:
        return sum(step.minutes for step in (*chapters, *practice, *papers)) > room

    while is_too_much() and len(papers) > 1:
        left_out.insert(0, papers.pop())
    if is_too_much():
        left_out = [*practice, *left_out]
        practice = []
    return StudyPlan(_spread([*_weave(chapters, practice), *papers], days), tuple(left_out))


def _in_order(course: Course, kind: str) -> list[Page]:
    return sorted((page for page in course.pages if page.kind == kind), key=lambda page: (page.number or 0, page.path))


def _minutes_of_paper(course: Course, page: Page) -> int:
    exam = course.syllabus.exam
    return round(exam.minutes * (1 + LOOKING_BACK)) if exam else page.minutes


def _weave(chapters: Sequence[Step], practice: Sequence[Step]) -> list[Step]:
    """Put each practice page behind the chapter that follows its own, and what is left over at the end."""
    steps: list[Step] = []
    waiting = list(practice)
    before = 0
    for chapter in chapters:
        steps.append(chapter)
        due = [step for step in waiting if (step.page.number or 0) <= before]
        steps += due
        waiting = [step for step in waiting if step not in due]
        before = chapter.page.number or 0
    return [*steps, *waiting]


def _spread(steps: Sequence[Step], days: int) -> tuple[tuple[Step, ...], ...]:
    """Give each step to the day that holds the middle of it."""
    total = max(1, sum(step.minutes for step in steps))
    plan: list[list[Step]] = [[] for _ in range(days)]
    begun = 0
    for step in steps:
        plan[min(days - 1, (2 * begun + step.minutes) * days // (2 * total))].append(step)
        begun += step.minutes
    return tuple(tuple(day) for day in plan)
