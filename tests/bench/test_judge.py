"""The verdicts, on costs that are made up: no clock is judged here."""

from __future__ import annotations

import pytest

from tests.bench.judge import Cost, Round, Verdict, growth, judge, judge_commands

SIZES, PAGES = (13, 130), (216, 432, 864)


def made(**changed: Cost) -> Round:
    """Give a round in which every bound is kept, but for what a test changes (`ours_130=…`)."""
    costs: Round = {("start", 0): Cost(0.5, 40)}
    costs |= {("page", count): Cost(0.5 + count / 216, 50) for count in PAGES}
    for n in SIZES:
        costs["plain", n] = Cost(0.1 * n + 0.4, 100)
        costs["ours", n] = Cost(0.1 * n + 0.5, 120)
        costs["ours-zensical", n] = Cost(0.1 * n + 0.5, 120)
        costs["mkdocs-quiz-documented", n] = Cost(0.3 * n, 120)
    for n in (0, *SIZES, 1300):
        costs["check", n] = Cost(0.03 * n + 0.2, 90)
    costs["check-page", 130] = Cost(0.7, 90)
    costs["report", 130] = Cost(4, 90)
    costs |= {("preview-page", 130): Cost(3, 90), ("preview-page-zensical", 130): Cost(3, 90)}
    costs |= {("site", 1000): Cost(50, 300), ("site-check", 1000): Cost(10, 90)}
    costs |= {("import-libraries", 0): Cost(0.1, 20), ("import-command", 0): Cost(0.12, 20)}
    for name, cost in changed.items():
        what, _, size = name.rpartition("_")
        costs[what, int(size)] = cost
    return costs


def missed(*rounds: Round) -> list[str]:
    verdicts = [*judge(rounds, SIZES, PAGES), *judge_commands(rounds)]
    return [verdict.what for verdict in verdicts if not verdict.is_kept]


def test_costs_within_all_bounds_are_kept() -> None:
    assert missed(made()) == []


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        pytest.param({"ours_13": Cost(1.8, 150)}, "13 chapters: peak memory, ours ÷ plain", id="memory"),
        pytest.param({"plain_130": Cost(8.5, 100)}, "130 chapters: CPU, ours ÷ plain", id="plain"),
        pytest.param(
            {"mkdocs-quiz-documented_130": Cost(20, 100)},
            "130 chapters: CPU, mkdocs-quiz, terms as documented ÷ ours",
            id="peer",
        ),
        pytest.param({"ours_13": Cost(1.3, 120)}, "growth of CPU, 13 to 130 chapters", id="growth"),
        pytest.param({"page_216": Cost(1.3, 50)}, "growth of CPU above start-up, 216 to 864 questions", id="page"),
        pytest.param({"page_432": Cost(2.2, 50)}, "growth of CPU above start-up, 432 to 864 questions", id="half"),
        pytest.param({"check_130": Cost(6.8, 90)}, "130 chapters: CPU, check ÷ plain", id="check"),
        pytest.param({"check-page_130": Cost(1.2, 90)}, "130 chapters: CPU, check of one page ÷ check", id="one-page"),
        pytest.param(
            {"preview-page_130": Cost(4.1, 90)}, "130 chapters: CPU, preview of one page ÷ ours", id="preview"
        ),
        pytest.param(
            {"preview-page-zensical_130": Cost(4.1, 90)},
            "130 chapters: CPU, preview of one page ÷ ours-zensical",
            id="preview-zensical",
        ),
        pytest.param({"report_130": Cost(6.8, 90)}, "130 chapters: CPU, report on one page ÷ plain", id="report"),
        pytest.param(
            {"check_1300": Cost(70, 90)}, "growth of CPU above start-up, check, 130 to 1300 chapters", id="check-growth"
        ),
        pytest.param({"site-check_1000": Cost(26, 90)}, "1000 pages: CPU, site-check ÷ build", id="site-check"),
        pytest.param(
            {"import-command_0": Cost(0.16, 20)}, "CPU, import of the command ÷ of its libraries", id="import"
        ),
    ],
)
def test_each_bound_is_missed_by_what_it_bounds(changed: dict[str, Cost], what: str) -> None:
    assert missed(made(**changed)) == [what]


def test_the_median_of_the_rounds_decides_and_ratios_are_of_one_round() -> None:
    slow = {key: Cost(cost.seconds * 3, cost.mebibytes) for key, cost in made().items()}
    bad = made(plain_130=Cost(1, 1))
    assert missed(made(), slow, bad) == []
    assert "130 chapters: CPU, ours ÷ plain" in missed(made(), bad, bad)


def test_growth_is_the_exponent() -> None:
    assert growth(2, 20, 10) == pytest.approx(1)
    assert growth(1, 16, 4) == pytest.approx(2)


def test_a_verdict_says_value_spread_bound_and_result() -> None:
    assert str(Verdict("cost", [1.0, 1.6, 1.2], 1.5)).split() == ["cost", "1.20", "(1.00–1.60)", "≤", "1.5", "kept"]
    assert str(Verdict("peer", [1.0], 1.5, is_least=True)).split()[-1] == "MISSED"
