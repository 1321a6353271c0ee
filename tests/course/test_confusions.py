"""The plan of the bank, `confusions.yml`: what learners mix up, criterion by criterion, is asked about somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from coursebook.sources import load_course
from tests.sites import ROOT

PLAN: dict[str, dict[str, list[str]]] = yaml.safe_load(
    Path(__file__).with_name("confusions.yml").read_text(encoding="utf-8")
)
COURSE = load_course(ROOT)[0]


def test_every_criterion_has_a_plan() -> None:
    assert list(PLAN) == [criterion.id for criterion in COURSE.syllabus.criteria]


@pytest.mark.parametrize("criterion", PLAN)
def test_every_confusion_has_a_question_on_its_criterion(criterion: str) -> None:
    asked = {question.id for page in COURSE.pages for question in page.questions if question.criterion == criterion}
    amiss = {confusion: [id_ for id_ in ids if id_ not in asked] for confusion, ids in PLAN[criterion].items()}
    unasked = [confusion for confusion, ids in PLAN[criterion].items() if not ids]
    assert {confusion: ids for confusion, ids in amiss.items() if ids} == {}
    assert unasked == []
