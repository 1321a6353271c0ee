"""Which of many texts say nearly the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from math import ceil

_PAIR = 2
_ROUNDING = 1e-9


def share_of(one: frozenset[str], other: frozenset[str]) -> float:
    """Give what share of its words the longer of two texts has in common with the other."""
    return len(one & other) / max(len(one), len(other), 1)


def find_alike(
    texts: Sequence[frozenset[str]], share: float, is_same: Callable[[int, int], bool] = lambda _one, _other: True
) -> Iterator[tuple[int, int]]:
    """Give each text that has at least this share of its words in common with an earlier one, and that one.

    Texts are not compared each with each. Two that are alike have many words in common, so even of their rarest
    words at least two: only texts that meet in such a pair are compared. Of several copies each is given once.

    Args:
        texts: The words of each.
        share: From 0 to 1.
        is_same: Whether two of them, by their numbers, are alike in all else that counts.
    """
    counts: Counter[str] = Counter(word for text in texts for word in text)
    rarest = [_find_rarest(text, share, counts) for text in texts]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(rarest):
        for word in words:
            holders[word].append(number)
    found: dict[int, int] = {}
    for word, numbers in holders.items():
        met: dict[str, list[int]] = defaultdict(list)
        for number in numbers:
            if number in found:
                continue
            partners = rarest[number][rarest[number].index(word) + 1 :]
            near = [earlier for partner in partners if partner in met for earlier in met[partner]]
            close = (earlier for earlier in near if share_of(texts[earlier], texts[number]) >= share)
            alike = next((earlier for earlier in close if is_same(earlier, number)), None) if near else None
            if alike is None:
                for partner in partners:
                    met[partner].append(number)
            else:
                found[number] = alike
    yield from sorted(found.items())


def _find_rarest(text: frozenset[str], share: float, counts: Counter[str]) -> list[str]:
    """Give the rarest words of a text, as many as must hold two of those it shares with any text that is alike."""
    needed = ceil(share * len(text) - _ROUNDING)
    if needed < _PAIR:
        return []
    return sorted(text, key=lambda word: (counts[word], word))[: len(text) - needed + _PAIR]
