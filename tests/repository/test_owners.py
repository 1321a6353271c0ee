"""CODEOWNERS: whatever decides what runs, and with which rights, has an owner, and no line is about nothing."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OWNED = [
    line.split()[0]
    for line in (ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
DECIDING = [
    ".github/workflows/publish.yml",
    "Makefile",
    "mkdocs.yml",
    "package-lock.json",
    "package.json",
    "pyproject.toml",
    "requirements/site.txt",
]


def list_files() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return listed.stdout.splitlines()


def is_owned(path: str) -> bool:
    return any(f"/{path}" == pattern or (pattern.endswith("/") and f"/{path}".startswith(pattern)) for pattern in OWNED)


@pytest.mark.parametrize("path", DECIDING)
def test_file_that_decides_what_runs_has_an_owner(path: str) -> None:
    assert path in list_files()
    assert is_owned(path)


def test_every_program_has_an_owner() -> None:
    programs = [path for path in list_files() if os.access(ROOT / path, os.X_OK)]
    assert programs
    assert [path for path in programs if not is_owned(path)] == []


def test_every_owned_path_is_there() -> None:
    assert [pattern for pattern in OWNED if not (ROOT / pattern.strip("/")).exists()] == []


def test_page_of_the_course_needs_no_owner() -> None:
    assert not is_owned("docs/index.md")
