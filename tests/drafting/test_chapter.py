"""A new chapter's page, its entries in the lists of chapters, and what is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coursebook.drafting.chapter import Listing, draft_chapter, list_entries
from coursebook.drafting.draft import Draft, RefusedError
from coursebook.sources import list_navigation
from coursebook.writing import write_insertions
from tests.authoring import FRONT_MATTER, SYLLABUS, find_mistakes, read_course, write_course

SETTINGS = "mkdocs.yml"
OVEN = "docs/chapters/03-oven.md"
NAV = """\
site_name: Bread
nav:
  - Loaves:
      - chapters/01-loaf.md
      # Hot.
      - The oven: chapters/03-oven.md
"""
FLOW = '  - {number: 1, title: The loaf, part: Cold}\n  - {number: 3, title: "The oven, hot", part: Hot}\n'
BLOCK = "  - number: 1\n    title: The loaf\n\n  - title: The oven\n    number: 3\n"


def draft(folder: Path, number: int, title: str = "The rise") -> Draft:
    course, _ = read_course(folder)
    settings = (folder / SETTINGS).read_text(encoding="utf-8").splitlines()
    nav = Listing(path=SETTINGS, lines=settings, entries=[*list_entries(course, list_navigation(folder))])
    planned = [(chapter.number, chapter.place.line) for chapter in course.syllabus.chapters]
    plan = Listing(path=SYLLABUS, lines=(folder / SYLLABUS).read_text(encoding="utf-8").splitlines(), entries=planned)
    return draft_chapter(course, number, title, nav if nav.entries else None, plan)


def write(folder: Path, chapters: str, nav: str = NAV) -> Path:
    """Write a course with chapters 1 and 3."""
    write_course(folder, {SETTINGS: nav, OVEN: FRONT_MATTER.replace("chapter: 1", "chapter: 3")})
    text = (folder / SYLLABUS).read_text(encoding="utf-8")
    start = text.index("chapters:\n") + len("chapters:\n")
    (folder / SYLLABUS).write_text(text[:start] + chapters, encoding="utf-8")
    return folder


def add(folder: Path, number: int, title: str = "The rise") -> tuple[str, str]:
    """Write a new chapter; give the settings and the list of planned chapters afterwards."""
    write_insertions(folder, draft(folder, number, title).insertions)
    settings, syllabus = ((folder / name).read_text(encoding="utf-8") for name in (SETTINGS, SYLLABUS))
    return settings, syllabus.partition("chapters:\n")[2]


def test_page_is_new_and_its_marks_are_all_that_is_wrong_with_it(tmp_path: Path) -> None:
    write(tmp_path, FLOW)
    before = find_mistakes(tmp_path).splitlines()
    add(tmp_path, 2)
    text = (tmp_path / "docs/chapters/02-the-rise.md").read_text(encoding="utf-8")
    assert text.startswith("---\nchapter: 2\ntitle: The rise\nhook: ")
    new = [line for line in find_mistakes(tmp_path).splitlines() if line not in before and line.startswith("docs")]
    assert {line.split()[1] for line in new} == {"error[W005]"}
    assert len(new) == text.count("TODO") + text.count("#todo-")


def test_it_is_listed_between_its_neighbours_and_a_comment_stays_with_the_next(tmp_path: Path) -> None:
    entry = "      - chapters/02-the-rise.md\n"
    assert add(write(tmp_path, FLOW), 2) == (
        NAV.replace("      # Hot.\n", f"{entry}      # Hot.\n"),
        FLOW.replace("  - {number: 3", "  - {number: 2, title: The rise, part: Cold}\n  - {number: 3"),
    )


def test_it_is_listed_last_or_first(tmp_path: Path) -> None:
    write(tmp_path, BLOCK)
    assert add(tmp_path, 4) == (
        NAV + "      - chapters/04-the-rise.md\n",
        BLOCK + "\n  - number: 4\n    title: The rise\n",
    )
    write(tmp_path, BLOCK.replace("number: 1", "number: 2"), NAV.replace("      - chapters/01-loaf.md\n", ""))
    (tmp_path / "docs/chapters/01-loaf.md").unlink()
    settings, planned = add(tmp_path, 1, "Water: and flour")
    assert "      - chapters/01-water-and-flour.md\n      # Hot.\n      - The oven:" in settings
    assert planned.startswith('  - number: 1\n    title: "Water: and flour"\n  - number: 2\n')


def test_planned_chapter_stays_as_it_is_planned(tmp_path: Path) -> None:
    planned = FLOW + "  - {number: 2, title: The rise}\n"
    assert add(write(tmp_path, planned), 2)[1] == planned


def test_list_in_another_form_is_left_to_the_author(tmp_path: Path) -> None:
    flow = "  [{number: 1, title: The loaf}, {number: 3, title: The oven}]\n"
    nav = "site_name: Bread\nnav: [chapters/01-loaf.md, chapters/03-oven.md]\n"
    draft_ = draft(write(tmp_path, flow, nav), 2)
    assert [insertion.path for insertion in draft_.insertions] == ["docs/chapters/02-the-rise.md"]
    assert draft_.steps[-2:] == (
        "add chapters/02-the-rise.md to 'nav' in mkdocs.yml, if it has one",
        "add chapter 2 to 'chapters' in docs/_data/syllabus.yml",
    )


@pytest.mark.parametrize(
    ("number", "title", "words"),
    [
        (1, "The rise", "chapter 1 is written: docs/chapters/01-loaf.md"),
        (2, "The Old", "docs/chapters/02-the-old.md is there"),
        (
            5,
            "Rye",
            "the syllabus plans chapter 5 as 'Rye bread', line 12: give it that title, or change the plan first",
        ),
        (2, "20 loaves", "no id can be made of '20 loaves': it must begin with a letter from A to Z"),
        (2, "", "a chapter's title must be one line of text, not ''"),
    ],
)
def test_chapter_that_cannot_be_is_refused(tmp_path: Path, number: int, title: str, words: str) -> None:
    write(tmp_path, FLOW + "  - {number: 5, title: Rye bread}\n")
    (tmp_path / "docs/chapters/02-The-old.md").write_text("---\nchapter: 9\ntitle: Old\n---\n", encoding="utf-8")
    with pytest.raises(RefusedError, match=rf"\A{re.escape(words)}\Z"):
        draft(tmp_path, number, title)
