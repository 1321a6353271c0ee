"""Links to other sites are marked, so that paper can show their addresses; what is shown is not shown twice."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html
from markdown import Markdown

from coursebook.markdown import Converter, makeExtension

MARKED = [
    "[a licence](https://example.org/by-sa/)",
    "**[a licence](HTTP://example.org)**",
    '[a licence](https://example.org){rel="license external"}',
    '!!! note\n    A [*licence*](https://example.org "Read it").',
]
UNMARKED = [
    "[a page](other.md#part)",
    "[a part](#part)",
    "[a mail](mailto:https://example.org)",
    "<https://example.org/by-sa/>",
    "[example.org](https://example.org/)",
    "[`https://example.org`](https://example.org)",
]


def find_rels(text: str) -> list[str]:
    page = Markdown(extensions=["admonition", "attr_list", makeExtension()]).convert(text)
    (component,), _ = Converter(["admonition", "attr_list"], {}).convert([text], str)
    links = [next(lxml_html.fragment_fromstring(part, create_parent="div").iter("a")) for part in (page, component)]
    return [link.get("rel", "") for link in links]


@pytest.mark.parametrize("text", MARKED)
def test_link_to_another_site_is_marked_on_a_page_and_in_a_component(text: str) -> None:
    assert [rel.split()[-1] for rel in find_rels(text)] == ["external", "external"]


@pytest.mark.parametrize("text", UNMARKED)
def test_link_within_the_site_and_a_shown_address_are_not(text: str) -> None:
    assert find_rels(text) == ["", ""]


def test_what_an_author_says_of_a_link_is_kept() -> None:
    assert find_rels('[a licence](https://example.org){rel="license external"}') == ["license external"] * 2
