"""Where something stands in the author's files."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A position in a source file."""

    path: str
    """Path relative to the project's root, with forward slashes: `docs/chapters/02-core-concepts.md`."""
    line: int = 1
    """Line of the file, from 1, front matter counted."""
    column: int = 1
    """Column in characters, from 1."""
    length: int = 1
    """Characters the offending word covers; 1 where only its start is known."""
