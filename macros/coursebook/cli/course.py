"""`coursebook new course` and `coursebook update`: a course's folder, and the tool's files in it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from coursebook.cli.console import FOUND, count, of_project, print_text


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", default="", help="The course's title; by default what the folder's name says.")
def course(folder: Path, title: str) -> None:
    """Write a whole course into DIR, an empty folder or one that is not there yet.

    It builds, passes its checks and publishes itself: settings, a sample chapter, glossary, syllabus, a mock exam,
    workflows, a Makefile. Nothing is overwritten.
    """
    from coursebook.drafting.draft import RefusedError  # noqa: PLC0415
    from coursebook.scaffold.create import create_course, make_title  # noqa: PLC0415
    from coursebook.scaffold.origin import name_tool, read_version  # noqa: PLC0415

    tool, title = name_tool(), title or make_title(folder)
    try:
        paths = create_course(folder, title, tool=tool, version=read_version())
    except RefusedError as error:
        raise click.ClickException(str(error)) from None
    steps = (
        f"cd {folder}",
        "git init --initial-branch=main, unless this is a clone",
        f"look whether requirements/tool.txt names a tool that others can install: {tool}",
        "make serve, and read README.md",
    )
    print_text(f"{folder}: new course '{title}', {count(len(paths), 'file')}")
    for number, step in enumerate(steps, 1):
        print_text(f"  {number}. {step}")


@click.command()
@of_project
@click.option("--force", is_flag=True, help="Let files that were changed by hand give way, too.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
def update(root: Path, *, force: bool, dry_run: bool) -> None:
    """Bring the files that come with the tool to this version, in a course that `coursebook new course` wrote.

    The course's own files are never touched. A file of the tool's that was changed by hand is named and stays as it is,
    unless --force is said. The exit code is 1 where one stays behind this version, or nothing could be written.
    """
    from coursebook.drafting.draft import RefusedError  # noqa: PLC0415
    from coursebook.scaffold.files import list_tool_files  # noqa: PLC0415
    from coursebook.scaffold.origin import read_version  # noqa: PLC0415
    from coursebook.scaffold.update import BEHIND, SAID, update_course  # noqa: PLC0415

    version = read_version()
    try:
        steps = update_course(root, list_tool_files(), version, force=force, dry=dry_run)
    except RefusedError as error:
        raise click.ClickException(str(error)) from None
    for step in steps:
        print_text(f"{step.path}: {SAID[step.kind]}")
    behind = sum(step.kind in BEHIND for step in steps)
    if dry_run:
        print_text("nothing was written: this is what 'coursebook update' would do")
    elif not behind:
        print_text(f"up to date with coursebook {version}")
    if behind:
        advice = "commit your work, run 'coursebook update --force', and see in 'git diff' what to take back"
        print_text(f"{count(behind, 'file')} behind coursebook {version}: {advice}", error=True)
        sys.exit(FOUND)
