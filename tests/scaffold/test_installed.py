"""The tool from its wheel, in an empty folder: a new course builds on both engines and passes its checks."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.repositories import start
from tests.scaffold.conftest import install

_OURS = ("COURSEBOOK_FAIL", "PYTHONPATH", "SITE_URL", "SOURCE_DATE_EPOCH")


@dataclass(frozen=True)
class Outcome:
    """A new course, and what its `make test` said."""

    folder: Path
    code: int
    said: str


def run(folder: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with nothing of this repository in its environment."""
    environment = {name: value for name, value in os.environ.items() if name not in _OURS}
    return subprocess.run(
        [str(word) for word in words],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def tested(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """Install the wheel, write a course, and run its tests, all of it once a session."""
    root = tmp_path_factory.mktemp("elsewhere")
    python = install(wheel, root / "tool")
    done = run(root, python.parent / "coursebook", "new", "course", "tea")
    assert done.returncode == 0, done.stdout
    course = root / "tea"
    start(course)
    # What `make` would install: the tool from the wheel, and all else as the tests have it.
    install(wheel, course / ".venv")
    (course / ".venv" / ".site").touch()
    done = run(course, "make", "test")
    return Outcome(course, done.returncode, done.stdout)


def test_make_test_passes(tested: Outcome) -> None:
    assert tested.code == 0, tested.said
    # Its sources and its site, for each engine.
    assert re.findall(r"^(\d+ pages), .*: no findings$", tested.said, re.MULTILINE) == ["9 pages", "10 pages"] * 2
    assert "No issues found" in tested.said
    assert "Documentation built" in tested.said


def test_site_that_stays_is_that_of_the_published_engine(tested: Outcome) -> None:
    assert (tested.folder / "site/search/search_index.json").exists()
    assert (tested.folder / "site/assets/course/course.css").exists()


def test_repository_has_nothing_that_was_built(tested: Outcome) -> None:
    assert run(tested.folder, "git", "status", "--porcelain").stdout == ""


def test_update_finds_it_up_to_date(tested: Outcome) -> None:
    done = run(tested.folder, "make", "update")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "up to date with coursebook 0.1.0")


def test_make_test_fails_on_a_mistake(tested: Outcome, tmp_path: Path) -> None:
    course = tmp_path / "tea"
    run(tmp_path, "git", "clone", "--quiet", tested.folder, course)
    (course / ".venv").symlink_to(tested.folder / ".venv")
    page = course / "docs/chapters/01-remembering.md"
    page.write_text(page.read_text(encoding="utf-8").replace('term("fluency")', 'term("flunecy")'), encoding="utf-8")
    os.utime(tested.folder / ".venv" / ".site")
    done = run(course, "make", "test")
    assert done.returncode == 2
    assert "error[R001] unknown-term: no term 'flunecy'" in done.stdout
    assert not (course / "site").exists()
