"""What readers did is there when they come back, in every tab and nowhere else (1.2, 1.9, 1.13, 2)."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Dialog, Locator, Page, Route, expect

from tests.browser.kinds import BREAD
from tests.browser.reading import press
from tests.browser.test_data import find_button, read_all
from tests.browser.watching import STARTED, Start, Visit

CHAPTER = "chapters/01-dough/"
NOTES = "Your notes (kept only in this browser)"
QUIZ = "#q-water-for-a-kilogram"
WATCH_STATUS = """(root) => {
  window.told = [];
  const status = root.querySelector("[role=status]");
  new MutationObserver(() => window.told.push(status.textContent)).observe(status, { childList: true });
}"""


def open_again(visit: Visit, path: str = CHAPTER) -> Page:
    """Open a page in another tab of the same browser."""
    page = visit.context.new_page()
    page.goto(visit.site.base + path)
    page.evaluate(STARTED)
    return page


def answer(page: Page, *, right: bool) -> Locator:
    """Answer the first question of the chapter."""
    quiz = page.locator(QUIZ)
    key = quiz.get_attribute("data-key")
    options = quiz.locator("[data-option]")
    places = [
        place for place in range(options.count()) if (options.nth(place).get_attribute("data-option") == key) == right
    ]
    options.nth(places[0]).get_by_role("radio").check()
    press(quiz.get_by_role("button", name="Check answer"))
    return quiz


def wait_for_events(page: Page, count: int) -> list[dict[str, Any]]:
    """Give the events that are kept, in order, as soon as there are so many."""
    events: list[dict[str, Any]] = page.evaluate(
        """async (count) => {
          const { openStore } = await import(new URL("../../assets/course/store.mjs", location.href));
          const store = await openStore(document);
          let events = [];
          for (let look = 0; look < 500 && events.length < count; look += 1) {
            await new Promise((next) => setTimeout(next, 20));
            events = await store.all("events");
          }
          return events.sort((one, other) => one.t - other.t);
        }""",
        count,
    )
    assert len(events) == count
    return events


def test_wrong_then_right_are_two_events_and_the_first_is_false(visit: Start) -> None:
    """1.2 T3."""
    page = visit().open(CHAPTER)
    answer(page, right=False)
    answer(page, right=True)
    events = wait_for_events(page, 2)
    assert [(event["k"], event["q"], event["ok"], event["n"]) for event in events] == [
        ("quiz", QUIZ[1:], False, 1),
        ("quiz", QUIZ[1:], True, 2),
    ]


def test_state_comes_back_quietly_after_a_reload(visit: Start) -> None:
    """1.2 T8."""
    page = visit().open(CHAPTER)
    answer(page, right=True)
    wait_for_events(page, 1)
    page.reload(wait_until="commit")
    quiz = page.locator(QUIZ)
    quiz.get_by_role("status").wait_for(state="attached")
    quiz.evaluate(WATCH_STATUS)
    expect(quiz).to_have_attribute("data-state", "right")
    expect(quiz.get_by_text("You answered this correctly on ")).to_be_visible()
    expect(quiz.get_by_role("radio", checked=True)).to_have_count(1)
    expect(quiz.get_by_role("status")).to_be_empty()
    assert page.evaluate("window.told") == []
    expect(quiz.locator("details")).not_to_have_attribute("open", "")


def test_first_answer_is_not_lost_with_a_page_that_is_left_before_it_is_kept(visit: Start) -> None:
    """2.6: until the answer is kept, the browser asks before the page goes."""
    reader = visit()
    held: list[Route] = []
    reader.context.route("**/memory.mjs", lambda route: held.append(route))  # noqa: PLW0108 - it marks what it is given
    page = reader.open(CHAPTER)
    answer(page, right=True)
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.close(run_before_unload=True)
    expect(page.locator(QUIZ)).to_have_attribute("data-state", "right")
    assert asked == ["beforeunload"]
    for route in held:
        route.continue_()
    reader.context.unroute("**/memory.mjs")
    wait_for_events(page, 1)
    page.wait_for_function("onbeforeunload === null")
    page.reload()
    expect(page.locator(QUIZ)).to_have_attribute("data-state", "right")
    assert asked == ["beforeunload"]


def test_answer_whose_keeper_was_out_of_reach_is_kept_with_the_next(visit: Start) -> None:
    reader = visit()
    reader.context.route("**/memory.mjs", lambda route: route.abort("internetdisconnected"))
    page = reader.open(CHAPTER)
    answer(page, right=False)
    page.wait_for_load_state("networkidle")
    reader.context.unroute("**/memory.mjs")
    answer(page, right=True)
    assert [event["ok"] for event in wait_for_events(page, 2)] == [False, True]


def test_notes_survive_a_reload_and_instant_navigation_and_never_leave_the_browser(visit: Start) -> None:
    """1.9 typing survives reload and instant navigation; no request while typing."""
    reader = visit()
    page = reader.open(CHAPTER)
    find_marks(page).first.check()
    # With the first that is kept comes all that keeps and tells; the home page last, for the navigation.
    expect(page.locator(".course-nav-state").get_by_text("read").first).to_be_attached()
    page.wait_for_load_state("networkidle")
    page.get_by_label(NOTES).click()
    asked = len(reader.requests)
    page.keyboard.type("A thin film")
    expect(page.locator("#e-windowpane").get_by_text("Saved", exact=True)).to_be_visible()
    assert len(reader.requests) == asked
    page.keyboard.type(", unbroken")
    press(page.locator(".course-foot__links").get_by_role("link", name="Your data"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Your data")
    page.go_back()
    expect(page.get_by_label(NOTES)).to_have_value("A thin film, unbroken")
    page.reload()
    expect(page.get_by_label(NOTES)).to_have_value("A thin film, unbroken")


def test_long_note_says_what_to_do(visit: Start) -> None:
    """1.9 50 KB note limit message."""
    page = visit().open(CHAPTER)
    page.get_by_label(NOTES).fill("x" * (50 * 1024 + 1))
    expect(page.get_by_text("A note may have up to 50 KB. Shorten it, and it will be saved.")).to_be_visible()


def test_self_grade_comes_back(visit: Start) -> None:
    page = visit().open(CHAPTER)
    exercise = page.locator("#e-windowpane")
    press(exercise.locator(".course-answer > summary"))
    press(exercise.get_by_role("button", name="Partly"))
    wait_for_events(page, 1)
    page.reload()
    press(exercise.locator(".course-answer > summary"))
    assert exercise.get_by_role("button", pressed=True).all_inner_texts() == ["Partly"]


def find_marks(page: Page) -> Locator:
    return page.get_by_role("checkbox", name="I have read this section")


def test_two_tabs_agree_on_what_was_read_and_unchecking_works(visit: Start) -> None:
    """1.13 two tabs agree, without a reload; unchecking works."""
    reader = visit()
    page = reader.open(CHAPTER)
    other = open_again(reader)
    expect(find_marks(page)).to_have_count(page.locator("article > h2[id]").count())
    find_marks(page).first.check()
    expect(find_marks(other).first).to_be_checked()
    find_marks(other).first.uncheck()
    expect(find_marks(page).first).not_to_be_checked()


def test_mark_stays_when_a_section_is_renamed(visit: Start) -> None:
    """1.13 section renamed (id kept) keeps the mark."""
    reader = visit()
    page = reader.open(CHAPTER)
    find_marks(page).first.check()
    (event,) = wait_for_events(page, 1)
    assert event["q"] == f"{CHAPTER}#how-wet"
    heading = re.compile(r'<h2[^>]*id="how-wet"[^>]*>')

    def rename(route: Route) -> None:
        text = heading.sub(lambda found: f"{found[0]}Renamed: ", route.fetch().text())
        route.fulfill(body=text, content_type="text/html")

    reader.context.route(f"**/{CHAPTER}", rename)
    page.reload()
    expect(page.get_by_role("heading", name="Renamed: ")).to_be_visible()
    expect(find_marks(page).first).to_be_checked()


def test_other_pages_have_no_marks(visit: Start) -> None:
    page = visit().open("glossary/")
    expect(find_marks(page)).to_have_count(0)


def test_answers_of_two_tabs_are_all_kept(visit: Start) -> None:
    """2.5, S10 two tabs."""
    reader = visit()
    pages = [reader.open(CHAPTER), open_again(reader)]
    for turn in range(6):
        answer(pages[turn % 2], right=turn % 3 == 0)
    assert len(wait_for_events(pages[0], 6)) == 6


def test_private_window_says_so_once_and_works(visit: Start) -> None:
    """2.6 private window, blocked storage."""
    reader = visit()
    reader.context.add_init_script(
        "IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };"
    )
    page = reader.open(CHAPTER)
    quiz = answer(page, right=True)
    expect(quiz.get_by_role("status")).to_have_text("Correct. Read why below.")
    text = (
        "Your browser does not keep data for this page, so progress lasts only until you close it. "
        "You can still save a backup file."
    )
    expect(page.get_by_text(text)).to_have_count(1)


def test_full_disk_loses_nothing_of_this_visit(visit: Start) -> None:
    """2.6 QuotaExceededError: kept in memory, notice, nothing else breaks."""
    reader = visit()
    reader.context.add_init_script(
        "IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };"
    )
    page = reader.open(CHAPTER)
    answer(page, right=True)
    expect(page.get_by_text("You can still save a backup file.")).to_have_count(1)
    assert len(wait_for_events(page, 1)) == 1


def test_newer_version_in_another_tab_says_reload_and_loses_nothing(visit: Start) -> None:
    """2.3 onversionchange; S11."""
    reader = visit()
    page = reader.open(CHAPTER)
    answer(page, right=False)
    wait_for_events(page, 1)
    other = reader.context.new_page()
    other.goto(reader.site.base + "glossary/")
    other.evaluate(
        """() => new Promise((resolve, reject) => {
          const opening = indexedDB.open(`course:${new URL("../", location.href).pathname}`, 2);
          opening.onsuccess = () => resolve(opening.result.close());
          opening.onerror = () => reject(opening.error);
        })"""
    )
    expect(page.get_by_text("This course was updated in another tab.")).to_be_visible()
    answer(page, right=True)
    expect(page.locator(QUIZ)).to_have_attribute("data-state", "right")
    press(page.get_by_role("button", name="Reload", exact=True))
    # Older than the database, as a page of a stale cache is: it works and writes nothing.
    answer(page, right=False)
    expect(page.locator(QUIZ)).to_have_attribute("data-state", "wrong")
    page.goto(reader.site.base + "your-data/")
    expect(page.get_by_role("article").get_by_text("This course was updated in another tab.")).to_be_visible()
    expect(find_button(page, "Delete everything here")).to_be_disabled()


def test_no_cookie_and_no_foreign_request_whatever_is_used(visit: Start) -> None:
    """2.9, S5; a request to another origin fails every test here."""
    reader = visit()
    page = reader.open(CHAPTER)
    answer(page, right=True)
    page.get_by_label(NOTES).fill("thin")
    find_marks(page).first.check()
    for path in BREAD:
        reader.open(path)
    assert page.evaluate("document.cookie") == ""
    assert reader.context.cookies() == []


@pytest.mark.parametrize("path", ["your-data/"])
def test_deleting_in_one_tab_is_seen_in_another(visit: Start, path: str) -> None:
    reader = visit()
    page = reader.open(CHAPTER)
    find_marks(page).first.check()
    other = open_again(reader, path)
    press(find_button(other, "Delete everything here"))
    press(find_button(other, "Delete everything"))
    expect(other.get_by_text("Everything is deleted.")).to_be_visible()
    assert read_all(other)["events"] == []
    expect(find_marks(page).first).not_to_be_checked()
