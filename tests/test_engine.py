"""The engine as the preview starts it: it is silent about an end that the linter explains, and about no other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.authoring import PAGE, write_course
from tests.sites import ROOT


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run an engine that prints its arguments and ends with an error, in this folder."""
    (folder / "dying.py").write_text("import sys\nprint(sys.argv[1:])\nraise OSError('no more')\n", encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "coursebook.engine", "dying", "serve", "--dev-addr", "here"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "macros")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_engine_that_ends_of_a_deadly_file_is_silent(tmp_path: Path) -> None:
    write_course(tmp_path, {PAGE: b"\xff"})
    ended = run(tmp_path)
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "['serve', '--dev-addr', 'here']\n", "")


@pytest.mark.parametrize("page", ["# A loaf\n", '{{ term("crum") }}\n'], ids=["right", "wrong-for-the-page-alone"])
def test_engine_that_ends_of_something_else_says_it(page: str, tmp_path: Path) -> None:
    write_course(tmp_path, {PAGE: page})
    ended = run(tmp_path)
    assert ended.returncode == 1
    assert ended.stderr.startswith("Traceback")
    assert ended.stderr.endswith("OSError: no more\n")
