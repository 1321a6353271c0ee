"""Samples of every file that has a schema, right but for a fault that is planted, and where the linter sees it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from coursebook.sources import load_course
from coursebook.sources.forms import DATA_FORMS
from tests.authoring import write_course

HERE = Path(__file__).parent
SAMPLES = {path.stem: path.read_text(encoding="utf-8") for path in (HERE / "samples").glob("*.yml")}
"""By a data file's name or a page's kind; of a page its front matter, with the lines around it."""
PATHS = {
    **{name: f"docs/_data/{name}.yml" for name in DATA_FORMS},
    "chapter": "docs/chapters/01-loaf.md",
    "practice": "docs/practice/01-loaf.md",
    "paper": "docs/exams/paper-1.md",
    "page": "docs/about.md",
}
Fault = Mapping[str, Any]
"""What was written, what is instead, and where an editor shows it if not where the linter does."""
FAULTS = [
    pytest.param(name, fault, id=f"{name}: {fault['fault']}")
    for name, faults in yaml.safe_load((HERE / "faults.yml").read_text(encoding="utf-8")).items()
    for fault in faults
]


def plant(name: str, fault: Fault) -> str:
    """Give a sample with a fault in it, which must fit into one place."""
    assert SAMPLES[name].count(fault["was"]) == 1, fault
    text: str = SAMPLES[name].replace(fault["was"], fault["is"])
    return text


def find_lines(folder: Path, name: str, text: str) -> list[int]:
    """Give the lines where the linter finds a mistake of form, when a file of a course holds this text."""
    found = load_course(write_course(folder, {PATHS[name]: text}))[1]
    return [finding.place.line for finding in found if finding.place.path == PATHS[name] and finding.code != "R012"]


def write_sample(folder: Path, name: str, text: str) -> Path:
    """Write a text as a language server gets it: what stands above a page is a file of its own.

    Args:
        folder: Of a course.
        name: What it is a sample of.
        text: The sample, or one with a fault; its first line, and the last of a page, stand around what counts.
    """
    lines = text.splitlines()[1:]
    return write_lines(folder, name, lines if name in DATA_FORMS else lines[:-1])


def write_lines(folder: Path, name: str, lines: Sequence[str]) -> Path:
    """Write lines as a language server gets them, under one that names the schema."""
    file = (folder / PATHS[name]).with_suffix(".yml")
    file.parent.mkdir(parents=True, exist_ok=True)
    schema = folder / "docs" / "_data" / f"{name if name in DATA_FORMS else 'front-matter'}.schema.json"
    first = f"# yaml-language-server: $schema={os.path.relpath(schema, file.parent)}"
    file.write_text("\n".join([first, *lines]) + "\n", encoding="utf-8")
    return file
