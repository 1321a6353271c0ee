"""Settings that build some pages of a course alone."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from coursebook.loading import load_once
from coursebook.narrowing import FILE, PAGES, list_needed, narrow, write_settings
from coursebook.sources import load_course, read_source
from coursebook.sources.outline import parse_outline
from coursebook.sources.page import parse_page
from tests.authoring import write_course
from tests.sites import COURSES, SITE, copy_course

OVEN = "chapters/03-oven.md"


def test_page_needs_the_glossary() -> None:
    course = load_course(SITE)[0]
    page = course.find_page(OVEN)
    assert page is not None
    assert list_needed(course, [page]) == [OVEN, "glossary.md"]
    assert list_needed(replace(course, pages=(page,)), [page]) == [OVEN]


def test_settings_inherit_and_leave_out_the_other_pages(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Bread\nexclude_docs: |\n  _data/\n  *.txt\n", encoding="utf-8")
    settings = json.loads(write_settings(tmp_path, ["odd [1].md"]))
    assert settings["INHERIT"] == "mkdocs.yml"
    assert settings["exclude_docs"].split("\n") == ["_data/", "*.txt", "*.md", r"!/odd\ \[1\].md"]
    assert settings["extra"] == {PAGES: ["odd [1].md"]}


def test_file_of_settings_is_gone_after_the_preview(tmp_path: Path) -> None:
    write_course(tmp_path, {})
    with narrow(tmp_path, ["chapters/01-loaf.md"]) as name:
        assert name == FILE
        assert (tmp_path / name).is_file()
    assert not (tmp_path / FILE).exists()


@pytest.mark.parametrize("course", COURSES)
def test_outline_is_the_page_without_its_text_and_bodies(course: str) -> None:
    for file in sorted((COURSES[course] / "docs").rglob("*.md")):
        source, _ = read_source(file, file.name)
        whole, _ = parse_page(source, "chapters/page.md")
        left_out = replace(
            whole, questions=(), exercises=(), sorts=(), plain=(), links=(), callouts=(), text="", text_start=0
        )
        assert parse_outline(source, "chapters/page.md") == left_out


def test_other_pages_are_read_as_far_as_a_page_needs_them() -> None:
    course = load_course(SITE, whole=[OVEN])[0]
    assert {page.path for page in course.pages if page.questions or page.links} == {OVEN}
    assert course.glossary is not None
    whole = load_course(SITE)[0]
    assert [page.path for page in course.pages] == [page.path for page in whole.pages]
    assert [page.uses for page in course.pages] == [page.uses for page in whole.pages]


@pytest.mark.parametrize(
    "path", ["index.md", "notes.md", "review.md", "coverage.md", "exams/bank.md", "exams/index.md"]
)
def test_page_that_gathers_from_others_has_them_whole(path: str) -> None:
    assert load_course(SITE, whole=[path])[0].pages == load_course(SITE)[0].pages


def test_mistakes_of_other_pages_are_not_looked_for(tmp_path: Path) -> None:
    course = copy_course(SITE, tmp_path)
    for name in (OVEN, "chapters/01-dough.md"):
        with (course / "docs" / name).open("a", encoding="utf-8") as file:
            file.write('\nA {{ term("unheard-of") }} and {{ flashcard() }}.\n')
    found = {(finding.place.path, finding.code) for finding in load_once(course, pages=[OVEN]).findings}
    assert found == {(f"docs/{OVEN}", "R001"), (f"docs/{OVEN}", "S037")}


def test_right_page_has_no_findings_for_what_is_not_read(tmp_path: Path) -> None:
    course = copy_course(SITE, tmp_path)
    for page in load_course(course)[0].pages:
        assert load_once(course, pages=[page.path]).findings == (), page.path
