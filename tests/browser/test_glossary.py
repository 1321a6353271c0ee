"""The glossary page: every term without a script, a filter with one."""

from __future__ import annotations

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import press, print_text, squeeze, tab_to
from tests.browser.watching import Start
from tests.sites import SITE

ENTRIES = yaml.safe_load((SITE / "docs/_data/glossary.yml").read_text(encoding="utf-8"))
NAMES = [entry["term"] for entry in ENTRIES]


def find_filter(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Filter terms", exact=True)


def find_status(page: Page) -> Locator:
    return page.locator(".course-glossary").locator("[role=status]")


def read_terms(page: Page) -> list[str]:
    return page.locator(".course-glossary dt:visible").all_inner_texts()


def test_every_term_is_there_without_javascript(visit: Start) -> None:
    page = visit(java_script_enabled=False).open("glossary/")
    assert read_terms(page) == NAMES
    expect(page.get_by_role("searchbox", name="Filter terms")).to_have_count(0)


def test_letters_lead_to_their_heading_without_javascript(visit: Start) -> None:
    page = visit(java_script_enabled=False).open("glossary/")
    links = page.get_by_role("navigation", name="Letters").get_by_role("link")
    assert links.all_inner_texts() == sorted({name[0].upper() for name in NAMES})
    press(links.last)
    expect(page.get_by_role("heading", name=links.last.inner_text(), exact=True)).to_be_in_viewport()


def test_filter_shows_what_is_typed_and_says_how_many(visit: Start) -> None:
    page = visit().open("glossary/")
    expect(find_status(page)).to_be_empty()
    tab_to(find_filter(page))
    page.keyboard.type("cru")
    expect(find_status(page)).to_have_text("2 of 12 terms")
    assert read_terms(page) == ["Crumb", "Crust"]
    expect(page.get_by_role("navigation", name="Letters").get_by_role("link")).to_have_text(["C"])
    expect(page.locator(".course-glossary h2:visible")).to_have_count(1)
    assert page.url.endswith("glossary/?f=cru")


@pytest.mark.parametrize(
    ("text", "terms"),
    [("pate", ["Pâte fermentée"]), ("LEVAIN", ["Starter"]), ("oven-spring", ["Oven spring"]), ("zzz", [])],
    ids=["accents", "another name", "hyphen", "nothing"],
)
def test_filter_finds_a_term_however_it_is_written(visit: Start, text: str, terms: list[str]) -> None:
    page = visit().open("glossary/")
    tab_to(find_filter(page))
    page.keyboard.type(text)
    expect(find_status(page)).to_have_text(f"{len(terms)} of 12 terms")
    assert read_terms(page) == terms


def test_escape_clears_the_filter(visit: Start) -> None:
    page = visit().open("glossary/")
    tab_to(find_filter(page))
    page.keyboard.type("cru")
    page.keyboard.press("Escape")
    expect(find_filter(page)).to_have_value("")
    expect(find_filter(page)).to_be_focused()
    expect(find_status(page)).to_be_empty()
    assert read_terms(page) == NAMES
    assert page.url.endswith("glossary/")


def test_address_keeps_the_filter(visit: Start) -> None:
    page = visit().open("glossary/?f=cru")
    expect(find_filter(page)).to_have_value("cru")
    assert read_terms(page) == ["Crumb", "Crust"]


def test_term_in_the_address_is_focused_and_not_under_the_header(visit: Start) -> None:
    page = visit().open("glossary/#proof")
    entry = page.locator("#proof")
    expect(entry).to_be_focused()
    expect(entry).to_be_in_viewport()
    header = page.locator(".md-header").bounding_box()
    box = entry.bounding_box()
    assert header
    assert box
    assert box["y"] >= header["y"] + header["height"]


def test_link_to_a_hidden_term_reaches_it(visit: Start) -> None:
    page = visit().open("glossary/?f=proof")
    link = page.locator("#proof").get_by_role("link", name="Bulk fermentation")
    press(link)
    expect(page.locator("#bulk-fermentation")).to_be_visible()
    expect(page.locator("#bulk-fermentation")).to_be_focused()
    expect(find_filter(page)).to_have_value("")


def test_status_is_in_the_tree_before_its_text(visit: Start) -> None:
    page = visit().open("glossary/")
    find_filter(page).wait_for()
    expect(page.locator(".course-glossary").get_by_role("status")).to_have_count(1)


def test_paper_shows_every_term_and_no_filter(visit: Start) -> None:
    page = visit().open("glossary/?f=cru")
    expect(find_status(page)).to_have_text("2 of 12 terms")
    text = print_text(page)
    assert squeeze("Filter terms") not in text
    assert squeeze("2 of 12 terms") not in text
    page = visit().open("glossary/")
    text = print_text(page)
    assert all(squeeze(name) in text for name in NAMES)
