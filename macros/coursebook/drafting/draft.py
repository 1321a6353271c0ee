"""What is to be written into the author's files, and what the author does next."""

from __future__ import annotations

from dataclasses import dataclass


class RefusedError(Exception):
    """What was asked for cannot be drafted; its text is a sentence for the author."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Insertion:
    """Lines that come into a file, or a file that is not there yet."""

    path: str
    """Relative to the project's root."""
    line: int
    """Number of the line that the text begins in."""
    text: str
    """Whole lines, each with its end."""
    is_new: bool = False
    """Whether it is all of a new file."""

    @property
    def begins(self) -> int:
        """Number of the first line of it that is not empty."""
        return self.line + len(self.text) - len(self.text.lstrip("\n"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A skeleton, whole or not at all."""

    what: str
    """What it is: `question 'todo-1-3-4' on 1.3.4`."""
    insertions: tuple[Insertion, ...]
    """The first is the one the author fills in."""
    steps: tuple[str, ...]
    """What to do next, one sentence each."""
