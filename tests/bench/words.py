"""Words of no language, as often as words of one are, and sentences of them; the same for the same seed."""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from random import Random

from coursebook.spelling import load_misspellings

VOCABULARY = 2500
_SPREAD = 4
"""Characters by which options are longer or shorter than five a word."""
_ONSETS = [*"bcdfghjklmnprstvw", "br", "ch", "dr", "fl", "gr", "pl", "pr", "qu", "sh", "sl", "st", "th", "tr"]
_VOWELS = [*"aeiouaeio", "ai", "ea", "ee", "oa", "ou"]
_CODAS = ["", "", "", "l", "m", "n", "r", "s", "t", "ck", "nd", "nt", "rd", "st"]


@cache
def vocabulary() -> tuple[str, ...]:
    """Give different words, the shorter ones first, as in a language the frequent ones are."""
    draw = Random("vocabulary")  # noqa: S311 - nothing here is a secret
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        syllables = 1 + min(2, len(words) * 3 // VOCABULARY)
        parts = (draw.choice(_ONSETS) + draw.choice(_VOWELS) + draw.choice(_CODAS) for _ in range(syllables))
        word = "".join(parts)
        if word not in load_misspellings():
            words[word] = None
    return tuple(words)


@cache
def _weights() -> list[float]:
    """Give the sums of Zipf's weights: the n-th word is n times as rare as the first."""
    return list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))


class Voice:
    """A writer of sentences."""

    def __init__(self, seed: str) -> None:
        self.draw = Random(seed)  # noqa: S311 - nothing here is a secret

    def words(self, count: int) -> list[str]:
        """Give words as frequent as in a text."""
        return self.draw.choices(vocabulary(), cum_weights=_weights(), k=count)

    def phrase(self, count: int) -> str:
        """Give a few words that begin with a capital and end without a full stop."""
        text = " ".join(self.words(count))
        return text[0].upper() + text[1:]

    def options(self, count: int, words: int, stem: str) -> list[str]:
        """Give different phrases that say nothing of which is right: about as long, with no word of the question."""
        phrases: dict[str, None] = {}
        asked = set(stem.lower().split())
        while len(phrases) < count:
            phrase = self.phrase(words)
            if asked.isdisjoint(phrase.lower().split()) and abs(len(phrase) - 5 * words) <= _SPREAD:
                phrases[phrase] = None
        return list(phrases)

    def sentences(self, count: int) -> str:
        """Give sentences of this many words in all; now and then one is stressed."""
        pieces: list[str] = []
        while count > 0:
            length = count if count < 16 else self.draw.randint(6, 10)
            words = self.words(length)
            words[0] = words[0].capitalize()
            if length > 4 and self.draw.random() < 0.3:
                words[2] = self.draw.choice(("*{}*", "**{}**")).format(words[2])
            pieces.append(" ".join(words) + ".")
            count -= length
        return " ".join(pieces)

    def names(self, count: int) -> list[str]:
        """Give different names of two rare words each, in the order of the alphabet."""
        rare = vocabulary()[VOCABULARY // 2 :]
        names: set[str] = set()
        while len(names) < count:
            names.add(" ".join(self.draw.sample(rare, 2)).capitalize())
        return sorted(names)
