"""The numbers that pages say in words or in a sentence are those of the syllabus and of the facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from coursebook.sources import load_course
from tests.sites import ROOT

COURSE = load_course(ROOT)[0]
WORDS = {4: "four", 12: "twelve", 16: "sixteen", 40: "forty", 60: "sixty"}
EXAM_PAGE, REVIEW = "chapters/01-whats-new-and-the-exam.md", "chapters/13-exam-practice.md"
PRACTICES = "chapters/11-practices-improvement.md"


def read(path: str) -> str:
    return (Path(ROOT) / "docs" / path).read_text(encoding="utf-8")


def sentences() -> list[tuple[str, str]]:
    """Give each page with what it has to say while the syllabus and the facts are what they are."""
    syllabus, practices = COURSE.syllabus, COURSE.find_facts("practices")
    assert syllabus is not None
    assert practices is not None
    exam = syllabus.exam
    assert exam is not None
    questions, minutes, passes = exam.questions, exam.minutes, exam.pass_mark
    of = {category.id: category.questions for category in syllabus.categories}
    last = sum(of[category] for category in ("5", "6", "7"))
    general, products = (len(items) for _, items in practices.groups)
    return [
        ("exams/paper-1.md", f"Set a clock to {minutes} minutes,"),
        ("exams/paper-1.md", f"answer all {WORDS[questions]}: "),
        ("exams/paper-1.md", f"With {passes} right or more you would have passed."),
        ("exams/paper-2.md", f"You have {minutes} minutes for this paper, and {passes} right answers are enough"),
        ("exams/paper-2.md", f"A second set of {WORDS[questions]} questions"),
        ("exams/paper-3.md", f"Set aside {minutes} minutes"),
        ("exams/paper-3.md", f"one option for each of the {WORDS[questions]} questions"),
        ("exams/paper-3.md", f"With {passes} right answers you would have passed."),
        ("index.md", f"{WORDS[questions]} questions, like the exam"),
        (REVIEW, f"show it in {WORDS[minutes]} minutes."),
        (REVIEW, f"Divide the {minutes} minutes"),
        (REVIEW, f"{WORDS[minutes].capitalize()} minutes for {WORDS[questions]} questions make "),
        (REVIEW, f"First round: all {questions} questions"),
        (REVIEW, f"| 55 to {minutes} |"),
        (REVIEW, f"Of {WORDS[questions]}, {passes} would pass"),
        (REVIEW, f"Take {WORDS[of['1']]} questions from the pages of chapters 2 to 4"),
        (REVIEW, f"{WORDS[of['2']]} each from chapters 5 and 6"),
        (REVIEW, f"{WORDS[of['4']]} from chapters 7 to 11, and {WORDS[last]} from chapter 12."),
        (PRACTICES, f"ITIL describes {general + products} practices."),
        (PRACTICES, f"Two headings, {general} and {products}: "),
        (
            PRACTICES,
            f"The {general + products} practices stand in two groups: {general} general management, {products} ",
        ),
        ("last-day-sheet.md", f"{general} general · {products} product and service"),
    ]


@pytest.mark.parametrize(("page", "sentence"), sentences())
def test_page_says_the_number_of_the_data(page: str, sentence: str) -> None:
    assert sentence in read(page)


def test_the_review_has_the_blueprint_of_the_syllabus() -> None:
    assert COURSE.syllabus is not None
    table = read(REVIEW).partition("| Category | Questions |")[2].partition("\n\n")[0]
    cells = [[cell.strip() for cell in row.split("|")[1:3]] for row in table.splitlines()[2:]]
    assert [(name.split()[0], int(number)) for name, number in cells] == [
        (category.id, category.questions) for category in COURSE.syllabus.categories
    ]


def test_chapters_5_and_6_have_as_many_questions_as_one_another_and_a_question_has_a_minute_and_a_half() -> None:
    assert COURSE.syllabus is not None
    exam = COURSE.syllabus.exam
    assert exam is not None
    of = {category.id: category.questions for category in COURSE.syllabus.categories}
    assert of["2"] == of["3"]
    assert exam.minutes == exam.questions * 1.5
    assert "a minute and a half" in read(EXAM_PAGE)
    assert "a minute and a half" in read(REVIEW)
    assert exam.extra_minutes * 4 == exam.minutes
    assert "stretch both rounds by a quarter" in read(REVIEW)
