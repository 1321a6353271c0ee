"""A macro call as it stands in a page: a name, literal arguments, and perhaps a body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as _Literal

from coursebook.model.place import Place

Literal = str | int | bool | None
BLOCK = "block"
CallForm = _Literal["block", "inline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One literal argument of a call."""

    name: str
    """Keyword; empty for a positional argument."""
    value: Literal
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A `{{ name(…) }}` or a `{% call name(…) %}…{% endcall %}` in a page's text."""

    name: str
    form: CallForm
    arguments: tuple[Argument, ...]
    place: Place
    """Where the macro's name stands."""
    body: str = ""
    """The block's text as written, not dedented; empty for an inline call."""
    body_place: Place | None = None
    """Where the body begins: the character after the opening tag."""
    body_start: int = 0
    """Offset of that character; 0 for an inline call."""
    tag: str = ""
    """Its own words, delimiters included, without what stands in its body."""
    tag_place: Place | None = None
    """Where `tag` begins."""
    parents: tuple[str, ...] = ()
    """Names of the calls it stands in, outermost first."""
    start: int = 0
    """Offset in the page's text of the opening delimiter's first character."""
    end: int = 0
    """Offset after the closing delimiter (of the whole block, for a block)."""

    @property
    def values(self) -> tuple[Literal, ...]:
        """The values of the positional arguments."""
        return tuple(argument.value for argument in self.arguments if not argument.name)

    def covers(self, place: Place) -> bool:
        """Say whether a place lies in this call, its body included."""
        if self.body_place is not None:
            return self.place.line <= place.line <= self.body_place.line + self.body.count("\n")
        first = self.place.column - len("{{ ")
        return place.line == self.place.line and first <= place.column < first + self.end - self.start

    def positional(self, index: int) -> Literal:
        """Give the value of the positional argument with this index, None where there is none."""
        return self.values[index] if index < len(self.values) else None

    def keyword(self, name: str) -> Literal:
        """Give the value of the keyword argument of this name, None where there is none."""
        return next((argument.value for argument in self.arguments if argument.name == name), None)
