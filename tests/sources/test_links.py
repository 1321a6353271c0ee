"""Targets of links with their places, and lines of plain words."""

from __future__ import annotations

import time

import pytest

from coursebook.sources.links import check_raw_links, check_references, find_anchors, find_links
from coursebook.sources.plain import read_plain
from coursebook.sources.text import Source

TIMES = 100_000


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        pytest.param("[a](b.md) and ![c](d.png 'e')", [(5, "b.md"), (20, "d.png")], id="a link and an image"),
        pytest.param("[a](b_(c).md#d)", [(5, "b_(c).md#d")], id="brackets in the target"),
        pytest.param("[a]( <b c.md> )", [(7, "b c.md")], id="angle brackets"),
        pytest.param("[![a](b.png)](c.md)", [(7, "b.png"), (15, "c.md")], id="an image in a link"),
        pytest.param("[a]: b.md 'c'\n[^1]: note", [(6, "b.md")], id="a named target and a footnote"),
        pytest.param("a](b.md) and \\[a\\](b.md)", [], id="no link"),
    ],
)
def test_targets_have_their_columns(text: str, targets: list[tuple[int, str]]) -> None:
    links = list(find_links(Source("a.md", text), text))
    assert [(link.place.column, link.target) for link in links] == targets
    assert [link.place.length for link in links] == [len(target) for _, target in targets]


def test_plain_lines_keep_their_columns() -> None:
    text = "# Crumb\n\nA [crumb](a.md) is <b>soft</b>. https://a.b/crumb\n\n!!! note\n    {: #c } Dry."
    assert list(read_plain(text, [])) == [
        (3, "A               is    soft    . https:           "),
        (6, "            Dry."),
    ]


@pytest.mark.parametrize(
    ("start", "piece"),
    [
        ("[a](", " "),
        ("[a](b", " "),
        ("{", "#a "),
        ("<a", " href="),
        ("", "/a"),
        ("", "@"),
        ("", "[a]("),
        ("[a]((", "x"),
    ],
)
def test_what_is_no_link_is_read_in_linear_time(start: str, piece: str) -> None:
    text = start + piece * TIMES
    source = Source("a.md", text)
    before = time.perf_counter()
    list(find_links(source, text))
    find_anchors(text)
    list(check_references(source, text))
    list(check_raw_links(source, text))
    list(read_plain(text, []))
    assert time.perf_counter() - before < 5
