"""Mock exams as tests sit them: by keyboard, from the choice of a paper to a state of the page."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.reading import press

EXAMS = "exams/"
NOW = "2026-12-01T09:00:00Z"
RIGHT = ("More water", "bulk fermentation", "1, 2 and 3 only", "The loaf tastes saltier")
"""The right options of the second course's paper, in its order."""


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
