"""A sorting task: one native select an item, no dragging."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import listen_to, press, print_text, squeeze, tab_to
from tests.browser.watching import Start

CHAPTER = "chapters/02-fermentation/"
ITEMS = {
    "The dough doubles in its tub": "Bulk fermentation",
    "You fold the dough every half hour": "Bulk fermentation",
    "The dent of a finger comes back slowly": "Proof",
    "The loaf grows for ten minutes & then stops": "Oven",
}


def find_task(page: Page) -> Locator:
    return page.locator("#s-rise-or-oven")


def sort_all(page: Page, wrong: str = "") -> None:
    """Choose by keyboard: the first letter of a category; the wrong item gets another category than its own."""
    for item, category in ITEMS.items():
        tab_to(find_task(page).get_by_label(item, exact=True))
        choice = "Bulk fermentation" if item == wrong else category
        page.keyboard.type(choice[0])
        expect(find_task(page).get_by_label(item, exact=True)).to_have_value(
            find_task(page).locator("option", has_text=choice).first.get_attribute("value") or "?"
        )


def check(page: Page) -> None:
    press(find_task(page).get_by_role("button", name="Check answers"))


def test_answers_name_each_item_without_javascript(visit: Start) -> None:
    page = visit(java_script_enabled=False).open(CHAPTER)
    answers = find_task(page).locator(".course-answer__option")
    expect(answers.first).to_be_hidden()
    press(find_task(page).locator("summary"))
    assert sorted(answers.all_inner_texts()) == sorted(f"{item}: {category}" for item, category in ITEMS.items())
    expect(find_task(page).get_by_role("button")).to_have_count(0)


def test_every_item_has_a_named_select_with_all_categories(visit: Start) -> None:
    page = visit().open(CHAPTER)
    group = find_task(page).locator("fieldset")
    for item in ITEMS:
        select = group.get_by_role("combobox", name=item, exact=True)
        assert select.locator("option").all_inner_texts()[0] == "Choose…"
        assert set(select.locator("option").all_inner_texts()[1:]) == set(ITEMS.values())
    spoken = listen_to(group)
    assert spoken
    assert all(category in spoken.name for category in ITEMS.values())


def test_missing_answer_is_asked_for(visit: Start) -> None:
    page = visit().open(CHAPTER)
    selects = find_task(page).get_by_role("combobox")
    tab_to(selects.first)
    page.keyboard.type("B")
    check(page)
    expect(selects.nth(1)).to_be_focused()
    expect(find_task(page).get_by_text("Error: Choose an answer for each item")).to_be_visible()
    expect(find_task(page).locator("fieldset")).to_have_accessible_description("Error: Choose an answer for each item")
    expect(selects.first).not_to_have_value("")


def test_wrong_then_right(visit: Start) -> None:
    page = visit().open(CHAPTER)
    wrong = "The dent of a finger comes back slowly"
    sort_all(page, wrong)
    check(page)
    task = find_task(page)
    expect(task.get_by_role("status")).to_have_text(
        "3 of 4 right. Change your answers and check again, or show the answers."
    )
    expect(task.get_by_label(wrong)).to_have_accessible_description("✗ Not this one")
    expect(task.get_by_text("✓ Right")).to_have_count(3)
    expect(task.get_by_role("button", name="Check answers")).to_be_focused()
    expect(task.locator("details")).not_to_have_attribute("open", "")

    tab_to(task.get_by_label(wrong, exact=True))
    page.keyboard.type("P")
    expect(task.locator("[role=status]")).to_be_empty()
    expect(task.get_by_text("✓ Right")).to_have_count(0)
    check(page)
    expect(task.get_by_role("status")).to_have_text("4 of 4 right. Read why below.")
    expect(task.locator("details")).to_have_attribute("open", "")


def test_second_miss_opens_the_answers(visit: Start) -> None:
    page = visit().open(CHAPTER)
    sort_all(page, "The dent of a finger comes back slowly")
    check(page)
    page.keyboard.press("Enter")
    expect(find_task(page).get_by_role("status")).to_have_text("3 of 4 right. The answers and the reasons are below.")
    expect(find_task(page).locator("details")).to_have_attribute("open", "")


def test_status_is_in_the_tree_before_its_text(visit: Start) -> None:
    page = visit().open(CHAPTER)
    find_task(page).get_by_role("button", name="Check answers").wait_for()
    spoken = listen_to(find_task(page).locator("[role=status]"))
    assert spoken
    assert spoken.role == "status"


def test_nothing_is_wider_than_320_pixels(visit: Start) -> None:
    page = visit(width=320).open(CHAPTER)
    sort_all(page)
    check(page)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert (
        find_task(page)
        .locator("select")
        .evaluate_all("all => all.every(s => s.getBoundingClientRect().right <= innerWidth)")
    )


@pytest.mark.parametrize("has_script", [False, True], ids=["without JavaScript", "with JavaScript"])
def test_paper_has_a_blank_line_to_write_on_beside_each_item(visit: Start, *, has_script: bool) -> None:
    page = visit(java_script_enabled=has_script).open(CHAPTER)
    if has_script:
        sort_all(page)
        check(page)
    page.emulate_media(media="print")
    expect(find_task(page).locator("select:visible")).to_have_count(0)
    lines = (
        find_task(page)
        .locator("[data-item]:not(li)")
        .evaluate_all(
            """items => items.map((item) => {
          const { width, height, borderBottomWidth, content } = getComputedStyle(item, "::after");
          return [parseFloat(width) > 100, parseFloat(height) > 16, borderBottomWidth, content];
        })"""
        )
    )
    assert lines == [[True, True, "1px", '""']] * len(ITEMS)
    text = print_text(page)
    assert squeeze("Choose…") not in text
    assert text.count("✓") + text.count("✗") == 0


def test_paper_shows_items_categories_and_answers(visit: Start) -> None:
    text = print_text(visit().open(CHAPTER))
    for item, category in ITEMS.items():
        assert text.count(squeeze(item)) == 2, "once in the task, once with its answer"
        assert squeeze(f"{item}: {category}") in text
    assert squeeze("Check answers") not in text
