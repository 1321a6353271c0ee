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
    "a blank between elements": (
        '>A</span> <span class="course-quiz__text">',
        '>A</span><span class="course-quiz__text">',
    ),
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


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        pytest.param("<em>a</em> <b>b</b>", "<em>a</em>\n  <b>b</b>", True, id="a-run-of-blanks-is-one"),
        pytest.param("<em>a</em> <b>b</b>", "<em>a</em><b>b</b>", False, id="a-blank-between-elements"),
        pytest.param("<p><em>a </em>b</p>", "<p><em>a</em>b</p>", False, id="a-blank-at-the-end-of-an-element"),
        pytest.param("<p>a</p> <p>b</p>", "<p>a</p><p>b</p>", True, id="a-blank-between-blocks"),
        pytest.param("<p> a <br> b </p>", "<p>a<br>b</p>", True, id="a-blank-at-the-edge-of-a-block"),
        pytest.param("<p>a\u00a0b</p>", "<p>a b</p>", False, id="a-blank-that-does-not-break"),
        pytest.param("<pre>a\n b</pre>", "<pre>a b</pre>", False, id="a-line-of-code"),
        pytest.param("<pre>a <b>b</b> c</pre>", "<pre>a <b>b</b>  c</pre>", False, id="a-blank-in-code"),
    ],
)
def test_blank_counts_where_a_browser_shows_it(one: str, other: str, *, alike: bool) -> None:
    written = [write_dom(f"<article>{content}</article>") for content in (one, other)]
    assert (written[0] == written[1]) is alike
