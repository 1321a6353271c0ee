"""A chapter's cards: a list to open without a script, a panel to practise with one; schedules belong to other tests."""

from __future__ import annotations

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import measure_spread, press, print_text, squeeze, tab_to
from tests.browser.watching import Start
from tests.sites import SITE

CHAPTER = "chapters/02-fermentation/"
CARDS = {
    entry["term"]: entry["definition"]
    for entry in yaml.safe_load((SITE / "docs/_data/glossary.yml").read_text(encoding="utf-8"))
    if entry["chapter"] == 2 and entry.get("card", True)
}


def find_cards(page: Page) -> Locator:
    return page.locator("#c-cards")


def find_panel(page: Page) -> Locator:
    return find_cards(page).get_by_role("group", name="Practise 4 cards")


def find_button(page: Page, name: str) -> Locator:
    return find_panel(page).get_by_role("button", name=name, exact=True)


def open_panel(visit: Start, **settings: object) -> Page:
    page = visit(**settings).open(CHAPTER)
    press(find_cards(page).get_by_role("button", name="Practise 4 cards"))
    expect(find_panel(page)).to_be_visible()
    return page


def read_card(page: Page) -> str:
    """Give the term that is asked, without the words before it that only a screen reader says."""
    question = find_panel(page).locator(".course-flashcards__question")
    return str(question.evaluate("e => e.lastChild.textContent.trim()"))


def test_t9_every_meaning_opens_without_javascript(visit: Start) -> None:
    page = visit(java_script_enabled=False).open(CHAPTER)
    for term, definition in CARDS.items():
        meaning = find_cards(page).get_by_text(definition)
        expect(meaning).to_be_hidden()
        press(find_cards(page).locator("summary").filter(has_text=term))
        expect(meaning).to_be_visible()
    expect(find_cards(page).locator("details")).to_have_count(len(CARDS))
    expect(find_cards(page).get_by_role("button")).to_have_count(0)


def test_panel_takes_the_place_of_the_list(visit: Start) -> None:
    page = open_panel(visit)
    expect(find_cards(page).get_by_role("list")).to_be_hidden()
    press(find_button(page, "Show the list"))
    expect(find_cards(page).get_by_role("list")).to_be_visible()
    expect(find_panel(page)).to_be_hidden()
    expect(find_cards(page).get_by_role("button", name="Practise 4 cards")).to_be_focused()


def test_t7_focus_goes_from_question_to_answer_to_buttons(visit: Start) -> None:
    page = open_panel(visit)
    question = find_panel(page).locator(".course-flashcards__question")
    expect(question).to_be_focused()
    expect(question).to_have_text(f"Card 1 of 4. {read_card(page)}")
    expect(find_panel(page).get_by_text("1 of 4", exact=True)).to_be_visible()
    page.keyboard.press("Tab")
    expect(find_button(page, "Show answer")).to_be_focused()
    page.keyboard.press("Enter")
    expect(find_panel(page).locator(".course-flashcards__answer")).to_be_focused()
    expect(find_panel(page).locator(".course-flashcards__answer")).to_have_text(CARDS[read_card(page)])
    page.keyboard.press("Tab")
    expect(find_button(page, "Forgot")).to_be_focused()
    page.keyboard.press("Tab")
    expect(find_button(page, "Remembered")).to_be_focused()
    page.keyboard.press("Enter")
    expect(question).to_be_focused()
    expect(question).to_have_text(f"Card 2 of 4. {read_card(page)}")


def test_t1_forgotten_cards_come_back_once(visit: Start) -> None:
    page = open_panel(visit)
    asked = []
    for grade in ["Forgot"] * 4 + ["Remembered"] * 4:
        asked.append(read_card(page))
        press(find_button(page, "Show answer"))
        press(find_button(page, grade))
    assert sorted(asked) == sorted([*CARDS, *CARDS])
    assert set(asked[:4]) == set(CARDS)
    summary = find_panel(page).get_by_text("4 cards done, 4 came back.")
    expect(summary).to_be_visible()
    expect(summary).to_be_focused()


def test_forgotten_card_is_announced_as_again(visit: Start) -> None:
    page = open_panel(visit)
    first = read_card(page)
    for grade in ("Forgot", "Remembered", "Remembered", "Remembered"):
        press(find_button(page, "Show answer"))
        press(find_button(page, grade))
    expect(find_panel(page).locator(".course-flashcards__question")).to_have_text(f"Again, card 1 of 1. {first}")


def test_t2_keys_grade_inside_the_panel_only(visit: Start) -> None:
    page = open_panel(visit)
    first = read_card(page)
    page.keyboard.press("1")
    assert read_card(page) == first, "a key grades nothing before the answer is shown"
    press(find_button(page, "Show answer"))
    tab_to(find_cards(page).locator("xpath=preceding::summary[1]"))
    page.keyboard.press("2")
    expect(find_panel(page).locator(".course-flashcards__answer")).to_have_text(CARDS[first])
    tab_to(find_button(page, "Remembered"))
    page.keyboard.press("2")
    expect(find_panel(page).get_by_text("2 of 4", exact=True)).to_be_visible()
    expect(find_button(page, f"Undo: {first}, Remembered")).to_be_visible()


def test_t2_keys_can_be_switched_off(visit: Start) -> None:
    page = open_panel(visit)
    first = read_card(page)
    switch = find_panel(page).get_by_role("checkbox", name="Use keys: 1 Forgot, 2 Remembered, z Undo")
    press(switch, "Space")
    expect(switch).not_to_be_checked()
    press(find_button(page, "Show answer"))
    page.keyboard.press("2")
    expect(find_panel(page).locator(".course-flashcards__answer")).to_have_text(CARDS[first])


@pytest.mark.parametrize("grade", ["Forgot", "Remembered"])
def test_t3_undo_brings_the_card_back(visit: Start, grade: str) -> None:
    page = open_panel(visit)
    first = read_card(page)
    expect(find_panel(page).get_by_role("button", name="Undo")).to_have_count(0)
    press(find_button(page, "Show answer"))
    press(find_button(page, grade))
    press(find_button(page, f"Undo: {first}, {grade}"))
    expect(find_panel(page).locator(".course-flashcards__question")).to_have_text(f"Card 1 of 4. {first}")
    expect(find_panel(page).locator(".course-flashcards__question")).to_be_focused()
    for _ in CARDS:
        press(find_button(page, "Show answer"))
        press(find_button(page, "Remembered"))
    expect(find_panel(page).get_by_text("4 cards done, 0 came back.")).to_be_visible()


def test_undo_by_key_after_the_last_card(visit: Start) -> None:
    page = open_panel(visit)
    for _ in CARDS:
        last = read_card(page)
        press(find_button(page, "Show answer"))
        page.keyboard.press("2")
    expect(find_panel(page).get_by_text("4 cards done, 0 came back.")).to_be_focused()
    page.keyboard.press("z")
    expect(find_panel(page).locator(".course-flashcards__question")).to_have_text(f"Card 4 of 4. {last}")


def test_card_put_off_is_counted(visit: Start) -> None:
    page = open_panel(visit)
    for grade in ("Not now", "Remembered", "Remembered", "Remembered"):
        if grade == "Remembered":
            press(find_button(page, "Show answer"))
        press(find_button(page, grade))
    expect(find_panel(page).get_by_text("3 cards done, 0 came back, 1 left for later.")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_t8_buttons_keep_their_place(visit: Start, width: int) -> None:
    page = open_panel(visit, width=width)
    assert measure_spread(find_panel(page), len(CARDS)) <= 1


def test_paper_shows_cards_as_a_list(visit: Start) -> None:
    page = open_panel(visit)
    text = print_text(page)
    assert squeeze("Remembered") not in text
    for term, definition in CARDS.items():
        assert squeeze(term) in text
        assert squeeze(definition) in text


def test_stopped_card_does_not_come_again(visit: Start) -> None:
    """1.10 suspend: in the chapter, too, and after a reload."""
    page = open_panel(visit)
    stopped = read_card(page)
    press(find_button(page, "Stop showing this card"))
    press(find_button(page, "Show the list"))
    begin = find_cards(page).get_by_role("button", name="Practise 3 cards")
    expect(begin).to_be_visible()
    page.reload()
    expect(find_cards(page).locator("details")).to_have_count(4)
    press(begin)
    panel = find_cards(page).get_by_role("group", name="Practise 3 cards")
    expect(panel.locator(".course-flashcards__count")).to_have_text("1 of 3")
    shown = panel.locator(".course-flashcards__question").evaluate("e => e.lastChild.textContent.trim()")
    assert shown != stopped
