"""The file of facts, and what is wrong with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from coursebook.model import Fact, Facts, Place
from coursebook.sources import load_course
from coursebook.sources.facts import parse_facts
from coursebook.sources.text import Source
from tests.authoring import PAGE, find_mistakes, write_course

PATH = "docs/_data/facts.yml"
REST = 'confidence: "1", sources: [T], checked: 2026-11-24'
WHOLE = """\
- id: parts
  title: Parts of a loaf
  columns: [Part, Where]
  ordered: true
  items:
    - {name: Inside, term: crumb, cells: [Under the crust]}
  confidence: "?"
  sources: [T, U]
  checked: 2026-11-24
  watch: [rind]
- id: tools
  title: Tools
  items: [Bowl, {name: Peel, group: Oven}]
  confidence: "2+"
  sources: [T]
  checked: "2026-02-28"
"""


def test_facts_have_all_the_file_says() -> None:
    (parts, tools), findings = parse_facts(Source(PATH, WHOLE))
    assert not findings
    inside = Fact(name="Inside", term="crumb", cells=("Under the crust",), place=Place(PATH, 6, 28, 5))
    assert parts == Facts(
        id="parts",
        place=Place(PATH, 1, 7, 5),
        title="Parts of a loaf",
        columns=("Part", "Where"),
        ordered=True,
        items=(inside,),
        confidence="?",
        sources=("T", "U"),
        checked=date(2026, 11, 24),
        watch=("rind",),
    )
    assert [(item.name, item.group) for item in tools.items] == [("Bowl", ""), ("Peel", "Oven")]
    assert tools.checked == date(2026, 2, 28)


def test_course_has_them_and_does_without(tmp_path: Path) -> None:
    course, findings = load_course(write_course(tmp_path / "with", {PATH: WHOLE}))
    assert (findings, [facts.id for facts in course.facts]) == ([], ["parts", "tools"])
    assert course.find_facts("tools") is course.facts[1]
    course, findings = load_course(write_course(tmp_path / "without", {}))
    assert (findings, course.facts) == ([], ())


def test_terms_of_facts_are_used_where_they_are_printed(tmp_path: Path) -> None:
    text = '---\nchapter: 1\ntitle: T\nhook: H\nobjectives: [O]\n---\n\n## One {#one}\n\n{{ facts("parts") }}\n'
    course, _ = load_course(write_course(tmp_path, {PATH: WHOLE, PAGE: text}))
    assert [(use.term, use.section, use.place.line) for use in course.chapters[0].uses] == [("crumb", "one", 10)]
    assert course.chapters[0].words == 1 + 4


WRONG = [
    ("", "1:1: error[S012] wrong-shape: the facts must be a list of records, not nothing"),
    ("[]", "1:1: error[S012] wrong-shape: the facts must be a list of records, not an empty list"),
    ("a: b", "1:1: error[S012] wrong-shape: the facts must be a list of records, not a record"),
    ("- [a", "error[S010] broken-yaml"),
    ("- a", "1:3: error[S012] wrong-shape: a record of facts must be a record of keys and values, not 'a'"),
    (
        f"- {{id: a, title: A, itms: [a], {REST}}}",
        "1:21: error[S013] unknown-key: a record of facts has no key 'itms'\n  help: did you mean 'items'?",
    ),
    (f"- {{id: a, title: A, {REST}}}", "1:3: error[S014] missing-key: a record of facts lacks the key 'items'"),
    (f"- {{id: A b, title: A, items: [a], {REST}}}", "1:8: error[S016] bad-id: the id 'A b' is not in kebab-case"),
    (
        f"- {{id: a, title: A, items: [{{nam: b}}], {REST}}}",
        "1:30: error[S013] unknown-key: an item of 'items' has no key 'nam'\n  help: did you mean 'name'?",
    ),
    (
        f"- {{id: a, title: A, items: [7], {REST}}}",
        "1:29: error[S012] wrong-shape: an item of 'items' must be a text, but YAML reads '7' as something else",
    ),
    (
        f"- {{id: a, title: A, columns: [B, C], items: [b], {REST}}}",
        "1:46: error[S012] wrong-shape: 'b' has no cells, where its table has 1 cell after the first",
    ),
    (
        f"- {{id: a, title: A, columns: [B], items: [{{name: b, cells: [c, d]}}], {REST}}}",
        "1:43: error[S012] wrong-shape: 'b' has 2 cells, where its table has no cells after the first",
    ),
    (
        '- {id: a, title: A, items: [a], confidence: "2", sources: [T], checked: 2026-11-24}',
        "1:45: error[S015] wrong-value: 'confidence' must be one of '2+', '1', '?', not '2'",
    ),
    (
        "- {id: a, title: A, items: [a], confidence: sure, sources: [T], checked: 2026-11-24}",
        "'confidence' must be one of '2+', '1', '?', not 'sure'\n  help: write, say, 'confidence: \"2+\"'",
    ),
    (
        '- {id: a, title: A, items: [a], confidence: "1", sources: [T], checked: 2026-02-30}',
        "1:73: error[S012] wrong-shape: 'checked' must be a day of the calendar, year-month-day, not '2026-02-30'",
    ),
    (
        '- {id: a, title: A, items: [a], confidence: "1", sources: [T], checked: November}',
        "year-month-day, not 'November'\n  help: write, say, 'checked: 2026-11-24'",
    ),
    (
        f"- {{id: a, title: A, items: [a], {REST}}}\n- {{id: a, title: B, items: [b], {REST}}}",
        "2:8: error[S015] wrong-value: the id 'a' stands twice, first in line 1\n  help: give one of them another id",
    ),
]


@pytest.mark.parametrize(("text", "found"), WRONG, ids=[text or "nothing" for text, _ in WRONG])
def test_mistakes_are_found(text: str, found: str, tmp_path: Path) -> None:
    assert found in find_mistakes(write_course(tmp_path, {PATH: text}))
