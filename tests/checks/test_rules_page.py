"""The editors' page: every rule under its anchor, told as its file tells it."""

from __future__ import annotations

import pytest
from lxml import html
from lxml.html import HtmlElement

from coursebook.macros import list_rules
from coursebook.rules import Rule
from tests.checks.test_documentation import SECTIONS
from tests.rendering import render_page

PAGE = "---\ntitle: The rules\n---\n\n{{ rules() }}\n"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> HtmlElement:
    text = render_page(tmp_path_factory.mktemp("rules"), PAGE, "rules.md")
    return html.fragment_fromstring(text, create_parent="article")


@pytest.mark.parametrize("rule", list_rules(), ids=lambda rule: rule.mistake.code)
def test_rule_stands_under_its_anchor_with_its_four_sections(rule: Rule, page: HtmlElement) -> None:
    (heading,) = page.xpath(f"//h3[@id='{rule.mistake.code.lower()}']")
    assert heading.text_content() == f"{rule.mistake.code} {rule.mistake.name}"
    below = []
    for element in heading.itersiblings():
        if element.tag in {"h2", "h3"}:
            break
        below.append(element)
    titles = [element.text_content() for element in below if element.xpath("self::p/strong")]
    assert tuple(title for title in titles if title in SECTIONS) == SECTIONS
    code = "".join(element.text_content() for element in below if element.tag == "div")
    fences = rule.documentation.split("\n```")[1::2]
    assert [lines for fence in fences if (lines := fence.partition("\n")[2]) not in code] == []


def test_rooms_have_short_names_of_their_own(page: HtmlElement) -> None:
    titles = [heading.text_content() for heading in page.iter("h2")]
    assert titles == list(dict.fromkeys(rule.room for rule in list_rules()))
    assert all(0 < len(title) <= 60 for title in titles)


def test_nothing_is_left_unrendered(page: HtmlElement) -> None:
    text = "".join(page.xpath("//text()[not(ancestor::pre or ancestor::code)]"))
    assert [mark for mark in ("**", "`", "{{", "{%", "[x]", "[ ]") if mark in text] == []
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
