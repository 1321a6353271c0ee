"""Cases of two terms: from examples that do not give the term away."""

from __future__ import annotations

from pathlib import Path

from coursebook.model import Course, list_cases
from coursebook.sources import load_course
from tests.authoring import GLOSSARY, read_course, write_course
from tests.sites import ROOT

TERMS = """\
- id: crumb
  term: Crumb (of a loaf)
  aliases: [inside]
  definition: The soft inside of a loaf.
  example: {example}
  chapter: 3
- id: crust
  term: Crust
  definition: The firm outside of a loaf.
  example: It cracks.
  chapter: 1
  tell_apart:
    - from: crumb
      test: Does it crack, or does it give way?
- id: yeast
  term: Yeast
  definition: It lives.
  example: A bubble.
"""


def read(folder: Path, example: str = "It is soft.") -> Course:
    return read_course(write_course(folder, {GLOSSARY: TERMS.format(example=example)}))[0]


def test_each_of_two_terms_has_a_case_whichever_record_names_the_other(tmp_path: Path) -> None:
    cases = [*list_cases(read(tmp_path))]
    assert [(case.term.id, case.other.id, case.chapter) for case in cases] == [
        ("crumb", "crust", 3),
        ("crust", "crumb", 3),
    ]
    assert {case.near_miss.test for case in cases} == {"Does it crack, or does it give way?"}
    assert [[term.id for term in case.pair] for case in cases] == [["crumb", "crust"]] * 2


def test_example_that_names_its_term_is_no_case(tmp_path: Path) -> None:
    for number, example in enumerate(["A crumb is soft.", "It is INSIDE."]):
        cases = [*list_cases(read(tmp_path / str(number), example))]
        assert [case.term.id for case in cases] == ["crust"]


def test_term_without_a_card_is_nothing_to_ask_about(tmp_path: Path) -> None:
    folder = write_course(
        tmp_path, {GLOSSARY: TERMS.format(example="It is soft.").replace("chapter: 3", "card: false")}
    )
    assert [*list_cases(read_course(folder)[0])] == []


def test_first_course_has_two_cases_for_each_pair() -> None:
    course, _ = load_course(ROOT)
    cases = [*list_cases(course)]
    asked = {term.id for term in course.terms if term.has_card}
    near = {frozenset((term.id, near.other)) for term in course.terms for near in term.tell_apart}
    pairs = {pair for pair in near if pair <= asked}
    assert len(cases) == 2 * len(pairs) > 200
    assert min(case.chapter for case in cases) > 0
