"""The course's closed lists: how many items each has, and that a page prints it or questions are held to it."""

from __future__ import annotations

import pytest

from coursebook.model import Course
from coursebook.model.facts import MACROS
from coursebook.sources import load_course
from tests.sites import ROOT

LENGTHS = {
    "four-dimensions": 4,
    "outside-factors": 6,
    "activities": 8,
    "components": 5,
    "governance-activities": 4,
    "guiding-principles": 7,
    "improvement-steps": 7,
    "journey-steps": 7,
    "contexts": 4,
    "ai-capabilities": 6,
    "quality-parts": 4,
    "practices": 34,
}


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course(ROOT)[0]


def test_closed_lists_are_whole(course: Course) -> None:
    found = {facts.id: len(facts.items) for facts in course.facts if facts.id in LENGTHS}
    assert found == LENGTHS
    practices = course.find_facts("practices")
    assert practices is not None
    assert [(group, len(items)) for group, items in practices.groups] == [
        ("General management", 12),
        ("Product and service management", 22),
    ]


def test_every_record_is_printed_or_watched(course: Course) -> None:
    printed = {call.positional(0) for page in course.pages for call in page.calls if call.name in MACROS}
    assert [facts.id for facts in course.facts if facts.id not in printed and not facts.watch] == []
