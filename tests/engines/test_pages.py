"""What every published page keeps to: nothing of the source left over, ids unique, every pointer with its target."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

from lxml import html
from lxml.html import HtmlElement

from tests.engines.conftest import Built

LEFTOVERS = ("{{", "}}", "{%", "%}", "{#", "{.", "**", "[x]", "[ ]", "____", "coursebookfragment", "separatorx")
POINTERS = ("aria-describedby", "aria-labelledby", "for")


def parse(page: str) -> HtmlElement:
    return html.document_fromstring(page)


def read_text(document: HtmlElement) -> str:
    """Give the text a reader sees; code shows what it likes."""
    unread = " or ".join(f"ancestor::{tag}" for tag in ("pre", "code", "script", "style"))
    return "".join(document.xpath(f"//text()[not({unread})]"))


def find_leftovers(page: str) -> list[str]:
    text = read_text(parse(page))
    return [mark for mark in LEFTOVERS if mark in text]


def find_repeated_ids(page: str) -> list[str]:
    return [id_ for id_, count in Counter(parse(page).xpath("//@id")).items() if count > 1]


def find_empty_pointers(page: str) -> list[str]:
    document = parse(page)
    ids = set(document.xpath("//@id"))
    pointers = [id_ for name in POINTERS for value in document.xpath(f"//article//@{name}") for id_ in value.split()]
    return [id_ for id_ in pointers if id_ not in ids]


def test_nothing_of_the_source_is_left_in_the_text(site: Built) -> None:
    assert {path: found for path, page in site.pages.items() if (found := find_leftovers(page))} == {}


def test_ids_are_unique_on_every_page(site: Built) -> None:
    assert {path: found for path, page in site.pages.items() if (found := find_repeated_ids(page))} == {}


def test_every_label_and_description_is_on_the_page(site: Built) -> None:
    assert {path: found for path, page in site.pages.items() if (found := find_empty_pointers(page))} == {}


def test_every_term_leads_to_its_entry_and_is_described(site: Built) -> None:
    anchors = {path: set(parse(page).xpath("//@id")) for path, page in site.pages.items()}
    terms = 0
    for path, page in site.pages.items():
        for link in parse(page).xpath("//a[contains(concat(' ', @class, ' '), ' course-term ')]"):
            url = urlsplit(link.get("href"))
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(url.path), "index.html"))
            assert url.fragment in anchors[target], link.get("href")
            assert link.get("aria-describedby") == f"def-{url.fragment}"
            assert parse(page).xpath(f"string(//*[@id='def-{url.fragment}'])").strip()
            terms += 1
    assert terms > 10


def test_callouts_have_the_titles_of_the_course(build: Callable[[str, str], Built], engine: str) -> None:
    pages = build("bread", engine).pages.values()
    titles = [title.text for page in pages for title in parse(page).find_class("admonition-title")]
    assert set(titles) == {"Remember", "At the bakery", "In the exam", "What old books say", "Saturday at Ana's bakery"}


def test_no_script_and_no_handler_stands_in_the_content(site: Built) -> None:
    for path, page in site.pages.items():
        for article in parse(page).iter("article"):
            assert not article.xpath(".//script | .//style | .//@style"), path
            assert not [name for element in article.iter() for name in element.attrib if name.startswith("on")], path


PAGE = '<article><p id="a">{} <code>{{% raw %}}</code></p><p id="{}" aria-describedby="a {}">x</p></article>'


def test_fault_of_a_page_is_seen() -> None:
    assert find_leftovers(PAGE.format("{{ x }} **", "b", "b")) == ["{{", "}}", "**"]
    assert find_repeated_ids(PAGE.format("", "a", "a")) == ["a"]
    assert find_empty_pointers(PAGE.format("", "b", "def-c")) == ["def-c"]


def test_an_address_is_at_the_foot_of_every_page_where_the_settings_have_one(site: Built, course: str) -> None:
    written = {
        tuple(parse(page).xpath("//ul[@class='course-foot__links']//a[text()='Write to us']/@href"))
        for page in site.pages.values()
    }
    assert written == {("mailto:ana@example.org",) if course == "bread" else ()}


def test_collected_notes_lead_to_where_they_stand(build: Callable[[str, str], Built], engine: str) -> None:
    page = parse(build("bread", engine).pages["notes/index.html"])
    (note,) = page.xpath("//h2[@id='old-books']/following-sibling::div[1]/dl/dd")
    names = page.xpath("//h2[@id='old-books']/following-sibling::div[1]/dl/dt/a/@href")
    assert names == ["../chapters/02-fermentation/#in-the-jar"]
    assert [link.get("href") for link in note.xpath(".//a")] == [
        "../glossary/#hydration",
        "../chapters/03-oven/#spring",
        "../exam/",
        "../chapters/02-fermentation/#in-the-jar",
    ]
