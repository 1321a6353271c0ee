"""Brings widgets of the second course into each of their states, by keyboard alone, for axe and for pictures."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.reading import press, search_for, tab_to

CHAPTER = "chapters/01-dough/"
RISES = "chapters/02-fermentation/"
QUIZ = "#q-water-for-a-kilogram"
SORT = "#s-rise-or-oven"
HAS_FOCUS = "document.querySelector('.md-sidebar--primary').contains(document.activeElement)"
"""Whether focus is in the drawer."""


def leave_untouched(page: Page) -> None:
    expect(page.locator(QUIZ)).to_have_attribute("data-state", "untouched")


def leave_empty(page: Page) -> None:
    press(page.locator(QUIZ).get_by_role("button", name="Check answer"))
    expect(page.locator(QUIZ)).to_have_attribute("data-state", "error")


def answer_wrongly(page: Page) -> None:
    tab_to(page.locator(QUIZ).get_by_role("radio").first)
    page.keyboard.press("Space")
    press(page.locator(QUIZ).get_by_role("button", name="Check answer"))
    expect(page.locator(QUIZ)).to_have_attribute("data-state", "wrong")


def answer_rightly(page: Page) -> None:
    tab_to(page.locator(QUIZ).get_by_role("radio").first)
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    press(page.locator(QUIZ).get_by_role("button", name="Check answer"))
    expect(page.locator(QUIZ)).to_have_attribute("data-state", "right")


def open_everything(page: Page) -> None:
    for summary in page.locator("article summary:visible").all():
        tab_to(summary)
        page.keyboard.press("Enter")
    expect(page.locator("article details:not([open])")).to_have_count(0)


def show_tip(page: Page) -> None:
    tab_to(page.locator("a.course-term[href$='#autolyse']").first)
    expect(page.get_by_role("tooltip")).to_be_visible()


def grade_exercise(page: Page) -> None:
    exercise = page.locator("#e-windowpane")
    press(exercise.locator("summary").last)
    press(exercise.get_by_role("button", name="Partly"))
    expect(exercise.locator(".course-exercise__status")).not_to_be_empty()


def leave_items_open(page: Page) -> None:
    press(page.locator(SORT).get_by_role("button", name="Check answers"))
    expect(page.locator(SORT)).to_have_attribute("data-state", "error")


def sort_wrongly(page: Page) -> None:
    for select in page.locator(SORT).get_by_role("combobox").all():
        tab_to(select)
        page.keyboard.type("B")
    press(page.locator(SORT).get_by_role("button", name="Check answers"))
    expect(page.locator(SORT)).to_have_attribute("data-state", "wrong")


def show_card(page: Page) -> None:
    press(page.get_by_role("button", name="Practise 4 cards"))
    press(page.get_by_role("button", name="Show answer", exact=True))
    press(page.get_by_role("button", name="Forgot", exact=True))
    press(page.get_by_role("button", name="Show answer", exact=True))
    expect(page.get_by_role("button", name="Remembered", exact=True)).to_be_visible()


def end_cards(page: Page) -> None:
    press(page.get_by_role("button", name="Practise 4 cards"))
    for _ in range(4):
        press(page.get_by_role("button", name="Show answer", exact=True))
        page.keyboard.press("2")
    expect(page.get_by_text("4 cards done")).to_be_visible()


def open_drawer(page: Page, key: str = "Enter") -> None:
    press(page.get_by_role("button", name="Menu", exact=True), key)
    page.wait_for_function(HAS_FOCUS)


def search(page: Page) -> None:
    search_for(page, "service dough")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


CHAPTER_STATES = {
    "untouched": leave_untouched,
    "error": leave_empty,
    "wrong": answer_wrongly,
    "right": answer_rightly,
    "opened": open_everything,
    "tip open": show_tip,
    "exercise graded": grade_exercise,
}
"""States on the first chapter."""
OTHER_STATES = {
    "sort error": leave_items_open,
    "sort wrong": sort_wrongly,
    "cards panel": show_card,
    "cards done": end_cards,
}
"""States on the second chapter."""
