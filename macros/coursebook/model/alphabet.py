"""Where a name stands from A to Z."""

from __future__ import annotations

import unicodedata

_APART = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "đ": "d", "þ": "th", "ł": "l"})
"""Letters that Unicode does not take apart, though readers look for them under their first half."""


def sort_key(name: str) -> tuple[str, str]:
    """Give what a name is sorted by: accents, case and marks before the first letter or digit do not count."""
    marked = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(character for character in marked if not unicodedata.combining(character)).translate(_APART)
    start = next((place for place, character in enumerate(plain) if character.isalnum()), 0)
    return plain[start:], name


def first_letter(name: str) -> str:
    """Give the letter or digit that a name is found under."""
    return sort_key(name)[0][:1].upper()
