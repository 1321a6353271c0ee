"""What was read once is not read again: two states of a course share most of their files."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

_Read = TypeVar("_Read")


class Memory:
    """What functions gave for their arguments; both must be values."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Hashable, ...], Any] = {}

    def call(self, function: Callable[..., _Read], *arguments: Hashable) -> _Read:
        """Give what the function gives, or gave, for these arguments."""
        key = (function, *arguments)
        if key not in self._kept:
            self._kept[key] = function(*arguments)
        kept: _Read = self._kept[key]
        return kept
