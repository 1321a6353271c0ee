"""`coursebook new`: skeletons in the right place."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coursebook.cli.console import finish, locate, measure, of_project, print_text, read_excerpts
from coursebook.cli.course import course as new_course

if TYPE_CHECKING:
    from coursebook.drafting.draft import Draft
    from coursebook.model import Course

GLOSSARY, SYLLABUS = "docs/_data/glossary.yml", "docs/_data/syllabus.yml"


@click.group()
def new() -> None:
    """Write a skeleton in the right place, and say what to fill in.

    What is still to be written is marked TODO, and `coursebook check` calls each mark an error. Nothing is
    overwritten. The exit code is 1 where nothing could be written.
    """


new.add_command(new_course)


@new.command()
@click.argument("page")
@click.option("--criterion", default="", help="What it asks; by default what is asked least of what the page teaches.")
@click.option("--id", "id_", default="", help="Its id, in kebab-case; by default one that you still have to choose.")
@of_project
def question(page: str, criterion: str, id_: str, root: Path) -> None:
    """Write a question under the heading of PAGE that teaches its criterion, else at the end.

    PAGE is the file of a chapter, a practice page or a paper, or a chapter's number.
    """
    from coursebook.drafting.question import draft_question, find_page  # noqa: PLC0415

    course = _read(root, {SYLLABUS})
    wanted = locate(Path(page), root).as_posix() if Path(page).exists() else page

    def draft() -> Draft:
        found = find_page(course, wanted)
        _read(root, {found.place.path})
        return draft_question(course, found, _list_lines(root, found.place.path), criterion, id_)

    _write(root, draft)


@new.command()
@click.argument("name")
@of_project
def term(name: str, root: Path) -> None:
    """Write a record for the term NAME into the glossary, in its place from A to Z."""
    from coursebook.drafting.term import draft_term  # noqa: PLC0415

    course = _read(root, {GLOSSARY})
    _write(root, lambda: draft_term(course, GLOSSARY, _list_lines(root, GLOSSARY), name))


@new.command()
@click.argument("number", type=click.IntRange(1, 99))
@click.argument("title")
@of_project
def chapter(number: int, title: str, root: Path) -> None:
    """Write chapter NUMBER with this TITLE: its page, its entry in `nav`, and its place in the syllabus."""
    from coursebook.drafting.chapter import Listing, draft_chapter, list_entries  # noqa: PLC0415
    from coursebook.sources import SETTINGS, list_navigation  # noqa: PLC0415

    course = _read(root, {SYLLABUS, SETTINGS})
    planned = [(chapter.number, chapter.place.line) for chapter in course.syllabus.chapters]
    plan = Listing(path=SYLLABUS, lines=_list_lines(root, SYLLABUS), entries=planned)
    entries = [*list_entries(course, list_navigation(root))]
    nav = Listing(path=SETTINGS, lines=_list_lines(root, SETTINGS), entries=entries) if entries else None
    _write(root, lambda: draft_chapter(course, number, title, nav, plan))


def _read(root: Path, paths: Collection[str]) -> Course:
    """Read the course; where one of these files is broken, say so and end."""
    from coursebook.sources import load_course  # noqa: PLC0415

    course, findings = load_course(root)
    broken = [finding for finding in findings if finding.place.path in paths and finding.severity == "error"]
    if broken:
        print_text("nothing was written: what can be read of the course is not enough", error=True)
        finish(broken, measure(course), "text", read_excerpts(root))
    return course


def _list_lines(root: Path, path: str) -> list[str]:
    from coursebook.sources import read_source  # noqa: PLC0415

    lines = read_source(root / path, path)[0].text.split("\n")
    return lines if lines[-1] else lines[:-1]


def _write(root: Path, make: Callable[[], Draft]) -> None:
    from coursebook.drafting.draft import RefusedError  # noqa: PLC0415
    from coursebook.writing import write_insertions  # noqa: PLC0415

    try:
        draft = make()
        write_insertions(root, draft.insertions)
    except RefusedError as error:
        raise click.ClickException(str(error)) from None
    first, *others = draft.insertions
    print_text(f"{first.path}:{first.begins}: new {draft.what}")
    for insertion in others:
        print_text(f"{insertion.path}:{insertion.begins}: added")
    for number, step in enumerate([*draft.steps, f"coursebook check {first.path}"], 1):
        print_text(f"  {number}. {step}")
