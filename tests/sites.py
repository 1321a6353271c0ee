"""Builds a course with one of the engines and packs it, in a copy, so that nothing in the repository is written.

Takes a course of this repository (the root, or `tests/site`) or a folder made by `copy_course`; gives the built site.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from coursebook.packing.pack import pack_site

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "tests" / "site"
COURSES = {"root": ROOT, "bread": SITE}
ENGINES = ("mkdocs", "zensical")
"""The engines every course is proved on; `properdocs` is the spare."""
LOG = "build.log"
SECONDS = 120
_OURS = ("COURSEBOOK_FAIL", "SITE_URL")
_NO_SOURCE = shutil.ignore_patterns("__pycache__", "node_modules")


class BuildError(Exception):
    """An engine that ended with an error; its text is what the engine printed."""


def copy_course(source: Path, target: Path) -> Path:
    """Copy a course and the theme it overrides, side by side as they stand here; give the copy's own folder."""
    for name in ("overrides", "macros"):
        shutil.copytree(ROOT / name, target / name, ignore=_NO_SOURCE, dirs_exist_ok=True)
    course = target / source.relative_to(ROOT)
    shutil.copytree(source / "docs", course / "docs", dirs_exist_ok=True)
    shutil.copy(source / "mkdocs.yml", course / "mkdocs.yml")
    return course


def run_engine(
    course: Path, engine: str, *, is_strict: bool = True, settings: str = "mkdocs.yml", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Let an engine build the course in this folder by a file of settings; its whole output is in `stdout`."""
    options = ["--clean", "--config-file", settings, *(["--strict"] if is_strict else [])]
    inherited = {name: value for name, value in os.environ.items() if name not in _OURS}
    ours = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1700000000", "NO_COLOR": "1", **environment}
    return subprocess.run(
        [sys.executable, "-m", engine, "build", *options],
        cwd=course,
        env=inherited | ours,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


def build_site(source: Path, engine: str, target: Path, **environment: str) -> Path:
    """Build a course strictly and pack it; give the folder of its site. What the engine printed is kept in `target`.

    Args:
        source: The folder of the course's `mkdocs.yml`, in this repository.
        engine: `mkdocs`, `zensical` or `properdocs`.
        target: A folder for the copy; it is made.
        environment: Variables for the engine, such as `SITE_URL`.

    Raises:
        BuildError: The engine ended with an error.
    """
    course = copy_course(source, target)
    run = run_engine(course, engine, is_strict=True, **environment)
    (target / LOG).write_text(run.stdout, encoding="utf-8")
    if run.returncode:
        raise BuildError(f"{engine} ended with {run.returncode}:\n{run.stdout}")
    pack_site(course / "site")
    return course / "site"
