"""A node of YAML -> the values of a record, with every mistake of form reported and nothing raised."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from typing import TypeVar

from coursebook.diagnostics import Diagnostic, correct, quote, suggest
from coursebook.model import Place
from coursebook.model.form import Choice, Flag, Form, Forms, Number
from coursebook.model.ids import ID
from coursebook.sources import mistakes
from coursebook.sources.yaml_nodes import Node

_TEXT = "write a text there, in quotation marks where it holds ': ' or begins with a special character"
_T = TypeVar("_T")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE = re.compile(r"0|[1-9][0-9]{0,8}")


def check_id(id_: str, place: Place, what: str = "the id") -> list[Diagnostic]:
    """Report an id that is not in kebab-case."""
    if ID.fullmatch(id_):
        return []
    better = re.sub(r"[^a-z0-9]+", "-", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", id_).lower()).strip("-")
    advice = "begin with a letter, and use lower-case letters, digits and single hyphens"
    if ID.fullmatch(better):
        advice = f"write {quote(better)}"
    return [mistakes.BAD_ID.at(place, f"{what} {quote(id_)} is not in kebab-case", advice)]


def read_text(node: Node, what: str, findings: list[Diagnostic]) -> str:
    """Give a node's text; empty, and a finding, where it is something else."""
    if node.kind == "text":
        text = node.text.strip()
        if not text:
            findings.append(mistakes.WRONG_SHAPE.at(node.place, f"{what} is empty", "write it, or delete its key"))
        return text
    if node.kind in {"list", "record", "nothing"}:
        findings.append(mistakes.WRONG_SHAPE.at(node.place, f"{what} must be a text, not {node.said}", _TEXT))
        return ""
    message = f"{what} must be a text, but YAML reads {quote(node.text)} as something else"
    findings.append(mistakes.WRONG_SHAPE.at(node.place, message, f'quote it: "{node.text}"'))
    return node.text


class Record:
    """A record of a file: keys with values, unknown, missing and repeated keys reported."""

    def __init__(self, node: Node, form: Form, findings: list[Diagnostic]) -> None:
        """Take a node.

        Args:
            node: The node; anything but a record is reported and taken as an empty one.
            form: The keys it may have, and those it must have.
            findings: Where findings go.
        """
        self.place = node.place
        self._form = form
        keys = form.names
        self.is_record = node.kind == "record"
        self.values: dict[str, Node] = {}
        self.keys: dict[str, Node] = {}
        self._meant: set[str] = set()
        """Keys that are misspelt: they are not missing as well."""
        self._findings = findings
        if not self.is_record:
            message = f"{form.what} must be a record of keys and values, not {node.said}"
            findings.append(mistakes.WRONG_SHAPE.at(node.place, message, f"begin with '{keys[0]}: '"))
            return
        self._written = {key.text for key, _ in node.pairs}
        for key, value in node.pairs:
            self._take(key, value, keys)
        self.require(form)

    def _take(self, key: Node, value: Node, keys: Sequence[str]) -> None:
        name = key.text
        if key.kind in {"list", "record"}:
            message = f"a key of {self._form.what} must be a word, not {key.said}"
            self._findings.append(mistakes.WRONG_SHAPE.at(key.place, message, f"the keys are {', '.join(keys)}"))
        elif name not in keys:
            near = suggest(name, keys)
            self._meant.update(key for key in keys if near and f"'{key}'" in near)
            advice = near or f"the keys are {', '.join(keys)}"
            edit = correct(key.place, name, set(keys) - self._written)
            message = f"{self._form.what} has no key {quote(name)}"
            self._findings.append(mistakes.UNKNOWN_KEY.at(key.place, message, advice, edit))
        elif name in self.keys:
            message = f"the key '{name}' stands twice, first in line {self.keys[name].place.line}"
            self._findings.append(mistakes.DUPLICATE_KEY.at(key.place, message, "keep one of them"))
        else:
            self.keys[name], self.values[name] = key, value

    def require(self, form: Form) -> None:
        """Report each of the keys that is missing and that a form requires."""
        for name in [key.name for key in form.keys if key.is_required] if self.is_record else ():
            if name not in self.values and name not in self._meant:
                message = f"{form.what} lacks the key '{name}'"
                self._findings.append(mistakes.MISSING_KEY.at(self.place, message, f"add '{name}: '"))

    def has(self, name: str) -> bool:
        """Say whether the record has the key."""
        return name in self.values

    def place_of(self, name: str) -> Place:
        """Give the place of a key's value; the record's own where the key is missing."""
        return self.values[name].place if name in self.values else self.place

    def text(self, name: str) -> str:
        """Give the text of a key; empty where it is missing."""
        node = self.values.get(name)
        return read_text(node, f"'{name}'", self._findings) if node else ""

    def texts(self, name: str) -> list[tuple[str, Place]]:
        """Give the texts of a key's list, with their places; none where it is missing."""
        texts = [(read_text(node, f"an item of '{name}'", self._findings), node.place) for node in self.nodes(name)]
        return [(text, place) for text, place in texts if text]

    def nodes(self, name: str) -> list[Node]:
        """Give the items of a key's list; none where it is missing, and a finding where it must not be empty."""
        node = self.values.get(name)
        if node is None:
            return []
        if node.kind != "list":
            message = f"'{name}' must be a list, not {node.said}"
            advice = f"write each item in a line of its own after '- ', or '{name}: [{node.text}]'"
            self._report(node, message, advice if node.kind != "record" else "begin each item with '- '")
            return []
        declared = self._form.find(name).value
        if isinstance(declared, Forms) and declared.is_filled and not node.items:
            self._report(node, f"'{name}' is an empty list", "write at least one item")
        return node.items

    def number(self, name: str) -> int:
        """Give the whole number of a key; its default where it is missing or wrong."""
        least, default = self._declared(name, Number).least, self._declared(name, Number).default
        wanted = f"a whole number, {least} or more"
        return self._scalar(name, default, lambda node: _whole(node, least), wanted, str(least or 1))

    def share(self, name: str) -> float:
        """Give the per cent of a key; 0 where it is missing or wrong."""
        return self._scalar(name, 0.0, _decimal, "a number from 0 to 100", "50")

    def flag(self, name: str) -> bool:
        """Give the truth value of a key; its default where it is missing or wrong."""
        return self._scalar(name, self._declared(name, Flag).default, _flag, "true or false", "true")

    def day(self, name: str) -> date | None:
        """Give the day of a key; None where it is missing or wrong."""
        return self._scalar(name, None, _day, "a day of the calendar, year-month-day", "2026-11-24")

    def choice(self, name: str) -> str:
        """Give the text of a key, which must be one of its choices; the first of them where it is missing or wrong."""
        choices = self._declared(name, Choice).choices
        text = self.text(name)
        if text in choices:
            return text
        if text:
            message = f"'{name}' must be one of {', '.join(map(quote, choices))}, not {quote(text)}"
            advice = suggest(text, choices) or f"write, say, '{name}: \"{choices[0]}\"'"
            self._findings.append(mistakes.WRONG_VALUE.at(self.place_of(name), message, advice))
        return choices[0]

    def shares(self, name: str) -> list[tuple[Node, int]]:
        """Give key and per cent of each pair of a key's record."""
        node = self.values.get(name)
        if node is None:
            return []
        if node.kind != "record":
            self._report(node, f"'{name}' must be a record of shares, not {node.said}", f"write '{name}: {{key: 50}}'")
            return []
        pairs: list[tuple[Node, int]] = []
        for key, value in node.pairs:
            share = _whole(value, 0)
            if share is None:
                message = f"a share of '{name}' must be a whole number, 0 or more, not {value.said}"
                self._report(value, message, f"write '{key.text}: 50', the number without quotation marks")
            elif any(key.text == other.text for other, _ in pairs):
                message = f"the key {key.said} stands twice"
                self._findings.append(mistakes.DUPLICATE_KEY.at(key.place, message, "keep one of them"))
            else:
                pairs.append((key, share))
        return pairs

    def _declared(self, name: str, kind: type[_T]) -> _T:
        value = self._form.find(name).value
        if not isinstance(value, kind):
            raise TypeError(f"'{name}' of {self._form.what} is not declared as {kind.__name__}")
        return value

    def _scalar(self, name: str, default: _T, read: Callable[[Node], _T | None], wanted: str, example: str) -> _T:
        node = self.values.get(name)
        if node is None:
            return default
        value = read(node)
        if value is None:
            self._report(node, f"'{name}' must be {wanted}, not {node.said}", f"write, say, '{name}: {example}'")
            return default
        return value

    def _report(self, node: Node, message: str, advice: str) -> None:
        self._findings.append(mistakes.WRONG_SHAPE.at(node.place, message, advice))


def _whole(node: Node, least: int) -> int | None:
    if node.kind == "number" and node.is_plain and _WHOLE.fullmatch(node.text) and int(node.text) >= least:
        return int(node.text)
    return None


def _decimal(node: Node) -> float | None:
    if node.kind != "number":
        return None
    try:
        value = float(node.text)
    except ValueError:
        return None
    return value if math.isfinite(value) and 0 <= value <= 100 else None  # noqa: PLR2004


def _day(node: Node) -> date | None:
    if _DAY.fullmatch(node.text):
        with suppress(ValueError):
            return date.fromisoformat(node.text)
    return None


def _flag(node: Node) -> bool | None:
    text = node.text.lower()
    return text == "true" if node.kind == "flag" and text in {"true", "false"} else None
