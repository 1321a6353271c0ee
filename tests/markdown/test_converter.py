"""The Markdown of components: as many pieces out as in, links as the page needs them, the same bytes each time."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coursebook.markdown import TERM_CLASS, Converter, Fragment, keep_definition, keep_fragment

EXTENSIONS = [
    "admonition",
    "attr_list",
    "def_list",
    "md_in_html",
    "tables",
    "toc",
    "footnotes",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.highlight",
    "coursebook.markdown",
]
CONFIGS = {"toc": {"permalink": True}, "pymdownx.highlight": {"anchor_linenums": False}}
CONVERTER = Converter(EXTENSIONS, CONFIGS)

# What opens something and may not close it, among words and blank lines: what authors get wrong.
SNIPPETS = st.sampled_from(
    [
        "```",
        "~~~",
        "```python",
        "````",
        "<div>",
        "</div>",
        "<div markdown='1'>",
        "<p>",
        "<details><summary>",
        "<pre>",
        "<!--",
        "-->",
        "<script>",
        "<![CDATA[",
        "<?",
        "`",
        "``",
        "**",
        "[a](b.md)",
        "[a]: b.md",
        "![",
        "!!! note",
        "??? note",
        "- item",
        "    - item",
        "1. one",
        "> quote",
        "| a | b |\n|---|---|",
        "Loaf\n:   Bread",
        "# Head",
        "{.class}",
        "&lt;",
        "\\",
        "[^1]",
        "[^1]: note",
        "*[HTML]: words",
        "\n",
        "\n\n",
        "    ",
        "word",
        "\u202e",
        "\x02",
        "\x03",
        "🥖",
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(SNIPPETS, max_size=6).map("\n".join))


@given(texts=st.lists(TEXTS, max_size=5))
@example(texts=["```\nopen", "second", "third"])
@example(texts=["<div>open", "second"])
@example(texts=["<!-- open", "second"])
@example(texts=["", "", ""])
@example(texts=["    code", "\n\nlate"])
def test_as_many_pieces_come_out_as_went_in(texts: list[str]) -> None:
    pieces, _ = CONVERTER.convert(texts, str)
    assert len(pieces) == len(texts)


@given(texts=st.lists(TEXTS, min_size=1, max_size=4))
@example(texts=["```\nopen", "*second*"])
def test_same_texts_give_same_bytes(texts: list[str]) -> None:
    first = CONVERTER.convert(texts, str)
    assert CONVERTER.convert(texts, str) == first
    assert Converter(EXTENSIONS, CONFIGS).convert(texts, str) == first


@given(texts=st.lists(st.text(alphabet="abc *_`é🥖\n-", max_size=40), min_size=2, max_size=4))
@example(texts=["_", " \n-"])
def test_piece_is_the_same_alone_and_among_others(texts: list[str]) -> None:
    together, _ = CONVERTER.convert(texts, str)
    alone = [CONVERTER.convert([text], str)[0][0] for text in texts]
    assert [piece.strip() for piece in together] == [piece.strip() for piece in alone]


@given(text=st.text(alphabet="aZé1_ \n.,;:?!'\"()[]%…–’-#*&/", max_size=30))
@example(text="1. one")
@example(text="a: b\n: c")
@example(text="a  \nb")
@example(text="a\n    b")
@example(text="(c) www.example.org, a_b - 3 %")
def test_plain_words_need_no_conversion(text: str) -> None:
    slow = Converter(EXTENSIONS, CONFIGS)
    slow._knows_plain = False
    assert CONVERTER.convert([text], str)[0][0].strip() == slow.convert([text], str)[0][0].strip()


def test_words_are_converted_where_an_extension_may_change_them() -> None:
    (html,), _ = Converter(["smarty"], {}).convert(['A "loaf"...'], str)
    assert html == "<p>A &ldquo;loaf&rdquo;&hellip;</p>"


def test_component_alone_in_a_piece_is_no_word() -> None:
    (html,), _ = CONVERTER.convert([keep_fragment(Fragment("<figure>loaf</figure>", "figure"))], str)
    assert html == "<figure>loaf</figure>"


OPENINGS = {"fence": "```\nopen", "tildes": "~~~\nopen", "div": "<div>open", "comment": "<!-- open", "pre": "<pre>open"}


@pytest.mark.parametrize("opening", OPENINGS.values(), ids=OPENINGS)
def test_open_block_damages_its_own_piece_only(opening: str) -> None:
    pieces, _ = CONVERTER.convert(["*before*", opening, "*after*"], str)
    assert pieces[0].strip() == "<p><em>before</em></p>"
    assert pieces[2].strip() == "<p><em>after</em></p>"
    assert "open" in pieces[1]


def test_nothing_gives_nothing() -> None:
    assert CONVERTER.convert([], str) == ([], {})
    assert CONVERTER.convert(["", ""], str) == (["", ""], {})


def test_links_and_images_go_through_the_page() -> None:
    text = "[a](b.md#c) ![d](e.svg) <https://example.org> [f](#g)\n\n[h][i]\n\n[i]: j.md"
    seen: list[str] = []

    def resolve(url: str) -> str:
        seen.append(url)
        return f"../{url}"

    (html,), _ = CONVERTER.convert([text], resolve)
    assert seen == ["b.md#c", "e.svg", "https://example.org", "#g", "j.md"]
    assert 'href="../b.md#c"' in html
    assert 'src="../e.svg"' in html
    assert 'href="../j.md"' in html


def test_link_of_a_term_goes_through_the_page_too() -> None:
    keep_definition("rye", "A cereal.")
    text = f'[rye](g.md#rye){{.{TERM_CLASS} data-term="rye"}}'
    (html,), terms = CONVERTER.convert([text], lambda url: f"../{url}")
    assert html == '<p><a aria-describedby="def-rye" class="course-term" href="../g.md#rye">rye</a></p>'
    assert terms == {"rye": "A cereal."}


def test_resolver_of_one_page_is_not_kept_for_the_next() -> None:
    CONVERTER.convert(["[a](b.md)"], lambda url: f"one/{url}")
    (html,), _ = CONVERTER.convert(["[a](b.md)"], lambda url: f"two/{url}")
    assert 'href="two/b.md"' in html


def test_what_counts_over_a_whole_page_is_left_out() -> None:
    (html,), _ = CONVERTER.convert(["# Head\n\n[^1]\n\n[^1]: note"], str)
    assert "<h1>Head</h1>" in html
    assert "footnote" not in html


def test_settings_of_the_page_reach_the_components() -> None:
    numbered = Converter(["pymdownx.highlight", "pymdownx.superfences"], {"pymdownx.highlight": {"linenums": True}})
    (html,), _ = numbered.convert(["```python\na = 1\n```"], str)
    assert "linenos" in html
