"""What a chapter costs, measured from the files that its page really loads, compressed as a host sends them."""

from __future__ import annotations

import gzip

from tests.browser.kinds import KINDS
from tests.browser.reading import ON_PUBLISHED
from tests.browser.watching import Start, Visit

KILOBYTE = 1024
OWN = "/assets/course/"
MOST = {"own scripts": 14, "own styles": 6, "all scripts": 52, "all styles": 32, "page": 32, "cold": 115}
"""In KB gz. A page may weigh 32: the article of chapter 2, the words themselves, takes 27 of them.
Of the styles, those for paper hold up nothing: a browser fetches them last.
What a reader waits for is the whole of a first visit, without the index and the worker of the search."""
MOST_REQUESTS = 32
MOST_NODES = 2500

pytestmark = ON_PUBLISHED


def weigh(reader: Visit) -> dict[str, float]:
    """Give the compressed size of what was loaded, by kind, in KB."""
    sizes = dict.fromkeys(MOST, 0.0)
    for response in reader.responses:
        size = len(gzip.compress(response.body(), 9)) / KILOBYTE
        kind = response.request.resource_type
        if not response.url.endswith("/search_index.json") and "/workers/" not in response.url:
            sizes["cold"] += size
        if kind == "document":
            sizes["page"] += size
        names = {"script": "scripts", "stylesheet": "styles"}
        if kind in names and "/workers/" not in response.url:
            sizes[f"all {names[kind]}"] += size
            if OWN in response.url and not response.url.endswith("/print.css"):
                sizes[f"own {names[kind]}"] += size
    return sizes


def test_chapter_stays_within_its_budget(visit: Start) -> None:
    reader = visit("root")
    page = reader.open(KINDS["chapter"])
    page.wait_for_load_state("networkidle")
    sizes = weigh(reader)
    assert all(sizes.values()), sizes
    assert {name: size for name, size in sizes.items() if size > MOST[name]} == {}
    assert len(reader.requests) <= MOST_REQUESTS
    assert page.evaluate("document.querySelectorAll('*').length") <= MOST_NODES


def test_no_font_is_loaded(visit: Start) -> None:
    reader = visit("root")
    reader.open(KINDS["chapter"]).wait_for_load_state("networkidle")
    assert [response.url for response in reader.responses if response.request.resource_type == "font"] == []
