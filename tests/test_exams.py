"""The bank of questions in a preview, while the pages it is made of are being written."""

from __future__ import annotations

from pathlib import Path

from tests.rendering import render_page

BANK = "---\ntitle: Bank\n---\n\n{{ question_bank() }}\n"
HEAD = "---\npractice: 2\ntitle: The dough\nsearch: {exclude: true}\n---\n\n"
QUESTION = '{% call quiz("rest", criterion="2.1") %}\nDoes it rest?\n\n- [x] Yes\n\n    It does.\n{% endcall %}\n'


def show_bank(tmp_path: Path, practice: str) -> str:
    return render_page(tmp_path, BANK, "bank.md", fail=False, others={"practice/02-dough.md": HEAD + practice})


def test_broken_question_is_named_with_its_page(tmp_path: Path) -> None:
    html = show_bank(tmp_path, QUESTION.replace("Does it rest?\n\n", ""))
    assert 'quiz "rest" of practice/02-dough.md: no paragraph that asks the question stands before the options' in html


def test_course_without_a_question_for_exams_has_an_empty_bank(tmp_path: Path) -> None:
    assert "<section" not in show_bank(tmp_path, QUESTION.replace('criterion="2.1"', "exam=False"))


def test_question_of_a_category_that_the_syllabus_lacks_is_left_to_the_linter(tmp_path: Path) -> None:
    syllabus = "criteria:\n  - {id: '9.1', text: rest, bloom: 1}\n"
    others = {"practice/02-dough.md": HEAD + QUESTION.replace("2.1", "9.1"), "_data/syllabus.yml": syllabus}
    assert "<section" not in render_page(tmp_path, BANK, "bank.md", fail=False, others=others)
