"""What every page of both courses keeps to; each is opened and used once, in a window of 320 pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Browser

from tests.browser.facts import Facts, gather
from tests.browser.kinds import EVERY
from tests.browser.reading import ON_PUBLISHED
from tests.browser.serving import Site
from tests.browser.watching import Start, Visit

LEFTOVERS = ("**", "__", "{{", "}}", "{%", "[x]", "[ ]")
KEPT_BY_THE_THEME = {
    "/repo/.__palette": "the choice of colours",
}
"""Keys of the browser's storages; there is no other, and no cookie."""

ALLOWED_TERMS = {("bread", "chapters/03-oven/"): ["crust"]}
"""By page: terms in the stems of questions that allow them, with their reason (`allow="Q012"`)."""


@pytest.fixture(scope="module", params=EVERY, ids=lambda each: f"{each[0]} {each[1] or 'home'}")
def facts(browser: Browser, serve: Callable[[str, str], Site], request: pytest.FixtureRequest) -> Facts:
    """Read a page once for all tests here."""
    course, path = request.param
    reader = Visit(browser, serve(course, "mkdocs"), width=320)
    found = gather(reader, path)
    reader.context.close()
    return found


@pytest.mark.parametrize("state", ["as it comes", "in use"])
def test_s3_nothing_is_wider_than_320_pixels(facts: Facts, state: str) -> None:
    assert facts.overflow[state] == []


def test_s4_text_can_be_spaced_out(facts: Facts) -> None:
    assert facts.overflow["spaced out"] == []


def test_s9_text_can_be_twice_as_large(facts: Facts) -> None:
    assert facts.overflow["twice as large"] == []


def test_s5_no_other_host_is_asked(facts: Facts) -> None:
    assert facts.foreign == []


def test_s6_console_says_no_error(facts: Facts) -> None:
    assert facts.problems == []


def test_nothing_is_kept_in_the_browser(facts: Facts) -> None:
    assert set(facts.kept) <= set(KEPT_BY_THE_THEME)


def test_s8_ids_are_unique_in_use(facts: Facts) -> None:
    assert [id_ for id_, count in Counter(facts.ids).items() if count > 1] == []
    assert facts.lost_pointers == []


def test_s8_headings_are_unique_and_make_a_tree(facts: Facts) -> None:
    levels = [level for level, _ in facts.headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    assert [name for name, count in Counter(name for _, name in facts.headings).items() if count > 1] == []


def test_term_t7_no_term_where_it_gives_away_or_distracts(facts: Facts, request: pytest.FixtureRequest) -> None:
    page = request.node.callspec.params["facts"]
    assert facts.misplaced_terms == ALLOWED_TERMS.get(page, [])


def test_quiz_t10_no_markdown_is_left_in_a_widget(facts: Facts) -> None:
    assert [mark for mark in LEFTOVERS if mark in facts.widgets] == []


@ON_PUBLISHED
def test_request_to_another_host_would_be_seen(visit: Start) -> None:
    reader = visit()
    page = reader.open("")
    page.route("http://elsewhere.test/**", lambda route: route.fulfill(body=""))
    page.evaluate("fetch('http://elsewhere.test/', {mode: 'no-cors'})")
    assert reader.problems == ["outside the project's path: http://elsewhere.test/"]
    reader.problems.clear()


@ON_PUBLISHED
def test_error_on_the_console_would_be_seen(visit: Start) -> None:
    reader = visit()
    page = reader.open("")
    page.evaluate("console.error('broken')")
    with page.context.expect_event("weberror"):
        page.evaluate("void setTimeout(() => { throw new Error('thrown'); })")
    assert reader.problems[0] == "console: broken"
    assert "thrown" in reader.problems[1]
    reader.problems.clear()
