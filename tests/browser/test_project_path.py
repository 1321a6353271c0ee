"""The site under a project's path, as GitHub Pages has it: all tests run there, and these are about the path itself."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.reading import ON_PUBLISHED, press, search_for
from tests.browser.watching import MISSING, Start


def test_all_files_of_all_pages_are_under_the_path(visit: Start) -> None:
    reader = visit()
    for path in reader.site.paths:
        reader.open(path)
    assert len(reader.requests) > 50
    assert {response.status for response in reader.responses} == {200}
    assert [request.url for request in reader.requests if not request.url.startswith(reader.site.base)] == []


def test_missing_page_leads_home_from_any_depth(visit: Start) -> None:
    reader = visit()
    page = reader.open(MISSING)
    assert reader.responses[0].status == 404
    expect(page.get_by_role("heading", level=1, name="This page is not here")).to_be_visible()
    hrefs = page.locator("article a").evaluate_all("all => all.map((a) => a.href)")
    assert reader.site.base in hrefs
    assert f"{reader.site.base}glossary/" in hrefs
    press(page.locator("article").get_by_role("link", name="glossary"))
    expect(page.get_by_role("heading", level=1, name="Glossary")).to_be_visible()


@ON_PUBLISHED
def test_search_finds_a_page_and_leads_to_it(visit: Start) -> None:
    page = visit().open("chapters/01-dough/")
    search_for(page, "autolyse")
    expect(page.locator(".md-search-result__link").first).to_contain_text("Glossary")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Glossary")
    assert "/repo/glossary/" in page.url


@ON_PUBLISHED
def test_search_finds_no_answer(visit: Start) -> None:
    page = visit().open("chapters/01-dough/")
    search_for(page, "seventy hundredths multiply")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")
