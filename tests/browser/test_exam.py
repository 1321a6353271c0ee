"""1.11, tests by name: mock exams, from the choice of a paper to the result."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import ON_PUBLISHED, press, tab_to
from tests.browser.test_axe import judge
from tests.browser.watching import Start

EXAMS = "exams/"
NOW = "2026-12-01T09:00:00Z"
RIGHT = ("More water", "bulk fermentation", "1, 2 and 3 only", "The loaf tastes saltier")
"""The right options of the second course's paper, in its order."""
SHIFT = """() => new Promise((resolve) => {
  let sum = 0;
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  });
  watch.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 1000);
})"""


def begin(page: Page, *, form: str = "Paper 1", limit: str = "6 minutes") -> None:
    """Start an exam by keyboard."""
    for name in (form, limit):
        radio = page.get_by_role("radio", name=name)
        radio.focus()
        page.keyboard.press("Space")
    press(page.get_by_role("button", name="Start the exam"))
    expect(page.get_by_role("heading", name="Question 1 of")).to_be_focused()


def choose(page: Page, option: str) -> None:
    page.get_by_role("radio", name=option).focus()
    page.keyboard.press("Space")


def push(page: Page, name: str) -> None:
    press(page.get_by_role("button", name=name, exact=True))


def take(page: Page, right: int) -> None:
    """Answer all four questions of the paper, as many rightly."""
    for place, option in enumerate(RIGHT):
        expect(page.get_by_role("heading", name=f"Question {place + 1} of 4")).to_be_focused()
        if place < right:
            choose(page, option)
        else:
            wrong = page.locator(".course-quiz__option", has_not_text=option).first.get_by_role("radio")
            wrong.focus()
            page.keyboard.press("Space")
        push(page, "Next")
    expect(page.get_by_role("heading", name="Review your answers")).to_be_focused()


def read_store(page: Page, name: str) -> list[dict[str, object]]:
    """Give the records that the browser keeps."""
    found: list[dict[str, object]] = page.evaluate(
        """async (name) => {
          const init = document.querySelector("script[type=module][src$='/init.mjs']").src;
          const { openStore } = await import(new URL("store.mjs", init));
          return (await openStore(document)).all(name);
        }""",
        name,
    )
    return found


def await_kept(page: Page, is_kept: Callable[[list[dict[str, object]]], bool], name: str = "exams") -> None:
    """Wait until what is kept in a store is so."""
    for _ in range(50):
        if is_kept(read_store(page, name)):
            return
        page.wait_for_timeout(50)
    message = f"never kept: {read_store(page, name)}"
    raise AssertionError(message)


@ON_PUBLISHED
def test_t1_drawn_paper_has_forty_questions_each_once_by_weight(visit: Start) -> None:
    page = visit("root").open(EXAMS)
    begin(page, form="A new paper", limit="60 minutes")
    push(page, "Review all questions")
    expect(page.locator(".course-exam__grid button")).to_have_count(40)
    push(page, "Finish and see results")
    push(page, "Finish anyway")
    expect(page.get_by_role("heading", name="Not yet: 0 of 40 (26 needed)")).to_be_focused()
    rows = page.locator(".course-exam__run tbody tr")
    assert [cells.split("\t")[2] for cells in rows.all_inner_texts()] == ["12", "4", "4", "16", "2", "1", "1"]
    (exam,) = read_store(page, "exams")
    assert len(set(exam["questions"])) == 40  # type: ignore[call-overload]


@ON_PUBLISHED
def test_t1_same_code_gives_the_same_paper(visit: Start) -> None:
    asked = []
    for _ in range(2):
        page = visit("root").open(EXAMS)
        page.get_by_role("textbox", name="Code of a paper").fill("k7p x2m")
        press(page.get_by_role("button", name="Start the exam"))
        expect(page.get_by_role("heading", name="Question 1 of 40")).to_be_focused()
        asked.append(page.locator(".course-exam__run fieldset").inner_text())
        (exam,) = read_store(page, "exams")
        assert (exam["form"], exam["seed"], exam["title"]) == ("drawn", "K7PX2M", "Drawn paper K7PX2M")
    assert asked[0] == asked[1]


def test_code_that_is_none_is_refused_and_kept(visit: Start) -> None:
    page = visit().open(EXAMS)
    field = page.get_by_role("textbox", name="Code of a paper")
    field.fill("K7PX2O!")
    press(page.get_by_role("button", name="Start the exam"))
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(
        "Error: A code has six letters and digits, such as K7PX2M. Check it, or leave the field empty "
        "Only for a drawn paper, and only to take it again. Leave it empty for a new one."
    )
    expect(field).to_have_value("K7PX2O!")
    assert read_store(page, "exams") == []


@pytest.mark.parametrize(("right", "says"), [(2, "Not yet: 2 of 4 (3 needed)"), (3, "Pass: 3 of 4 (3 needed)")])
def test_t2_one_right_answer_decides_between_not_yet_and_pass(visit: Start, right: int, says: str) -> None:
    page = visit().open(EXAMS)
    begin(page)
    take(page, right)
    push(page, "Finish and see results")
    expect(page.get_by_role("heading", name=says)).to_be_focused()
    expect(page.locator(".course-exam__run > .course-exam__item")).to_have_count(4 - right)
    expect(page.get_by_text("The loaf tastes saltier").first).to_be_visible()
    events = read_store(page, "events")
    assert sorted(bool(event["ok"]) for event in events) == [False] * (4 - right) + [True] * right
    assert {event["k"] for event in events} == {"exam"}
    assert {event["x"] for event in events} == {exam["id"] for exam in read_store(page, "exams")}


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


@ON_PUBLISHED
def test_t8_review_counts_answers_and_flags(visit: Start) -> None:
    page = visit().open(EXAMS)
    begin(page)
    choose(page, RIGHT[0])
    push(page, "Flag for review")
    push(page, "Next")
    push(page, "Flag for review")
    push(page, "Review all questions")
    expect(page.get_by_text("1 answered, 3 not answered, 2 flagged")).to_be_visible()
    expect(page.get_by_role("button", name="Question 1, answered, flagged")).to_have_text("1● ⚑")
    push(page, "Not answered")
    expect(page.locator(".course-exam__grid li:visible")).to_have_count(3)
    push(page, "Flagged")
    expect(page.locator(".course-exam__grid li:visible")).to_have_count(2)
    press(page.get_by_role("button", name="Question 2, not answered, flagged"))
    push(page, "Flag for review")
    push(page, "Review all questions")
    expect(page.get_by_text("1 answered, 3 not answered, 1 flagged")).to_be_visible()


@ON_PUBLISHED
def test_t9_focus_is_on_the_heading_after_each_move(visit: Start) -> None:
    page = visit().open(EXAMS)
    begin(page)
    push(page, "Next")
    expect(page.get_by_role("heading", name="Question 2 of 4")).to_be_focused()
    push(page, "Previous")
    expect(page.get_by_role("heading", name="Question 1 of 4")).to_be_focused()
    push(page, "Previous")
    expect(page.get_by_role("heading", name="Review your answers")).to_be_focused()
    press(page.get_by_role("button", name="Question 4, not answered"))
    expect(page.get_by_role("heading", name="Question 4 of 4")).to_be_focused()
    push(page, "Next")
    expect(page.get_by_role("heading", name="Review your answers")).to_be_focused()
    push(page, "Back to the question")
    expect(page.get_by_role("heading", name="Question 4 of 4")).to_be_focused()


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


def show_start(page: Page) -> None:
    expect(page.get_by_role("button", name="Start the exam")).to_be_visible()


def show_question(page: Page) -> None:
    begin(page)
    push(page, "Flag for review")


def show_review(page: Page) -> None:
    show_question(page)
    choose(page, RIGHT[0])
    push(page, "Review all questions")


def show_dialog(page: Page) -> None:
    show_review(page)
    push(page, "Finish and see results")
    expect(page.locator(".course-dialog")).to_be_visible()


def show_result(page: Page) -> None:
    show_dialog(page)
    push(page, "Finish anyway")
    expect(page.get_by_role("heading", name="Not yet")).to_be_focused()
    press(page.locator(".course-exam__right > summary"))


def show_pause(page: Page) -> None:
    begin(page)
    press(page.get_by_role("button", name="Pause"))
    expect(page.get_by_role("heading", name="Paused")).to_be_focused()


def show_attempts(page: Page) -> None:
    show_result(page)
    push(page, "Back to all mock exams")
    expect(page.get_by_role("table", name="Your attempts")).to_be_visible()


STATES = (show_start, show_question, show_review, show_dialog, show_result, show_pause, show_attempts)


@ON_PUBLISHED
@pytest.mark.parametrize("look", [("light", 1280), ("dark", 1280), ("light", 360)], ids=str)
@pytest.mark.parametrize("show", STATES)
def test_t12_axe_finds_nothing(visit: Start, show: Callable[[Page], None], look: tuple[str, int]) -> None:
    scheme, width = look
    page = visit(reduced_motion="reduce", color_scheme=scheme, width=width).open(EXAMS)
    show(page)
    assert judge(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_t13_dialog_takes_focus_keeps_it_and_gives_it_back(visit: Start) -> None:
    page = visit().open(EXAMS)
    show_review(page)
    push(page, "Finish and see results")
    dialog = page.get_by_role("dialog", name="3 questions are not answered")
    back, anyway = (dialog.get_by_role("button", name=name) for name in ("Go back", "Finish anyway"))
    expect(back).to_be_focused()
    page.keyboard.press("Tab")
    expect(anyway).to_be_focused()
    for key in ("Tab", "Tab", "Shift+Tab", "Tab", "Tab"):
        page.keyboard.press(key)
        inside = "document.activeElement === document.body || document.activeElement.closest('dialog') !== null"
        assert page.evaluate(inside)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("button", name="Finish and see results")).to_be_focused()


@ON_PUBLISHED
def test_t14_no_answer_is_on_the_page_before_the_end(visit: Start) -> None:
    page = visit().open(EXAMS)
    begin(page)
    session = page.context.new_cdp_session(page)
    for _ in range(4):
        assert page.locator("details.course-answer").count() == 0
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        spoken = " ".join(node.get("name", {}).get("value", "") for node in nodes)
        assert "Question " in spoken
        for word in ("Answer:", "Only water against flour counts", "The share of water grows", "right:"):
            assert word not in spoken
        push(page, "Next")


@ON_PUBLISHED
@pytest.mark.parametrize(("course", "form", "count"), [("bread", "exams/paper-1/", 4), ("root", "exams/paper-1/", 40)])
def test_t15_without_a_script_a_paper_is_whole(visit: Start, course: str, form: str, count: int) -> None:
    page = visit(course, java_script_enabled=False).open(form)
    expect(page.locator("article fieldset")).to_have_count(count)
    for summary in page.locator("details.course-answer > summary").all():
        tab_to(summary)
        page.keyboard.press("Enter")
    expect(page.locator("details.course-answer[open]")).to_have_count(count)


def test_without_a_script_the_page_names_the_papers_and_no_form(visit: Start) -> None:
    page = visit(java_script_enabled=False).open(EXAMS)
    expect(page.get_by_text("A timed exam needs JavaScript")).to_be_visible()
    expect(page.locator("article input:visible")).to_have_count(0)
    expect(page.locator("article").get_by_role("link", name="Paper 1")).to_be_visible()
    page.locator("article summary").click()
    expect(page.get_by_role("link", name="How wet is a dough?").first).to_be_visible()


@ON_PUBLISHED
@pytest.mark.parametrize("width", [360, 1280])
def test_t16_nothing_shifts_when_the_page_comes(visit: Start, width: int) -> None:
    page = visit("root", width=width).open(EXAMS)
    show_start(page)
    assert page.evaluate(SHIFT) < 0.05


@pytest.mark.parametrize("name", ["search/search_index.json"])
@ON_PUBLISHED
def test_t17_search_knows_no_answer(visit: Start, name: str) -> None:
    reader = visit()
    text = reader.context.request.get(reader.site.base + name).text()
    for word in ("exams/", "Only water against flour counts", "The share of water grows"):
        assert word not in text


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


@ON_PUBLISHED
def test_link_from_a_paper_chooses_it(visit: Start) -> None:
    page = visit("root").open(f"{EXAMS}#drawn")
    expect(page.get_by_role("radio", name="A new paper")).to_be_checked()


def test_missed_questions_and_terms_come_to_the_review(visit: Start) -> None:
    page = visit().open(EXAMS)
    begin(page)
    take(page, 0)
    push(page, "Finish and see results")
    push(page, "Add missed questions and their terms to review")
    expect(page.get_by_text("The missed questions come back in your review. New cards there: 7.")).to_be_visible()
    cards = [event for event in read_store(page, "events") if event["k"] == "card"]
    assert len(cards) == len({card["q"] for card in cards}) == 7
    push(page, "Add missed questions and their terms to review")
    expect(page.get_by_text("New cards there: 0.")).to_be_visible()


@ON_PUBLISHED
def test_two_unseen_papers_tell_how_ready_a_reader_is(visit: Start) -> None:
    page = visit().open(EXAMS)
    for form in ("Paper 1", "Paper 1", "A new paper"):
        expect(page.get_by_text("Your last two papers")).to_have_count(0)
        begin(page, form=form)
        push(page, "Review all questions")
        push(page, "Finish and see results")
        push(page, "Finish anyway")
        push(page, "Back to all mock exams")
    expect(
        page.get_by_text(
            "Your last two papers that were new to you: 0 of 4 and 0 of 4. "
            "Neither is a pass yet: read again what you missed."
        )
    ).to_be_visible()
    expect(page.get_by_role("table", name="Your attempts").locator("tbody tr")).to_have_count(3)


@ON_PUBLISHED
def test_paper_that_was_changed_offers_a_new_start_or_the_answers_so_far(visit: Start) -> None:
    page = visit().open(EXAMS)
    begin(page)
    choose(page, RIGHT[0])
    await_kept(page, lambda exams: bool(exams[0]["answers"]))
    page.evaluate(
        """async () => {
          const init = document.querySelector("script[type=module][src$='/init.mjs']").src;
          const { openStore } = await import(new URL("store.mjs", init));
          const store = await openStore(document);
          const [exam] = await store.all("exams");
          await store.write({ exams: [{ ...exam, rev: 1 }] });
        }"""
    )
    page.reload()
    expect(page.get_by_text("This exam was updated.")).to_be_visible()
    expect(page.get_by_role("button", name="Start again")).to_be_visible()
    push(page, "See your answers so far")
    expect(page.get_by_role("heading", name="Not yet: 1 of 4 (3 needed)")).to_be_focused()


@ON_PUBLISHED
def test_questions_that_cannot_be_fetched_cost_nothing(visit: Start) -> None:
    reader = visit()
    page = reader.open(EXAMS)
    page.route("**/exams/paper-1/", lambda route: route.fulfill(status=503))
    press(page.get_by_role("button", name="Start the exam"))
    expect(page.get_by_text("The questions could not be fetched. Check your connection")).to_be_visible()
    assert read_store(page, "exams") == []
    page.unroute("**/exams/paper-1/")
    press(page.get_by_role("button", name="Start the exam"))
    expect(page.get_by_role("heading", name="Question 1 of 4")).to_be_focused()
    wanted = [problem for problem in reader.problems if "503" not in problem and "stays plain" not in problem]
    reader.problems[:] = wanted
