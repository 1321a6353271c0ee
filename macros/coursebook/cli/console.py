"""What the commands share: where the project is, what is printed of findings, and how it ends."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NoReturn

import click

from coursebook.diagnostics import Diagnostic, Excerpt, Format, render, show_nothing

if TYPE_CHECKING:
    from coursebook.model import Course, Place

FOUND, FAILED = 1, 2
of_project = click.option(
    "--root",
    default=".",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder, which holds the documents' folder 'docs'.",
)


def locate(path: Path, root: Path) -> PurePosixPath:
    """Give a path relative to the project's folder; one outside of it is a wrong use of the command."""
    try:
        return PurePosixPath(path.resolve().relative_to(root.resolve()).as_posix())
    except ValueError:
        message = f"'{path}' is not under '{root}'"
        raise click.UsageError(message) from None


def read_excerpts(root: Path) -> Excerpt:
    """Give what shows a place in the project's files; a file that cannot be read has nothing to show."""
    from coursebook.excerpt import write_excerpt  # noqa: PLC0415
    from coursebook.sources import read_source  # noqa: PLC0415

    read = cache(lambda path: read_source(root / path, path)[0])

    def show(place: Place) -> list[str]:
        return write_excerpt(place, read(place.path).line(place.line))

    return show


def finish(findings: Sequence[Diagnostic], size: str, format_: Format, excerpt: Excerpt = show_nothing) -> NoReturn:
    """Print findings and their sum, and end: with 1 where one is an error, else with 0."""
    if findings or format_ == "json":
        print_text(render(findings, format_, excerpt))
    if format_ != "json":
        print_text(summarise(findings, size))
    sys.exit(FOUND if any(finding.severity == "error" for finding in findings) else 0)


def measure(course: Course) -> str:
    """Say how much a course has: pages, terms, questions."""
    questions = sum(len(page.questions) for page in course.pages)
    counts = (count(len(course.pages), "page"), count(len(course.terms), "term"), count(questions, "question"))
    return ", ".join(counts)


def summarise(findings: Sequence[Diagnostic], size: str) -> str:
    """Say how many findings there are; `size` is what a course without any is said to have."""
    if not findings:
        return f"{size}: no findings"
    errors = sum(finding.severity == "error" for finding in findings)
    parts = [count(errors, "error")] if errors else []
    parts += [count(len(findings) - errors, "warning")] if errors < len(findings) else []
    return ", ".join(parts)


def count(number: int, noun: str) -> str:
    """Give a number and its noun: `1 page`, `2 pages`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def print_text(text: str, *, error: bool = False) -> None:
    """Print text on standard output or, for `error`, on standard error."""
    # Bytes: a file's name may hold what the terminal's encoding does not.
    click.echo(text.encode("utf-8", "backslashreplace"), err=error)
