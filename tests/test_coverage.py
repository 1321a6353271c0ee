"""`coursebook coverage`: what there is for each criterion, gaps first."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from coursebook.coverage import render_coverage
from coursebook.sources import load_course
from tests.authoring import FRONT_MATTER, GLOSSARY, PAGE, SYLLABUS, write_course

CHAPTER = f"""\
{FRONT_MATTER}## The crust {{#the-crust data-criteria="1.1 1.2"}}

{"crust " * 80}

{{% call quiz("dry-skin", criterion="1.1") %}}
Which part of a loaf browns?

- [x] The crust

    It dries first.

- [ ] The crumb

    It stays moist.

- [ ] Both of them

    The moist part cannot.

- [ ] Neither of them

    A pale loaf is raw.
{{% endcall %}}

## The end {{#the-end data-criteria="1.10"}}

Two words.
"""
TERMS = """\
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
  criteria: ["1.1", "1.10"]
"""
PLAN = """\
title: Bread for beginners
categories:
  - {id: "1", title: Loaves, weight: 80, questions: 1}
  - {id: "2", title: Rolls, weight: 20, questions: 2}
criteria:
  - {id: "1.1", text: Tell crumb from crust, bloom: 1}
  - {id: "1.2", text: Say when a loaf is done, bloom: 2}
  - {id: "1.10", text: Store it, bloom: 2}
  - {id: "2.1", text: Shape a roll, bloom: 2}
chapters:
  - {number: 1, title: The loaf}
"""
FILES = {PAGE: CHAPTER, GLOSSARY: TERMS, SYLLABUS: PLAN}
SAID = """\
4 criteria: 1 taught, 1 asked, 3 with gaps

criterion  sections  terms  questions  for the exam  text
1.2               1      0          0             0  Say when a loaf is done (no question on its page, no exam question)
1.10              1      1          0             0  Store it (2 of 80 words, no question on its page, no exam question)
2.1               0      0          0             0  Shape a roll (no section, no exam question)
1.1               1      1          1             1  Tell crumb from crust

category  a paper has  the course has  title
1                   1               1  Loaves
2                   2               0  Rolls (2 missing)
"""


def run(folder: Path, *words: str) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "coursebook", "coverage", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


def read(folder: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(render_coverage(load_course(folder)[0], "json"))
    return record


def test_gaps_come_first_and_end_with_nothing_wrong(tmp_path: Path) -> None:
    write_course(tmp_path / "course", FILES)
    assert run(tmp_path, "--root", "course") == (0, SAID, "")


def test_json_says_where_everything_stands(tmp_path: Path) -> None:
    record = read(write_course(tmp_path, FILES))
    assert (record["title"], record["complete"]) == ("Bread for beginners", False)
    assert [(one["id"], one["gaps"]) for one in record["criteria"]] == [
        ("1.2", ["question", "exam-question"]),
        ("1.10", ["words", "question", "exam-question"]),
        ("2.1", ["section", "exam-question"]),
        ("1.1", []),
    ]
    section = {"id": "the-crust", "title": "The crust", "path": PAGE, "line": 8}
    assert record["criteria"][3] == {
        "id": "1.1",
        "text": "Tell crumb from crust",
        "bloom": 1,
        "gaps": [],
        "sections": [{**section, "words": 80, "has_question": True, "teaches": True}],
        "terms": ["crumb"],
        "questions": [{"id": "dry-skin", "path": PAGE, "line": 12, "exam": True}],
    }
    assert record["categories"] == [
        {"id": "1", "title": "Loaves", "questions": 1, "exam_questions": 1, "missing": 0},
        {"id": "2", "title": "Rolls", "questions": 2, "exam_questions": 0, "missing": 2},
    ]


def test_command_prints_the_same_json(tmp_path: Path) -> None:
    code, out, error = run(write_course(tmp_path, FILES), "--format", "json")
    assert (code, json.loads(out), error) == (0, read(tmp_path), "")


def test_course_without_a_syllabus_has_nothing_to_cover_and_says_so(tmp_path: Path) -> None:
    said = "not everything could be read: coursebook check says why (1 error)\n"
    code, out, error = run(write_course(tmp_path, {SYLLABUS: None}))
    assert (code, out, error) == (1, "0 criteria: 0 taught, 0 asked, 0 with gaps\n", said)


@pytest.mark.parametrize("words", [("--format", "github"), ("--root", "nowhere"), ("docs",)])
def test_wrong_use_ends_with_two(tmp_path: Path, words: tuple[str, ...]) -> None:
    code, out, error = run(write_course(tmp_path, {}), *words)
    assert (code, out) == (2, "")
    assert error.startswith("Usage: ")
