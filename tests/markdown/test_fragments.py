"""A finished component takes the place of the paragraph that holds its token, wherever that paragraph stands."""

from __future__ import annotations

import re
from textwrap import dedent, indent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from coursebook.markdown import TOKEN, Converter, Fragment, FragmentError, keep_fragment, makeExtension

EXTENSIONS = ["admonition", "attr_list", "def_list", "tables", "toc", "pymdownx.details", "pymdownx.superfences"]
LOAF = '<section class="loaf"><h3 id="loaf-title">A **loaf** [x]</h3>\n<p>&amp; "crumbs"</p></section>'


def render(text: str, *, fail: bool = True) -> str:
    return Markdown(extensions=[*EXTENSIONS, makeExtension(fail=fail)]).convert(dedent(text))


def keep(html: str = LOAF, name: str = 'quiz "loaf"') -> str:
    return keep_fragment(Fragment(html, name))


PLACES = {
    "top level": ("{}", "^{}$"),
    "between paragraphs": ("Before.\n\n{}\n\nAfter.", "^<p>Before.</p>\n{}\n<p>After.</p>$"),
    "admonition": (
        '!!! note "Ana"\n    First.\n\n    {}',
        '<p class="admonition-title">Ana</p>\n<p>First.</p>\n{}\n</div>$',
    ),
    "details": ('??? note "Ana"\n    {}', "<summary>Ana</summary>\n{}\n</details>$"),
    "tight list item": ("- one\n- {}\n- three", "<li>one</li>\n<li>{}</li>\n<li>three</li>"),
    "loose list item": ("- one\n\n    {}\n\n- two", "<li>\n<p>one</p>\n{}\n</li>\n<li>\n<p>two</p>\n</li>"),
    "loose list item with more text": ("1. one\n\n    {}\n\n    more", "<p>one</p>\n{}\n<p>more</p>\n</li>"),
    "list in an admonition": ("!!! note\n    - one\n\n        {}\n", "<p>one</p>\n{}\n</li>\n</ul>\n</div>$"),
    "admonition in a list": (
        "- one\n\n    !!! note\n        {}",
        '<p class="admonition-title">Note</p>\n{}\n</div>\n</li>',
    ),
    "block quote": ("> {}", "<blockquote>\n{}\n</blockquote>"),
    "definition": ("Loaf\n:   {}", "<dd>{}</dd>"),
    "table cell": ("| a | b |\n|---|---|\n| {} | c |", "<td>{}</td>\n<td>c</td>"),
}


@pytest.mark.parametrize(("source", "expected"), PLACES.values(), ids=PLACES)
def test_component_keeps_its_place_and_its_bytes(source: str, expected: str) -> None:
    html = render(source.format(keep()))
    assert re.search(expected.format(re.escape(LOAF)), html), html
    assert html.count(LOAF) == 1
    assert not TOKEN.search(html)


def test_components_stay_in_the_order_of_the_page() -> None:
    tokens = [keep(f"<hr id='{number}'>") for number in range(12)]
    html = render("\n\n".join(tokens))
    assert re.findall(r"id='(\d+)'", html) == [str(number) for number in range(12)]


def test_component_inside_a_component_stands_where_it_was_called() -> None:
    converter = Converter([*EXTENSIONS, "coursebook.markdown"], {})
    hint = keep("<details>hint</details>", 'hint "one"')
    (inner,), _ = converter.convert([f"1. one\n\n    {hint}\n\n2. two"], str)
    outer = keep(f"<section>{inner}</section>", 'exercise "case"')
    html = render(f"!!! note\n    {outer}")
    assert "<p>one</p>\n<details>hint</details>\n</li>" in html
    assert not TOKEN.search(html)


def test_headings_of_a_component_stay_out_of_the_table_of_contents() -> None:
    md = Markdown(extensions=[*EXTENSIONS, makeExtension()])
    html = md.convert(f"## Bread {{#bread}}\n\n{keep()}")
    assert [token["id"] for token in vars(md)["toc_tokens"]] == ["bread"]
    assert 'id="loaf-title"' in html


MISPLACED = {
    "text before": "See {}",
    "text after": "{} here",
    "line before": "See\n{}",
    "line after": "{}\nhere",
    "two in a paragraph": "{}\n{}",
    "heading": "## {}",
    "emphasis": "*{}*",
    "code span": "`{}`",
    "fence": "```\n{}\n```",
    "link text": "[{}](https://example.org)",
    "raw HTML": "<div>{}</div>",
    "tight list item with text": "- see {}",
    "next list item right after": "- one\n\n    {}\n- two",
}


@pytest.mark.parametrize("source", MISPLACED.values(), ids=MISPLACED)
def test_component_with_other_text_in_its_paragraph_stops_the_build(source: str) -> None:
    with pytest.raises(FragmentError) as error:
        render(source.replace("{}", keep()))
    assert str(error.value) == 'quiz "loaf" must stand alone in its paragraph: put a blank line before and after it'


def test_misplaced_component_is_said_in_the_page_of_a_preview() -> None:
    token = keep(name='figure "a<b"')
    html = render(f"See {token} here.\n\nNext.", fail=False)
    message = 'figure "a&lt;b" must stand alone in its paragraph: put a blank line before and after it'
    assert html == f'<p>See <strong class="course-error">{message}</strong> here.</p>\n<p>Next.</p>'


def test_token_nobody_kept_is_an_error_and_no_component() -> None:
    with pytest.raises(FragmentError) as error:
        render("coursebookfragment123456789x")
    assert str(error.value).startswith("a component must stand alone in its paragraph")


def test_component_is_given_out_once() -> None:
    token = keep()
    assert LOAF in render(token)
    with pytest.raises(FragmentError):
        render(token)


@given(
    before=st.lists(st.sampled_from(["Text.", "- item", "> quote", "## Head", "1. one"]), max_size=3),
    depth=st.integers(0, 3),
    shape=st.lists(st.sampled_from(["- item\n\n", "!!! note\n", "1. item\n\n"]), min_size=3, max_size=3),
)
def test_component_keeps_its_bytes_at_any_depth(before: list[str], depth: int, shape: list[str]) -> None:
    text = keep()
    for opening in shape[:depth]:
        text = opening + indent(text, "    ")
    html = render("\n\n".join([*before, "Paragraph.", text]))
    assert html.count(LOAF) == 1
    assert not TOKEN.search(html)
