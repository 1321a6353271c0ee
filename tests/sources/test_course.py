"""A project's folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from coursebook.model import SIGNATURES, Category, Criterion, Exam, PlannedChapter, TellApart, Term
from coursebook.model import Place as At
from coursebook.sources import load_course, load_drawing
from coursebook.sources.page_forms import ANY_PAGE
from tests.authoring import FIGURE, FRONT_MATTER, GLOSSARY, PAGE, SYLLABUS, write_course


def test_course_is_pages_terms_syllabus_and_figures(tmp_path: Path) -> None:
    course, findings = load_course(write_course(tmp_path, {PAGE: FRONT_MATTER + "Text.\n"}))
    assert not findings
    assert [page.path for page in course.pages] == ["chapters/01-loaf.md"]
    assert [term.id for term in course.terms] == ["crumb", "crust"]
    assert course.figures == {"loaf"}
    assert course.pages[0].place.path == PAGE


def test_term_has_all_a_record_says(tmp_path: Path) -> None:
    record = """\
- id: fold
  term: Fold
  aliases: [stretch, turn]
  definition: >-
    A pull on the dough
    and over.
  example: Every half hour.
  tell_apart:
    - {from: knead, test: Is it long?}
  criteria: ["1.1"]
  chapter: 1
  card: false
  sources: [P1]
"""
    course, findings = load_course(write_course(tmp_path, {GLOSSARY: record}))
    assert not findings
    assert course.terms[0] == Term(
        id="fold",
        place=At(GLOSSARY, 1, 7, 4),
        name="Fold",
        name_place=At(GLOSSARY, 2, 9, 4),
        aliases=("stretch", "turn"),
        alias_places=(At(GLOSSARY, 3, 13, 7), At(GLOSSARY, 3, 22, 4)),
        definition="A pull on the dough and over.",
        example="Every half hour.",
        tell_apart=(TellApart(other="knead", test="Is it long?", place=At(GLOSSARY, 9, 14, 5)),),
        criteria=("1.1",),
        criteria_places=(At(GLOSSARY, 10, 14, 5),),
        chapter=1,
        has_card=False,
        sources=("P1",),
    )


def test_syllabus_has_all_its_file_says(tmp_path: Path) -> None:
    text = """\
title: Bread
complete: true
exam: {questions: 9, options: 4, minutes: 8, extra_minutes: 0, pass_mark: 7, styles: {list: 9}, bloom: {1: 40, 2: 60}}
categories: [{id: "1", title: Loaves, weight: 2.5, questions: 9}]
criteria: [{id: "1.1", text: Tell crumb from crust, bloom: 2}]
chapters: [{number: 1, title: The loaf, part: First}]
"""
    course, findings = load_course(write_course(tmp_path, {SYLLABUS: text}))
    assert not findings
    syllabus = course.syllabus
    assert (syllabus.title, syllabus.complete) == ("Bread", True)
    assert syllabus.exam == Exam(
        questions=9, options=4, minutes=8, extra_minutes=0, pass_mark=7, styles={"list": 9}, bloom={1: 40, 2: 60}
    )
    place = At(SYLLABUS, 4, 19, 3)
    assert syllabus.categories == (Category(id="1", title="Loaves", weight=2.5, questions=9, place=place),)
    place = At(SYLLABUS, 5, 17, 5)
    assert syllabus.criteria == (Criterion(id="1.1", text="Tell crumb from crust", bloom=2, place=place),)
    place = At(SYLLABUS, 6, 21, 1)
    assert syllabus.chapters == (PlannedChapter(number=1, title="The loaf", part="First", place=place),)


def test_data_figures_and_hidden_files_are_no_pages(tmp_path: Path) -> None:
    names = ["docs/_data/notes.md", "docs/_figures/notes.md", "docs/.hidden.md", "docs/.git/a.md", "docs/a.txt"]
    course, findings = load_course(write_course(tmp_path, dict.fromkeys(names, "Text.\n")))
    assert not findings
    assert [page.path for page in course.pages] == ["chapters/01-loaf.md"]


def test_documents_may_stand_in_another_folder(tmp_path: Path) -> None:
    write_course(tmp_path, {})
    (tmp_path / "docs").rename(tmp_path / "text")
    course, findings = load_course(tmp_path, "text")
    assert not findings
    assert course.pages[0].place.path == "text/chapters/01-loaf.md"


@pytest.mark.parametrize(
    "name", ["docs/a\udcff.md", "docs/ü ö.md", "docs/a\nb.md"], ids=["no UTF-8", "blank", "line end"]
)
def test_any_name_of_a_file_is_read(tmp_path: Path, name: str) -> None:
    course, findings = load_course(write_course(tmp_path, {name: "Text.\n"}))
    assert not findings
    assert name.removeprefix("docs/") in {page.path for page in course.pages}


def test_broken_page_hides_no_other(tmp_path: Path) -> None:
    _, findings = load_course(write_course(tmp_path, {"docs/a.md": b"\xff", PAGE: FRONT_MATTER + "{{ x }}\n"}))
    assert [(finding.place.path, finding.code) for finding in findings] == [("docs/a.md", "S004"), (PAGE, "S031")]


def test_drawing_is_taken_apart(tmp_path: Path) -> None:
    drawing = load_drawing(write_course(tmp_path, {}) / FIGURE)
    assert (drawing.id, drawing.view_box, drawing.title) == ("loaf", "0 0 9 9", "A loaf")
    assert drawing.description == "A round loaf, cut open: a thin crust around a soft crumb."
    assert drawing.shapes == '<rect width="9" height="9" />'


def test_broken_drawing_is_an_empty_one(tmp_path: Path) -> None:
    drawing = load_drawing(write_course(tmp_path, {FIGURE: "<svg>"}) / FIGURE)
    assert (drawing.id, drawing.shapes) == ("loaf", "")


def test_reading_twice_gives_the_same_course(tmp_path: Path) -> None:
    write_course(tmp_path, {PAGE: FRONT_MATTER + '{{ term("crumb") }} {{ x }}\n'})
    assert load_course(tmp_path) == load_course(tmp_path)


def test_pipe_is_reported_and_not_waited_for(tmp_path: Path) -> None:
    write_course(tmp_path, {})
    os.mkfifo(tmp_path / "docs" / "a.md")
    _, findings = load_course(tmp_path)
    assert [(finding.code, finding.message) for finding in findings] == [("S001", "the file is a pipe")]


def test_no_key_of_front_matter_hides_a_macro() -> None:
    # The engines offer a page's front matter to its calls by name, before the macros.
    assert not set(ANY_PAGE.names) & set(SIGNATURES)


def test_settings_may_hold_what_only_engines_read(tmp_path: Path) -> None:
    settings = """site_name: !ENV [SITE_NAME, "Bread"]
first: &first {a: 1}
second: {<<: *first, index: !!python/name:material.extensions.emoji.to_svg, base: !relative $docs_dir}
deep: [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]
menu: &menu [chapters/01-loaf.md]
nav:
  - Loaf: chapters/01-loav.md
  - More: *menu
"""
    _, findings = load_course(write_course(tmp_path, {"mkdocs.yml": settings}))
    assert [(finding.code, finding.place.line) for finding in findings] == [("R012", 6), ("R013", 7)]
    _, findings = load_course(write_course(tmp_path, {"mkdocs.yml": settings.partition("nav:")[0] + "nav: *menu\n"}))
    assert not findings
