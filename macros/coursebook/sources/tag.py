"""A page's tags of Jinja: `{{ … }}` and `{% … %}` with the words between; and the quick way to read plain ones.

Pages hold little but plain tags: a call on one line whose arguments are texts, numbers and names. For those, one
pattern does in a tenth of the time what Jinja's lexer does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_OPENING = re.compile(r"\{(?:\{|%|##)")
_TEXT = r"""(?:"[^"\\\n]*"|'[^'\\\n]*')"""
_VALUE = rf"(?:{_TEXT}|[1-9][0-9]*|[A-Za-z_]+)"
_ARGUMENT = rf"(?:[A-Za-z_]+ ?= ?)?{_VALUE}"
_CALL = rf"[A-Za-z_]+\((?:{_ARGUMENT}(?:, ?{_ARGUMENT})*)?\)"
_PLAIN = re.compile(rf"\{{\{{ {_CALL} \}}\}}|\{{% (?:call {_CALL}|endcall) %\}}")
_WORD = re.compile(rf"(?P<string>{_TEXT})|(?P<integer>[0-9]+)|(?P<name>[A-Za-z_]+)|(?P<operator>[(),=])")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a tag."""

    kind: str
    """`name`, `operator`, `string`, `integer`, `float`."""
    text: str
    start: int

    @property
    def end(self) -> int:
        """Offset of the character after it."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Tag:
    """A `{{ … }}` or `{% … %}`."""

    kind: Literal["variable", "block"]
    start: int
    end: int
    tokens: tuple[Token, ...]
    """The words between the delimiters, without white space."""
    is_broken: bool = False
    """Whether it could not be read to its end, which has been reported."""


def skim_tags(text: str, start: int) -> tuple[list[Tag], int]:
    """Read tags from an offset on, up to the first that is not plain; give its offset too, or the text's end."""
    tags: list[Tag] = []
    position = start
    while opening := _OPENING.search(text, position):
        plain = _PLAIN.match(text, opening.start())
        if not plain:
            return tags, opening.start()
        first, position = plain.span()
        words = _WORD.finditer(text, first + 2, position - 2)
        tokens = tuple(Token(word.lastgroup or "", word.group(), word.start()) for word in words)
        tags.append(Tag("block" if text[first + 1] == "%" else "variable", first, position, tokens))
    return tags, len(text)
