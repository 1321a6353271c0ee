"""The command line: the only file that knows argv, standard output and exit codes."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NoReturn

import click

from coursebook.coverage import COVERAGE_FORMATS, CoverageFormat, render_coverage
from coursebook.diagnostics import FORMATS, Diagnostic, Excerpt, Format, render, show_nothing

if TYPE_CHECKING:
    from coursebook.exports.bank import Mode
    from coursebook.model import Course, Place

FOUND, FAILED = 1, 2
MOST_ROUNDS = 10
ENGINES = ("mkdocs", "zensical", "properdocs")
_of_project = click.option(
    "--root",
    default=".",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder, which holds the documents' folder 'docs'.",
)
_of_site = click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="coursebook")
def cli() -> None:
    """Check and explain a course written in Markdown."""


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@_of_project
@click.option("--format", "format_", default="text", show_default=True, type=click.Choice(FORMATS))
@click.option("--fix", is_flag=True, help="Mend in the files what has one right mend, and check again.")
def check(paths: Sequence[Path], root: Path, format_: Format, *, fix: bool) -> None:
    """Say everything that is wrong with the course in its sources.

    The whole course is always read, for its pages refer to each other; PATHS, files or folders, limit what is
    reported. The exit code is 0 where nothing must be mended, 1 where something must, 2 where the command failed.
    """
    wanted = [_relative(path, root) for path in paths] or [PurePosixPath()]
    if fix:
        _mend(root, wanted, format_)
    course, findings = _read(root, wanted)
    findings = [finding for finding in findings if _is_under(finding, wanted)]
    _report(findings, _size(course), format_, _excerpts(root))


@cli.command()
@_of_project
def ledger(root: Path) -> None:
    """Record the ids, revisions and contents of the course in its ledger, `docs/_data/ids.txt`.

    What is new is added, what is gone is retired, and what `coursebook check` calls an error about a change stays as
    it is. A course that cannot be read is not recorded: the exit code is 1.
    """
    from coursebook.model.holdings import list_holdings  # noqa: PLC0415
    from coursebook.model.ledger import renew, write_ledger  # noqa: PLC0415
    from coursebook.sources import LEDGER, load_course  # noqa: PLC0415

    course, findings = load_course(root)
    errors = [finding for finding in findings if finding.severity == "error"]
    if errors:
        _report(errors, _size(course), "text", _excerpts(root))
    before = {entry.key: entry for entry in course.ledger or ()}
    entries = renew(course.ledger or (), list_holdings(course))
    file = root / "docs" / LEDGER
    file.write_bytes(write_ledger(entries).encode())
    retired = [entry for entry in entries if entry.retired and not before[entry.key].retired]
    for entry in retired:
        _print(f"retired: {entry.key}")
    new = sum(entry.key not in before for entry in entries)
    changed = sum(entry.key in before and entry.line != before[entry.key].line for entry in entries) - len(retired)
    _print(f"docs/{LEDGER}: {_count(len(entries), 'id')}, {new} new, {changed} changed, {len(retired)} retired")


@cli.command()
@click.option("--engine", default="mkdocs", show_default=True, type=click.Choice(ENGINES))
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
def serve(engine: str, address: str) -> None:
    """Preview the course in this folder while it is written.

    Mistakes are printed at the start and at each change, and stand in the page; the preview stays up.
    """
    from coursebook import preview  # noqa: PLC0415 - it needs what only a preview needs
    from coursebook.sources import find_deadly, is_deadly  # noqa: PLC0415

    root = Path.cwd()

    def tell() -> preview.Report:
        course, findings = _read(root)
        lines = "\n".join(filter(None, [render(findings), _summary(findings, _size(course))]))
        _print(lines)
        return preview.Report(lines, any(map(is_deadly, findings)))

    def warn(changed: Sequence[Path]) -> str:
        return render(finding for path in changed for finding in find_deadly(root, path))

    preview.serve(root, engine, address, tell, warn)


@cli.command()
@_of_site
def pack(site: Path) -> None:
    """Make a built site, in the folder SITE, as small as readers get it; a second time changes nothing.

    Comments and blanks leave the tool's own modules and style sheets, the style sheets of every page become one
    file, and what the theme brings along for nobody is deleted. The exit code is 0, or 1 where SITE is no site that
    an engine has built with this tool: then nothing is changed.
    """
    from coursebook.packing.pack import PackError, pack_site  # noqa: PLC0415 - shrinkers, which nothing else needs

    try:
        done = pack_site(site)
    except PackError as error:
        raise click.ClickException(str(error)) from None
    sizes = f"{done.before:,} bytes are now {done.after:,}"
    _print(f"{_count(done.pages, 'page')}, {_count(done.deleted, 'file')} deleted: {sizes}")


@cli.command()
@_of_site
@click.option("--format", "format_", default="text", show_default=True, type=click.Choice(FORMATS))
@click.option("--url", default="", help="Where the site is published; by default what its first page says.")
def site_check(site: Path, format_: Format, url: str) -> None:
    """Say everything that is wrong with a built site, in the folder SITE.

    The exit code is 0 where nothing must be mended, 1 where something must, 2 where the command failed.
    """
    # It needs a parser of HTML, which nothing else does.
    from coursebook.site.address import is_address  # noqa: PLC0415
    from coursebook.site.check import check_site  # noqa: PLC0415

    if url and not is_address(url):
        raise click.BadParameter(f"'{url}' is no address of a site", param_hint="--url")
    report = check_site(site, url)
    size = f"{_count(report.pages, 'page')}, {_count(report.links, 'link')}"
    _report(report.findings, size, format_)


@cli.command()
@_of_project
@click.option("--format", "format_", default="text", show_default=True, type=click.Choice(COVERAGE_FORMATS))
def coverage(root: Path, format_: CoverageFormat) -> None:
    """Hold the course against its syllabus: for each criterion the sections, terms and questions, gaps first.

    The exit code is 0, gaps or not: what must be mended, `coursebook check` says. It is 1 where mistakes keep parts
    of the course from being read.
    """
    from coursebook.sources import load_course  # noqa: PLC0415

    course, findings = load_course(root)
    _print(render_coverage(course, format_))
    errors = sum(finding.severity == "error" for finding in findings)
    if errors:
        click.echo(f"not everything could be read: coursebook check says why ({_count(errors, 'error')})", err=True)
        sys.exit(FOUND)


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--blind", "mode", flag_value="blind", default=True, help="Without keys and reasons (the default).")
@click.option("--reasons", "mode", flag_value="reasons", help="With the reasons, in an order of their own.")
@click.option("--options", "mode", flag_value="options", help="The options alone, without the question.")
@_of_project
def bank(paths: Sequence[Path], mode: Mode, root: Path) -> None:
    """Print the questions for a second reader, shuffled and without keys.

    All of the course, or those in PATHS, files or folders. Answer each with the id of an option.
    """
    from coursebook.exports.bank import print_bank  # noqa: PLC0415
    from coursebook.sources import load_course  # noqa: PLC0415

    wanted = [_relative(path, root) for path in paths] or [PurePosixPath()]
    pages = [page for page in load_course(root)[0].pages if _is_in(page.place.path, wanted)]
    _print(print_bank((question for page in pages for question in page.questions), mode))


@cli.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Print the page of a rule: what it does, why, and an example. RULE is its code or its name."""
    from coursebook import checks  # noqa: PLC0415
    from coursebook.diagnostics import suggest  # noqa: PLC0415
    from coursebook.rules import find_rule  # noqa: PLC0415
    from coursebook.site import rules  # noqa: PLC0415

    known = [*checks.RULES, *rules.RULES]
    found = find_rule(known, rule)
    if found is None:
        names = [name for other in known for name in (other.mistake.code, other.mistake.name)]
        near = suggest(rule, names)
        message = f"no rule '{rule}'" + (f"; {near}" if near else "")
        raise click.UsageError(message)
    mistake = found.mistake
    _print(f"# {mistake.code} {mistake.name} ({mistake.severity})\n\n{found.documentation}")


def _read(root: Path, wanted: Sequence[PurePosixPath] = (PurePosixPath(),)) -> tuple[Course, list[Diagnostic]]:
    # Reading needs Jinja and two Markdown parsers: `--help` and `explain` start without them.
    from coursebook.checks import check_course  # noqa: PLC0415
    from coursebook.loading import uncollected  # noqa: PLC0415
    from coursebook.sources import load_course  # noqa: PLC0415

    with uncollected():
        course, findings = load_course(root)
        paths = {page.place.path for page in course.pages if _is_in(page.place.path, wanted)}
        findings += check_course(course, paths=paths if len(paths) < len(course.pages) else None)
        return course, sorted(findings, key=lambda finding: finding.sort_key)


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
    return _is_in(finding.place.path, wanted)


def _is_in(path: str, wanted: Sequence[PurePosixPath]) -> bool:
    return any(PurePosixPath(path).is_relative_to(parent) for parent in wanted)


def _mend(root: Path, wanted: Sequence[PurePosixPath], format_: Format) -> None:
    """Mend what can be, again and again: a mend may bring another finding to light."""
    from coursebook.diagnostics import quote  # noqa: PLC0415
    from coursebook.mending import mend, stamp_files  # noqa: PLC0415

    for _ in range(MOST_ROUNDS):
        stamps = stamp_files(root)
        done = mend(root, [finding for finding in _read(root)[1] if _is_under(finding, wanted)], stamps)
        for line in done.refusals:
            _print(line, error=True)
        for finding in done.findings:
            place, edit = finding.place, finding.edit
            change = f"{quote(edit.old)} is now {quote(edit.new)}" if edit and edit.new else "deleted"
            line = f"{place.path}:{place.line}:{place.column}: mended[{finding.code}] {finding.name}: {change}"
            # What is printed in a form for machines holds findings and nothing else.
            _print(line, error=format_ != "text")
        if not done.findings:
            return


def _excerpts(root: Path) -> Excerpt:
    """Give what shows a place in the project's files; a file that cannot be read has nothing to show."""
    from coursebook.excerpt import write_excerpt  # noqa: PLC0415
    from coursebook.sources import read_source  # noqa: PLC0415

    read = cache(lambda path: read_source(root / path, path)[0])

    def show(place: Place) -> list[str]:
        return write_excerpt(place, read(place.path).line(place.line))

    return show


def _report(findings: Sequence[Diagnostic], size: str, format_: Format, excerpt: Excerpt = show_nothing) -> NoReturn:
    if findings or format_ == "json":
        _print(render(findings, format_, excerpt))
    if format_ != "json":
        _print(_summary(findings, size))
    sys.exit(FOUND if any(finding.severity == "error" for finding in findings) else 0)


def _size(course: Course) -> str:
    questions = sum(len(page.questions) for page in course.pages)
    counts = (_count(len(course.pages), "page"), _count(len(course.terms), "term"), _count(questions, "question"))
    return ", ".join(counts)


def _summary(findings: Sequence[Diagnostic], size: str) -> str:
    if not findings:
        return f"{size}: no findings"
    errors = sum(finding.severity == "error" for finding in findings)
    parts = [_count(errors, "error")] if errors else []
    parts += [_count(len(findings) - errors, "warning")] if errors < len(findings) else []
    return ", ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _print(text: str, *, error: bool = False) -> None:
    # Bytes: a file's name may hold what the terminal's encoding does not.
    click.echo(text.encode("utf-8", "backslashreplace"), err=error)
