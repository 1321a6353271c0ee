"""The registry: every kind of finding once, in order, with its file, and no code or name that the linter has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coursebook import checks, site
from coursebook.diagnostics import Mistake
from coursebook.rules import find_rule
from coursebook.site import mistakes
from coursebook.site.rules import RULES

FOLDER = Path(site.__file__).parent


def test_codes_and_names_are_in_order_and_unlike_those_of_the_linter() -> None:
    codes = [rule.mistake.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"B\d{3}", code) for code in codes)
    names = [*(rule.mistake.name for rule in checks.RULES), *(rule.mistake.name for rule in RULES)]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name) for name in names)


def test_every_mistake_has_its_file_of_documentation_and_no_file_is_left() -> None:
    files = {path.stem for path in FOLDER.glob("rules/*.py")} - {"__init__"}
    known = {value for value in vars(mistakes).values() if isinstance(value, Mistake)}
    assert {rule.mistake for rule in RULES} == known
    assert {mistake.name.replace("-", "_") for mistake in known} == files


def test_every_mistake_is_made_somewhere() -> None:
    texts = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py") if path.stem != "mistakes")
    names = [name for name, value in vars(mistakes).items() if isinstance(value, Mistake)]
    assert not [name for name in names if f"mistakes.{name}" not in texts]


@pytest.mark.parametrize("word", ["B010", "b010", "dead-link"])
def test_rule_is_found_by_code_and_by_name(word: str) -> None:
    rule = find_rule(RULES, word)
    assert rule is not None
    assert rule.mistake == Mistake("B010", "dead-link")


def test_unknown_rule_is_not_found() -> None:
    assert find_rule(RULES, "B999") is None
