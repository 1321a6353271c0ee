"""1.15: the course without a network, its new versions, and what it leaves alone on an origin it shares."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from coursebook.packing.pack import pack_site
from tests.browser.reading import ON_PUBLISHED, search_for
from tests.browser.serving import PREFIX, Site, serve_site
from tests.browser.watching import Visit

CHAPTER = "chapters/01-dough/"
OTHER = "chapters/03-oven/"
READY = """async () => {
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller)
    await new Promise((resolve) => (navigator.serviceWorker.oncontrollerchange = resolve));
}"""
ASK = """(question) => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => resolve(data);
  navigator.serviceWorker.controller.postMessage(question, [port2]);
})"""
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
  const next = registration.installing ?? registration.waiting;
  while (next.state === "installing") await new Promise((resolve) => (next.onstatechange = resolve));
}"""
NEW = "A new version is ready."


@pytest.fixture
def reader(visit: Callable[..., Visit]) -> Visit:
    """A reader whose browser keeps pages, on each engine's site."""
    return visit("bread", keeps_pages=True)


def arrive(reader: Visit, path: str) -> Page:
    """Open a page and wait until the worker serves it."""
    page = reader.open(path)
    page.evaluate(READY)
    return page


def go_offline(reader: Visit) -> None:
    reader.context.set_offline(True)


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
    page = arrive(reader, CHAPTER)
    assert page.evaluate(ASK, "state")["isWhole"] is False
    assert page.evaluate(ASK, "keep")["isWhole"] is True
    go_offline(reader)
    page.goto(reader.site.base + OTHER)
    expect(page.locator("main h1")).to_contain_text("Heat makes a loaf")
    reader.context.set_offline(False)
    assert page.evaluate(ASK, "forget")["isWhole"] is False
    go_offline(reader)
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


def publish(site: Site, path: str = CHAPTER, old: str = "</h1>", new: str = " again</h1>") -> None:
    """Publish a new version, in which one page differs."""
    page = site.folder / path / "index.html"
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), encoding="utf-8")
    pack_site(site.folder)


def list_caches(page: Page) -> list[str]:
    found: list[str] = page.evaluate("caches.keys()")
    return found


def test_new_version_waits_until_the_reader_reloads_and_the_old_cache_goes(own: Site, own_reader: Visit) -> None:
    page = arrive(own_reader, CHAPTER)
    page.evaluate("caches.open('course:/other/:1').then((cache) => cache.put('/other/', new Response('theirs')))")
    (before,) = [name for name in list_caches(page) if name.startswith(f"course:{PREFIX}:")]
    notice = page.locator(".course-notice").first
    assert (notice.get_attribute("role"), notice.text_content()) == ("status", "")
    publish(own)
    page.evaluate(UPDATE)
    expect(notice).to_have_text(f"{NEW} Reload")
    assert before in list_caches(page)
    expect(page.locator("main h1")).not_to_contain_text("again")
    notice.get_by_role("button", name="Reload").click()
    expect(page.locator("main h1")).to_contain_text("again")
    expect(page.locator(".course-notice").first).to_be_empty()
    after = list_caches(page)
    assert before not in after
    assert len([name for name in after if name.startswith(f"course:{PREFIX}:")]) == 1
    assert "course:/other/:1" in after


def test_new_version_is_not_offered_while_an_exam_runs(own: Site, own_reader: Visit) -> None:
    page = arrive(own_reader, CHAPTER)
    notice = page.locator(".course-notice").first
    page.evaluate("document.documentElement.dataset.exam = ''")
    publish(own)
    page.evaluate(UPDATE)
    page.evaluate("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))")
    expect(notice).to_be_empty()
    page.evaluate("delete document.documentElement.dataset.exam")
    expect(notice).to_have_text(f"{NEW} Reload")


def test_new_version_keeps_the_pages_that_were_read_and_the_wish_for_all(own: Site, own_reader: Visit) -> None:
    page = arrive(own_reader, CHAPTER)
    page.evaluate(ASK, "keep")
    publish(own, OTHER)
    page.evaluate(UPDATE)
    with page.expect_navigation():
        page.locator(".course-notice").first.get_by_role("button", name="Reload").click()
    page.evaluate(READY)
    assert page.evaluate(ASK, "state")["isWhole"] is True
    go_offline(own_reader)
    page.goto(own.base + OTHER)
    expect(page.locator("main h1")).to_contain_text("again")


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
