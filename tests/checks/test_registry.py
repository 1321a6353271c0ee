"""The registry: every rule once, in order, with the files and the sources it speaks of."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import coursebook.checks
from coursebook.checks import RULES, check_course
from coursebook.diagnostics import Mistake
from coursebook.model import Course, Syllabus
from coursebook.rules import Rule, find_rule
from coursebook.sources import mistakes

FOLDER = Path(coursebook.checks.__file__).parent
LETTERS = {"syntax": "S", "questions": "Q", "references": "R", "access": "A", "bank": "K", "ledger": "L", "prose": "W"}
FOUND_WHILE_READING = {value for value in vars(mistakes).values() if isinstance(value, Mistake)}


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes = [rule.mistake.code for rule in RULES]
    names = [rule.mistake.name for rule in RULES]
    assert codes == sorted(set(codes))
    assert len(names) == len(set(names))


def test_code_is_a_letter_and_three_digits_and_name_is_kebab_case() -> None:
    wrong = [rule.mistake for rule in RULES if not re.fullmatch(r"[SQRAKLW]\d{3}", rule.mistake.code)]
    wrong += [rule.mistake for rule in RULES if not re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.mistake.name)]
    assert not wrong


def test_every_file_is_registered_under_its_name_and_its_folders_letter() -> None:
    files = {(path.parent.name, path.stem) for path in FOLDER.glob("*/*.py") if path.stem != "__init__"}
    folders = {letter: folder for folder, letter in LETTERS.items()}
    registered = {(folders[rule.mistake.code[0]], rule.mistake.name.replace("-", "_")) for rule in RULES}
    assert files == registered


def test_rules_without_a_check_are_exactly_those_found_while_reading() -> None:
    assert {rule.mistake for rule in RULES if rule.check is None} == FOUND_WHILE_READING


def test_every_mistake_found_while_reading_is_made_somewhere() -> None:
    sources = "".join(
        path.read_text(encoding="utf-8")
        for path in Path(mistakes.__file__).parent.glob("*.py")
        if path.stem != "mistakes"
    )
    names = [name for name, value in vars(mistakes).items() if isinstance(value, Mistake)]
    assert not [name for name in names if f"mistakes.{name}.at(" not in sources]


def test_error_that_can_be_allowed_says_so_on_its_page() -> None:
    errors = [rule for rule in RULES if rule.mistake.severity == "error" and rule.check]
    said = {rule.mistake.code for rule in errors if "can be allowed" in " ".join(rule.documentation.split())}
    assert said == {rule.mistake.code for rule in errors if rule.mistake.excusable}


@pytest.mark.parametrize("word", ["R001", "r001", "unknown-term"])
def test_rule_is_found_by_code_and_by_name(word: str) -> None:
    rule = find_rule(RULES, word)
    assert rule is not None
    assert rule.mistake == Mistake("R001", "unknown-term")


def test_unknown_rule_is_not_found() -> None:
    assert find_rule(RULES, "R999") is None


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.check], ids=lambda rule: rule.mistake.code)
def test_empty_course_breaks_no_rule(rule: Rule) -> None:
    syllabus = Syllabus(title="", complete=False, exam=None, categories=(), criteria=(), chapters=())
    assert not check_course(Course(syllabus=syllabus))
    assert rule.check
    assert not list(rule.check(Course(syllabus=syllabus)))
