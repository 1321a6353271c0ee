"""Sentences of English words that mean nothing, with words as often as texts have them; the same for the same seed.

`words.txt` holds the words: those that hold a sentence together, then those that carry meaning, the frequent ones
first. It leaves out what the linter's rules about questions look for (`not`, `always`, `usually` …).
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random

_NAMES = 150
"""Words at the list's end that stand in names of terms alone: no sentence names a term in plain words by chance."""
_FLATTER = 50
"""How many words hold sentences together in a language: the ranks of the others begin behind them."""
_LETTERS = 7
"""Of a word that carries meaning, with the blank behind it."""
_SPREAD = 4
"""Characters by which options are longer or shorter than that."""
_LEAST, _MOST = 6, 10
"""Words in a sentence."""


@cache
def _read_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    binding, meaning = Path(__file__).with_name("words.txt").read_text(encoding="utf-8").split("\n\n")
    return tuple(binding.split()), tuple(meaning.split())


@cache
def _weights() -> tuple[list[float], list[float]]:
    """Give the sums of Zipf's weights: the n-th word is n times as rare as the first."""
    binding, meaning = _read_words()
    usual = len(meaning) - _NAMES
    return (
        list(accumulate(1 / rank for rank in range(1, len(binding) + 1))),
        list(accumulate(1 / rank for rank in range(1 + _FLATTER, usual + 1 + _FLATTER))),
    )


class Voice:
    """A writer of sentences."""

    def __init__(self, seed: str) -> None:
        self.draw = Random(seed)  # noqa: S311 - nothing here is a secret

    def _meaning(self, count: int) -> list[str]:
        weights = _weights()[1]
        return self.draw.choices(_read_words()[1][: len(weights)], cum_weights=weights, k=count)

    def words(self, count: int) -> list[str]:
        """Give words as frequent as in a text: every other one carries meaning."""
        words = self._meaning(count)
        words[::2] = self.draw.choices(_read_words()[0], cum_weights=_weights()[0], k=len(words[::2]))
        return words

    def phrase(self, count: int) -> str:
        """Give a few words that carry meaning, begin with a capital and end without a full stop."""
        return " ".join(self._meaning(count)).capitalize()

    def options(self, count: int, words: int, stem: str) -> list[str]:
        """Give different phrases that say nothing of which is right: about as long, with no word of the question."""
        phrases: dict[str, None] = {}
        asked = set(stem.lower().split())
        while len(phrases) < count:
            phrase = self.phrase(words)
            if asked.isdisjoint(phrase.lower().split()) and abs(len(phrase) - _LETTERS * words) <= _SPREAD:
                phrases[phrase] = None
        return list(phrases)

    def sentences(self, count: int, stressed: float = 0.3) -> str:
        """Give sentences of this many words in all; in this share of them a word is stressed."""
        pieces: list[str] = []
        while count > 0:
            length = count if count < _LEAST + _MOST else self.draw.randint(_LEAST, _MOST)
            words = self.words(length)
            words[0] = words[0].capitalize()
            if length > 4 and self.draw.random() < stressed:
                words[3] = self.draw.choice(("*{}*", "**{}**")).format(words[3])
            pieces.append(" ".join(words) + ".")
            count -= length
        return " ".join(pieces)

    def names(self, count: int) -> list[str]:
        """Give different names of two words each, in the order of the alphabet; only the first stands in sentences."""
        meaning = _read_words()[1]
        names: set[str] = set()
        while len(names) < count:
            pair = self.draw.choice(meaning[:-_NAMES]), self.draw.choice(meaning[-_NAMES:])
            names.add(" ".join(pair).capitalize())
        return sorted(names)
