"""What every chapter of this course keeps to: its length, objectives that name criteria, checks of every style.

A chapter whose sections name no criterion teaches nothing that the exam asks: its checks warm up and are no exam
questions, and its objectives name no criterion either.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coursebook.model import Page
from coursebook.sources import load_course

ROOT = Path(__file__).parents[2]
COURSE = load_course(ROOT, "docs")[0]
CHAPTERS = [page for page in COURSE.pages if page.kind == "chapter"]
STYLES = {"standard", "missing-word", "list", "negative"}
MOST_OBJECTIVES = 5
FEWEST_CHECKS, MOST_CHECKS = 8, 12
"""More than the most only where the sections name more criteria: each is asked where it is taught."""
WORDS = range(2500, 3501)
ABOUT_THE_EXAM = {1, 13}


def taught_in(chapter: Page) -> set[str]:
    return {criterion for section in chapter.sections for criterion in section.criteria}


each_chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda page: page.path)


@each_chapter
def test_objectives_are_few_and_name_the_criteria_that_the_sections_teach(chapter: Page) -> None:
    named = [re.findall(r"\d+\.\d+\.\d+", text) for text in chapter.objectives]
    assert len(named) <= MOST_OBJECTIVES
    taught = taught_in(chapter)
    assert all(named) or not taught
    assert {criterion for criteria in named for criterion in criteria} == taught


@each_chapter
def test_checks_are_neither_few_nor_many_and_show_every_style(chapter: Page) -> None:
    assert FEWEST_CHECKS <= len(chapter.questions) <= max(MOST_CHECKS, len(taught_in(chapter)))
    assert {question.style for question in chapter.questions} == STYLES


@each_chapter
def test_checks_of_a_chapter_without_criteria_warm_up_and_those_of_others_are_mostly_exam_questions(
    chapter: Page,
) -> None:
    exam = [question.id for question in chapter.questions if question.exam]
    if taught_in(chapter):
        assert len(exam) > len(chapter.questions) / 2
    else:
        assert exam == []


def test_only_the_chapters_about_the_exam_teach_no_criterion() -> None:
    assert {chapter.number for chapter in CHAPTERS if not taught_in(chapter)} <= ABOUT_THE_EXAM


@each_chapter
def test_every_section_that_teaches_has_a_check(chapter: Page) -> None:
    heads = [section for section in chapter.sections if section.level == 2]
    ends = [head.place.line for head in heads[1:]] + [10**6]
    checked = {
        head.id
        for head, end in zip(heads, ends, strict=True)
        if any(head.place.line < question.place.line < end for question in chapter.questions)
    }
    assert [head.id for head in heads if head.criteria and head.id not in checked] == []


@each_chapter
def test_prose_is_neither_thin_nor_long(chapter: Page) -> None:
    assert chapter.words in WORDS


@each_chapter
def test_chapter_says_when_it_was_checked(chapter: Page) -> None:
    assert chapter.checked is not None
