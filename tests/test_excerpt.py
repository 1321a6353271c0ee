"""The line of a finding with its word underlined."""

from __future__ import annotations

import pytest

from coursebook.excerpt import WIDTH, write_excerpt
from coursebook.model import Place


def show(line: str, column: int, length: int = 1, number: int = 41) -> list[str]:
    return write_excerpt(Place("docs/a.md", number, column, length), line)


def test_word_is_underlined_below_its_line() -> None:
    assert show('The {{ term("crum") }} is soft.', 14, 4) == [
        '   41 | The {{ term("crum") }} is soft.',
        "      |              ^^^^",
    ]


def test_number_of_a_late_line_keeps_the_bars_below_each_other() -> None:
    assert show("Loaf", 1, 4, 123456) == ["123456 | Loaf", "       | ^^^^"]


@pytest.mark.parametrize(
    ("line", "column", "length", "shown", "marks"),
    [
        pytest.param("\ta\tloaf", 4, 4, "    a    loaf", "         ^^^^", id="tabs are four blanks"),
        pytest.param(
            "\u6708\u9905 loaf", 4, 4, "\u6708\u9905 loaf", "     ^^^^", id="wide characters take two columns"
        ),
        pytest.param("a \u6708\u9905.", 3, 2, "a \u6708\u9905.", "  ^^^^", id="marks under wide characters"),
        pytest.param("cafe\u0301 loaf", 7, 4, "cafe\u0301 loaf", "     ^^^^", id="a combining mark takes none"),
        pytest.param("a\x1b[31m\u202eb", 8, 1, "a\ufffd[31m\ufffdb", "       ^", id="nothing is obeyed"),
        pytest.param("a\u00a0b", 3, 1, "a b", "  ^", id="a blank of another kind is one"),
        pytest.param("loaf", 5, 1, "loaf", "    ^", id="behind the line's end"),
        pytest.param("loaf", 99, 7, "loaf", "    ^", id="far behind the line's end"),
        pytest.param("a loaf", 3, 99, "a loaf", "  ^^^^", id="a length that goes on in the next line"),
    ],
)
def test_marks_stand_below_the_word(line: str, column: int, length: int, shown: str, marks: str) -> None:
    assert show(line, column, length) == [f"   41 | {shown}", f"      | {marks}"]


@pytest.mark.parametrize("line", ["", "   ", "\t"])
def test_line_of_blanks_is_not_shown(line: str) -> None:
    assert show(line, 1) == []


def test_long_line_is_cut_after_what_fits() -> None:
    assert show("a" * 50 + " loaf " + "b" * 100, 52, 4) == [
        "   41 | " + "a" * 50 + " loaf " + "b" * (WIDTH - 56) + "\u2026",
        "      | " + " " * 51 + "^^^^",
    ]


def test_long_line_is_cut_on_both_sides_of_a_late_word() -> None:
    assert show("a" * 200 + " loaf " + "b" * 200, 202, 4) == [
        "   41 | \u2026" + "a" * 31 + " loaf " + "b" * (WIDTH - 37) + "\u2026",
        "      | " + " " * 33 + "^^^^",
    ]


def test_long_word_is_underlined_as_far_as_it_is_shown() -> None:
    _, marks = show("x " + "a" * 500, 3, 500)
    assert marks == "      | " + "  " + "^" * (WIDTH - 2)
