"""1.15: the course without a network, its new versions, and what it leaves alone on an origin it shares."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keeping import ASK, CHAPTER, OTHER, arrive, go_offline, publish
from tests.browser.reading import ON_PUBLISHED, press, search_for
from tests.browser.serving import Site
from tests.browser.test_axe import judge
from tests.browser.watching import Visit


@pytest.fixture
def reader(visit: Callable[..., Visit]) -> Visit:
    """A reader whose browser keeps pages, on each engine's site."""
    return visit("bread", keeps_pages=True)


def test_page_that_was_read_is_there_after_a_reload_offline_with_its_widgets(reader: Visit) -> None:
    page = arrive(reader, CHAPTER)
    go_offline(reader)
    page.reload()
    quiz = page.locator("[data-course=quiz]").first
    quiz.get_by_role("radio").first.check()
    quiz.get_by_role("button", name=re.compile("^Check answer")).click()
    expect(quiz.get_by_role("status")).not_to_be_empty()
    expect(page.locator("article").get_by_role("heading", level=1)).to_be_visible()


def test_instant_navigation_works_offline_to_a_page_that_was_read(reader: Visit) -> None:
    arrive(reader, CHAPTER)
    page = reader.open("")
    go_offline(reader)
    page.evaluate("window.isSame = true")
    page.locator(f"article a[href$='{CHAPTER}']").first.click()
    expect(page).to_have_url(f"{reader.site.base}{CHAPTER}")
    expect(page.locator("main h1")).to_be_focused()
    assert page.evaluate("window.isSame")


def test_page_never_opened_says_so_offline_and_leads_back(reader: Visit) -> None:
    page = arrive(reader, CHAPTER)
    go_offline(reader)
    page.goto(reader.site.base + OTHER)
    expect(page.get_by_role("heading", level=1)).to_have_text("You are offline")
    expect(page.get_by_text("This page is not kept on this device.")).to_be_visible()
    page.get_by_role("link", name="Course").click()
    expect(page).to_have_url(reader.site.base)
    expect(page.locator("article h1")).to_be_visible()
    assert {"503" in problem for problem in reader.problems} == {True}
    reader.problems.clear()


def test_page_never_opened_is_there_once_the_whole_course_is_kept(reader: Visit) -> None:
    page = arrive(reader, "")
    control = page.get_by_role("region", name="Reading without a network")
    expect(control).to_contain_text("The pages you open are kept in this browser; the others need a network.")
    control.get_by_role(
        "button", name=re.compile(r"^Keep the whole course for offline reading \(\d+\.\d MB\)$")
    ).click()
    kept = "The whole course is kept in this browser. It works without a network."
    expect(control.get_by_role("status")).to_have_text("Kept.")
    expect(control).to_contain_text(kept)
    go_offline(reader)
    page.goto(reader.site.base + OTHER)
    expect(page.locator("main h1")).to_contain_text("Heat makes a loaf")
    page.goto(reader.site.base)
    control.get_by_role("button", name="Remove the kept course").click()
    expect(control.get_by_role("button", name=re.compile("^Keep the whole course"))).to_be_visible()
    page.goto(reader.site.base + "chapters/02-fermentation/")
    expect(page.get_by_role("heading", level=1)).to_have_text("You are offline")
    assert {"503" in problem for problem in reader.problems} == {True}
    reader.problems.clear()


@ON_PUBLISHED
def test_search_finds_offline(reader: Visit) -> None:
    page = arrive(reader, CHAPTER)
    go_offline(reader)
    page.reload()
    search_for(page, "dough")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_reader_is_told_that_there_is_no_network_and_what_still_works(reader: Visit) -> None:
    page = arrive(reader, CHAPTER)
    notice = page.locator(".course-notice").last
    expect(notice).to_be_empty()
    assert notice.get_attribute("role") == "status"
    go_offline(reader)
    expect(notice).to_have_text("You are offline. The pages you have opened on this device still work.")
    reader.context.set_offline(False)
    expect(notice).to_be_empty()
    page.evaluate(ASK, "keep")
    go_offline(reader)
    expect(notice).to_have_text("You are offline. Everything here still works.")


def test_slow_network_gives_the_page_as_it_was_kept(own: Site, own_reader: Visit) -> None:
    page = arrive(own_reader, CHAPTER)
    publish(own)
    with own.hold(CHAPTER) as gate:
        page.reload(wait_until="commit")
        assert gate.reached.is_set()
        assert not gate.opened.is_set()
        expect(page.locator("main h1")).not_to_contain_text("again")
    page.reload()
    expect(page.locator("main h1")).to_contain_text("again")


def test_worker_serves_the_project_path_and_nothing_beside_it(reader: Visit) -> None:
    page = arrive(reader, CHAPTER)
    scopes = page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => scope))")
    assert scopes == [reader.site.base]


def keep_all(page: Page) -> None:
    press(page.get_by_role("button", name="Keep the whole course"))
    expect(page.locator("article").get_by_role("status").filter(has_text="Kept.")).to_be_visible()


@ON_PUBLISHED
@pytest.mark.parametrize("look", [("light", 1280), ("dark", 1280), ("light", 360), ("forced", 1280)], ids=str)
def test_axe_finds_nothing_in_any_state(visit: Callable[..., Visit], look: tuple[str, int]) -> None:
    scheme, width = look
    colours = {"forced_colors": "active"} if scheme == "forced" else {"color_scheme": scheme}
    reader = visit("bread", keeps_pages=True, width=width, reduced_motion="reduce", **colours)
    page = arrive(reader, "")
    expect(page.get_by_role("button", name="Keep the whole course")).to_be_visible()
    assert judge(page) == []
    keep_all(page)
    assert judge(page) == []
    go_offline(reader)
    expect(page.get_by_role("status").filter(has_text="You are offline.")).to_be_visible()
    assert judge(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_page_comes_from_the_network_while_there_is_one(own: Site, own_reader: Visit) -> None:
    page = arrive(own_reader, CHAPTER)
    publish(own)
    page.reload()
    expect(page.locator("main h1")).to_contain_text("again")


def test_preview_takes_the_worker_and_what_it_kept_away(own: Site, own_reader: Visit) -> None:
    page = arrive(own_reader, CHAPTER)
    source = Path(__file__).resolve().parents[2] / "overrides" / "sw.js"
    shutil.copy(source, own.folder / "sw.js")
    page.evaluate("navigator.serviceWorker.getRegistration().then((registration) => registration.update())")
    page.wait_for_function("caches.keys().then((names) => names.length === 0)")
    page.wait_for_function("navigator.serviceWorker.getRegistration().then((registration) => !registration)")


def test_site_that_is_not_packed_starts_no_worker(own: Site, own_reader: Visit) -> None:
    for name in ("index.html", "404.html"):
        file = own.folder / name
        file.write_text(
            file.read_text(encoding="utf-8").replace("course/course.css", "course/page.css"), encoding="utf-8"
        )
    shutil.copy(own.folder / "assets/course/course.css", own.folder / "assets/course/page.css")
    page = own_reader.open("")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert page.locator(".course-notice").count() == 0
