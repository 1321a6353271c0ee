"""The body of a quiz."""

from __future__ import annotations

import time

import pytest

from coursebook.model import Place, Question
from coursebook.model.call import Literal
from coursebook.sources import parse_question

PLACE = Place("docs/a.md", 10, 5)
BODY = """\
Since noon the dough rests. It has doubled.

| Hour | Size |
|---|---|
| 12 | 1 |

What happens *next*?

- [x] It is `shaped`

    The dough has doubled.

    - It is ready.

- [ ] It is [baked](a.md)

    It has no shape yet.

Resting comes before shaping.

Shaping comes before baking.
"""


def parse(body: str, **arguments: str | int | bool | None) -> Question:
    question, findings = parse_question(body, arguments={"id": "next-step", **arguments}, place=PLACE)
    assert not findings
    return question


def test_body_is_case_stem_options_and_explanation() -> None:
    question = parse(BODY)
    assert question.case == "Since noon the dough rests. It has doubled.\n\n| Hour | Size |\n|---|---|\n| 12 | 1 |"
    assert question.stem == "What happens *next*?"
    assert [option.text for option in question.options] == ["It is `shaped`", "It is [baked](a.md)"]
    assert [option.correct for option in question.options] == [True, False]
    assert question.options[0].reason == "The dough has doubled.\n\n- It is ready."
    assert question.options[1].reason == "It has no shape yet."
    assert question.explanation == "Resting comes before shaping.\n\nShaping comes before baking."


def test_places_count_from_the_bodys_first_character() -> None:
    question = parse(BODY)
    assert question.place == PLACE
    assert [option.place for option in question.options] == [
        Place("docs/a.md", 18, 11, len("It is `shaped`")),
        Place("docs/a.md", 24, 11, len("It is [baked](a.md)")),
    ]


def test_arguments_become_fields() -> None:
    arguments: dict[str, Literal] = {
        "title": "T",
        "criterion": "1.1",
        "style": "list",
        "bloom": 2,
        "exam": False,
        "rev": 3,
    }
    question = parse(BODY, **arguments, wording=True, allow="Q012", because="B")
    found = {name: getattr(question, name) for name in (*arguments, "wording", "allow", "because", "id")}
    assert found == {**arguments, "wording": True, "allow": "Q012", "because": "B", "id": "next-step"}


def test_arguments_left_out_or_of_the_wrong_kind_give_the_defaults() -> None:
    question, _ = parse_question(BODY, arguments={"id": 7, "rev": "x", "exam": "no", "bloom": True}, place=PLACE)
    assert (question.id, question.rev, question.exam, question.bloom) == ("", 1, True, None)
    assert (question.title, question.style, question.wording) == ("", "standard", False)


def test_statements_before_the_question_belong_to_the_case() -> None:
    question = parse("1. Flour\n2. Salt\n\nWhich two?\n\n- [X] 1\n\n    a\n\n- [ ] 2\n\n    b\n")
    assert question.case == "1. Flour\n2. Salt"
    assert question.stem == "Which two?"
    assert question.options[0].correct


def test_plain_list_before_the_task_list_belongs_to_the_case() -> None:
    question = parse("- flour\n- salt\n\nWhich?\n\n- [ ] a\n\n    a\n\n- [x] b\n\n    b\n")
    assert question.case == "- flour\n- salt"


def test_task_list_inside_a_reason_is_no_list_of_options() -> None:
    question = parse("Which?\n\n- [ ] a\n\n    - [x] not this\n\n- [x] b\n\n    b\n")
    assert [option.text for option in question.options] == ["a", "b"]
    assert question.options[0].reason == "- [x] not this"


def test_code_in_case_and_reason_keeps_its_indent() -> None:
    options = "- [x] a\n\n    ```\n    if x:\n        y\n    ```\n\n- [ ] b\n\n    c"
    question = parse(f"Look:\n\n```\nif x:\n    y\n```\n\nWhich?\n\n{options}")
    assert question.case == "Look:\n\n```\nif x:\n    y\n```"
    assert question.options[0].reason == "```\nif x:\n    y\n```"


def test_admonition_in_the_case_is_no_code() -> None:
    question = parse("!!! note\n\n    - [x] not an option\n\nWhich?\n\n- [x] a\n\n    b\n\n- [ ] c\n\n    d\n")
    assert question.case == "!!! note\n\n    - [x] not an option"


def test_stem_of_several_lines_is_one_text() -> None:
    assert parse("Which of\nthese?\n- [x] a\n\n    b\n- [ ] c\n\n    d").stem == "Which of\nthese?"


def test_list_that_fell_apart_is_put_together() -> None:
    body = "Which?\n\n- [x] a\n\nb\n\n- [ ] c\n\n    d\n\nThe end."
    question, findings = parse_question(body, arguments={"id": "x"}, place=PLACE)
    assert [(option.text, option.reason) for option in question.options] == [("a", "b"), ("c", "d")]
    assert question.explanation == "The end."
    assert [(finding.code, finding.place.line) for finding in findings] == [("S051", 14)]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_ids_and_hash_do_not_depend_on_the_order_of_the_options(order: tuple[int, int]) -> None:
    options = ["- [x] a\n\n    b\n\n", "- [ ] c\n\n    d\n\n"]
    question = parse("Which?\n\n" + "".join(options[index] for index in order))
    first = parse("Which?\n\n" + "".join(options))
    assert question.hash == first.hash
    assert {option.id for option in question.options} == {option.id for option in first.options}


def test_question_is_parsed_in_less_than_a_millisecond() -> None:
    best = min(_seconds() for _ in range(20))
    assert best < 0.001


def _seconds() -> float:
    start = time.perf_counter()
    parse(BODY)
    return time.perf_counter() - start
