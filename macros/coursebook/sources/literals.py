"""The words of a tag -> a call with literal arguments.

`name("text", 1, true, key="text")` and nothing else of Jinja's expressions.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass

from coursebook.model import Argument
from coursebook.model.call import Literal
from coursebook.sources.tag import Token
from coursebook.sources.text import Source

_NAMES: dict[str, Literal] = {
    "true": True,
    "True": True,
    "false": False,
    "False": False,
    "none": None,
    "None": None,
}
LONGEST_NUMBER = 9


class NotLiteralError(Exception):
    """The words are no call with literal arguments."""

    def __init__(self, message: str, token: Token | None) -> None:
        """Take what is wrong and the word at which it shows; None for the end of the tag."""
        super().__init__(message)
        self.token = token


@dataclass(frozen=True, slots=True)
class Written:
    """An argument as it was written."""

    argument: Argument
    name: Token | None
    """The keyword; None for an argument passed by position."""


def parse_call(source: Source, tokens: tuple[Token, ...]) -> tuple[Token, tuple[Written, ...]]:
    """Give a call's name and arguments, or raise `NotLiteralError`."""
    words = _Words(source, tokens)
    name = words.take("name")
    if name is None:
        raise NotLiteralError("a tag holds a call of a macro and nothing else", words.next)
    if not words.take("operator", "("):
        raise NotLiteralError(f"'{name.text}' is not called", words.next or name)
    arguments: list[Written] = []
    while not words.take("operator", ")"):
        if arguments and not words.take("operator", ","):
            raise NotLiteralError("a comma or ')' must follow an argument", words.next)
        if arguments and words.take("operator", ")"):
            break
        written = words.take_argument()
        if arguments and arguments[-1].name and written.name is None:
            raise NotLiteralError("an argument without a name follows one with a name", words.last)
        arguments.append(written)
    if words.next:
        raise NotLiteralError("nothing may follow a call in its tag", words.next)
    return name, tuple(arguments)


class _Words:
    """The words of one tag, taken from left to right."""

    def __init__(self, source: Source, tokens: tuple[Token, ...]) -> None:
        self._source = source
        self._tokens = tokens
        self._index = 0

    @property
    def next(self) -> Token | None:
        """The word that comes next."""
        return self._tokens[self._index] if self._index < len(self._tokens) else None

    @property
    def last(self) -> Token:
        """The word taken last."""
        return self._tokens[self._index - 1]

    def take(self, kind: str, text: str = "") -> Token | None:
        """Take the next word if it is of this kind, and of this text."""
        token = self.next
        if token is None or token.kind != kind or (text and token.text != text):
            return None
        self._index += 1
        return token

    def take_argument(self) -> Written:
        """Take an argument, with its keyword if it has one."""
        name = None
        following = self._tokens[self._index + 1 : self._index + 2]
        if following and following[0].kind == "operator" and following[0].text == "=":
            name = self.take("name")
            if name is None or name.text in _NAMES:
                raise NotLiteralError("a name must stand before '='", self.next)
            self._index += 1
        token = self.next
        if token is None:
            raise NotLiteralError("the call is not closed with ')'", None)
        self._index += 1
        value = _value(token)
        start, length = (
            (token.start + 1, len(token.text) - 2) if token.kind == "string" else (token.start, len(token.text))
        )
        place = self._source.at(start, length)
        return Written(Argument(name=name.text if name else "", value=value, place=place), name)


def unescape(token: Token) -> str:
    """Give a string's text as Jinja's lexer gives it; an escape that Python only warns of is a mistake too."""
    text = token.text[1:-1]
    if "\\" not in text:
        return text
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", DeprecationWarning)
            return text.encode("ascii", "backslashreplace").decode("unicode-escape")
    except (UnicodeDecodeError, DeprecationWarning):
        raise NotLiteralError("a backslash begins no known escape; write '\\\\' for one", token) from None


def _value(token: Token) -> Literal:
    if token.kind == "string":
        return unescape(token)
    if token.kind == "integer" and token.text.isdecimal() and len(token.text) <= LONGEST_NUMBER:
        return int(token.text)
    if token.kind == "name" and token.text in _NAMES:
        return _NAMES[token.text]
    raise NotLiteralError("an argument must be a text in quotation marks, a whole number, true or false", token)
