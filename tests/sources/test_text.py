"""Bytes to a text: where a file that is too large is reported."""

from __future__ import annotations

import pytest

from coursebook.sources.text import LARGEST, decode_source

HEAD = b"# A loaf\r\n\r\nText.\r\n\r\n"
QUIZ = b'{%% call quiz("crumb") %%}\nWhat is soft?%s\n{%% endcall %%}\n'
LONG = b" Crumb?" * (LARGEST // 7)
NO_CALL = "1:1: the file is larger than 512 KB (divide it into several files)"
CALL = "{}:1: the file is larger than 512 KB, most of it the call that begins here (shorten the call)"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(HEAD + QUIZ % LONG, CALL.format(5), id="one-call"),
        pytest.param(HEAD + QUIZ % b"" + QUIZ % LONG, CALL.format(8), id="second-call"),
        pytest.param(HEAD + QUIZ % LONG[: LARGEST // 3] * 3, NO_CALL, id="several-calls"),
        pytest.param(HEAD + QUIZ % b"" + LONG, NO_CALL, id="text-below-a-call"),
        pytest.param(HEAD + LONG, NO_CALL, id="no-call"),
        pytest.param(HEAD + b"\xff\n" + QUIZ % LONG, CALL.format(6), id="not-utf-8-either"),
    ],
)
def test_file_too_large_is_reported_at_the_call_that_makes_it_so(data: bytes, said: str) -> None:
    source, findings = decode_source((data + LONG)[: LARGEST + 1], "docs/about.md")
    assert source.text == ""
    assert [f"{f.place.line}:{f.place.column}: {f.message} ({f.help})" for f in findings] == [said]
