"""What a page does behind the reader's back: nothing. No other host, no cookie, no word on the console."""

from __future__ import annotations

import pytest

from tests.browser.kinds import EVERY, USE_ALL
from tests.browser.reading import ON_PUBLISHED
from tests.browser.watching import Start

KEPT = {"/repo/.__palette"}
"""What the theme itself keeps in the browser: the choice of colours."""

pytestmark = ON_PUBLISHED


@pytest.mark.parametrize(("course", "path"), EVERY)
def test_s5_s6_page_in_use_asks_no_other_host_and_says_no_error(visit: Start, course: str, path: str) -> None:
    reader = visit(course)
    page = reader.open(path)
    page.evaluate(USE_ALL)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    assert reader.problems == []
    assert {request.url.startswith(reader.site.base) for request in reader.requests} == {True}
    assert reader.context.cookies() == []
    assert page.evaluate("document.cookie") == ""
    assert set(page.evaluate("Object.keys(localStorage)")) <= KEPT
    assert page.evaluate("Object.keys(sessionStorage).filter((key) => !key.startsWith('/repo/'))") == []


def test_request_to_another_host_would_be_seen(visit: Start) -> None:
    reader = visit()
    page = reader.open("")
    page.route("http://elsewhere.test/**", lambda route: route.fulfill(body=""))
    page.evaluate("fetch('http://elsewhere.test/', {mode: 'no-cors'})")
    assert reader.problems == ["outside the project's path: http://elsewhere.test/"]
    reader.problems.clear()


def test_error_on_the_console_would_be_seen(visit: Start) -> None:
    reader = visit()
    page = reader.open("")
    page.evaluate("console.error('broken')")
    page.evaluate("void setTimeout(() => { throw new Error('thrown'); })")
    page.wait_for_function("new Promise((done) => setTimeout(() => done(true), 10))")
    assert reader.problems[0] == "console: broken"
    assert "thrown" in reader.problems[1]
    reader.problems.clear()
