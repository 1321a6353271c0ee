"""Where a call stands: what the linter says about it against what the engines' Markdown makes of it.

A component's token must be all there is in a paragraph, a list item or a table cell; in code it is printed.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown.treeprocessors import Treeprocessor

from coursebook.sources.headings import read_sections
from coursebook.sources.page import parse_page
from coursebook.sources.text import Source

EXTENSIONS = [
    *("admonition", "attr_list", "def_list", "md_in_html", "tables"),
    *("toc", "pymdownx.details", "pymdownx.superfences"),
]
CALL = '{{ figure("loaf") }}'
WORD = "coursetoken"
HOLDERS = {"p", "li", "td", "dd", "th"}
WORDS = {"S035": "code", "S046": "text", "S036": "heading"}


class _Watcher(Treeprocessor):
    """Says what element the token is in, where the course's own tree processor would look for it."""

    where = ""

    def run(self, root: ET.Element) -> None:
        self.where = "text"
        for element in root.iter():
            if (element.text or "").strip() == WORD and not len(element) and element.tag in HOLDERS:
                self.where = "alone"


def engine_says(text: str) -> str:
    """Give where the engines' Markdown leaves the token."""
    md = markdown.Markdown(extensions=EXTENSIONS)
    watcher = _Watcher(md)
    md.treeprocessors.register(watcher, "watcher", 6)
    html = md.convert(text.replace(CALL, WORD))
    root = ET.fromstring(f"<body>{html.replace('&para;', '')}</body>")
    for element in root.iter("code"):
        if WORD in "".join(element.itertext()):
            return "code"
    for level in "123456":
        if any(WORD in "".join(element.itertext()) for element in root.iter(f"h{level}")):
            return "heading"
    return watcher.where


def linter_says(text: str) -> str:
    """Give where the linter sees the call."""
    _, findings = parse_page(Source("docs/a.md", text), "a.md")
    found = {WORDS[finding.code] for finding in findings}
    return found.pop() if found else "alone"


LAYOUTS = [
    "@",
    "Text.\n\n@\n\nText.",
    "Text.\n@",
    "@\nText.",
    "Text @ text.",
    "@ @",
    "@\n@",
    "    @",
    "Text.\n\n    @",
    "Text.\n    @",
    "   @",
    "`@`",
    "`` ` @ ``",
    "`a` @ `b`",
    "\\`@`",
    "``@`",
    "```\n@\n```",
    "~~~\n@\n~~~",
    "```\na\n```\n\n@",
    "- @",
    "- @\n- b",
    "- a\n\n    @",
    "- a\n\n    @\n\n- b",
    "- a\n\n        @",
    "- a\n\n            @",
    "- a\n    @",
    "- a\n    - b\n\n        @",
    "- a\n    - b\n\n            @",
    "- a\n    - @\n    - c",
    "1. a\n\n    @\n\n2. b",
    "1. a\n\n        @",
    "10. a\n\n    @",
    "* a\n\n    @\n\n    Text.",
    "- a\n\n    ```\n    @\n    ```",
    "!!! note\n    @",
    "!!! note\n\n    @",
    "!!! note\n    Text.\n\n    @",
    "!!! note\n    Text.\n    @",
    "!!! note\n    Text.\n\n        @",
    '!!! note "T"\n    - a\n\n        @',
    '!!! note "T"\n    - a\n\n            @',
    "!!! note\n    !!! tip\n        @",
    "- a\n\n    !!! note\n        @",
    "- a\n\n    !!! note\n        Text.\n\n            @",
    "??? note\n    @",
    "???+ note\n    Text.\n\n    @",
    '??? note "T"\n    Text.\n\n        @',
    "??? note\n    Text.\n\n    - a\n\n        @",
    "Term\n:   @",
    "Term\n:   a\n\n    @",
    "Term\n:   a\n\n        @",
    "| a | b |\n|---|---|\n| @ | c |",
    "| a | b |\n|---|---|\n| c | @ |",
    "| a | b |\n|---|---|\n| c @ | d |",
    "# a\n\n@",
    "# a\n@",
    "@\n# a",
    "## @",
    "##@",
    "Text\n##Title @",
    "@\n===",
    "> @",
    "> Text.\n> @",
    "> Text.\n>\n> @",
    "<div markdown>\n\n@\n\n</div>",
    "a\n\n---\n\n@",
    "**@**",
    "[@](b.md)",
    "- a\n- b\n\n@",
    "Text.\n- @",
    "- @\n    - b",
    "@\n> b",
    "@\n!!! note\n    b",
    "    !!! note\n        @",
]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_linter_and_engines_agree_on_where_a_call_stands(layout: str) -> None:
    text = layout.replace("@", CALL) + "\n"
    assert linter_says(text) == engine_says(text)


TITLES = st.text(alphabet="abc AB-_.,é12&*`()!?", min_size=1, max_size=12)
# Backticks without a partner of their length are code for one parser and text for the other.
TITLES = TITLES.filter(lambda title: bool(title.strip()) and title.count("`") in {0, 2} and "``" not in title)


@example([(1, "", "*_*_?"), (2, "", "_a*b_c*")])
@given(
    st.lists(
        st.tuples(st.integers(1, 6), st.sampled_from(["", " {#a}", " {#b-c}", ' {: data-criteria="1.1" }']), TITLES)
    )
)
def test_anchors_are_those_the_engines_give(headings: list[tuple[int, str, str]]) -> None:
    text = "\n\n".join(
        f"{'#' * level}{' ' * (level % 2)}x{title.strip()}x{attributes}" for level, attributes, title in headings
    )
    page, _ = parse_page(Source("docs/a.md", text), "a.md")
    md = markdown.Markdown(extensions=["attr_list", "toc"])
    md.convert(text)
    assert [section.id for section in page.sections] == list(_ids(md.toc_tokens))  # type: ignore[attr-defined]


def _ids(tokens: list[dict[str, object]]) -> list[str]:
    return [id_ for token in tokens for id_ in [str(token["id"]), *_ids(token["children"])]]  # type: ignore[arg-type]


def test_sections_of_no_headings_are_none() -> None:
    assert not list(read_sections([]))
