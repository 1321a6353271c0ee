"""What finds gaps: two questions of each part, the same for every reader."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from coursebook.model import (
    Category,
    Course,
    Criterion,
    Option,
    Page,
    Place,
    Question,
    Syllabus,
    list_probes,
)
from coursebook.model.page import PageKind
from coursebook.sources import load_course
from tests.sites import ROOT

HERE = Place("x.md")
OPTIONS = tuple(Option(text=text, correct=text == "Yes", reason="", place=HERE) for text in ("Yes", "No"))


def page(kind: PageKind, number: int, criteria: str) -> Page:
    """Give a page with a question on each of these criteria, one after the other."""
    questions = tuple(
        Question(id=f"{kind}-{place}", place=HERE, case="", stem="?", options=OPTIONS, explanation="", criterion=name)
        for place, name in enumerate(criteria.split(), 1)
    )
    return Page(path=f"{kind}/{number}.md", place=HERE, kind=kind, title="", number=number, questions=questions)


def ask(*pages: Page) -> dict[int | None, list[str]]:
    """Give the ids of what is asked, by chapter."""
    named = sorted({question.criterion for each in pages for question in each.questions})
    criteria = tuple(Criterion(id=id_, text="", bloom=1, place=HERE) for id_ in named)
    categories = tuple(
        Category(id=id_, title="", weight=1, questions=1, place=HERE) for id_ in sorted({id_[0] for id_ in named})
    )
    syllabus = Syllabus(title="", complete=False, exam=None, categories=categories, criteria=criteria, chapters=())
    course = Course(pages=pages, syllabus=syllabus)
    return {probe.chapter.number: [stocked.question.id for stocked in probe.asked] for probe in list_probes(course)}


def test_practice_comes_before_a_chapters_own_checks() -> None:
    assert ask(page("chapter", 1, "1.1 1.2"), page("practice", 1, "1.1 1.2")) == {1: ["practice-1", "practice-2"]}


def test_a_chapters_own_checks_fill_up_what_practice_lacks() -> None:
    assert ask(page("chapter", 1, "1.1 1.1"), page("practice", 1, "1.2")) == {1: ["practice-1", "chapter-1"]}


def test_questions_come_from_all_over_the_criteria() -> None:
    assert ask(page("chapter", 1, ""), page("practice", 1, "1.1 1.1 1.2 1.3 1.4")) == {1: ["practice-3", "practice-5"]}


def test_one_question_is_asked_where_there_is_one() -> None:
    assert ask(page("chapter", 1, "1.1"), page("chapter", 2, "")) == {1: ["chapter-1"]}


def test_a_small_category_is_asked_about_in_the_chapter_that_asks_most_about_it() -> None:
    asked = ask(page("chapter", 1, "1.1 1.2 2.1"), page("chapter", 2, "1.1 1.2 1.3 2.1 2.2"))
    assert asked == {1: ["chapter-1", "chapter-2"], 2: ["chapter-1", "chapter-3", "chapter-4", "chapter-5"]}


def test_papers_and_chapters_that_are_not_written_are_left_out() -> None:
    assert ask(page("chapter", 1, ""), page("paper", 1, "1.1"), page("practice", 2, "1.1")) == {}


def test_first_course_asks_20_to_26_questions_more_of_what_weighs_more() -> None:
    course, _ = load_course(ROOT)
    probes = list_probes(course)
    asked = [stocked for probe in probes for stocked in probe.asked]
    assert 20 <= len(asked) <= 26
    assert {stocked.page.kind for stocked in asked} == {"practice"}
    counts = Counter(stocked.category for stocked in asked)
    ranked = sorted(course.syllabus.categories, key=lambda category: category.weight)
    assert min(counts[category.id] for category in ranked) >= 2
    assert all(counts[small.id] <= counts[large.id] for small, large in pairwise(ranked))
    criteria = [stocked.question.criterion for stocked in asked]
    assert len(set(criteria)) == len(criteria)
    assert list_probes(course) == probes
