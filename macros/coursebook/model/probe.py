"""What is asked to find a reader's gaps: two questions of each part of the course."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coursebook.model.bank import Stocked, list_bank
from coursebook.model.course import Course
from coursebook.model.page import Page

EACH = 2
"""Questions of each part."""
Part = tuple[int, str]
"""A chapter's number, and the id of a category it has questions on."""


@dataclass(frozen=True, slots=True)
class Probe:
    """What is asked about a chapter."""

    chapter: Page
    asked: tuple[Stocked, ...]


def list_probes(course: Course) -> tuple[Probe, ...]:
    """Give what finds gaps, by chapter: the same for every reader, from practice pages where these have enough.

    A chapter is asked about in the category that most of its questions are on; a category that no chapter is mostly
    about, in the chapter that asks most about it. So each category has its questions, and a large one has more.
    """
    written = {page.number for page in course.chapters}
    stock: defaultdict[Part, list[Stocked]] = defaultdict(list)
    for stocked in list_bank(course):
        if stocked.page.number in written:
            stock[stocked.page.number or 0, stocked.category].append(stocked)
    asked: defaultdict[int, list[Stocked]] = defaultdict(list)
    for chapter, category in sorted(_find_parts(stock)):
        asked[chapter] += _choose(stock[chapter, category])
    return tuple(Probe(page, tuple(asked[page.number or 0])) for page in course.chapters if page.number in asked)


def _find_parts(stock: Mapping[Part, Sequence[Stocked]]) -> set[Part]:
    ranked = sorted(stock, key=lambda part: (-len(stock[part]), part))
    parts: set[Part] = set()
    for which in range(2):  # of each chapter its largest part, then the largest of each category that is left
        done = {part[which] for part in parts}
        for part in ranked:
            if part[which] not in done:
                done.add(part[which])
                parts.add(part)
    return parts


def _choose(stock: Sequence[Stocked]) -> list[Stocked]:
    """Give questions from all over a part: on criteria as far from each other as its pages ask about them."""
    practice = [stocked for stocked in stock if stocked.page.kind == "practice"]
    pool = practice if len(practice) >= EACH else [*practice, *(each for each in stock if each not in practice)]
    times = Counter[str]()
    ranked: list[tuple[int, Stocked]] = []
    for stocked in pool:
        ranked.append((times[stocked.question.criterion], stocked))
        times[stocked.question.criterion] += 1
    ranked.sort(key=lambda pair: pair[0])
    spread = [stocked for _, stocked in ranked[: max(EACH, len(times))]]
    count = min(EACH, len(spread))
    return [spread[(2 * place + 1) * len(spread) // (2 * count)] for place in range(count)]
