"""One Chromium and one server a site for the whole session, one empty browser context a test.

Every test ends by looking at what its pages did: an error on the console, a missing file or a request that leaves the
project's path turns it red, whatever it was about.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import BUILT_FOR, PREFIX, Site, serve_site
from tests.browser.watching import Visit, start_chromium
from tests.sites import COURSES, build_site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with start_chromium() as chromium:
        yield chromium


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, str], Site]]:
    """Serve a course made by an engine; each is built once, when it is first asked for."""
    sites: dict[tuple[str, str], Site] = {}
    with ExitStack() as stack:

        def serve_once(course: str, engine: str) -> Site:
            key = (course, engine)
            if key not in sites:
                target = tmp_path_factory.mktemp(f"{course}-{engine}")
                folder = build_site(COURSES[course], engine, target, SITE_URL=BUILT_FOR + PREFIX)
                sites[key] = stack.enter_context(serve_site(folder))
            return sites[key]

        yield serve_once


@pytest.fixture(params=["mkdocs", "zensical"])
def engine(request: pytest.FixtureRequest) -> str:
    """Name each engine in turn."""
    return str(request.param)


@pytest.fixture
def visit(browser: Browser, serve: Callable[[str, str], Site], engine: str) -> Iterator[Callable[..., Visit]]:
    """Give a reader's empty browser on a course; what its pages did wrong fails the test at its end."""
    visits: list[Visit] = []

    def start(course: str = "bread", **settings: object) -> Visit:
        visits.append(Visit(browser, serve(course, engine), **settings))
        return visits[-1]

    yield start
    for each in visits:
        each.context.close()
    assert [problem for each in visits for problem in each.problems] == []


@pytest.fixture
def own(serve: Callable[[str, str], Site], tmp_path: Path) -> Iterator[Site]:
    """Serve a site that a test may change."""
    folder = shutil.copytree(serve("bread", "mkdocs").folder, tmp_path / "site")
    with serve_site(folder) as site:
        yield site


@pytest.fixture
def own_reader(own: Site, browser: Browser) -> Iterator[Visit]:
    reader = Visit(browser, own, keeps_pages=True)
    yield reader
    reader.context.close()
    assert reader.problems == []
