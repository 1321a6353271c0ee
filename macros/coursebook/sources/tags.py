"""The text of a page -> the tags of Jinja in it, with exact offsets.

Jinja's own lexer finds them, from the first on that is not plain; nothing is parsed or run. Where it gives up, reading
goes on behind the opening of the tag, so that a page's mistakes are all found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import jinja2

from coursebook.diagnostics import Diagnostic, Edit, quote
from coursebook.sources import mistakes
from coursebook.sources.tag import Tag, Token, skim_tags
from coursebook.sources.text import Source

MOST_MISTAKES = 100
"""Unreadable tags after which the rest of a page is left unread."""
_ENVIRONMENT = jinja2.Environment(  # noqa: S701 - only its lexer is used
    keep_trailing_newline=True, comment_start_string="{##", comment_end_string="##}"
)
_CLOSINGS = {"variable": "}}", "block": "%}"}
_STOP = re.compile(r"\}\}|%\}|\{\{|\{%|\n[ \t]*\n")
_STRIP = re.compile(r"^\{[{%]([-+])|([-+])[%}]\}\s*$")
_CURLY_QUOTES = "\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb"
_PLAIN_QUOTES = "\"'"


@dataclass(slots=True)
class Tags:
    """The tags of a page."""

    tags: list[Tag] = field(default_factory=list[Tag])
    blanks: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    """Comments and the tags around raw text: offsets of what the engines print nothing for."""
    raws: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    """Offsets of raw text."""
    findings: list[Diagnostic] = field(default_factory=list[Diagnostic])
    is_whole: bool = True
    """Whether the page was read to its end."""


def read_tags(source: Source, start: int) -> Tags:
    """Find the tags of a page from an offset on."""
    tags, position = skim_tags(source.text, start)
    found = lex_tags(source, position)
    found.tags = [*tags, *found.tags]
    return found


def lex_tags(source: Source, start: int) -> Tags:
    """Find the tags of a page from an offset on, plain or not."""
    reader = _Reader(source)
    position = start
    while position < len(source.text):
        resume = reader.run(position)
        if resume is None:
            break
        position = resume
        if len(reader.found.findings) >= MOST_MISTAKES:
            reader.found.is_whole = False
            break
    return reader.found


class _Reader:
    """One page and what was found in it."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._text = source.text
        self._position = 0
        self.found = Tags()

    def run(self, start: int) -> int | None:
        """Read from an offset to the end (None), or to the first tag that cannot be read (where to go on)."""
        kind = ""
        opening = start
        tokens: list[Token] = []
        try:
            for token in self._lex(start):
                name, _, edge = token.kind.rpartition("_")
                if edge == "begin":
                    kind, opening, tokens = name, token.start, []
                    self._check_strip(token)
                    if kind == "raw":
                        self.found.blanks.append((token.start, token.end))
                elif edge == "end":
                    self._close(kind, opening, tokens, token)
                    kind = ""
                elif kind in _CLOSINGS:
                    if _opens(tokens, token):
                        return self._leave_open(opening, tokens)
                    if token.kind == "string" and "\n" in token.text:
                        self._position = token.start
                        return self._give_up(kind, opening, tokens, "")
                    tokens.append(token)
                elif kind == "raw":
                    self.found.raws.append((token.start, token.end))
        except jinja2.TemplateSyntaxError as error:
            return self._give_up(kind, opening, tokens, error.message or "")
        return self._leave_open(opening, tokens) if kind else None

    def _lex(self, start: int) -> Iterator[Token]:
        position = start
        for _, kind, value in _ENVIRONMENT.lex(self._text[start:]):
            # `{%-` takes the blanks before it away: they are in no token.
            position = self._text.index(value, position)
            if kind != "whitespace":
                yield Token(kind, value, position)
            self._position = position = position + len(value)

    def _check_strip(self, token: Token) -> None:
        for sign in _STRIP.finditer(token.text):
            offset = sign.start(sign.lastindex or 0)
            message = f"'{self._text[token.start + offset]}' changes the white space around the tag"
            place = self._source.at(token.start + offset)
            edit = Edit(place, sign.group(sign.lastindex or 0), "")
            finding = mistakes.WHITESPACE_CONTROL.at(place, message, "delete it", edit)
            self.found.findings.append(finding)

    def _close(self, kind: str, opening: int, tokens: list[Token], token: Token) -> None:
        self._check_strip(token)
        if kind == "raw":
            self.found.blanks.append((token.start, token.end))
        elif kind == "comment":
            self.found.blanks.append((opening, token.end))
        else:
            self.found.tags.append(Tag("block" if kind == "block" else "variable", opening, token.end, tuple(tokens)))

    def _leave_open(self, opening: int, tokens: list[Token]) -> int:
        delimiter = self._text[opening : opening + 2]
        closing = _CLOSINGS["block" if delimiter == "{%" else "variable"]
        message = f"'{delimiter}' is not closed"
        advice = (
            f"close it with '{closing}'; braces that are meant as text stand between {{% raw %}} and {{% endraw %}}"
        )
        self.found.findings.append(mistakes.OPEN_TAG.at(self._source.at(opening, 2), message, advice))
        self._keep(opening, opening + 2, tokens)
        return opening + 2

    def _keep(self, opening: int, end: int, tokens: list[Token]) -> None:
        """Keep the opening or the end of a call that cannot be read: its other half is still to be matched."""
        if tokens and tokens[0].text in {"call", "endcall"}:
            self.found.tags.append(Tag("block", opening, end, tuple(tokens[:2]), is_broken=True))

    def _give_up(self, kind: str, opening: int, tokens: list[Token], message: str) -> int | None:
        if kind not in _CLOSINGS:
            name = self._text[opening : opening + 3] if kind == "comment" else "{% raw %}"
            advice = f"close it with '{'##}' if kind == 'comment' else '{% endraw %}'}'"
            place = self._source.at(opening, len(name))
            self.found.findings.append(mistakes.OPEN_TAG.at(place, f"'{name}' is not closed", advice))
            self.found.is_whole = False
            return None
        stop = _STOP.search(self._text, self._position)
        if stop is None or stop.group() != _CLOSINGS[kind]:
            return self._leave_open(opening, tokens)
        character = self._text[self._position]
        advice = 'write a call such as {{ term("id") }}'
        if character in _PLAIN_QUOTES:
            message, advice = "a quotation mark is not closed", "close it in the same line"
        elif character in _CURLY_QUOTES:
            message, advice = f"a text begins with {character}", 'put texts in straight quotation marks: "…"'
        elif message.startswith("unexpected char"):
            message = f"unexpected {quote(character)}"
        self.found.findings.append(mistakes.EXPRESSION.at(self._source.at(self._position), message, advice))
        if kind == "block":
            self._keep(opening, stop.end(), tokens)
        return stop.end()


def _opens(tokens: list[Token], token: Token) -> bool:
    """Say whether a new tag begins with this token, so that the one being read was never closed."""
    last = tokens[-1] if tokens else None
    return last is not None and last.text == "{" and last.end == token.start and token.text in {"{", "%"}
