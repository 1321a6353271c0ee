"""The custom drill, by keyboard: chosen questions with their verdict at once, for axe, and without a script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import ON_PUBLISHED, press, tab_to
from tests.browser.sitting import await_kept, push
from tests.browser.test_axe import judge
from tests.browser.test_exam_page import SHIFT
from tests.browser.watching import Start

DRILL = "drill/"


def choose(page: Page, field: str, option: str) -> None:
    tab_to(page.get_by_label(field, exact=True))
    page.get_by_label(field, exact=True).select_option(option)


def answer(page: Page, *, rightly: bool) -> None:
    key = page.locator(".course-quiz").get_attribute("data-key") or ""
    boxes = page.locator(".course-quiz__option")
    ids = [box.get_attribute("data-option") for box in boxes.all()]
    place = next(n for n, id_ in enumerate(ids) if (id_ == key) == rightly)
    boxes.nth(place).get_by_role("radio").focus()
    page.keyboard.press("Space")
    press(page.get_by_role("button", name="Check answer"))


def count_fitting(page: Page) -> int:
    text = page.get_by_role("heading", name="Question 1 of").inner_text()
    return int(text.rpartition(" ")[2])


def test_verdict_comes_at_once_and_missed_questions_can_be_asked_again(visit: Start) -> None:
    page = visit().open(DRILL)
    choose(page, "About", "Fermentation")
    push(page, "Start")
    count = count_fitting(page)
    assert count > 1
    missed = page.locator(".course-quiz").get_attribute("id")
    answer(page, rightly=False)
    expect(page.locator(".course-quiz__status")).to_contain_text("Not quite.")
    for place in range(2, count + 1):
        push(page, "Next question")
        expect(page.get_by_role("heading", name=f"Question {place} of {count}")).to_be_focused()
        answer(page, rightly=True)
        expect(page.locator(".course-quiz__status")).to_have_text("Correct. Read why below.")
    push(page, "See how it went")
    expect(page.get_by_role("heading", name="How it went")).to_be_focused()
    expect(page.get_by_text(f"{count} questions: {count - 1} right at the first try, 1 not.")).to_be_visible()
    await_kept(page, lambda events: len(events) == count, "events")
    push(page, "Choose other questions")
    expect(page.get_by_role("button", name="Start")).to_be_focused()
    choose(page, "Which of them", "Only those I missed")
    push(page, "Start")
    expect(page.get_by_role("heading", name="Question 1 of 1")).to_be_focused()
    assert page.locator(".course-quiz").get_attribute("id") == missed


def test_what_was_answered_in_a_chapter_is_not_new(visit: Start) -> None:
    reader = visit()
    page = reader.open(DRILL)
    choose(page, "About", "Dough")
    choose(page, "Which of them", "Only those new to me")
    push(page, "Start")
    count = count_fitting(page)
    page = reader.open("chapters/01-dough/")
    quiz = page.locator("#q-water-for-a-kilogram")
    quiz.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    press(quiz.get_by_role("button", name="Check answer"))
    await_kept(page, lambda events: len(events) == 1, "events")
    page = reader.open(DRILL)
    choose(page, "About", "Dough")
    choose(page, "Which of them", "Only those new to me")
    push(page, "Start")
    assert count_fitting(page) == count - 1


def test_cases_of_two_terms_tell_the_question_that_decides(visit: Start) -> None:
    page = visit("root").open(DRILL)
    choose(page, "What", "Cases: which of two terms is it?")
    push(page, "Start")
    expect(page.get_by_role("heading", name="Question 1 of 5")).to_be_focused()
    expect(page.locator("legend")).to_contain_text(" or ")
    answer(page, rightly=True)
    expect(page.locator(".course-quiz__status")).to_have_text("Correct. Read why below.")
    expect(page.locator(".course-answer__why")).to_contain_text("Ask:")


def test_where_nothing_fits_the_status_says_so(visit: Start) -> None:
    page = visit().open(DRILL)
    choose(page, "Which of them", "Only those I missed")
    push(page, "Start")
    expect(page.locator(".course-drill__status")).to_have_text("You have missed none of these.")
    expect(page.get_by_role("button", name="Start")).to_be_focused()


@ON_PUBLISHED
@pytest.mark.parametrize("course", ["bread", "root"])
def test_without_a_script_it_leads_to_the_practice_pages(visit: Start, course: str) -> None:
    reader = visit(course, java_script_enabled=False)
    page = reader.open(DRILL)
    expect(page.locator("article select:visible")).to_have_count(0)
    links = page.locator(".course-drill__plain a")
    assert links.count() > 3
    for link in links.all():
        address = page.evaluate("([base, href]) => new URL(href, base).href", [page.url, link.get_attribute("href")])
        assert reader.context.request.get(address).ok, address


def show_choice(page: Page) -> None:
    expect(page.get_by_role("button", name="Start")).to_be_visible()


def show_verdict(page: Page) -> None:
    push(page, "Start")
    answer(page, rightly=False)


def show_sum(page: Page) -> None:
    show_verdict(page)
    push(page, "End here")
    expect(page.get_by_role("heading", name="How it went")).to_be_focused()


@ON_PUBLISHED
@pytest.mark.parametrize("look", [("light", 1280), ("dark", 1280), ("light", 360)], ids=str)
@pytest.mark.parametrize("show", [show_choice, show_verdict, show_sum])
def test_axe_finds_nothing(visit: Start, show: Callable[[Page], None], look: tuple[str, int]) -> None:
    scheme, width = look
    page = visit(reduced_motion="reduce", color_scheme=scheme, width=width).open(DRILL)
    show(page)
    assert judge(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@ON_PUBLISHED
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_shifts_when_the_page_comes(visit: Start, width: int) -> None:
    page = visit("root", width=width).open(DRILL)
    show_choice(page)
    assert page.evaluate(SHIFT) < 0.05
