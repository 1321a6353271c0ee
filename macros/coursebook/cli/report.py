"""`coursebook report`: what a change means, printed or written to a file."""

from __future__ import annotations

from pathlib import Path

import click

from coursebook.cli.console import of_project, print_text


@click.command()
@click.argument("base")
@of_project
@click.option("--format", "format_", default="text", show_default=True, type=click.Choice(("text", "markdown", "html")))
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, not to the screen."
)
@click.option(
    "--site", type=click.Path(path_type=Path), help="The built site: its pages are weighed, and linked from HTML."
)
def report(base: str, root: Path, format_: str, output: Path | None, site: Path | None) -> None:
    """Say what a change means for learners: the course as it is now against what it was at BASE.

    BASE is a branch, a tag or a commit; the course is held against the commit where the current branch left it. The
    exit code is 0, whatever changed, and 2 where BASE cannot be read.
    """
    from coursebook.exports.report import print_report  # noqa: PLC0415
    from coursebook.history import HistoryError  # noqa: PLC0415
    from coursebook.reporting import open_preview, report_change  # noqa: PLC0415

    try:
        earlier, difference = report_change(root, base)
    except HistoryError as error:
        raise click.BadParameter(str(error), param_hint="BASE") from None
    preview = open_preview(site, output.parent if output else Path.cwd()) if site else None
    text = print_report(difference, earlier.said, format_, preview)
    if output is None:
        print_text(text.removesuffix("\n"))
        return
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        message = f"'{output}' cannot be written: {error.strerror}"
        raise click.BadParameter(message, param_hint="--output") from None
