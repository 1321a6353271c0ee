"""The command line: the only file that knows argv, standard output and exit codes."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from coursebook.diagnostics import FORMATS, Diagnostic, Format, render

if TYPE_CHECKING:
    from coursebook.model import Course

FOUND, FAILED = 1, 2
ENGINES = ("mkdocs", "zensical", "properdocs")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="coursebook")
def cli() -> None:
    """Check and explain a course written in Markdown."""


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--root",
    default=".",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder, which holds the documents' folder 'docs'.",
)
@click.option("--format", "format_", default="text", show_default=True, type=click.Choice(FORMATS))
def check(paths: Sequence[Path], root: Path, format_: Format) -> None:
    """Say everything that is wrong with the course in its sources.

    The whole course is always read, for its pages refer to each other; PATHS, files or folders, limit what is
    reported. The exit code is 0 where nothing must be mended, 1 where something must, 2 where the command failed.
    """
    course, findings = _read(root)
    if paths:
        wanted = [_relative(path, root) for path in paths]
        findings = [finding for finding in findings if _is_under(finding, wanted)]
    if findings or format_ == "json":
        _print(render(findings, format_))
    if format_ != "json":
        _print(_summary(course, findings))
    sys.exit(FOUND if any(finding.severity == "error" for finding in findings) else 0)


@cli.command()
@click.option("--engine", default="mkdocs", show_default=True, type=click.Choice(ENGINES))
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
def serve(engine: str, address: str) -> None:
    """Preview the course in this folder while it is written.

    Mistakes are printed at the start and at each change, and stand in the page; the preview stays up.
    """
    from coursebook import preview  # noqa: PLC0415 - it needs what only a preview needs

    root = Path.cwd()

    def tell() -> None:
        course, findings = _read(root)
        _print(render(findings))
        _print(_summary(course, findings))

    preview.serve(root, engine, address, tell)


@cli.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Print the page of a rule: what it does, why, and an example. RULE is its code or its name."""
    from coursebook.checks import RULES, find_rule  # noqa: PLC0415
    from coursebook.diagnostics import suggest  # noqa: PLC0415

    found = find_rule(rule)
    if found is None:
        names = [name for known in RULES for name in (known.mistake.code, known.mistake.name)]
        near = suggest(rule, names)
        message = f"no rule '{rule}'" + (f"; {near}" if near else "")
        raise click.UsageError(message)
    mistake = found.mistake
    _print(f"# {mistake.code} {mistake.name} ({mistake.severity})\n\n{found.documentation}")


def _read(root: Path) -> tuple[Course, list[Diagnostic]]:
    # Reading needs Jinja and two Markdown parsers: `--help` and `explain` start without them.
    from coursebook.checks import check_course  # noqa: PLC0415
    from coursebook.sources import load_course  # noqa: PLC0415

    course, findings = load_course(root)
    return course, sorted([*findings, *check_course(course)], key=lambda finding: finding.sort_key)


def run() -> None:
    """Run the command line; a bug of ours ends it with a traceback and an exit code of its own."""
    try:
        cli()
    except Exception:  # noqa: BLE001 - whatever it is, it is not the author's mistake
        traceback.print_exc()
        sys.exit(FAILED)


def _relative(path: Path, root: Path) -> PurePosixPath:
    try:
        return PurePosixPath(path.resolve().relative_to(root.resolve()).as_posix())
    except ValueError:
        message = f"'{path}' is not under '{root}'"
        raise click.UsageError(message) from None


def _is_under(finding: Diagnostic, wanted: Sequence[PurePosixPath]) -> bool:
    path = PurePosixPath(finding.place.path)
    return any(path.is_relative_to(parent) for parent in wanted)


def _summary(course: Course, findings: Sequence[Diagnostic]) -> str:
    if not findings:
        questions = sum(len(page.questions) for page in course.pages)
        counts = (_count(len(course.pages), "page"), _count(len(course.terms), "term"), _count(questions, "question"))
        return f"{', '.join(counts)}: no findings"
    errors = sum(finding.severity == "error" for finding in findings)
    parts = [_count(errors, "error")] if errors else []
    parts += [_count(len(findings) - errors, "warning")] if errors < len(findings) else []
    return ", ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _print(text: str) -> None:
    # Bytes: a file's name may hold what the terminal's encoding does not.
    click.echo(text.encode("utf-8", "backslashreplace"))
