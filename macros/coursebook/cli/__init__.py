"""The command line: the only room that knows argv, standard output and exit codes."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from coursebook.cli.checking import is_in, mend_files, read
from coursebook.cli.console import (
    FAILED,
    FOUND,
    count,
    finish,
    locate,
    measure,
    of_project,
    print_text,
    read_excerpts,
)
from coursebook.cli.course import update
from coursebook.cli.new import new
from coursebook.cli.report import report
from coursebook.cli.schemas import schemas
from coursebook.cli.serve import serve
from coursebook.coverage import COVERAGE_FORMATS, CoverageFormat, render_coverage
from coursebook.diagnostics import FORMATS, Format

if TYPE_CHECKING:
    from coursebook.exports.bank import Mode

_of_site = click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="coursebook")
def cli() -> None:
    """Check and explain a course written in Markdown."""


cli.add_command(new)
cli.add_command(report)
cli.add_command(schemas)
cli.add_command(update)
cli.add_command(serve)


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@of_project
@click.option("--format", "format_", default="text", show_default=True, type=click.Choice(FORMATS))
@click.option("--fix", is_flag=True, help="Mend in the files what has one right mend, and check again.")
def check(paths: Sequence[Path], root: Path, format_: Format, *, fix: bool) -> None:
    """Say everything that is wrong with the course in its sources.

    The whole course is always read, for its pages refer to each other; PATHS, files or folders, limit what is
    reported. The exit code is 0 where nothing must be mended, 1 where something must, 2 where the command failed.
    """
    wanted = [locate(path, root) for path in paths] or [PurePosixPath()]
    if fix:
        mend_files(root, wanted, format_)
    course, findings = read(root, wanted)
    findings = [finding for finding in findings if is_in(finding.place.path, wanted)]
    finish(findings, measure(course), format_, read_excerpts(root))


@cli.command()
@of_project
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
        finish(errors, measure(course), "text", read_excerpts(root))
    before = {entry.key: entry for entry in course.ledger or ()}
    entries = renew(course.ledger or (), list_holdings(course))
    file = root / "docs" / LEDGER
    file.write_bytes(write_ledger(entries).encode())
    retired = [entry for entry in entries if entry.retired and not before[entry.key].retired]
    for entry in retired:
        print_text(f"retired: {entry.key}")
    new = sum(entry.key not in before for entry in entries)
    changed = sum(entry.key in before and entry.line != before[entry.key].line for entry in entries) - len(retired)
    print_text(f"docs/{LEDGER}: {count(len(entries), 'id')}, {new} new, {changed} changed, {len(retired)} retired")


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
    print_text(f"{count(done.pages, 'page')}, {count(done.deleted, 'file')} deleted: {sizes}")


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
    size = f"{count(report.pages, 'page')}, {count(report.links, 'link')}"
    finish(report.findings, size, format_)


@cli.command()
@of_project
@click.option("--format", "format_", default="text", show_default=True, type=click.Choice(COVERAGE_FORMATS))
def coverage(root: Path, format_: CoverageFormat) -> None:
    """Hold the course against its syllabus: for each criterion the sections, terms and questions, gaps first.

    The exit code is 0, gaps or not: what must be mended, `coursebook check` says. It is 1 where mistakes keep parts
    of the course from being read.
    """
    from coursebook.sources import load_course  # noqa: PLC0415

    course, findings = load_course(root)
    print_text(render_coverage(course, format_))
    errors = sum(finding.severity == "error" for finding in findings)
    if errors:
        click.echo(f"not everything could be read: coursebook check says why ({count(errors, 'error')})", err=True)
        sys.exit(FOUND)


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--blind", "mode", flag_value="blind", default=True, help="Without keys and reasons (the default).")
@click.option("--reasons", "mode", flag_value="reasons", help="With the reasons, in an order of their own.")
@click.option("--options", "mode", flag_value="options", help="The options alone, without the question.")
@of_project
def bank(paths: Sequence[Path], mode: Mode, root: Path) -> None:
    """Print the questions for a second reader, shuffled and without keys.

    All of the course, or those in PATHS, files or folders. Answer each with the id of an option.
    """
    from coursebook.exports.bank import print_bank  # noqa: PLC0415
    from coursebook.sources import load_course  # noqa: PLC0415

    wanted = [locate(path, root) for path in paths] or [PurePosixPath()]
    pages = [page for page in load_course(root)[0].pages if is_in(page.place.path, wanted)]
    print_text(print_bank((question for page in pages for question in page.questions), mode))


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
    print_text(f"# {mistake.code} {mistake.name} ({mistake.severity})\n\n{found.documentation}")


def run() -> None:
    """Run the command line; a bug of ours ends it with a traceback and an exit code of its own."""
    try:
        cli()
    except Exception:  # noqa: BLE001 - whatever it is, it is not the author's mistake
        traceback.print_exc()
        sys.exit(FAILED)
