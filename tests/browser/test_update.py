"""1.15: a new version waits until the reader reloads, then takes over at once, and nothing that was kept is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.keeping import ASK, CHAPTER, NEW, OTHER, READY, UPDATE, arrive, go_offline, list_caches, publish
from tests.browser.serving import PREFIX, Site
from tests.browser.sitting import EXAMS, begin
from tests.browser.test_keeper import QUIZ, answer, wait_for_events
from tests.browser.watching import Visit

SECONDS = 10
TWO_FRAMES = "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))"
NEVER = "\nself.addEventListener('message', (event) => event.waitUntil(new Promise(() => {})));\n"
FETCH = "(path) => void fetch(path).catch(() => {})"


def offer(page: Page) -> Locator:
    """Give the line that offers a new version."""
    return page.get_by_role("status").filter(has_text=NEW)


def reload(page: Page) -> None:
    page.get_by_role("status").get_by_role("button", name="Reload").click()


def is_served_by_a_worker(page: Page) -> bool:
    """Tell whether a worker gave this page: none does when the old version did not make way in time."""
    found: bool = page.evaluate("performance.getEntriesByType('navigation')[0].workerStart > 0")
    return found


def test_new_version_waits_until_the_reader_reloads_and_the_old_cache_goes(own: Site, own_reader: Visit) -> None:
    page = arrive(own_reader, CHAPTER)
    page.evaluate("caches.open('course:/other/:1').then((cache) => cache.put('/other/', new Response('theirs')))")
    (before,) = [name for name in list_caches(page) if name.startswith(f"course:{PREFIX}:")]
    lines = page.locator(".course-notice").evaluate_all("all => all.map((line) => [line.role, line.textContent])")
    assert lines == [["status", ""], ["status", ""]]
    publish(own)
    page.evaluate(UPDATE)
    expect(offer(page)).to_have_text(f"{NEW} Reload")
    assert before in list_caches(page)
    expect(page.locator("main h1")).not_to_contain_text("again")
    reload(page)
    expect(page.locator("main h1")).to_contain_text("again")
    expect(offer(page)).to_have_count(0)
    after = list_caches(page)
    assert before not in after
    assert len([name for name in after if name.startswith(f"course:{PREFIX}:")]) == 1
    theirs = "caches.match('/other/', { cacheName: 'course:/other/:1' }).then((answer) => answer.text())"
    assert page.evaluate(theirs) == "theirs"


def test_new_version_keeps_the_pages_that_were_read_and_the_wish_for_all(own: Site, own_reader: Visit) -> None:
    page = arrive(own_reader, CHAPTER)
    page.evaluate(ASK, "keep")
    publish(own, OTHER)
    page.evaluate(UPDATE)
    with page.expect_navigation():
        reload(page)
    assert is_served_by_a_worker(page)
    page.evaluate(READY)
    assert page.evaluate(ASK, "state")["isWhole"] is True
    go_offline(own_reader)
    page.goto(own.base + OTHER)
    expect(page.locator("main h1")).to_contain_text("again")


def test_question_that_was_changed_keeps_the_records_of_the_one_before(own: Site, own_reader: Visit) -> None:
    page = arrive(own_reader, CHAPTER)
    answer(page, right=True)
    before = wait_for_events(page, 1)
    key = f'data-key="{page.locator(QUIZ).get_attribute("data-key")}"'
    publish(own, old=f'{key} data-rev="1"', new=f'{key} data-rev="2"')
    page.evaluate(UPDATE)
    with page.expect_navigation():
        reload(page)
    expect(page.locator(QUIZ)).to_contain_text("This question changed since you answered it.")
    expect(page.locator(QUIZ).get_by_role("radio", checked=True)).to_have_count(0)
    assert wait_for_events(page, 1) == before


@pytest.mark.parametrize("path", [OTHER, "images/loaf.svg"])
def test_new_version_takes_over_while_an_answer_is_held_back(own: Site, own_reader: Visit, path: str) -> None:
    page = arrive(own_reader, "")
    publish(own, "")
    page.evaluate(UPDATE)
    with own.hold(path) as gate:
        page.evaluate(FETCH, path)
        assert gate.reached.wait(SECONDS)
        reload(page)
        expect(page.locator("main h1")).to_contain_text("again")
    assert is_served_by_a_worker(page)


def test_new_version_takes_over_while_the_whole_course_is_being_kept(own: Site, own_reader: Visit) -> None:
    page = arrive(own_reader, "")
    publish(own, "")
    page.evaluate(UPDATE)
    with own.hold(OTHER) as gate:
        page.evaluate("navigator.serviceWorker.controller.postMessage('keep')")
        assert gate.reached.wait(SECONDS)
        reload(page)
        expect(page.locator("main h1")).to_contain_text("again")
    assert is_served_by_a_worker(page)
    assert len(list_caches(page)) == 1


def test_page_that_another_tab_waits_for_comes_all_the_same(own: Site, own_reader: Visit) -> None:
    page = arrive(own_reader, "")
    publish(own, "")
    page.evaluate(UPDATE)
    other = own_reader.context.new_page()
    with own.hold(OTHER) as gate:
        other.evaluate("(address) => void (location.href = address)", own.base + OTHER)
        assert gate.reached.wait(SECONDS)
        reload(page)
        expect(page.locator("main h1")).to_contain_text("again")
    assert is_served_by_a_worker(page)
    expect(other.locator("main h1")).to_contain_text("Heat makes a loaf")


def test_other_tab_stays_as_it_is_and_offers_the_new_version(own: Site, own_reader: Visit) -> None:
    page = arrive(own_reader, CHAPTER)
    other = own_reader.context.new_page()
    other.goto(own.base + CHAPTER)
    publish(own)
    page.evaluate(UPDATE)
    reload(page)
    expect(page.locator("main h1")).to_contain_text("again")
    expect(other.locator("main h1")).not_to_contain_text("again")
    expect(offer(other)).to_have_text(f"{NEW} Reload")
    reload(other)
    expect(other.locator("main h1")).to_contain_text("again")
    expect(offer(other)).to_have_count(0)


def test_version_that_does_not_make_way_is_taken_away(own: Site, own_reader: Visit) -> None:
    worker = own.folder / "sw.js"
    worker.write_text(worker.read_text(encoding="utf-8") + NEVER, encoding="utf-8")
    page = arrive(own_reader, CHAPTER)
    worker.write_text(worker.read_text(encoding="utf-8").removesuffix(NEVER), encoding="utf-8")
    publish(own)
    page.evaluate(UPDATE)
    own.down.set()
    reload(page)
    late = page.get_by_role("status").filter(has_text="The new version cannot start without a network.")
    expect(late).to_have_text("The new version cannot start without a network. Read on, and reload later. Reload")
    expect(page.locator("main h1")).not_to_contain_text("again")
    own.down.clear()
    reload(page)
    expect(page.locator("main h1")).to_contain_text("again")
    assert not is_served_by_a_worker(page)
    page.evaluate(READY)
    assert len(list_caches(page)) == 1
    go_offline(own_reader)
    page.reload()
    expect(page.locator("main h1")).to_contain_text("again")


def test_new_version_is_not_offered_while_an_exam_runs(own: Site, own_reader: Visit) -> None:
    page = arrive(own_reader, EXAMS)
    begin(page)
    publish(own)
    page.evaluate(UPDATE)
    page.evaluate(TWO_FRAMES)
    expect(offer(page)).to_have_count(0)
    page.goto(own.base + CHAPTER)
    expect(offer(page)).to_have_text(f"{NEW} Reload")


def test_new_version_does_not_take_over_while_an_exam_runs_in_another_tab(own: Site, own_reader: Visit) -> None:
    page = arrive(own_reader, CHAPTER)
    sitting = own_reader.context.new_page()
    sitting.goto(own.base + EXAMS)
    begin(sitting)
    publish(own)
    page.evaluate(UPDATE)
    reload(page)
    told = page.get_by_role("status").filter(has_text="A mock exam")
    expect(told).to_have_text("A mock exam is open in another tab. Finish it, then reload. Reload")
    waiting = "navigator.serviceWorker.getRegistration().then(({ waiting }) => waiting.state)"
    assert sitting.evaluate(waiting) == "installed"
    sitting.close()
    reload(page)
    expect(page.locator("main h1")).to_contain_text("again")
