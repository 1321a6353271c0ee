"""No answer leaks into a search index: not a reason, not an explanation, not a stem, not a suggested answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from lxml import html
from lxml.html import HtmlElement

from coursebook.model import Course, Page
from coursebook.sources import load_course
from tests.engines.conftest import Built

INDEX = {"mkdocs": "search/search_index.json", "zensical": "search.json"}
WORDS = re.compile(r"[^\W\d_]+(?:[ ’'-][^\W\d_]+)+")
ENOUGH = 3


@pytest.fixture
def source(site: Built) -> Course:
    return load_course(site.source)[0]


def read_index(site: Built, engine: str) -> str:
    """Give every string of the index as one text, without markup."""
    return " ".join(_strings(json.loads((site.folder / INDEX[engine]).read_text(encoding="utf-8"))))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        text = html.fragment_fromstring(value, create_parent="div").text_content() if "<" in value else value
        yield " ".join(text.split())
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


def cut_phrase(markdown: str) -> str:
    """Give the longest run of plain words of a text: what no markup, quote or number interrupts."""
    text = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|```.*?```", " | ", markdown, flags=re.DOTALL)
    runs = [match.group() for line in text.split("\n") for match in WORDS.finditer(line)]
    return max((run for run in runs if len(run.split()) >= ENOUGH), key=len, default="")


def secrets_of(page: Page) -> Iterator[str]:
    """Give what a reader must not see before trying: a phrase of each text behind "Show answer"."""
    for question in page.questions:
        yield from (cut_phrase(option.reason) for option in question.options)
        yield cut_phrase(question.explanation)
    for task in page.sorts:
        yield from (cut_phrase(item.reason) for category in task.categories for item in category.items)
    yield from (cut_phrase(call.body) for call in page.calls if call.name == "answer")


def read_pages(site: Built, *, without: str = "") -> str:
    """Give the text of all pages as one, what is in elements of a class left out."""
    texts: list[str] = []
    for page in site.pages.values():
        document: HtmlElement = html.document_fromstring(page)
        for element in document.find_class(without) if without else []:
            element.drop_tree()
        texts += document.text_content().split()
    return " ".join(texts)


def test_no_answer_is_in_the_search_index(site: Built, engine: str, source: Course) -> None:
    index, outside = read_index(site, engine), read_pages(site, without="course-answer")
    opened = read_pages(site)
    phrases = [phrase for page in source.pages for phrase in secrets_of(page) if phrase]
    secrets = [phrase for phrase in phrases if phrase not in outside]
    assert len(secrets) > 2 * sum(len(page.questions) for page in source.pages)
    assert [phrase for phrase in secrets if phrase not in opened] == []
    assert [phrase for phrase in secrets if phrase in index] == []


def test_no_question_is_in_the_search_index(site: Built, engine: str, source: Course) -> None:
    index = read_index(site, engine)
    questions = [question for page in source.pages for question in page.questions]
    phrases = [phrase for question in questions if (phrase := cut_phrase(question.stem))]
    # A chapter that teaches how to read questions says what they ask.
    prose = read_pages(site, without="course-quiz")
    stems = [phrase for phrase in phrases if phrase not in prose]
    assert len(stems) > 0.8 * len(phrases)
    assert [phrase for phrase in stems if phrase in index] == []


def test_question_and_sorting_task_leave_no_empty_entry_in_the_search_index(site: Built, engine: str) -> None:
    text = (site.folder / INDEX[engine]).read_text(encoding="utf-8")
    assert re.findall(r'"[^"]*/#[qs]-[^"]*"', text) == []


def test_chapters_are_in_the_search_index_and_practice_and_papers_are_not(
    site: Built, engine: str, source: Course
) -> None:
    text = (site.folder / INDEX[engine]).read_text(encoding="utf-8")
    numbered = [page for page in source.pages if page.kind != "page"]
    indexed = [page.kind for page in numbered if f'"{page.path.removesuffix(".md")}/' in text]
    assert indexed == ["chapter"] * len(source.chapters)
    assert len(numbered) > len(indexed)


def test_prose_terms_and_headings_are_in_the_search_index(site: Built, engine: str, source: Course) -> None:
    index = read_index(site, engine)
    sections = [section.title for page in source.chapters for section in page.sections if section.level == 2]
    assert sections
    assert [title for title in sections if cut_phrase(title) not in index] == []
    assert [term.id for term in source.terms if cut_phrase(term.definition) not in index] == []
