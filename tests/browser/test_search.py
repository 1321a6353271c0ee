"""Issue 5, item 8: a search leads first to what explains a term, however its name is written.

The engines differ in what they show. MkDocs groups what it finds by page: the page comes first, then the entries on it
from the best. Zensical lists entries from the best, and no page for itself.
"""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.reading import search_for
from tests.browser.watching import Start, Visit

NAMES = {
    "warranty": "warranty",
    "fit for use": "warranty",
    "Fit for Use": "warranty",
    "utility": "utility",
    "fit for purpose": "utility",
    "value co-creation": "value-co-creation",
    "co-creation": "value-co-creation",
    "co creation": "value-co-creation",
    "cocreation": "value-co-creation",
    "outcome": "outcome",
    "SLA": "service-level-agreement",
    "sla": "service-level-agreement",
    "CSF": "critical-success-factor",
    "KPI": "key-performance-indicator",
    "CX": "customer-experience",
    "XLA": "experience-level-agreement",
    "GenAI": "generative-ai",
    "four dimensions": "four-dimensions",
    "optimise": "principle-optimize-and-automate",
    "optimise and automate": "principle-optimize-and-automate",
    "value chain": "value-chain",
    "service provider": "service-provider",
    "partnership": "collaborative-relationship",
    "inverse Conway manoeuvre": "conways-law",
    "non-value-adding work": "waste",
}
"""What readers write, and the term whose entry is the best that is found."""
SPELLINGS = {
    "outcomes": "outcome",
    "organization": "organization",
    "organisation": "organization",
    "organisations and people": "organizations-and-people",
    "value streams": "value-stream",
    "service providers": "service-provider",
    "users": "user",
    "vision": "vision",
}
"""Words that stand in many entries, too: the term's own is among the first."""
FIRST = 5
MARKS = re.compile(r"[?&]h=")
READ = "links => links.map((link) => new URL(link.href).pathname + new URL(link.href).hash)"


def find(reader: Visit, engine: str, words: str) -> list[str]:
    """Search and give the places that are found, the best first, without a page for itself."""
    page = reader.open("about/")
    if engine == "mkdocs":
        search_for(page, words)
        links = page.locator(".md-search-result__link")
    else:
        page.get_by_role("button", name="Search").first.click()
        page.get_by_role("combobox", name="Search").fill(words)
        links = page.get_by_role("listbox").locator("a")
    # Before anything is typed, Zensical lists every page, and has no words to mark there.
    expect(links.first).to_have_attribute("href", MARKS)
    found: list[str] = links.evaluate_all(READ)
    return [place.removeprefix("/repo/") for place in found if "#" in place]


def test_name_of_a_term_leads_to_its_entry_first(visit: Start, engine: str) -> None:
    reader = visit("root")
    assert {words: find(reader, engine, words)[0] for words in NAMES} == {
        words: f"glossary/#{term}" for words, term in NAMES.items()
    }


def test_other_spelling_finds_the_entry_among_the_first(visit: Start, engine: str) -> None:
    reader = visit("root")
    found = {words: find(reader, engine, words)[:FIRST] for words in SPELLINGS}
    assert {words: places for words, places in found.items() if f"glossary/#{SPELLINGS[words]}" not in places} == {}


def test_no_practice_page_and_no_paper_is_found(visit: Start, engine: str) -> None:
    reader = visit("root")
    for words in ("practice", "mock exam paper", "question"):
        found = find(reader, engine, words)
        assert found
        assert [place for place in found if place.startswith(("practice/", "exams/paper", "exams/bank"))] == []
