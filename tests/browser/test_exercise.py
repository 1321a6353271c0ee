"""A thought exercise: hints that open alone, answers when the reader is ready, and a word on how close it was."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import press, print_text, squeeze, tab_to
from tests.browser.watching import Start

CHAPTER = "chapters/01-dough/"
HINT = "Hint for the first dough"
ANSWERS = "Show suggested answers to: Can you see the light?"


def find_exercise(page: Page) -> Locator:
    return page.locator("#e-windowpane")


def find_summary(page: Page, name: str) -> Locator:
    return find_exercise(page).locator("summary").filter(has_text=name)


def test_hints_and_answers_open_without_javascript(visit: Start) -> None:
    page = visit(java_script_enabled=False).open(CHAPTER)
    texts = {HINT: "Has it had time?", "Hint for the second dough": "What would more kneading", ANSWERS: "Nothing good"}
    for name, text in texts.items():
        expect(find_exercise(page).get_by_text(text)).to_be_hidden()
        press(find_summary(page, name))
        expect(find_exercise(page).get_by_text(text)).to_be_visible()
    expect(find_exercise(page).get_by_role("button")).to_have_count(0)
    expect(find_exercise(page).get_by_role("textbox")).to_have_count(0)


def test_hint_opens_alone(visit: Start) -> None:
    page = visit().open(CHAPTER)
    press(find_summary(page, HINT))
    expect(find_exercise(page).locator("details[open] > summary")).to_have_text([HINT])


def test_reader_says_how_close_it_was_once_the_answers_are_open(visit: Start) -> None:
    page = visit().open(CHAPTER)
    group = find_exercise(page).get_by_role("group", name="How close were you?", exact=True)
    expect(group).to_be_hidden()
    press(find_summary(page, ANSWERS))
    expect(group).to_be_visible()
    assert group.get_by_role("button").all_inner_texts() == ["Same idea", "Partly", "Missed it"]
    expect(group.get_by_role("button", pressed=True)).to_have_count(0)
    press(group.get_by_role("button", name="Partly"))
    expect(group.get_by_role("status")).to_have_text("You said: Partly.")
    expect(group.get_by_role("button", name="Partly")).to_be_focused()
    assert group.get_by_role("button", pressed=True).all_inner_texts() == ["Partly"]
    press(group.get_by_role("button", name="Missed it"))
    expect(group.get_by_role("status")).to_have_text("You said: Missed it.")
    assert group.get_by_role("button", pressed=True).all_inner_texts() == ["Missed it"]


def test_summaries_are_told_apart_by_their_names(visit: Start) -> None:
    page = visit().open(CHAPTER)
    expect(find_exercise(page).locator("summary")).to_have_text([HINT, "Hint for the second dough", ANSWERS])


def test_closed_hint_holds_no_stop(visit: Start) -> None:
    page = visit().open(CHAPTER)
    tab_to(find_summary(page, HINT))
    page.keyboard.press("Tab")
    expect(find_summary(page, "Hint for the second dough")).to_be_focused()


def test_paper_shows_the_answers_without_buttons(visit: Start) -> None:
    text = print_text(visit().open(CHAPTER))
    assert text.count(squeeze("Nothing good: stop here.")) == 1
    assert squeeze("How close were you?") not in text
    assert squeeze("Same idea") not in text
