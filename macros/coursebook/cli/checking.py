"""A project's folder -> its course and all that is wrong with it; what has one right mend is mended."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from coursebook.cli.console import print_text
from coursebook.diagnostics import Diagnostic, Format

if TYPE_CHECKING:
    from coursebook.model import Course

MOST_ROUNDS = 10


def read(
    root: Path, wanted: Sequence[PurePosixPath] = (PurePosixPath(),), whole: Sequence[str] = ()
) -> tuple[Course, list[Diagnostic]]:
    """Give the course and what is wrong with it, sorted by place; slow rules are asked about the wanted paths alone.

    Args:
        root: The project's folder.
        wanted: Files and folders in it.
        whole: Paths under the documents' folder of the pages that are read whole; none for all. Of others no more is
            read than these need, and what holds between pages, such as that no id stands twice, is not checked.
    """
    # Reading needs Jinja and two Markdown parsers: `--help` and `explain` start without them.
    from coursebook.checks import check_course  # noqa: PLC0415
    from coursebook.loading import uncollected  # noqa: PLC0415
    from coursebook.sources import load_course  # noqa: PLC0415

    with uncollected():
        course, findings = load_course(root, whole=whole)
        paths = {page.place.path for page in course.pages if is_in(page.place.path, wanted)}
        findings += check_course(course, paths=paths if len(paths) < len(course.pages) else None)
        return course, sorted(findings, key=lambda finding: finding.sort_key)


def is_in(path: str, wanted: Sequence[PurePosixPath]) -> bool:
    """Say whether a path of the project is one of the wanted files, or lies in one of the wanted folders."""
    return any(PurePosixPath(path).is_relative_to(parent) for parent in wanted)


def mend_files(root: Path, wanted: Sequence[PurePosixPath], format_: Format) -> None:
    """Mend what can be, again and again: a mend may bring another finding to light."""
    from coursebook.diagnostics import quote  # noqa: PLC0415
    from coursebook.mending import mend, stamp_files  # noqa: PLC0415

    for _ in range(MOST_ROUNDS):
        stamps = stamp_files(root)
        done = mend(root, [finding for finding in read(root)[1] if is_in(finding.place.path, wanted)], stamps)
        for line in done.refusals:
            print_text(line, error=True)
        for finding in done.findings:
            place, edit = finding.place, finding.edit
            change = f"{quote(edit.old)} is now {quote(edit.new)}" if edit and edit.new else "deleted"
            line = f"{place.path}:{place.line}:{place.column}: mended[{finding.code}] {finding.name}: {change}"
            # What is printed in a form for machines holds findings and nothing else.
            print_text(line, error=format_ != "text")
        if not done.findings:
            return
