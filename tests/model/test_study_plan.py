"""The course over days: all of it, in an order that makes sense, no day too full."""

from __future__ import annotations

import pytest

from coursebook.model import Course, Exam, Page, Place, StudyPlan, Syllabus, plan_study
from coursebook.model.page import PageKind
from coursebook.model.study_plan import MOST_A_DAY

EXAM = Exam(questions=40, options=4, minutes=60, extra_minutes=15, pass_mark=26)


def page(kind: PageKind, number: int, words: int = 6000) -> Page:
    path = f"{kind}/{number:02}.md"
    return Page(path=path, place=Place(path), kind=kind, title=path, number=number, words=words)


def course(chapters: int = 4, papers: int = 3, *, exam: Exam | None = EXAM, words: int = 6000) -> Course:
    pages = [page("chapter", n, words) for n in range(1, chapters + 1)]
    pages += [page("practice", n, words // 2) for n in range(2, chapters)]
    pages += [page("paper", n) for n in range(1, papers + 1)]
    syllabus = Syllabus(title="", complete=False, exam=exam, categories=(), criteria=(), chapters=())
    return Course(pages=tuple(reversed(pages)), syllabus=syllabus)


def names(plan: StudyPlan) -> list[list[str]]:
    return [[f"{step.page.kind} {step.page.number}" for step in day] for day in plan.days]


def test_practice_comes_after_the_next_chapter_and_papers_come_last() -> None:
    plan = plan_study(course(), 1000)
    assert [name for day in names(plan) for name in day] == [
        "chapter 1",
        "chapter 2",
        "chapter 3",
        "practice 2",
        "chapter 4",
        "practice 3",
        "paper 1",
        "paper 2",
        "paper 3",
    ]
    assert all(len(day) <= 1 for day in plan.days)


def test_a_paper_takes_the_exam_and_half_as_long_again() -> None:
    (step,) = [step for day in plan_study(course(), 9).days for step in day if step.page.path == "paper/01.md"]
    assert step.minutes == 90
    (step,) = [s for day in plan_study(course(exam=None), 9).days for s in day if s.page.path == "paper/01.md"]
    assert step.minutes == 30


def test_what_has_no_room_is_left_out_papers_first_and_one_is_kept() -> None:
    # Four chapters of 30 minutes, two practice pages of 15, three papers of 90.
    plan = plan_study(course(), 1)
    assert names(plan) == [["chapter 1", "chapter 2", "chapter 3", "practice 2", "chapter 4", "practice 3", "paper 1"]]
    assert [step.page.path for step in plan.left_out] == ["paper/02.md", "paper/03.md"]
    plan = plan_study(course(words=12000), 1)
    assert names(plan) == [["chapter 1", "chapter 2", "chapter 3", "chapter 4", "paper 1"]]
    assert [step.page.path for step in plan.left_out] == [
        "practice/02.md",
        "practice/03.md",
        "paper/02.md",
        "paper/03.md",
    ]


@pytest.mark.parametrize("days", [1, 2, 3, 7, 14, 28, 365])
def test_every_step_is_planned_once_in_order_and_days_are_even(days: int) -> None:
    whole = course(13)
    plan = plan_study(whole, days)
    steps = [step for day in plan.days for step in day]
    assert len(plan.days) == days
    assert sorted(step.page.path for step in (*steps, *plan.left_out)) == sorted(page.path for page in whole.pages)
    assert plan.minutes == sum(step.minutes for step in steps)
    longest = max(step.minutes for step in steps)
    assert max(sum(step.minutes for step in day) for day in plan.days) <= plan.minutes / days + longest
    assert plan.minutes <= days * MOST_A_DAY or {step.page.kind for step in steps} == {"chapter", "paper"}


def test_a_course_without_pages_has_empty_days() -> None:
    assert names(plan_study(course(0, 0), 2)) == [[], []]
