"""The content of every page is the same on both engines, element by element, attribute by attribute."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import html

from tests.engines.conftest import Built
from tests.engines.dom import DROPPED, write_dom
from tests.sites import ENGINES

Builder = Callable[[str, str], Built]


def test_every_article_is_the_same_on_both_engines(build: Builder, course: str) -> None:
    ours, theirs = build(course, "mkdocs").pages, build(course, "zensical").pages
    assert set(ours) == set(theirs)
    for path, page in ours.items():
        assert write_dom(page) == write_dom(theirs[path]), path


def test_every_page_but_the_missing_one_has_an_article_with_text(build: Builder, course: str, engine: str) -> None:
    for path, page in build(course, engine).pages.items():
        if path != "404.html":
            assert len(write_dom(page)) > 5, path


@pytest.mark.parametrize("path", DROPPED)
def test_nothing_is_dropped_that_no_page_has(build: Builder, path: str) -> None:
    pages = [page for engine in ENGINES for page in build("bread", engine).pages.values()]
    assert any(html.document_fromstring(page).xpath(path) for page in pages)


CHANGES = {
    "a word": ("number can be repeated", "number may be repeated"),
    "an attribute": ('data-kind="single"', 'data-kind="multiple"'),
    "a link": ('href="../../glossary/#hydration"', 'href="../../glossary/#gluten"'),
    "an id": ('id="q-water-for-a-kilogram"', 'id="q-water"'),
    "an element": ("<strong>Answer: C – 700 g.</strong>", "<b>Answer: C – 700 g.</b>"),
    "a blank in code": ("{{ flour }} g flour", "{{ flour }}  g flour"),
    "a blank between words": ("A <em>ciabatta</em> is", "A<em>ciabatta</em> is"),
    "an order": ("<strong>A, not right:</strong> 300 g", "<strong>A, not right:</strong> g 300"),
    "a paragraph more": ("</article>", "<p>More.</p></article>"),
}


@pytest.mark.parametrize(("before", "after"), CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("changed", ENGINES)
def test_change_on_one_engine_turns_the_comparison_red(build: Builder, changed: str, before: str, after: str) -> None:
    pages = {engine: build("bread", engine).pages["chapters/01-dough/index.html"] for engine in ENGINES}
    page = pages.pop(changed)
    (other,) = pages.values()
    assert before in page
    assert write_dom(page) == write_dom(other)
    assert write_dom(page.replace(before, after, 1)) != write_dom(other)
