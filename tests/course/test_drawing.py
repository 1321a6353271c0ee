"""1.11 T1: papers drawn from the course's own questions, by the code that readers' browsers run."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

import pytest

from coursebook.model import list_bank
from coursebook.sources import load_course
from tests.sites import ROOT

PAPERS = 10_000
NEAR = 0.95
"""The share of papers that must have every style and every Bloom level exactly as often as the exam."""


@pytest.fixture(scope="module")
def drawn() -> dict[str, Any]:
    course, _ = load_course(ROOT)
    exam = course.syllabus.exam
    assert exam
    bank = [
        {
            "id": stocked.question.id,
            "rev": stocked.question.rev,
            "category": stocked.category,
            "criterion": stocked.question.criterion,
            "style": stocked.question.style,
            "bloom": str(stocked.bloom),
        }
        for stocked in list_bank(course)
    ]
    questions = {category.id: category.questions for category in course.syllabus.categories}
    assert sum(questions.values()) == exam.questions
    blueprint = {"questions": questions, "styles": dict(exam.styles), "bloom": dict(exam.bloom)}
    given = json.dumps({"bank": bank, "blueprint": blueprint, "papers": PAPERS})
    node = shutil.which("node")
    assert node
    script = ROOT / "tests" / "front" / "draw-papers.mjs"
    run = subprocess.run([node, str(script)], input=given, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def test_papers_meet_the_blueprint(drawn: dict[str, Any]) -> None:
    assert drawn["papers"] == PAPERS
    assert drawn["faults"] == []


def test_styles_and_bloom_levels_are_the_exams(drawn: dict[str, Any]) -> None:
    assert drawn["exact"] >= NEAR * PAPERS
    assert drawn["worst"] <= 2


def test_every_question_is_drawn(drawn: dict[str, Any]) -> None:
    assert drawn["idle"] == []
