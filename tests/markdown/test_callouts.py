"""A callout without a title of its own has the title of its kind; nothing else is touched."""

from __future__ import annotations

import pytest
from markdown import Markdown

from coursebook.markdown import Converter, makeExtension

TITLES = {"key-idea": "Remember", "earlier": "What old books say"}


def convert(text: str) -> str:
    return Markdown(extensions=["admonition", makeExtension(callouts=TITLES)]).convert(text)


def title(text: str) -> str:
    return f'<p class="admonition-title">{text}</p>'


@pytest.mark.parametrize("kind", TITLES)
def test_callout_without_a_title_has_its_kinds(kind: str) -> None:
    assert title(TITLES[kind]) in convert(f"!!! {kind}\n    Bread.")


def test_title_of_the_authors_own_is_kept() -> None:
    assert title("Ana") in convert('!!! earlier "Ana"\n    Bread.')


def test_callout_without_any_title_stays_without() -> None:
    assert "admonition-title" not in convert('!!! earlier ""\n    Bread.')


def test_admonition_of_another_kind_is_left_alone() -> None:
    assert title("Note") in convert("!!! note\n    Bread.")


def test_callout_in_a_list_and_in_a_callout_is_named_too() -> None:
    html = convert("- one\n\n    !!! earlier\n        !!! key-idea\n            Bread.")
    assert title("What old books say") in html
    assert title("Remember") in html


def test_callout_inside_a_component_is_named_too() -> None:
    converter = Converter(["admonition", "coursebook.markdown"], {"coursebook.markdown": {"callouts": TITLES}})
    (html,), _ = converter.convert(["!!! earlier\n    Bread."], str)
    assert title("What old books say") in html
