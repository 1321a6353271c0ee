"""The course, read once and kept until a source changes.

Kept in this module, which an engine imports once: Zensical calls the macros' door anew for every page.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from coursebook.checks import check_course
from coursebook.diagnostics import Diagnostic
from coursebook.model import Call, Course, Page
from coursebook.sources import SETTINGS, load_course

_SOURCES = frozenset({".md", ".yml", ".svg"})
Stamp = tuple[tuple[str, int, int], ...]
"""Path, size and time of change in nanoseconds of every source, and of every file that a page may link to."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A course and the errors the linter finds in it; of warnings, those found while reading."""

    course: Course
    findings: Sequence[Diagnostic]
    stamp: Stamp

    def errors_of(self, path: str) -> list[Diagnostic]:
        """Give the errors in a file; the path is the project's, with forward slashes."""
        return [finding for finding in self.findings if finding.place.path == path and finding.severity == "error"]

    def errors_at(self, page: Page, name: str, values: Sequence[object]) -> list[Diagnostic]:
        """Give the errors that lie in a page's calls of a macro with these positional arguments.

        An error belongs to the innermost call around it; what lies in no call is told by the page's first.
        """
        mine = {id(call) for call in page.calls if call.name == name and call.values == tuple(values)}
        return [error for error in self.errors_of(page.place.path) if id(_find_owner(page, error)) in mine]


def _find_owner(page: Page, error: Diagnostic) -> Call | None:
    # Calls stand in the order of their beginnings: the last around a place is the innermost.
    around = [call for call in page.calls if call.covers(error.place)]
    return around[-1] if around else next(iter(page.calls), None)


_kept: dict[tuple[Path | str, ...], Loaded] = {}


def load_once(root: Path, docs: str = "docs", pages: Sequence[str] = ()) -> Loaded:
    """Read and check the course, or give the one read before where no source has changed.

    Args:
        root: The project's folder.
        docs: The documents' folder in it.
        pages: Paths under it of the pages that are built; none for all. Of others no more is read than these need.
    """
    stamp = _stamp(root, docs)
    loaded = _kept.get((root / docs, *pages))
    if loaded is None or loaded.stamp != stamp:
        with uncollected():
            course, findings = load_course(root, docs, whole=pages)
            wanted = {f"{docs}/{path}" for path in pages}
            findings += check_course(course, errors_only=True, paths=wanted or None)
            # What seems wrong on a page that was not read whole need not be.
            others = {page.place.path for page in course.pages if wanted} - wanted
            findings = [finding for finding in findings if finding.place.path not in others]
            loaded = _kept[root / docs, *pages] = Loaded(course.without_prose(), tuple(findings), stamp)
    return loaded


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave Python's collector of cycles aside while a course is read and checked."""
    # What is read here stays: the collector would go through all of it again and again, while reading and after.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def _stamp(root: Path, docs: str) -> Stamp:
    files = sorted(path for path in (root / docs).rglob("*") if path.suffix in _SOURCES or path.is_file())
    files += root.glob(SETTINGS)
    return tuple((str(path), *_stamp_file(path)) for path in files)


def _stamp_file(path: Path) -> tuple[int, int]:
    for find in (path.stat, path.lstat):
        # A link to nothing is a finding, and a file may go while the others are listed.
        with suppress(OSError):
            stat = find()
            return stat.st_size, stat.st_mtime_ns
    return 0, 0
