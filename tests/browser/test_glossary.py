"""The glossary page: every term without a script, a filter with one."""

from __future__ import annotations

import json

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import ON_PUBLISHED, press, print_text, search_for, squeeze, tab_to
from tests.browser.watching import Start
from tests.sites import SITE

ENTRIES = yaml.safe_load((SITE / "docs/_data/glossary.yml").read_text(encoding="utf-8"))
NAMES = [entry["term"] for entry in ENTRIES]
OTHER_NAMES = [name for entry in ENTRIES for name in entry.get("aliases", [])]
INDEX = {"mkdocs": ("search/search_index.json", "docs"), "zensical": ("search.json", "items")}
"""Each engine's search index: its file, and the key of its entries."""


def find_filter(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Filter terms", exact=True)


def find_status(page: Page) -> Locator:
    return page.locator(".course-glossary").locator("[role=status]")


def read_terms(page: Page) -> list[str]:
    return [text.split(" (")[0] for text in page.locator(".course-glossary h3:visible").all_inner_texts()]


def test_every_term_is_there_without_javascript(visit: Start) -> None:
    page = visit(java_script_enabled=False).open("glossary/")
    assert read_terms(page) == NAMES
    expect(page.get_by_role("searchbox", name="Filter terms")).to_have_count(0)


def test_search_index_has_an_entry_for_each_term_and_none_for_a_letter(visit: Start, engine: str) -> None:
    file, key = INDEX[engine]
    entries = json.loads((visit().site.folder / file).read_text(encoding="utf-8"))[key]
    found = {entry["location"].partition("#")[2]: entry for entry in entries if "glossary/#" in entry["location"]}
    assert found.keys() == {entry["id"] for entry in ENTRIES}
    titles = {id_: entry["title"].split(" (")[0] for id_, entry in found.items()}
    assert titles == {entry["id"]: entry["term"] for entry in ENTRIES}
    assert found["starter"]["title"] == "Starter (levain, sourdough culture)"
    assert "Used in" not in found["starter"]["text"]


@ON_PUBLISHED
def test_search_for_another_name_leads_to_its_term(visit: Start) -> None:
    page = visit().open("chapters/03-oven/")
    search_for(page, "levain")
    expect(page.locator(".md-search-result__link[href$='#starter']")).to_be_visible()
    page.keyboard.press("ArrowDown")  # the page, then the term on it
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#starter")).to_be_focused()
    expect(page.locator("#starter")).to_be_in_viewport()


def test_another_name_leads_to_its_term_without_javascript(visit: Start) -> None:
    page = visit(java_script_enabled=False).open("glossary/")
    line = page.get_by_text("levain: see Starter")
    press(line.get_by_role("link"))
    expect(page.locator("#starter")).to_be_in_viewport()


def test_letters_lead_to_their_heading_without_javascript(visit: Start) -> None:
    page = visit(java_script_enabled=False).open("glossary/")
    links = page.get_by_role("navigation", name="Letters").get_by_role("link")
    assert links.all_inner_texts() == sorted({name[0].upper() for name in NAMES + OTHER_NAMES})
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
    [
        ("pate", ["Pâte fermentée"]),
        ("LEVAIN", ["Starter"]),
        ("oven-spring", ["Oven spring"]),
        ("ovenspring", ["Oven spring"]),
        ("zzz", []),
    ],
    ids=["accents", "another name", "hyphen", "in one word", "nothing"],
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
    link = page.locator("#proof ~ p").get_by_role("link", name="Bulk fermentation")
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
