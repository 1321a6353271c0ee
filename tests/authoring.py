"""Writes tiny courses, right but for what a test changes in them, and says what the linter finds."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from coursebook.checks import check_course
from coursebook.diagnostics import Diagnostic, render
from coursebook.model import Course
from coursebook.sources import load_course

PAGE = "docs/chapters/01-loaf.md"
GLOSSARY = "docs/_data/glossary.yml"
SYLLABUS = "docs/_data/syllabus.yml"
FIGURE = "docs/_figures/loaf.svg"
FRONT_MATTER = """\
---
chapter: 1
title: The loaf
hook: What is inside, and what is outside?
objectives: [Tell crumb from crust]
---

"""

FILES: Mapping[str, str] = {
    PAGE: FRONT_MATTER,
    GLOSSARY: """\
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
- id: crust
  term: Crust
  definition: The firm outside of a loaf.
  tell_apart:
    - from: crumb
      test: Does it crack, or does it give way?
""",
    SYLLABUS: """\
title: Bread for beginners
exam: {questions: 10, options: 4, minutes: 15, extra_minutes: 5, pass_mark: 7}
categories:
  - {id: "1", title: Loaves, weight: 100, questions: 10}
criteria:
  - {id: "1.1", text: Tell crumb from crust, bloom: 1}
  - {id: "1.2", text: Say when a loaf is done, bloom: 2}
  - {id: "1.10", text: Keep a loaf fresh, bloom: 2}
chapters:
  - {number: 1, title: The loaf}
""",
    FIGURE: """\
<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg">
  <title>A loaf</title>
  <desc>A round loaf, cut open: a thin crust around a soft crumb.</desc>
  <rect width="9" height="9"/>
</svg>
""",
}
"""A whole course: one chapter, still without text."""
LEDGERLESS = ("L009",)
"""Said of every course with questions and no ledger of ids: only the tests of that rule want to hear of it."""


def write_course(folder: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """Write the course with some files changed, added, or (None) left out."""
    for name, text in {**FILES, **files}.items():
        if text is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def read_course(folder: Path, hidden: Collection[str] = LEDGERLESS) -> tuple[Course, list[Diagnostic]]:
    """Read and check a course; findings with the hidden codes are left out."""
    course, findings = load_course(folder)
    findings = [finding for finding in [*findings, *check_course(course)] if finding.code not in hidden]
    return course, sorted(findings, key=lambda finding: finding.sort_key)


def find_mistakes(folder: Path, hidden: Collection[str] = LEDGERLESS) -> str:
    """Give what the linter prints for a course, without the lines that repeat the codes, and without some codes."""
    lines = render(read_course(folder, hidden)[1], "text").split("\n")
    return "\n".join(line for line in lines if not line.startswith("  more: "))
