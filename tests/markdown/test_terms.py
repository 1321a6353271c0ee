"""Terms are linked once a section, plain text later and in headings; their definitions stand once, hidden."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html
from markdown import Markdown

from coursebook.markdown import TERM_CLASS, Converter, Fragment, keep_definition, keep_fragment, makeExtension

EXTENSIONS = ["admonition", "attr_list", "tables", "toc"]
GLUTEN = '<a aria-describedby="def-gluten" class="course-term" href="g.md#gluten">'


@pytest.fixture(autouse=True)
def _definitions() -> None:
    keep_definition("gluten", "Holds <em>gas</em> &amp; shape.")
    keep_definition("rye", "A cereal.")


def term(id_: str, text: str) -> str:
    return f'[{text}](g.md#{id_}){{.{TERM_CLASS} data-term="{id_}"}}'


def convert(text: str) -> str:
    return Markdown(extensions=[*EXTENSIONS, makeExtension()]).convert(text)


def links(html: str) -> list[str]:
    return [link.text_content() for link in lxml_html.fragment_fromstring(html, create_parent="article").iter("a")]


def test_first_mention_is_a_described_link() -> None:
    html = convert(f"Much {term('gluten', 'gluten')} here.")
    assert html.startswith(f"<p>Much {GLUTEN}gluten</a> here.</p>")
    assert "data-term" not in html


def test_later_mention_in_a_section_is_plain_text() -> None:
    html = convert(f"{term('gluten', 'One')}, {term('gluten', 'two')}.\n\n- {term('gluten', 'three')} more")
    assert links(html) == ["One"]
    assert "One</a>, two.</p>" in html
    assert "<li>three more</li>" in html


def test_each_section_links_anew_and_a_subsection_does_not() -> None:
    parts = ["a", "## Two", "b", "### Sub", "c", "## Three", "d"]
    text = "\n\n".join(term("gluten", part) if len(part) == 1 else part for part in parts)
    assert links(convert(text)) == ["a", "b", "d"]


def test_another_term_is_linked_beside_it() -> None:
    assert links(convert(f"{term('gluten', 'a')} {term('rye', 'b')} {term('gluten', 'c')}")) == ["a", "b"]


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5, 6])
def test_term_in_a_heading_is_plain_text_and_does_not_count(level: int) -> None:
    html = convert(f"{'#' * level} The {term('gluten', 'net')} of it\n\nThe {term('gluten', 'gluten')}.")
    assert "The net of it</h" in html
    assert links(html) == ["gluten"]


@pytest.mark.parametrize(
    "text",
    ["!!! note\n    {}", "- {}", "- a\n\n    {}", "> {}", "| a |\n|---|\n| {} |"],
    ids=["admonition", "tight item", "loose item", "quote", "table"],
)
def test_term_is_linked_in_every_kind_of_block(text: str) -> None:
    assert links(convert(text.format(term("gluten", "net")))) == ["net"]


def test_text_around_an_unlinked_mention_is_kept_to_the_letter() -> None:
    mention = term("gluten", "net")
    html = convert(f"{mention} *a* x {mention} y *b*{mention}{mention} **c** {mention}")
    text = lxml_html.fragment_fromstring(html.partition("<div")[0], create_parent="article").text_content()
    assert text.strip() == "net a x net y bnetnet c net"


def test_markup_inside_an_unlinked_mention_is_kept() -> None:
    html = convert(f"{term('gluten', 'net')} and {term('gluten', 'the *whole* `net`')} again")
    assert links(html) == ["net"]
    assert "and the <em>whole</em> <code>net</code> again</p>" in html


def test_definition_stands_once_hidden_and_out_of_the_search() -> None:
    html = convert(f"{term('gluten', 'a')}\n\n## Two\n\n{term('gluten', 'b')} {term('rye', 'c')}")
    assert html.endswith(
        '<div class="course-definitions" data-search-exclude="true" hidden="">'
        '<p id="def-gluten">Holds <em>gas</em> &amp; shape.</p><p id="def-rye">A cereal.</p></div>'
    )
    assert html.count("course-definitions") == 1


def test_page_without_terms_has_no_definitions() -> None:
    assert convert("Bread.") == "<p>Bread.</p>"


def test_ordinary_link_is_left_alone() -> None:
    html = convert("[a](b.md) [a](b.md){.other} [c](d.md)")
    assert links(html) == ["a", "a", "c"]
    assert "aria-describedby" not in html


def test_terms_inside_components_are_defined_on_the_page_once() -> None:
    converter = Converter([*EXTENSIONS, "coursebook.markdown"], {})
    (hint,), hint_terms = converter.convert([term("rye", "rye")], str)
    nested = keep_fragment(Fragment(hint, "hint", hint_terms))
    (body,), terms = converter.convert([f"{term('gluten', 'net')}\n\n{nested}"], str)
    assert set(terms) == {"gluten", "rye"}
    assert "course-definitions" not in hint + body
    html = convert(f"{term('gluten', 'net')}\n\n{keep_fragment(Fragment(body, 'exercise', terms))}")
    assert html.count('id="def-gluten"') == html.count('id="def-rye"') == 1
    assert links(html) == ["net", "net", "rye"]


def test_no_term_of_one_page_reaches_the_next() -> None:
    md = Markdown(extensions=[*EXTENSIONS, makeExtension()])
    assert "def-gluten" in md.convert(term("gluten", "net"))
    md.reset()
    assert md.convert("Bread.") == "<p>Bread.</p>"


def test_emphasized_term_in_a_heading_is_plain_text_too() -> None:
    html = convert(f"## The **{term('gluten', 'net')}** of it\n\nThe {term('gluten', 'gluten')}.")
    assert "The <strong>net</strong> of it</h2>" in html
    assert links(html) == ["gluten"]
