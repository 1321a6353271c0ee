"""What a second reader gets: every question, nothing that tells the key."""

from __future__ import annotations

from itertools import permutations

from coursebook.exports.bank import MODES, print_bank
from coursebook.model import Option, Place, Question

PLACE = Place("docs/a.md")
OPTIONS = tuple(
    Option(text=text, correct=text == "Crumb", reason=f"Because of {text.lower()}.", place=PLACE)
    for text in ("Crumb", "Crust", "Flour", "Steam")
)


def ask(id_: str = "inside", options: tuple[Option, ...] = OPTIONS, rev: int = 1) -> Question:
    """Give a question."""
    return Question(
        id=id_,
        place=PLACE,
        case="A loaf is cut.",
        stem="What is inside?",
        options=options,
        explanation="Soft.",
        rev=rev,
    )


def test_a_reader_gets_case_stem_and_options_and_nothing_else() -> None:
    assert print_bank([ask(rev=2)]) == (
        "## inside · rev 2\n\nA loaf is cut.\n\nWhat is inside?\n\n"
        "- `fe5f9e` Steam\n- `661e09` Crust\n- `b989b3` Flour\n- `20299e` Crumb\n"
    )


def test_the_reasons_come_with_them_in_another_order() -> None:
    text = print_bank([ask()], "reasons")
    assert text.startswith(print_bank([ask()]).removesuffix("\n"))
    options = [line.split("` ")[1] for line in text.splitlines() if "` " in line]
    reasons = [line.strip() for line in text.splitlines() if line.startswith("    ")]
    assert sorted(reasons) == sorted(option.reason for option in OPTIONS)
    assert reasons != [f"Because of {option.lower()}." for option in options]


def test_options_alone_come_without_case_stem_and_id() -> None:
    assert print_bank([ask()], "options").splitlines()[:3] == ["## 771fa4641acc", "", "- `fe5f9e` Steam"]


def test_neither_the_authors_order_nor_the_key_shows() -> None:
    for mode in MODES:
        expected = print_bank([ask()], mode)
        for options in permutations(OPTIONS):
            assert print_bank([ask(options=options)], mode) == expected
    marked = tuple(
        Option(text=option.text, correct=option.text == "Flour", reason=option.reason, place=PLACE)
        for option in OPTIONS
    )
    assert print_bank([ask(options=marked)]) == print_bank([ask()])


def test_questions_come_in_an_order_that_is_not_the_courses_and_stays() -> None:
    questions = [ask(f"q{n}") for n in range(20)]
    heads = [line for line in print_bank(questions).splitlines() if line.startswith("##")]
    assert heads != [f"## q{n} · rev 1" for n in range(20)]
    assert sorted(heads) == sorted(f"## q{n} · rev 1" for n in range(20))
    assert print_bank(reversed(questions)) == print_bank(questions)


def test_several_right_answers_are_counted_for_the_reader() -> None:
    two = tuple(
        Option(text=option.text, correct=option.text in {"Flour", "Crumb"}, reason=option.reason, place=PLACE)
        for option in OPTIONS
    )
    assert print_bank([ask(options=two)]).startswith("## inside · rev 1 · choose 2\n")


def test_no_questions_are_nothing() -> None:
    assert print_bank([]) == ""


def test_one_set_of_options_comes_in_other_orders_in_other_questions() -> None:
    orders = {tuple(print_bank([ask(f"q{n}")], "options").splitlines()[2:]) for n in range(20)}
    assert len(orders) > len(OPTIONS)
