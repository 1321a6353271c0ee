"""1.11, tests by name: the clock of a mock exam, and what survives a pause, a reload and a second tab."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.reading import ON_PUBLISHED
from tests.browser.sitting import EXAMS, NOW, RIGHT, await_kept, begin, choose, push, read_store, show_pause, take
from tests.browser.watching import Start


@ON_PUBLISHED
def test_t3_warnings_come_once_each(visit: Start) -> None:
    reader = visit("root")
    page = reader.page
    page.clock.install(time=NOW)
    reader.open(EXAMS)
    begin(page, form="A new paper", limit="60 minutes")
    page.evaluate(
        """() => {
          window.told = [];
          const status = document.querySelector(".course-exam__run [role=status]");
          new MutationObserver(() => window.told.push(status.textContent)).observe(status, { childList: true });
        }"""
    )
    for minutes in range(59):
        page.clock.run_for(60_000 if minutes else 61_000)
    assert page.evaluate("window.told") == ["30 minutes left.", "10 minutes left.", "5 minutes left.", "1 minute left."]


def test_t4_at_zero_nothing_is_submitted_and_later_answers_are_marked(visit: Start) -> None:
    reader = visit()
    page = reader.page
    page.clock.install(time=NOW)
    reader.open(EXAMS)
    begin(page)
    choose(page, RIGHT[0])
    page.clock.run_for(6 * 60_000 + 2000)
    dialog = page.get_by_role("dialog", name="6 minutes are up.")
    expect(dialog).to_contain_text(
        "You can finish now, or go on without the limit. Answers from now on are marked as after time."
    )
    expect(dialog.get_by_role("button", name="Go on")).to_be_focused()
    assert [exam.get("end") for exam in read_store(page, "exams")] == [None]
    page.keyboard.press("Enter")
    expect(page.locator(".course-dialog")).to_have_count(0)
    expect(page.get_by_role("timer")).to_have_text("After time")
    push(page, "Next")
    choose(page, RIGHT[1])
    expect(page.get_by_text("The time was up before this answer: it is marked as after time.")).to_be_visible()
    push(page, "Review all questions")
    push(page, "Finish and see results")
    push(page, "Finish anyway")
    expect(page.get_by_role("heading", name="Not yet: 2 of 4 (3 needed)")).to_be_focused()
    expect(page.get_by_text("Within the time: 1 of 4.")).to_be_visible()


def test_t5_reload_goes_on_at_the_same_question_and_time(visit: Start) -> None:
    reader = visit()
    page = reader.page
    page.clock.install(time=NOW)
    reader.open(EXAMS)
    begin(page)
    push(page, "Next")
    choose(page, RIGHT[1])
    await_kept(page, lambda exams: bool(exams[0]["answers"]))
    page.clock.run_for(60_000)
    before = page.get_by_role("timer").inner_text()
    reader.open(EXAMS)
    expect(page.get_by_role("heading", name="Question 2 of 4")).to_be_visible()
    expect(page.get_by_role("radio", name=RIGHT[1])).to_be_checked()
    after = page.get_by_role("timer").inner_text()
    seconds = [int(minute) * 60 + int(second) for minute, second in (text[10:].split(":") for text in (before, after))]
    assert 0 <= seconds[0] - seconds[1] <= 2


@ON_PUBLISHED
def test_t6_without_a_limit_there_is_no_timer(visit: Start) -> None:
    page = visit().open(EXAMS)
    begin(page, limit="No limit")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(page.get_by_role("timer")).to_have_count(0)
    expect(page.get_by_role("button", name="Hide timer")).to_have_count(0)


def test_t7_hidden_timer_stays_hidden_and_warnings_still_come(visit: Start) -> None:
    reader = visit()
    page = reader.page
    page.clock.install(time=NOW)
    reader.open(EXAMS)
    begin(page)
    push(page, "Hide timer")
    expect(page.locator("[role=timer]")).to_be_hidden()
    await_kept(page, lambda meta: any(record.get("isHidden") for record in meta), "meta")
    reader.open(EXAMS)
    hide = page.get_by_role("button", name="Hide timer")
    expect(hide).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[role=timer]")).to_be_hidden()
    page.clock.run_for(62_000)
    expect(page.locator(".course-exam__run > [role=status]")).to_have_text("5 minutes left.")


def test_t10_going_away_and_back_keeps_one_clock_and_the_state(visit: Start) -> None:
    reader = visit()
    page = reader.page
    page.clock.install(time=NOW)
    reader.open(EXAMS)
    begin(page)
    choose(page, RIGHT[0])
    await_kept(page, lambda exams: bool(exams[0]["answers"]))
    for _ in range(2):
        page.get_by_role("navigation", name="Breadcrumb").get_by_role("link").click()
        expect(page.locator(".course-map").first).to_be_visible()
        assert page.evaluate("document.documentElement.dataset.exam") is None
        page.go_back()
        expect(page.get_by_role("heading", name="Question 1 of 4")).to_be_visible()
    expect(page.get_by_role("radio", name=RIGHT[0])).to_be_checked()
    expect(page.get_by_role("timer")).to_have_count(1)
    page.evaluate(
        """() => {
          window.looks = 0;
          new MutationObserver(() => { window.looks += 1; }).observe(
            document.querySelector("[role=timer]"), { childList: true });
          const { setTimeout } = window;
          window.set = 0;
          window.setTimeout = (work, time, ...rest) => {
            if (time > 500 && time < 1010) window.set += 1;
            return setTimeout(work, time, ...rest);
          };
        }"""
    )
    page.clock.run_for(10_000)
    assert 9 <= page.evaluate("window.looks") <= 11
    assert page.evaluate("window.set") <= 11


def test_t11_second_tab_is_told_and_can_take_the_attempt_over(visit: Start) -> None:
    reader = visit()
    page = reader.open(EXAMS)
    begin(page)
    choose(page, RIGHT[0])
    await_kept(page, lambda exams: bool(exams[0]["answers"]))
    other = reader.context.new_page()
    other.goto(page.url)
    expect(other.get_by_text("This attempt is open in another tab.")).to_be_visible()
    other.get_by_role("button", name="Use it here").click()
    expect(other.get_by_role("heading", name="Question 1 of 4")).to_be_focused()
    expect(other.get_by_role("radio", name=RIGHT[0])).to_be_checked()
    expect(page.get_by_text("This attempt is open in another tab.")).to_be_visible()
    expect(page.get_by_role("heading", name="Question 1 of 4")).to_have_count(0)


def test_pause_stops_the_clock_and_the_result_says_so(visit: Start) -> None:
    reader = visit()
    page = reader.page
    page.clock.install(time=NOW)
    reader.open(EXAMS)
    show_pause(page)
    page.clock.run_for(30 * 60_000)
    assert page.get_by_role("timer").inner_text() >= "Time left 5:5"
    reader.open(EXAMS)
    expect(page.get_by_role("heading", name="Paused")).to_be_visible()
    push(page, "Go on")
    take(page, 4)
    push(page, "Finish and see results")
    expect(page.get_by_role("heading", name="Pass: 4 of 4 (3 needed)")).to_be_focused()
    expect(page.get_by_text("Pauses: 1, 30:0")).to_be_visible()
