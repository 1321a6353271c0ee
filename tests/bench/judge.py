"""Measurements of several rounds -> ratios and the verdict on each bound. Ratios are of one round: machines drift."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

MOST_TIMES_PLAIN = 1.5
LEAST_PEER = 1.5
MOST_MEMORY = 1.3
MOST_GROWTH = 1.0
MOST_PAGE_GROWTH = 1.1
"""Linear, within what costs above the start-up scatter from run to run."""
MOST_CHECK = 0.5
MOST_CHECK_OF_PAGE = 0.2
MOST_PREVIEW = 0.3
MOST_REPORT = 0.5
MOST_IMPORT = 1.5
MOST_SITE_CHECK = 0.5


@dataclass(frozen=True)
class Cost:
    """What one build took, or another command."""

    seconds: float
    """CPU time of all its processes, user's and system's."""
    mebibytes: float
    """Peak memory of its largest process."""
    is_whole: bool = True
    """Whether it came to its end; else it was stopped, and would have taken more."""


Round = dict[tuple[str, int], Cost]
"""A round's builds by what was built and its size."""


@dataclass(frozen=True)
class Verdict:
    """A bound and how it was kept."""

    what: str
    values: Sequence[float]
    """One a round."""
    bound: float
    is_least: bool = False
    """Whether the bound is the least allowed; else the most."""

    @property
    def value(self) -> float:
        """The median of the rounds."""
        return median(self.values)

    @property
    def is_kept(self) -> bool:
        """Whether the median keeps the bound."""
        return self.value >= self.bound if self.is_least else self.value <= self.bound

    def __str__(self) -> str:
        sign = "≥" if self.is_least else "≤"
        said = "kept" if self.is_kept else "MISSED"
        spread = f"({min(self.values):.2f}–{max(self.values):.2f})"
        return f"{self.what:58} {self.value:5.2f} {spread:13} {sign} {self.bound:.1f}  {said}"


def growth(small: float, large: float, factor: float) -> float:
    """Give the exponent e of cost = size ** e for a size that grew by a factor."""
    return math.log(large / small) / math.log(factor)


def judge(rounds: Sequence[Round], sizes: Sequence[int], pages: Sequence[int]) -> list[Verdict]:
    """Give the verdict on every bound.

    Args:
        rounds: `plain`, `ours` and `mkdocs-quiz-documented` at each size, `start` at 0, `page` at each count.
        sizes: Chapters of the courses, ascending.
        pages: Questions of the single pages, ascending.
    """

    def above_start(costs: Round, what: str, size: int) -> float:
        return costs[what, size].seconds - costs["start", 0].seconds

    verdicts = []
    for n in sizes:
        of = f"{n} chapters"
        verdicts += [
            Verdict(
                f"{of}: CPU, ours ÷ plain",
                [r["ours", n].seconds / r["plain", n].seconds for r in rounds],
                MOST_TIMES_PLAIN,
            ),
            Verdict(
                f"{of}: CPU, mkdocs-quiz, terms as documented ÷ ours",
                [r["mkdocs-quiz-documented", n].seconds / r["ours", n].seconds for r in rounds],
                LEAST_PEER,
                is_least=True,
            ),
            Verdict(
                f"{of}: peak memory, ours ÷ plain",
                [r["ours", n].mebibytes / r["plain", n].mebibytes for r in rounds],
                MOST_MEMORY,
            ),
        ]
    small, large = sizes[0], sizes[-1]
    values = [growth(r["ours", small].seconds, r["ours", large].seconds, large / small) for r in rounds]
    verdicts.append(Verdict(f"growth of CPU, {small} to {large} chapters", values, MOST_GROWTH))
    most = pages[-1]
    for n in pages[:-1]:
        values = [growth(above_start(r, "page", n), above_start(r, "page", most), most / n) for r in rounds]
        verdicts.append(Verdict(f"growth of CPU above start-up, {n} to {most} questions", values, MOST_PAGE_GROWTH))
    return verdicts


def judge_commands(rounds: Sequence[Round]) -> list[Verdict]:
    """Give the verdict on the bounds of the linter's commands.

    Args:
        rounds: `check` at several sizes, 0 the least; `check-page`, `report` and the previews at the largest of the
            courses that are also built `plain`, and as `ours`; `site` and `site-check` at one size; `import-command`
            and `import-libraries` at 0.
    """

    def list_sizes(what: str) -> list[int]:
        return sorted(size for name, size in rounds[0] if name == what)

    def divide(one: tuple[str, int], other: tuple[str, int]) -> list[float]:
        return [costs[one].seconds / costs[other].seconds for costs in rounds]

    built, (pages,) = list_sizes("plain")[-1], list_sizes("site")
    start, *_, small, large = list_sizes("check")
    growths = [
        growth(
            costs["check", small].seconds - costs["check", start].seconds,
            costs["check", large].seconds - costs["check", start].seconds,
            large / small,
        )
        for costs in rounds
    ]
    check, page = f"{built} chapters: CPU, check ÷ plain", f"{built} chapters: CPU, check of one page ÷ check"
    return [
        Verdict(check, divide(("check", built), ("plain", built)), MOST_CHECK),
        Verdict(page, divide(("check-page", built), ("check", built)), MOST_CHECK_OF_PAGE),
        *(
            Verdict(
                f"{built} chapters: CPU, preview of one page ÷ ours{engine}",
                divide((f"preview-page{engine}", built), (f"ours{engine}", built)),
                MOST_PREVIEW,
            )
            for engine in ("", "-zensical")
        ),
        Verdict(
            f"{built} chapters: CPU, report on one page ÷ plain",
            divide(("report", built), ("plain", built)),
            MOST_REPORT,
        ),
        Verdict(f"growth of CPU above start-up, check, {small} to {large} chapters", growths, MOST_PAGE_GROWTH),
        Verdict(
            f"{pages} pages: CPU, site-check ÷ build", divide(("site-check", pages), ("site", pages)), MOST_SITE_CHECK
        ),
        Verdict(
            "CPU, import of the command ÷ of its libraries",
            divide(("import-command", 0), ("import-libraries", 0)),
            MOST_IMPORT,
        ),
    ]
