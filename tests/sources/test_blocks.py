"""A parser without the rules that cannot apply gives what one with all of them gives."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token

from coursebook.sources.blocks import _parser_without, parse_tokens

PIECES = ["|", "-", "```", "~~~", ">", "<div>", "</div>", "#", "!!!", " note", "=", "*", "_", "1.", "word", " ", "    "]
WHOLE = _parser_without(frozenset())


def shape(tokens: Sequence[Token]) -> list[tuple[str, object, list[str]]]:
    """Give types, lines and words; blanks at the end of a line say nothing."""
    return [(token.type, token.map, [line.rstrip() for line in token.content.split("\n")]) for token in tokens]


@given(st.lists(st.sampled_from([*PIECES, "\n"])).map("".join))
def test_parser_leaves_out_no_rule_that_applies(text: str) -> None:
    assert shape(parse_tokens(text)) == shape(WHOLE.parse(text))
