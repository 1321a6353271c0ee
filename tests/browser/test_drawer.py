"""The navigation of a narrow window: a button that keys reach, a drawer that holds focus and gives it back."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import press, tab_to
from tests.browser.states import open_drawer
from tests.browser.watching import Start


def open_chapter(visit: Start) -> Page:
    return visit(width=360, reduced_motion="reduce").open("chapters/01-dough/")


def find_button(page: Page) -> Locator:
    return page.get_by_role("button", name="Menu", exact=True)


def find_sidebar(page: Page) -> Locator:
    return page.locator(".md-sidebar--primary")


def has_focus(place: Locator) -> bool:
    return bool(place.evaluate("e => e.contains(document.activeElement)"))


def test_navigation_is_in_the_page_without_javascript(visit: Start) -> None:
    page = visit(width=360, java_script_enabled=False).open("chapters/01-dough/")
    link = find_sidebar(page).get_by_role("link", name="Glossary")
    link.scroll_into_view_if_needed()
    expect(link).to_be_in_viewport()
    press(link)
    expect(page.get_by_role("heading", level=1, name="Glossary")).to_be_visible()


def test_button_opens_the_drawer_and_escape_closes_it(visit: Start) -> None:
    page = open_chapter(visit)
    expect(find_button(page)).to_have_attribute("aria-expanded", "false")
    open_drawer(page)
    expect(find_button(page)).to_have_attribute("aria-expanded", "true")
    expect(page.locator(":focus")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(find_button(page)).to_be_focused()
    expect(find_button(page)).to_have_attribute("aria-expanded", "false")


def test_closed_drawer_holds_no_stop(visit: Start) -> None:
    page = open_chapter(visit)
    find_button(page).wait_for()
    for _ in range(12):
        page.keyboard.press("Tab")
        assert not has_focus(find_sidebar(page))
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_button_is_pressed_by_space_too(visit: Start) -> None:
    page = open_chapter(visit)
    open_drawer(page, "Space")
    expect(find_button(page)).to_have_attribute("aria-expanded", "true")


def test_every_stop_of_the_open_drawer_is_seen(visit: Start) -> None:
    page = open_chapter(visit)
    open_drawer(page)
    seen = 0
    while has_focus(find_sidebar(page)):
        stop = page.locator(":focus")
        expect(stop).to_be_in_viewport(ratio=0.9)
        assert stop.evaluate(
            """e => { const b = e.getBoundingClientRect();
            return e.contains(document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2)); }"""
        ), stop.inner_text()
        page.keyboard.press("Tab")
        seen += 1
    assert seen > 1
    expect(find_button(page)).to_have_attribute("aria-expanded", "false")


def test_link_of_the_drawer_leads_to_the_page_and_its_heading(visit: Start) -> None:
    page = open_chapter(visit)
    open_drawer(page)
    tab_to(find_sidebar(page).get_by_role("link", name="The two rises"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="The two rises")).to_be_focused()
    expect(find_button(page)).to_have_attribute("aria-expanded", "false")
    expect(find_sidebar(page)).not_to_be_in_viewport()


def test_lists_of_the_drawer_open_and_close_by_keyboard(visit: Start) -> None:
    page = open_chapter(visit)
    open_drawer(page)
    back = find_sidebar(page).get_by_role("button", name="Back from Chapters", exact=True)
    expect(back).to_be_focused()
    page.keyboard.press("Enter")
    chapters = find_sidebar(page).get_by_role("button", name="Chapters", exact=True)
    expect(chapters).to_be_focused()
    expect(chapters).to_have_attribute("aria-expanded", "false")
    expect(chapters).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(back).to_be_focused()
    expect(find_sidebar(page).get_by_role("link", name="The two rises")).to_be_in_viewport()


def test_wide_window_shows_the_navigation(visit: Start) -> None:
    page = visit().open("chapters/01-dough/")
    expect(find_sidebar(page)).to_be_visible()
    tab_to(find_sidebar(page).get_by_role("link", name="The two rises"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="The two rises")).to_be_focused()
