"""YAML text -> plain nodes with places.

The nodes are made of the C parser's events and not of its `compose`, which ends the process on deeply nested input.
Aliases, but for those in the engines' settings, and a second document are refused; tags are those of YAML 1.1, as the
engines read front matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

import yaml

from coursebook.diagnostics import Diagnostic, quote
from coursebook.model import Place
from coursebook.sources import mistakes
from coursebook.sources.mask import Range
from coursebook.sources.text import Source
from coursebook.sources.yaml_errors import explain

DEEPEST = 12
"""Levels a file may nest; the syllabus, the deepest, has three."""
Kind = Literal["text", "number", "flag", "nothing", "list", "record", "other"]
_KINDS: dict[str, Kind] = {"str": "text", "int": "number", "float": "number", "bool": "flag", "null": "nothing"}
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER: Any = yaml.resolver.Resolver()
_PREFIX = "tag:yaml.org,2002:"


@dataclass(slots=True)
class Node:
    """A value in a YAML file and where it stands."""

    kind: Kind
    place: Place
    text: str = ""
    """What is written, for a scalar."""
    is_plain: bool = False
    """Whether a scalar stands without quotation marks."""
    span: Range = (0, 0)
    """Offsets in the file of a scalar as it is written, quotation marks included."""
    items: list[Node] = field(default_factory=list["Node"])
    """The items of a list; key, value, key, value … of a record."""

    @property
    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """Keys and values of a record, in the file's order."""
        items = iter(self.items)
        return zip(items, items, strict=True)

    @property
    def said(self) -> str:
        """What it is, for a message: `a list`."""
        if self.kind in {"list", "record"}:
            return f"a {self.kind}"
        return "nothing" if self.kind == "nothing" else quote(self.text)


@lru_cache(maxsize=4096)
def _resolve(text: str, implicit: tuple[bool, bool]) -> str:
    return str(_RESOLVER.resolve(yaml.ScalarNode, text, implicit))


class _RefusedError(Exception):
    """The text holds something no file of a course may hold."""

    def __init__(self, mark: Any, message: str, advice: str) -> None:  # noqa: ANN401 - a mark of either loader
        super().__init__(message)
        self.mark = mark
        self.advice = advice


def parse_yaml(
    source: Source, start: int = 0, end: int | None = None, *, is_ours: bool = True
) -> tuple[Node | None, list[Diagnostic]]:
    """Read one YAML document.

    Args:
        source: The file.
        start: Offset of the document in it.
        end: Offset of its end; None for the file's.
        is_ours: Whether it keeps our rules, one form for each value; else it is the engines', and only read.

    Returns:
        The document's value, None where it is empty or broken, and what is wrong with its syntax.
    """
    builder = _Builder(source, start, is_ours=is_ours)
    try:
        for event in yaml.parse(source.text[start:end], Loader=_LOADER):
            builder.take(event)
    except _RefusedError as error:
        return None, [mistakes.BROKEN_YAML.at(builder.at(error.mark), str(error), error.advice)]
    except yaml.MarkedYAMLError as error:
        mark, message, advice = explain(error, builder.quoted, len(source.text[start:end]))
        return None, [mistakes.BROKEN_YAML.at(builder.at(mark), message, advice)]
    except yaml.YAMLError:
        # Control characters are replaced before: what is left are code points YAML does not allow, such as U+FFFF.
        message = "the file holds a character that YAML does not allow"
        return None, [mistakes.BROKEN_YAML.at(source.at(start), message, "save it as plain text, in UTF-8")]
    return builder.root, []


class _Builder:
    """Nodes out of events, with a stack of its own instead of recursion."""

    def __init__(self, source: Source, start: int, *, is_ours: bool) -> None:
        self._source = source
        self._is_ours = is_ours
        self._start = start
        self._stack: list[Node] = []
        self.root: Node | None = None
        self.quoted: yaml.ScalarEvent | None = None
        """The last text in quotation marks."""

    def at(self, mark: Any, end: Any = None) -> Place:  # noqa: ANN401 - a mark of either loader
        """Give the place of a mark; by its index, for YAML ends lines at more characters than an editor does."""
        if mark is None:
            return self._source.at(self._start)
        length = end.index - mark.index if end is not None and end.line == mark.line else 1
        return self._source.at(min(self._start + mark.index, len(self._source.text)), length)

    def take(self, event: yaml.Event) -> None:
        """Take the parser's next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event))
        elif isinstance(event, yaml.AliasEvent):
            if self._is_ours:
                raise _RefusedError(event.start_mark, "an alias stands for a value", "write the value out")
            self._add(Node("other", self.at(event.start_mark)))
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise _RefusedError(event.start_mark, "a second document begins", "delete the line '---'")
        elif isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            kind: Kind = "list" if isinstance(event, yaml.SequenceStartEvent) else "record"
            node = Node(kind, self.at(event.start_mark))
            self._add(node)
            self._stack.append(node)
            if self._is_ours and len(self._stack) > DEEPEST:
                raise _RefusedError(event.start_mark, "the values are nested too deeply", "write them in fewer levels")
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            self._stack.pop()

    def _add(self, node: Node) -> None:
        if self._stack:
            self._stack[-1].items.append(node)
        else:
            self.root = node

    def _scalar(self, event: yaml.ScalarEvent) -> Node:
        place = self.at(event.start_mark, event.end_mark)
        is_plain = event.style is None or event.style == ""
        if event.style in {'"', "'"}:
            self.quoted = event
        tag = event.tag if event.tag and event.tag != "!" else _resolve(event.value, event.implicit)
        kind = _KINDS.get(tag.removeprefix(_PREFIX), "other")
        marks: tuple[Any, Any] = (event.start_mark, event.end_mark)
        span = (self._start + marks[0].index, self._start + marks[1].index)
        return Node(kind, place, text=event.value, is_plain=is_plain, span=span)
