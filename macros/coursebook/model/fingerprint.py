"""Short, stable hashes of what an author wrote: they outlive moves and reorderings, and change with the text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

_SPACE = re.compile(r"\s+")


def normalise(text: str) -> str:
    """Give the text with runs of white space folded to one blank and the ends trimmed."""
    return _SPACE.sub(" ", text).strip()


def fingerprint(parts: Iterable[str], digits: int = 12) -> str:
    """Give the first hexadecimal digits of SHA-256 over the normalised parts, each ended by a NUL character."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(normalise(part).encode())
        digest.update(b"\0")
    return digest.hexdigest()[:digits]
