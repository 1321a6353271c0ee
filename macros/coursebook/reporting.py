"""A project's folder and a base -> what the change between them means."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache, partial
from hashlib import sha256
from pathlib import Path

from coursebook.checks import check_course
from coursebook.comparing import Difference, State, compare
from coursebook.diagnostics import Diagnostic
from coursebook.exports.report import Preview
from coursebook.history import Base, open_base
from coursebook.loading import uncollected
from coursebook.model import Course
from coursebook.sources import SETTINGS, Memory, load_course

DOCS = "docs"


def report_change(root: Path, name: str) -> tuple[Base, Difference]:
    """Hold the course in a folder against what it was where the current branch left a base.

    Raises:
        HistoryError: The base cannot be read.
    """
    # Most files are the same in both, and reading them takes longest.
    memory = Memory()
    with uncollected(), open_base(root, name, [DOCS, SETTINGS]) as base:
        before, unread_before = load_course(base.folder, DOCS, memory)
        after, unread_after = load_course(root, DOCS, memory)
        return base, compare(_take(base.folder, before, unread_before, after), _take(root, after, unread_after, before))


def _take(root: Path, course: Course, unread: Sequence[Diagnostic], other: Course) -> State:
    return State(
        course=course, unread=[*filter(_hides, unread)], find=partial(_find, course, unread, other), files=_hash(root)
    )


def _hides(finding: Diagnostic) -> bool:
    """Say whether a finding keeps something of the course from being read: a mistake of syntax in its own files."""
    return finding.severity == "error" and finding.code.startswith("S") and finding.place.path != SETTINGS


def _find(course: Course, unread: Sequence[Diagnostic], other: Course) -> list[Diagnostic]:
    findings = [*unread, *check_course(course, paths=_find_touched(course, other))]
    return sorted(findings, key=lambda finding: finding.sort_key)


def _hash(root: Path) -> dict[str, str]:
    """Give the hashes of a course's files by their paths, hidden ones left out; line ends are any system's."""
    files = {path.relative_to(root).as_posix(): path for path in [*(root / DOCS).rglob("*"), root / SETTINGS]}
    return {
        name: sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
        for name, path in files.items()
        if "/." not in name and path.is_file() and os.access(path, os.R_OK)
    }


def _find_touched(course: Course, other: Course) -> set[str] | None:
    """Give the files of the pages that differ; None for all pages, where what they are all read by differs."""
    if (course.terms, course.facts, course.vocabulary) != (other.terms, other.facts, other.vocabulary):
        return None
    return {page.place.path for page in course.pages if page != other.find_page(page.path)}


def open_preview(site: Path, beside: Path) -> Preview:
    """Give the site that is built in a folder, as a report in the folder `beside` links to it."""
    from coursebook.site.assets import weigh  # noqa: PLC0415 - a parser of HTML, which nothing else here needs

    @cache
    def read(file: str) -> int | None:
        path = site / file
        return weigh(path.read_bytes()) if path.is_file() else None

    return Preview(Path(os.path.relpath(site, beside)).as_posix(), read)
