"""The generated courses: the same each time, as large as they say, without a finding, and equal in every dialect."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coursebook.checks import check_course
from coursebook.model import Course
from coursebook.sources import load_course
from tests.bench.dialects import DIALECTS, MKDOCS, PEER, PEER_DOCUMENTED, PEER_TERMS, PLAIN, write_course
from tests.bench.expand import expand_sources
from tests.bench.generate import QUESTIONS, TERM_USES, WORDS, Size, chapter_path

SIZE = Size(chapters=2, terms=TERM_USES, questions=5)
PRACTICE = Size(questions=864)
SMALL = Size(chapters=13, terms=100)
LARGE = Size(chapters=130, terms=1000)
"""What has no findings in a few pages may have some in many: some rules compare all questions."""
FIRST = chapter_path(1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    course = tmp_path_factory.mktemp("bench") / "course"
    write_course(course, SIZE)
    return course


@pytest.fixture(scope="module")
def course(folder: Path) -> Course:
    course, findings = load_course(folder)
    assert [*findings, *check_course(course)] == []
    return course


def read(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.*")}


@pytest.mark.parametrize("size", [Size(), PRACTICE, SMALL, LARGE], ids=["empty", "practice", "small", "large"])
def test_a_measured_course_has_no_findings(tmp_path: Path, size: Size) -> None:
    write_course(tmp_path / "course", size)
    course, findings = load_course(tmp_path / "course")
    assert [*findings, *check_course(course)] == []


def test_every_term_has_a_chapter_that_uses_it_first(course: Course) -> None:
    for term in course.terms:
        page = next(page for page in course.chapters if page.number == term.chapter)
        assert term.id in {use.term for use in page.uses}


def test_sections_teach_the_criteria_of_their_chapter_by_turns(tmp_path: Path) -> None:
    write_course(tmp_path / "course", Size(chapters=1, terms=TERM_USES, criteria=3))
    course, _ = load_course(tmp_path / "course")
    taught = [section.criteria for section in course.chapters[0].sections]
    assert taught == [(f"1.{n}",) for n in (1, 2, 3, 1, 2, 3, 1, 2)]
    assert [criterion.id for criterion in course.syllabus.criteria] == ["1.1", "1.2", "1.3"]


def test_the_same_size_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    write_course(tmp_path / "again", SIZE)
    assert read(tmp_path / "again" / "docs") == read(folder / "docs")


def test_a_chapter_has_its_words_questions_and_terms(course: Course) -> None:
    assert len(course.chapters) == SIZE.chapters
    for page in course.chapters:
        assert page.words == WORDS
        assert len(page.questions) == QUESTIONS
        assert len(page.uses) == len({(use.section, use.term) for use in page.uses}) == TERM_USES
        for question in page.questions:
            assert len(question.options) == 4
            assert len(question.key) == 1
            assert all(option.reason for option in question.options)
            assert question.explanation


def test_a_course_has_its_terms_and_its_page_of_questions(course: Course) -> None:
    assert len(course.terms) == SIZE.terms
    practice = course.find_page("practice/001.md")
    assert practice is not None
    assert len(practice.questions) == SIZE.questions


def test_plain_pages_hold_components_as_html_and_nothing_of_ours(folder: Path, tmp_path: Path) -> None:
    expand_sources(folder, tmp_path)
    text = (tmp_path / "docs" / FIRST).read_text(encoding="utf-8")
    assert not re.search(r"\{\{|\{%|coursebookfragment|data-term", text)
    assert text.count(PLAIN.question) == QUESTIONS
    assert text.count("(../glossary.md#t-") + text.count('href="../../glossary/#t-') == TERM_USES
    assert set(read(tmp_path / "docs")) == {path for path in read(folder / "docs") if path.endswith(".md")}


@pytest.mark.parametrize("abbreviates", [False, True], ids=["links", "abbreviations"])
def test_the_peer_gets_every_question_in_its_own_syntax(folder: Path, tmp_path: Path, *, abbreviates: bool) -> None:
    expand_sources(folder, tmp_path, peer=True, abbreviates=abbreviates)
    text = (tmp_path / "docs" / FIRST).read_text(encoding="utf-8")
    assert text.count("<quiz>") == text.count("</quiz>") == text.count("- [x]") == QUESTIONS
    assert text.count("\n> ") == text.count("\n- [") == 4 * QUESTIONS
    assert text.count("](../glossary.md#t-") == (0 if abbreviates else TERM_USES)


def test_dialects_have_names_of_their_own_and_the_peers_their_own_marks() -> None:
    assert len({dialect.name for dialect in DIALECTS}) == len(DIALECTS)
    assert PEER.question == PEER_TERMS.question == PEER_DOCUMENTED.question != MKDOCS.question
