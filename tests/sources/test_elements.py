"""Raw HTML is read as Python-Markdown reads it: which elements swallow what follows, and what stays as it is."""

from __future__ import annotations

import time

import pytest
from lxml import html
from markdown import Markdown

from coursebook.sources.elements import BLOCKS
from coursebook.sources.page import parse_page
from coursebook.sources.raw_html import FORBIDDEN
from coursebook.sources.text import Source

CALL = '{{ term("crumb") }}'
NOT_OURS = {"hr", "group"}
"""Has no end; is no element."""
ADDED = {"dialog", "dir", "head", "noframes", "optgroup", "svg", "title"}
"""What a browser leaves open too, though for Python-Markdown it stands in a sentence."""
IN_HTML = [
    f"<p>{CALL}</p>",
    f'<p markdown="1">{CALL}</p>',
    f"<p markdown>{CALL}</p>",
    f'<p markdown="0">{CALL}</p>',
    f'<p data-markdown="1">{CALL}</p>',
    f"   <div>\n{CALL}\n</div>",
    f"Text <div>{CALL}</div>",
    f"<span>{CALL}</span>",
    f'<div markdown="1">\n\n{CALL}\n\n</div>',
    f'<div markdown="1">\n<p>{CALL}</p>\n</div>',
    f'<div markdown="1">\n<p markdown="span">{CALL}</p>\n</div>',
    f'<div>\n<p markdown="1">{CALL}</p>\n</div>',
    f'<div markdown="1">\nText <p>{CALL}</p>\n</div>',
    f'<div class="a"\n  markdown="block">\n\n{CALL}\n\n</div>',
    f'<details markdown="1"><summary>{CALL}</summary>Text.</details>',
    f'<details markdown="1"> <summary>{CALL}</summary>Text.</details>',
    f'<details markdown="1"><summary>Text.</summary>{CALL}</details>',
    f"<table>\n<tr><td>{CALL}</td></tr>\n</table>",
    f"<div></div>\n\n{CALL}",
    f"- item\n\n    <div>{CALL}</div>",
    f"<ul>\n<li>a\n<li>{CALL}\n</ul>",
]
OPEN = [
    '<div markdown="1">\n\nText.',
    "<div>\n\nText.",
    "<div>\n<div>\n</div>",
    "<dl>\n<dt>a\n<dd>b\n</dl>",
    "<details>\n<summary>a</summary>\n</details>",
    "<br>\n\nText.",
    "<em>\n\nText.",
    "<p>Text.",
    "<div>\n<p>Text.\n</div>",
    "</div>",
    "<!-- <div> -->",
]


def find(text: str) -> set[str]:
    _, findings = parse_page(Source("docs/page.md", text), "page.md")
    return {finding.code for finding in findings}


def convert(text: str) -> html.HtmlElement:
    return html.fragment_fromstring(Markdown(extensions=["md_in_html"]).convert(text), create_parent="body")


@pytest.mark.parametrize("text", IN_HTML)
def test_call_is_refused_where_markdown_is_left_as_it_is(text: str) -> None:
    is_read = bool(convert(text.replace(CALL, "*b*")).xpath("//em[.='b']"))
    assert find(text).isdisjoint({"S048", "A004"}) is is_read


@pytest.mark.parametrize("text", OPEN)
def test_element_is_open_where_it_swallows_what_follows(text: str) -> None:
    following = convert(f"{text}\n\n## Last\n").xpath("/body/h2[.='Last']")
    assert find(text).isdisjoint({"S021", "A004"}) is bool(following)


def test_elements_are_those_of_the_engine() -> None:
    theirs = set(Markdown().block_level_elements)
    assert theirs - FORBIDDEN - BLOCKS == NOT_OURS
    assert BLOCKS - theirs == ADDED


@pytest.mark.parametrize("part", ["<div ", '<div a="', "<div>", "</div>", "<!--", "[a](", "[a", "{: .a", '<a "" '])
def test_reading_takes_linear_time(part: str) -> None:
    start = time.process_time()
    find(f"{CALL}\n\n[a]: b\n\n{part * 20_000}")
    assert time.process_time() - start < 5
