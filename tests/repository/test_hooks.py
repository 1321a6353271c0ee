"""The hook before each commit: it looks at the changed files, and a commit with a mistake is not made."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.authoring import FRONT_MATTER, GLOSSARY, PAGE, write_course
from tests.repositories import environment, git, start
from tests.sites import ROOT

CONFIG, MANIFEST = ".pre-commit-config.yaml", ".pre-commit-hooks.yaml"
OTHER = "docs/chapters/02-roll.md"
RIGHT = FRONT_MATTER + "A loaf.\n"
WRONG = FRONT_MATTER + 'A {{ term("crumm") }}.\n'
SETTINGS = "nav:\n  - chapters/01-loaf.md\n"


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words,
        cwd=folder,
        env=environment() | {"PRE_COMMIT_HOME": str(folder.parent / "hooks")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Give a course in a repository that has our hooks, its tool where `make lint` puts it."""
    folder = write_course(tmp_path / "clone", {PAGE: RIGHT, "mkdocs.yml": SETTINGS, ".gitignore": ".venv/\n"})
    shutil.copy(ROOT / CONFIG, folder)
    tool = folder / ".venv" / "bin" / "coursebook"
    tool.parent.mkdir(parents=True)
    tool.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m coursebook "$@"\n', encoding="utf-8")
    tool.chmod(0o755)
    start(folder)
    done = run(folder, sys.executable, "-m", "pre_commit", "install")
    assert done.returncode == 0, done.stdout
    return folder


def try_commit(folder: Path, files: dict[str, str]) -> subprocess.CompletedProcess[str]:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
        git(folder, "add", name)
    return run(folder, "git", "commit", "--message=A change")


def test_commit_with_a_mistake_is_not_made(clone: Path) -> None:
    before = git(clone, "rev-parse", "HEAD")
    done = try_commit(clone, {PAGE: WRONG})
    assert done.returncode == 1
    assert f"{PAGE}:8:12: error[R001] unknown-term: no term 'crumm'" in done.stdout
    assert git(clone, "rev-parse", "HEAD") == before
    assert (clone / PAGE).read_text(encoding="utf-8") == WRONG


def test_commit_without_one_is_made(clone: Path) -> None:
    done = try_commit(clone, {PAGE: RIGHT + "\nAnd a roll.\n"})
    assert done.returncode == 0, done.stdout
    assert git(clone, "status", "--porcelain") == ""


def test_mistakes_in_files_that_are_not_changed_hold_no_commit(clone: Path) -> None:
    (clone / PAGE).write_text(WRONG, encoding="utf-8")
    git(clone, "add", PAGE)
    git(clone, "commit", "--quiet", "--no-verify", "--message=A mistake")
    glossary = (clone / GLOSSARY).read_text(encoding="utf-8")
    done = try_commit(clone, {GLOSSARY: glossary.replace("The soft inside", "The inside")})
    assert done.returncode == 0, done.stdout
    assert "coursebook check" in done.stdout


@pytest.mark.parametrize(
    ("path", "old", "new", "found"),
    [
        pytest.param(GLOSSARY, "definition: The soft", "defintion: The soft", ":3:3: error[S013]", id="data"),
        pytest.param("mkdocs.yml", "01-loaf.md", "01-lofa.md", ":2:5: error[R013]", id="settings"),
        pytest.param("docs/_figures/loaf.svg", "<title>A loaf</title>", "", ":1:1: error[", id="figure"),
    ],
)
def test_every_file_of_a_course_is_looked_at(clone: Path, path: str, old: str, new: str, found: str) -> None:
    text = (clone / path).read_text(encoding="utf-8")
    assert old in text
    done = try_commit(clone, {path: text.replace(old, new)})
    assert done.returncode == 1
    assert f"{path}{found}" in done.stdout


def test_commit_of_other_files_starts_no_check(clone: Path) -> None:
    done = try_commit(clone, {"README.md": "Bread.\n"})
    assert done.returncode == 0
    assert "coursebook check" in done.stdout
    assert "no files to check" in done.stdout


def test_hook_for_other_courses_is_the_same() -> None:
    done = run(ROOT, sys.executable, "-m", "pre_commit", "validate-manifest", MANIFEST)
    assert done.returncode == 0, done.stdout
    (theirs,) = yaml.safe_load((ROOT / MANIFEST).read_text(encoding="utf-8"))
    hooks = yaml.safe_load((ROOT / CONFIG).read_text(encoding="utf-8"))["repos"][0]["hooks"]
    (ours,) = [hook for hook in hooks if hook["id"] == theirs["id"]]
    assert ours == {**{key: theirs[key] for key in ours}, "language": "system", "entry": f".venv/bin/{theirs['entry']}"}
