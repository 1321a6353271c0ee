"""A term in the text: a link that is described to everybody, and a tip for eyes (WCAG 1.4.13)."""

from __future__ import annotations

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from tests.browser.kinds import KINDS
from tests.browser.reading import Spoken, is_inside, listen_to, press, tab_to
from tests.browser.watching import Start
from tests.sites import SITE

CHAPTER = "chapters/01-dough/"

DEFINITIONS = {
    entry["id"]: entry["definition"]
    for entry in yaml.safe_load((SITE / "docs/_data/glossary.yml").read_text(encoding="utf-8"))
}

SHOW_EVERY_TIP = """() => Array.from(document.querySelectorAll("article a.course-term")).flatMap((term) =>
  ["start", "center", "end"].map((block) => {
    document.activeElement.blur();
    term.scrollIntoView({ block });
    term.focus({ preventScroll: true });
    const tip = document.querySelector("[role=tooltip]").getBoundingClientRect();
    const covers = Array.from(term.getClientRects()).some((line) => tip.left < line.right && line.left < tip.right
      && tip.top < line.bottom && line.top < tip.bottom);
    return { term: term.textContent, block, covers, leaves: tip.left < 0 || tip.right > innerWidth };
  }))"""
"""Focuses each term at the window's top, in its middle and at its end."""


def find_term(page: Page, name: str) -> Locator:
    return page.locator(f"a.course-term[href$='#{name}']").first


def find_tip(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def test_t6_definition_is_the_description_without_javascript(visit: Start) -> None:
    page = visit(java_script_enabled=False).open(CHAPTER)
    assert listen_to(find_term(page, "autolyse")) == Spoken("link", "autolyse", DEFINITIONS["autolyse"])


def test_term_is_a_link_without_javascript(visit: Start) -> None:
    page = visit(java_script_enabled=False).open(CHAPTER)
    press(find_term(page, "autolyse"))
    expect(page).to_have_url(f"{page.url.split('/repo/')[0]}/repo/glossary/#autolyse")
    expect(page.locator("#autolyse")).to_be_in_viewport()


def test_t6_definition_is_the_description(visit: Start) -> None:
    page = visit().open(CHAPTER)
    assert listen_to(find_term(page, "autolyse")) == Spoken("link", "autolyse", DEFINITIONS["autolyse"])


def test_t1_tab_shows_the_definition(visit: Start) -> None:
    page = visit().open(CHAPTER)
    tab_to(find_term(page, "autolyse"))
    expect(find_tip(page)).to_have_text(DEFINITIONS["autolyse"])
    expect(find_tip(page)).to_be_visible()


def test_t2_escape_closes_the_tip_and_focus_stays(visit: Start) -> None:
    page = visit().open(CHAPTER)
    term = find_term(page, "autolyse")
    tab_to(term)
    expect(find_tip(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(find_tip(page)).to_have_count(0)
    expect(term).to_be_focused()


def test_tip_ends_when_focus_goes_on(visit: Start) -> None:
    page = visit().open(CHAPTER)
    tab_to(find_term(page, "autolyse"))
    expect(find_tip(page)).to_be_visible()
    page.keyboard.press("Tab")
    expect(find_tip(page)).to_have_count(0)


def test_t3_tip_stays_while_the_pointer_is_on_it(visit: Start) -> None:
    reader = visit()
    reader.page.clock.install(time=0)
    page = reader.open(CHAPTER)
    term = find_term(page, "autolyse")
    term.scroll_into_view_if_needed()
    page.clock.pause_at(3_600_000)
    term.hover()
    page.clock.run_for(149)
    expect(find_tip(page)).to_have_count(0)
    page.clock.run_for(1)
    expect(find_tip(page)).to_be_visible()
    find_tip(page).hover()
    page.clock.run_for(1000)
    expect(find_tip(page)).to_be_visible()
    page.mouse.move(1, 1)
    page.clock.run_for(299)
    expect(find_tip(page)).to_be_visible()
    page.clock.run_for(1)
    expect(find_tip(page)).to_have_count(0)


def test_escape_closes_a_tip_under_the_pointer(visit: Start) -> None:
    page = visit().open(CHAPTER)
    find_term(page, "autolyse").hover()
    expect(find_tip(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(find_tip(page)).to_have_count(0)


def test_t4_first_tap_shows_and_second_follows(visit: Start) -> None:
    page = visit(has_touch=True, width=360).open(CHAPTER)
    term = find_term(page, "autolyse")
    term.tap()
    expect(find_tip(page)).to_have_text(DEFINITIONS["autolyse"])
    expect(page).not_to_have_url("**/glossary/**")
    term.tap()
    page.wait_for_url("**/glossary/#autolyse")


def test_tap_elsewhere_closes_the_tip(visit: Start) -> None:
    page = visit(has_touch=True, width=360).open(CHAPTER)
    find_term(page, "autolyse").tap()
    expect(find_tip(page)).to_be_visible()
    page.locator(".course-define").tap(position={"x": 2, "y": 2})
    expect(find_tip(page)).to_have_count(0)


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_t5_every_tip_is_inside_the_window(visit: Start, width: int) -> None:
    page = visit(width=width).open(CHAPTER)
    terms = page.locator("a.course-term:visible")
    seen = 0
    for index in range(terms.count()):
        tab_to(terms.nth(index))
        expect(find_tip(page)).to_be_visible()
        assert is_inside(page, find_tip(page)), terms.nth(index).inner_text()
        seen += 1
    assert seen > 3


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_tip_lies_over_its_own_term(visit: Start, width: int) -> None:
    page = visit("root", width=width).open(KINDS["chapter"])
    page.keyboard.press("Tab")  # from now on focus is visible
    tips = page.evaluate(SHOW_EVERY_TIP)
    assert len(tips) > 100
    assert [tip for tip in tips if tip["covers"] or tip["leaves"]] == []


def test_t8_every_term_leads_to_its_entry(visit: Start) -> None:
    reader = visit()
    page = reader.open(CHAPTER)
    names = {link.split("#")[1] for link in page.locator("a.course-term").evaluate_all("all => all.map(a => a.href)")}
    page = reader.open("glossary/")
    assert names
    assert {name for name in names if not page.locator(f"[id='{name}']").count()} == set()


def test_t9_no_tip_is_left_after_instant_navigation(visit: Start) -> None:
    page = visit().open(CHAPTER)
    page.evaluate("window.isSamePage = true")
    press(find_term(page, "autolyse"))
    page.wait_for_url("**/glossary/#autolyse")
    expect(page.locator("#autolyse")).to_be_visible()
    expect(page.locator(".course-tip")).to_have_count(0)
    assert page.evaluate("window.isSamePage") is True


def test_t9_no_tip_is_left_after_going_back(visit: Start) -> None:
    page = visit().open("")
    page.get_by_role("link", name="the dough").click()
    page.wait_for_url(f"**/{CHAPTER}")
    tab_to(find_term(page, "hydration"))
    expect(find_tip(page)).to_be_visible()
    page.go_back()
    expect(page.locator(".course-map")).to_be_visible()
    expect(page.locator(".course-tip")).to_have_count(0)


def test_t10_tip_works_where_the_navigation_is_hidden(visit: Start) -> None:
    page = visit().open("chapters/03-oven/")
    expect(page.locator(".md-sidebar--primary")).to_be_hidden()
    tab_to(find_term(page, "oven-spring"))
    expect(find_tip(page)).to_have_text(DEFINITIONS["oven-spring"])
