"""Going from page to page without a load: focus, title, history, and components that start once."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.reading import ON_PUBLISHED, press, tab_to
from tests.browser.watching import Start

STAYS = "window.isSamePage = true"


def follow(page: Page, name: str) -> None:
    press(page.locator("article").get_by_role("link", name=name, exact=True).first)


@ON_PUBLISHED
def test_s2_focus_goes_to_the_new_heading(visit: Start) -> None:
    page = visit().open("")
    page.evaluate(STAYS)
    before = page.title()
    follow(page, "Start with the dough")
    heading = page.get_by_role("heading", level=1, name="Flour, water, salt & time")
    expect(heading).to_be_focused()
    expect(page).to_have_title("Flour, water, salt & time - Bread at Home")
    assert before != page.title()
    assert page.evaluate("window.isSamePage") is True
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null"), "the next Tab goes on from the heading"


@ON_PUBLISHED
def test_s2_address_with_a_place_is_left_to_it(visit: Start) -> None:
    page = visit().open("chapters/01-dough/")
    page.evaluate(STAYS)
    press(page.locator("a.course-term[href$='#autolyse']").first)
    expect(page.locator("#autolyse")).to_be_focused()
    expect(page.locator("#autolyse")).to_be_in_viewport()
    assert page.evaluate("window.isSamePage") is True


def test_components_start_once_after_going_away_and_back(visit: Start) -> None:
    page = visit().open("chapters/02-fermentation/")
    page.evaluate(STAYS)
    page.evaluate("window.told = 0; document.addEventListener('course:answer', () => told++)")
    for _ in range(2):
        press(page.get_by_role("link", name="Next: Heat makes a loaf"))
        expect(page.get_by_role("heading", level=1, name="Heat makes a loaf")).to_be_focused()
        page.go_back()
        expect(page.get_by_role("heading", level=1, name="The two rises")).to_be_visible()
    assert page.evaluate("window.isSamePage") is True
    quizzes = page.locator("[data-course=quiz]")
    expect(quizzes.get_by_role("button", name="Check answer to:")).to_have_count(quizzes.count())
    expect(page.locator(".course-quiz__status")).to_have_count(quizzes.count())
    expect(page.get_by_role("button", name="Check answers to:")).to_have_count(1)
    expect(page.get_by_role("button", name="Practise 4 cards")).to_have_count(1)
    tab_to(quizzes.first.get_by_role("radio").first)
    page.keyboard.press("Space")
    press(quizzes.first.get_by_role("button", name="Check answer"))
    expect(quizzes.first.get_by_role("status")).not_to_be_empty()
    assert page.evaluate("told") == 1
    page.locator("a.course-term:visible").first.hover()
    expect(page.get_by_role("tooltip")).to_have_count(1)


def test_glossary_starts_once_after_going_away_and_back(visit: Start) -> None:
    page = visit().open("glossary/")
    page.evaluate(STAYS)
    press(
        page.locator("#proof")
        .get_by_role("link", name="Used in")
        .or_(page.locator("#proof ~ .course-glossary__uses a"))
        .first
    )
    expect(page.locator("#q-dent-comes-back")).to_have_count(1)
    page.go_back()
    expect(page.get_by_role("searchbox", name="Filter terms")).to_have_count(1)
    assert page.evaluate("window.isSamePage") is True


@ON_PUBLISHED
def test_keys_of_the_theme_do_not_turn_the_page(visit: Start) -> None:
    """2.1.4: the theme goes to the next page on N and opens the search on S, wherever focus is."""
    page = visit().open("chapters/01-dough/")
    option = page.locator("article").get_by_role("radio").first
    tab_to(option)
    for key in "npsf/":
        page.keyboard.press(key)
    expect(option).to_be_focused()
    assert page.url.endswith("chapters/01-dough/")


@ON_PUBLISHED
def test_skip_link_leads_past_the_navigation(visit: Start) -> None:
    page = visit().open("chapters/01-dough/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#course-content")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


@ON_PUBLISHED
def test_title_of_the_next_page_is_not_cut_off_on_a_phone(visit: Start) -> None:
    page = visit("root", width=320).open("")
    titles = page.locator(".md-footer .md-ellipsis:visible")
    assert titles.count() == 1
    assert titles.evaluate_all("all => all.map((title) => title.scrollWidth - title.clientWidth)") == [0]
