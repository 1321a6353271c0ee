"""Every finding says what to do about it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
import yaml

import coursebook

ROOT = Path(coursebook.__file__).parent
TESTS = Path(__file__).parents[1]
FILES = sorted(path for room in ("sources", "checks", "site") for path in (ROOT / room).rglob("*.py"))
PLANTED = sorted([*TESTS.glob("mistakes/*.yml"), *TESTS.glob("site_check/mistakes/*.yml")])


def find_helpless(path: Path) -> list[int]:
    """Give the lines in which a finding is made of a place and a message alone."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    made = [
        call
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr == "at" and ast.unparse(call.func.value).isupper()
    ]
    made += [call for call in calls if ast.unparse(call.func).endswith(".at") and "mistakes." in ast.unparse(call.func)]
    made += [call for call in calls if ast.unparse(call.func) == "Verdict"]
    return sorted({call.lineno for call in made if len(call.args) + len(call.keywords) < 3})


def test_no_finding_is_made_without_help() -> None:
    helpless = {path.relative_to(ROOT).as_posix(): lines for path in FILES if (lines := find_helpless(path))}
    assert helpless == {}


@pytest.mark.parametrize("path", PLANTED, ids=lambda path: path.stem)
def test_every_planted_mistake_comes_with_help(path: Path) -> None:
    cases: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    lines = [line for case in cases for line in case["finds"].splitlines()]
    helpless = [line for line, below in zip(lines, [*lines[1:], ""], strict=True) if "help: " not in line + below]
    assert helpless == []
