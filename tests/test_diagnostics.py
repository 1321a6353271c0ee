"""One finding in its three forms."""

from __future__ import annotations

import json

import pytest

from coursebook.diagnostics import Diagnostic, Format, Mistake, quote, render, suggest
from coursebook.model import Place

MISTAKE = Mistake("R001", "unknown-term")
FINDING = MISTAKE.at(Place("docs/a.md", 41, 9, 8), "no term 'warrenty'", "did you mean 'warranty'?")
NASTY = MISTAKE.at(Place("docs/a,b:c%.md", 2, 1), "100% of\n::error::x\r\x1b[31m\u202e", "")


def test_text_is_place_code_name_message_help_and_more() -> None:
    assert render([FINDING]) == (
        "docs/a.md:41:9: error[R001] unknown-term: no term 'warrenty'\n"
        "  help: did you mean 'warranty'?\n"
        "  more: coursebook explain R001"
    )


def test_text_shows_the_place_under_the_message() -> None:
    assert render([FINDING], "text", lambda place: [f"{place.line} | A line"]) == (
        "docs/a.md:41:9: error[R001] unknown-term: no term 'warrenty'\n"
        "41 | A line\n"
        "  help: did you mean 'warranty'?\n"
        "  more: coursebook explain R001"
    )


def test_text_without_help_has_no_line_for_it() -> None:
    finding = Mistake("R001", "unknown-term", "warning").at(Place("a.md"), "m")
    assert render([finding]) == "a.md:1:1: warning[R001] unknown-term: m\n  more: coursebook explain R001"


def test_text_obeys_no_control_character_of_an_author() -> None:
    assert render([NASTY]) == (
        "docs/a,b:c%.md:2:1: error[R001] unknown-term: 100% of\\n::error::x\\r\\x1b[31m\\u202e\n"
        "  more: coursebook explain R001"
    )


def test_github_annotation_has_file_line_column_title_and_message() -> None:
    assert render([FINDING], "github") == (
        "::error file=docs/a.md,line=41,col=9,endColumn=17,title=R001 unknown-term"
        "::no term 'warrenty' (help: did you mean 'warranty'?)"
    )


def test_github_annotation_encodes_what_would_end_it() -> None:
    assert render([NASTY], "github") == (
        "::error file=docs/a%2Cb%3Ac%25.md,line=2,col=1,title=R001 unknown-term"
        "::100%25 of%0A::error::x%0D\\x1b[31m\\u202e"
    )


@pytest.mark.parametrize(("number", "lines"), [(9, 9), (10, 10), (25, 10)])
def test_github_shows_nine_and_says_how_many_more(number: int, lines: int) -> None:
    shown = render([FINDING] * number, "github").split("\n")
    assert len(shown) == lines
    if number > 9:
        assert shown[-1] == f"::error title=coursebook::and {number - 9} more: run coursebook check"


@pytest.mark.parametrize(
    ("mistake", "can_be"),
    [
        pytest.param(Mistake("Q001", "x"), False, id="error"),
        pytest.param(Mistake("Q001", "x", excusable=True), True, id="excusable error"),
        pytest.param(Mistake("Q001", "x", "warning"), True, id="warning"),
    ],
)
def test_warning_and_excusable_error_can_be_allowed(mistake: Mistake, *, can_be: bool) -> None:
    assert mistake.can_be_allowed == can_be


def test_github_calls_what_is_left_a_warning_where_it_is_one() -> None:
    warning = Mistake("Q001", "x", "warning").at(Place("a.md"), "m")
    assert render([FINDING] * 9 + [warning], "github").endswith(
        "::warning title=coursebook::and 1 more: run coursebook check"
    )


def test_json_is_a_list_of_flat_records() -> None:
    assert json.loads(render([FINDING], "json")) == [
        {
            "path": "docs/a.md",
            "line": 41,
            "column": 9,
            "length": 8,
            "end_column": 17,
            "code": "R001",
            "name": "unknown-term",
            "severity": "error",
            "message": "no term 'warrenty'",
            "help": "did you mean 'warranty'?",
        }
    ]


@pytest.mark.parametrize(("form", "text"), [("text", ""), ("github", ""), ("json", "[]")])
def test_nothing_is_rendered_for_no_findings(form: Format, text: str) -> None:
    assert render([], form) == text


def test_findings_are_ordered_by_place_then_code() -> None:
    later = Mistake("A001", "a").at(Place("docs/a.md", 41, 10), "m")
    same = Mistake("A001", "a").at(FINDING.place, "m")
    other = Mistake("Z001", "z").at(Place("docs/Z.md", 99), "m")
    found: list[Diagnostic] = sorted([later, FINDING, same, other], key=lambda finding: finding.sort_key)
    assert found == [other, same, FINDING, later]


def test_long_words_are_cut() -> None:
    assert quote("a" * 60) == f"'{'a' * 60}'"
    assert quote("a" * 61) == f"'{'a' * 59}…'"


def test_near_word_is_suggested_and_a_far_one_is_not() -> None:
    assert suggest("warrenty", ["utility", "warranty"]) == "did you mean 'warranty'?"
    assert suggest("zebra", ["utility", "warranty"]) == ""
    assert suggest("a" * 100, ["a" * 99]) == ""
