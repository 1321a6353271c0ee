"""The editors' page of rules: everything the linter knows, room by room."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from coursebook.render.template import Writer, block, fill

_LANGUAGE = re.compile(r"^```\w+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule as the page tells it."""

    code: str
    name: str
    severity: str
    room: str
    """What the rules around it are about."""
    documentation: str
    """Markdown: what it does, why it matters, an example, what to use instead."""

    @property
    def anchor(self) -> str:
        """The id of its heading: `q013`."""
        return self.code.lower()


@dataclass(frozen=True, slots=True)
class _Room:
    title: str
    rules: list[tuple[Entry, Markup]]

    @property
    def anchor(self) -> str:
        return f"rules-{self.rules[0][0].code[0].lower()}"


def render_rules(rules: Sequence[Entry], *, writer: Writer) -> str:
    """Render the rules under headings, each with an anchor of its own.

    Args:
        rules: In the order they are told; those of a room stand together.
        writer: Turns Markdown into HTML.
    """
    # The examples keep their language to themselves: colours in hundreds of them would double the page.
    texts = writer.blocks([_LANGUAGE.sub("```text", rule.documentation) for rule in rules])
    told = [(rule, block(html)) for rule, html in zip(rules, texts, strict=True)]
    rooms = [_Room(title, list(group)) for title, group in groupby(told, key=lambda pair: pair[0].room)]
    return fill("rules", rooms=rooms)
