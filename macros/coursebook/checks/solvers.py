"""Ways to answer questions without knowing anything, and how well each does: hits against what guessing would give.

Pure: questions in, numbers out. A way that cannot decide between options gets its fair share of the point.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import sqrt

from coursebook.checks.words import STOP_WORDS, root_of, text_of, words_of
from coursebook.model import Question

MOST_Z = 2.5
"""A fair bank lies above it, by chance, for one way in 160."""
_LETTERS = "ABCDEFGH"
_HEDGES_TEXT = """
can could generally likely may might mostly normally often partly perhaps possible possibly probably rather some
sometimes tend tends typically usually
"""
_HEDGES = frozenset(_HEDGES_TEXT.split())
_ABSOLUTES_TEXT = """
absolutely all always any anybody anyone anything cannot completely entirely every everybody everyone everything exactly
fully must never no nobody none nothing only totally
"""
_ABSOLUTES = frozenset(_ABSOLUTES_TEXT.split())


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A question as a solver sees it: words without case, counted once for all solvers."""

    options: tuple[tuple[str, ...], ...]
    stem: frozenset[str]
    """What it is about: words that carry meaning, without endings."""
    contents: tuple[frozenset[str], ...]
    """The same of each option."""
    texts: tuple[str, ...]
    reasons: tuple[str, ...]


_Score = Callable[[_Sheet], Sequence[float]]


@dataclass(slots=True)
class Solver:
    """A way to answer, and how it did."""

    name: str
    """What it takes, as it stands after "whoever always takes"."""
    hits: float = 0
    expected: float = 0
    """Hits of one who guesses."""
    variance: float = 0
    """Of the hits, if what it goes by had nothing to do with what is right."""
    right: list[Question] = field(default_factory=list[Question])
    """The questions it decides, and gets right."""

    @property
    def z(self) -> float:
        """How many standard deviations its hits lie above what guessing gives."""
        return (self.hits - self.expected) / sqrt(self.variance) if self.variance else 0

    @property
    def most(self) -> float:
        """How many hits chance may give."""
        return self.expected + MOST_Z * sqrt(self.variance)

    def answer(self, question: Question, scores: Sequence[float]) -> None:
        """Take the options with the highest score, each with the same chance."""
        best = max(scores)
        taken = [option for option, score in zip(question.options, scores, strict=True) if score == best]
        share, chance = 1 / len(taken), 1 / len(scores)
        is_right = any(option.correct for option in taken)
        self.hits += share if is_right else 0
        self.expected += chance
        # It gains `share` with the chance that the key is among what it takes.
        self.variance += chance * share - chance * chance
        if is_right and len(taken) < len(scores):
            self.right.append(question)


def can_be_solved(question: Question) -> bool:
    """Say whether a question has one right option among others."""
    return len(question.key) == 1 and len(question.options) > 1


def solve(questions: Iterable[Question]) -> tuple[Solver, ...]:
    """Let every solver answer those of the questions that can be solved."""
    asked = [question for question in questions if can_be_solved(question)]
    solvers = [Solver(name) for name in _SCORES]
    longest = max((len(question.options) for question in asked), default=0)
    places = [Solver(f"option {letter}") for letter in _LETTERS[:longest]]
    for question in asked:
        sheet = _read(question)
        for solver, score in zip(solvers, _SCORES.values(), strict=True):
            solver.answer(question, score(sheet))
        for number, solver in enumerate(places):
            solver.answer(question, [float(other == number) for other in range(len(question.options))])
    return (*solvers, *places)


def _read(question: Question) -> _Sheet:
    options = tuple(tuple(words_of(option.text)) for option in question.options)
    return _Sheet(
        options=options,
        stem=_find_contents([*words_of(question.case), *words_of(question.stem)]),
        contents=tuple(_find_contents(words) for words in options),
        texts=tuple(text_of(option.text) for option in question.options),
        reasons=tuple(text_of(option.reason) for option in question.options),
    )


def _find_contents(words: Iterable[str]) -> frozenset[str]:
    return frozenset(root_of(word) for word in words if word not in STOP_WORDS)


def _count(words: Iterable[Sequence[str]], wanted: frozenset[str]) -> Iterator[int]:
    return (sum(word in wanted for word in option) for option in words)


def _length(sheet: _Sheet) -> list[float]:
    return [len(text) for text in sheet.texts]


def _shortness(sheet: _Sheet) -> list[float]:
    return [-len(text) for text in sheet.texts]


def _hedges(sheet: _Sheet) -> list[float]:
    return list(_count(sheet.options, _HEDGES))


def _caution(sheet: _Sheet) -> list[float]:
    return [-min(number, 1) for number in _count(sheet.options, _ABSOLUTES)]


def _shared_with_stem(sheet: _Sheet) -> list[float]:
    return [len(words & sheet.stem) for words in sheet.contents]


def _shared_with_others(sheet: _Sheet) -> list[float]:
    counts = Counter(word for words in sheet.contents for word in words)
    return [sum(counts[word] - 1 for word in words) for words in sheet.contents]


def _commas(sheet: _Sheet) -> list[float]:
    return [text.count(",") for text in sheet.texts]


def _length_of_reason(sheet: _Sheet) -> list[float]:
    return [len(reason) for reason in sheet.reasons]


_SCORES: dict[str, _Score] = {
    "the longest option": _length,
    "the shortest option": _shortness,
    "the option with most hedges": _hedges,
    "an option without absolutes": _caution,
    "the option with most words of the stem": _shared_with_stem,
    "the option with most words of the others": _shared_with_others,
    "the option with most commas": _commas,
    "the option with the longest reason": _length_of_reason,
}
"""What each solver goes by: it takes what scores highest."""
