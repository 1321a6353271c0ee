"""Ways to answer without knowing: each finds its own tell, none finds one in a fair bank, and the numbers are exact."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coursebook.checks.solvers import Solver, solve
from coursebook.model import Option, Place, Question
from tests.authoring import find_mistakes, read_course, write_course
from tests.banks import write_bank

PLACE = Place("docs/a.md")
BANK = "docs/practice/01-loaf.md"
TELLS = {
    "longest": "the longest option",
    "shortest": "the shortest option",
    "hedges": "the option with most hedges",
    "absolutes": "an option without absolutes",
    "stem": "the option with most words of the stem",
    "others": "the option with most words of the others",
    "commas": "the option with most commas",
    "reason": "the option with the longest reason",
    "A": "option A",
    "B": "option B",
    "C": "option C",
    "D": "option D",
}


def ask(*options: str, right: int = 0, reason: str = "") -> Question:
    made = tuple(
        Option(text=text, correct=number == right, reason=reason, place=PLACE) for number, text in enumerate(options)
    )
    return Question(id="q", place=PLACE, case="", stem="", options=made, explanation="")


def find(solvers: tuple[Solver, ...], name: str) -> Solver:
    return next(solver for solver in solvers if solver.name == name)


def load(folder: Path, count: int, tell: str) -> tuple[Solver, ...]:
    course, _ = read_course(write_course(folder, {BANK: write_bank(count, tell)}))
    return solve(question for page in course.pages for question in page.questions)


@pytest.mark.parametrize(("tell", "name"), TELLS.items())
def test_solver_finds_its_tell_and_no_other_does(tell: str, name: str, tmp_path: Path) -> None:
    solvers = load(tmp_path, 48, tell)
    assert [solver.name for solver in solvers if solver.z > 2.5] == [name]
    assert find(solvers, name).z == pytest.approx(12)
    assert len(find(solvers, name).right) == 48


def test_every_solver_has_a_tell_and_a_fair_bank_has_none(tmp_path: Path) -> None:
    solvers = load(tmp_path, 48, "fair")
    assert [solver.name for solver in solvers] == list(TELLS.values())
    assert [(solver.hits, solver.expected, solver.z) for solver in solvers] == [(12, 12, 0)] * len(TELLS)


def test_one_of_four_is_a_chance_of_a_quarter() -> None:
    solver = find(solve([ask("long", "a", "b", "c"), ask("long", "a", "b", "c", right=1)]), "the longest option")
    assert (solver.hits, solver.expected) == (1, 0.5)
    assert solver.variance == pytest.approx(2 * 3 / 16)


def test_tie_shares_the_point_and_has_less_to_win() -> None:
    solver = find(solve([ask("long", "wide", "b", "c")]), "the longest option")
    assert (solver.hits, solver.expected) == (0.5, 0.25)
    assert solver.variance == pytest.approx(1 / 16)


def test_solver_that_cannot_decide_neither_wins_nor_loses() -> None:
    solver = find(solve([ask("a", "b", "c", "d")]), "the longest option")
    assert (solver.hits, solver.expected, solver.variance, solver.right) == (0.25, 0.25, 0, [])


def test_questions_without_one_right_option_are_left_out() -> None:
    one = ask("a", "b")
    wrong = [ask("a", "b", right=9), ask("a"), replace(one, options=(one.options[0], one.options[0]))]
    assert [solver.expected for solver in solve(wrong)] == [0] * 8


@pytest.mark.parametrize(("count", "said"), [(47, ""), (48, "warning[K001]"), (199, "warning[K001]"), (200, "error[")])
def test_small_bank_is_not_judged_a_middling_one_warned_of_and_a_large_one_refused(
    count: int, said: str, tmp_path: Path
) -> None:
    found = find_mistakes(write_course(tmp_path, {BANK: write_bank(count, "longest")}))
    assert said in found
    assert bool(found) is bool(said)


def test_limit_itself_is_allowed(tmp_path: Path) -> None:
    fair, told = write_bank(48, "fair"), write_bank(8, "C").replace('quiz("q-', 'quiz("c-').partition("\n\n{%")[2]
    course, _ = read_course(write_course(tmp_path, {BANK: f"{fair}\n{{%{told}"}))
    solver = find(solve(question for page in course.pages for question in page.questions), "option C")
    assert (solver.hits, solver.expected) == (20, 14)
    assert solver.z == pytest.approx(6 / (56 * 3 / 16) ** 0.5)
    assert find_mistakes(tmp_path) == ""
