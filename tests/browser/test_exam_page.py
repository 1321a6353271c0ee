"""1.11, tests by name: the views of a mock exam, by keyboard, for screen readers, and without a script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import ON_PUBLISHED, press, tab_to
from tests.browser.sitting import (
    EXAMS,
    RIGHT,
    begin,
    choose,
    push,
    show_attempts,
    show_dialog,
    show_pause,
    show_question,
    show_result,
    show_review,
    show_start,
)
from tests.browser.test_axe import judge
from tests.browser.watching import Start

SHIFT = """() => new Promise((resolve) => {
  let sum = 0;
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  });
  watch.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 1000);
})"""


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
