"""The page as the browser holds it after use: ids, names, headings, terms and leftovers of Markdown."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from tests.browser.kinds import EVERY, USE_ALL
from tests.browser.reading import ON_PUBLISHED
from tests.browser.watching import Start

LEFTOVERS = ("**", "__", "{{", "}}", "{%", "[x]", "[ ]")
POINTERS = """() => ["aria-describedby", "aria-labelledby", "aria-controls", "for"].flatMap((name) =>
  Array.from(document.querySelectorAll(`[${name}]`))
    .flatMap((element) => element.getAttribute(name).split(" "))
    .filter((id) => id && !document.getElementById(id)))"""

pytestmark = [ON_PUBLISHED, pytest.mark.parametrize(("course", "path"), EVERY)]


def test_s8_ids_and_headings_are_unique_after_use(visit: Start, course: str, path: str) -> None:
    page = visit(course).open(path)
    page.evaluate(USE_ALL)
    ids = page.locator("[id]").evaluate_all("all => all.map(({id}) => id)")
    assert [id_ for id_, count in Counter(ids).items() if count > 1] == []
    headings = page.locator("article :is(h1, h2, h3, h4)").all_text_contents()
    assert [name for name, count in Counter(headings).items() if count > 1] == []
    assert page.evaluate(POINTERS) == []


def test_headings_make_a_tree(visit: Start, course: str, path: str) -> None:
    page = visit(course).open(path)
    levels = page.locator("article :is(h1, h2, h3, h4, h5, h6)").evaluate_all("all => all.map(e => +e.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_term_t7_no_term_where_it_gives_away_or_distracts(visit: Start, course: str, path: str) -> None:
    page = visit(course).open(path)
    places = ":is(h1, h2, h3, h4, legend, label, summary, a, .course-quiz__sentence, nav) a.course-term"
    assert page.locator(places).all_text_contents() == []


def test_quiz_t10_no_markdown_is_left_in_a_widget(visit: Start, course: str, path: str) -> None:
    page = visit(course).open(path)
    page.evaluate(USE_ALL)
    text = "\n".join(page.locator("[data-course]").all_inner_texts())
    assert [mark for mark in LEFTOVERS if mark in text] == []
