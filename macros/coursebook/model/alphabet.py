"""Where a name stands from A to Z, and how else it is spelt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_APART = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "đ": "d", "þ": "th", "ł": "l"})
"""Letters that Unicode does not take apart, though readers look for them under their first half."""

_BRITISH = re.compile(r"(?<=[^\W\d_]{4})is(?=e[ds]?\b|ing\b|ation)")
_AMERICAN = re.compile(r"(?<=[^\W\d_]{4})iz(?=e[ds]?\b|ing\b|ation)")


def sort_key(name: str) -> tuple[str, str]:
    """Give what a name is sorted by: accents, case and marks before the first letter or digit do not count."""
    marked = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(character for character in marked if not unicodedata.combining(character)).translate(_APART)
    start = next((place for place, character in enumerate(plain) if character.isalnum()), 0)
    return plain[start:], name


def first_letter(name: str) -> str:
    """Give the letter or digit that a name is found under."""
    return sort_key(name)[0][:1].upper()


def spell_otherwise(names: Sequence[str]) -> list[str]:
    """Give words of names as other readers write them: a hyphen left out, -ise for -ize and back, the plural."""
    words = [word for name in names for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", name.casefold())]
    spelt = [
        other
        for word in words
        for other in (word.replace("-", ""), _AMERICAN.sub("is", word), _BRITISH.sub("iz", word))
        if other != word
    ]
    plurals = [_pluralise(name.casefold().rpartition(" ")[2]) for name in names if re.search(r"[^\W\d_s]$", name)]
    return list(dict.fromkeys(spelt + plurals))


def _pluralise(word: str) -> str:
    if re.search("(?:[sxz]|[cs]h)$", word):
        return f"{word}es"
    return re.sub("(?<![aeiou])y$", "ie", word) + "s"
