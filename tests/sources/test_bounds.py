"""What the linter lets through, the engines read in seconds."""

from __future__ import annotations

import time

import pytest
from markdown import Markdown

from coursebook.sources.bounds import DEEPEST, LONGEST, WIDEST
from coursebook.sources.page import parse_page
from coursebook.sources.text import Source

EXTENSIONS = ("admonition", "attr_list", "def_list", "md_in_html", "tables", "toc", "pymdownx.superfences")
SIZE = 20_000
HOSTILE = [
    *("[", "![", "[a](", "![a](", "[a][", "[](", "[^", "(([[", "[[]", "[`", "[`]`", "[\\]", "[a]()[", '[a]( "b)'),
    *("<a ", "<svg ", "<![CDATA[", "<a b='", "<a\n", "``a`", "\\[", "*a**", "&#", "<!--", "|a", "> ", "- ", "{: a"),
]


def find(text: str) -> list[str]:
    """Give the messages on costly texts in a page."""
    _, findings = parse_page(Source("docs/about.md", text), "about.md")
    return [finding.message for finding in findings if finding.code == "S023"]


@pytest.mark.parametrize("width", [200, SIZE], ids=["lines", "one-line"])
@pytest.mark.parametrize("piece", HOSTILE)
def test_text_is_reported_or_read_in_seconds(piece: str, width: int) -> None:
    """Each piece that is let through is repeated to the limit, a paragraph beside the other."""
    text = (piece * SIZE)[: LONGEST - 1]
    text = "Text " + "\n".join(text[start : start + width] for start in range(0, len(text) - 100, width)) + "\n"
    if not find(text):
        start = time.process_time()
        Markdown(extensions=list(EXTENSIONS)).convert(text)
        assert time.process_time() - start < 3


@pytest.mark.parametrize("piece", ["[", "![", "[a](", "[a][", "[](", "[^", "(([[", "[`]`", "[\\]", "[a]()["])
def test_brackets_by_the_thousand_are_reported(piece: str) -> None:
    assert find(piece * 1000)


@pytest.mark.parametrize("bracket", ["[", "("])
def test_brackets_up_to_the_bound_are_let_through(bracket: str) -> None:
    assert not find(bracket * DEEPEST + "\n\n" + bracket * DEEPEST)
    assert find(bracket * (DEEPEST + 1)) == [f"{DEEPEST + 1} '{bracket}' are open at once"]


def test_brackets_that_are_closed_may_be_many() -> None:
    assert not find("[a](b) (c) " * 500)
    assert not find(") " * 100 + "(a) " * 100)


def test_paragraph_up_to_the_bound_is_let_through() -> None:
    assert not find("\n\n".join(["a" * LONGEST] * 3))
    assert find("a\n\n" + "a" * (LONGEST + 1)) == [f"{LONGEST + 1} characters stand without a blank line"]


def test_indent_up_to_the_bound_is_let_through() -> None:
    assert not find("- a\n" + " " * WIDEST + "- b\n")
    assert find("- a\n" + "\t" * (WIDEST // 4) + " - b\n") == [f"a line is indented by {WIDEST + 1} columns"]


@pytest.mark.parametrize("line", ["[" * 99, "a" * (LONGEST + 1), " " * 120 + "a"], ids=["deep", "long", "wide"])
def test_code_may_hold_anything(line: str) -> None:
    assert not find(f"```\n{line}\n```\n")
