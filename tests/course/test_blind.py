"""What second readers answered, who know the subject's facts and saw neither key nor reason: `tests/blind/NN.csv`.

Each file holds the answers to a chapter's questions, those of its practice page included, or to a mock paper's
(`paper-N.csv`), one a row: `id`, `rev`, `answer` (the option's id, several joined by `+`), `doubt` (what else could be
defended; settled by rewriting the question, which then is read anew). An option's id is made of its text: a row whose
option is gone is out of date. `coursebook bank` prints what a reader is given.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from coursebook.model import Question
from coursebook.sources import load_course
from tests.sites import ROOT

FOLDER = ROOT / "tests" / "blind"
FILES = sorted(FOLDER.glob("*.csv"))
COURSE = load_course(ROOT)[0]
AGREEMENT = 0.99


def read_answers(file: Path) -> dict[tuple[str, int], frozenset[str]]:
    """Give the options a reader chose, by a question's id and revision."""
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return {(row["id"], int(row["rev"])): frozenset(row["answer"].split("+")) for row in rows}


def questions_of(name: str) -> list[Question]:
    """Give the exam questions that a file answers: of a chapter and its practice page, or of a paper."""
    number = int(name.removeprefix("paper-"))
    kinds = {"paper"} if name.startswith("paper-") else {"chapter", "practice"}
    pages = [page for page in COURSE.pages if page.number == number and page.kind in kinds]
    return [question for page in pages for question in page.questions if question.exam]


def test_there_are_answers() -> None:
    assert FILES
    assert all(questions_of(file.stem) for file in FILES)


def test_every_exam_question_belongs_to_a_file() -> None:
    read = {question.id for file in FILES for question in questions_of(file.stem)}
    assert [
        question.id for page in COURSE.pages for question in page.questions if question.exam and question.id not in read
    ] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_exam_question_was_answered_in_its_present_form(file: Path) -> None:
    answers = read_answers(file)
    unread = [
        question.id
        for question in questions_of(file.stem)
        if not answers.get((question.id, question.rev), frozenset("?")) <= {option.id for option in question.options}
    ]
    assert unread == [], "each needs a second reader: docs/editors/first-question.md says how"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_readers_and_keys_agree(file: Path) -> None:
    answers = read_answers(file)
    questions = questions_of(file.stem)
    differing = [
        question.id
        for question in questions
        if answers.get((question.id, question.rev)) != frozenset(option.id for option in question.key)
    ]
    assert len(differing) <= (1 - AGREEMENT) * len(questions), differing


def test_no_row_is_about_a_question_that_is_gone() -> None:
    known = {question.id for page in COURSE.pages for question in page.questions}
    stale = [id_ for file in FILES for id_, _ in read_answers(file) if id_ not in known]
    assert stale == []
