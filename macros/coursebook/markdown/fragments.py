"""What macros leave for the extension: finished components until they are taken, definitions for good."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

TOKEN = re.compile(r"coursebookfragment[0-9]+x")
TERM_CLASS = "course-term"


class FragmentError(Exception):
    """A component's token that Markdown did not leave alone in its paragraph."""


@dataclass(slots=True)
class Fragment:
    """A finished component."""

    html: str
    name: str
    """What to call it in an error: `quiz "fewer-missed-visits"`."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """Definitions of the terms linked inside, inline HTML by id."""
    complaint: str = ""
    """What the page says where it does not stand alone; without it, how to place a component."""


@dataclass(slots=True)
class _Kept:
    """What macros leave for the extension: fragments until they are taken, definitions for good."""

    fragments: dict[str, Fragment] = field(default_factory=dict)
    definitions: dict[str, str] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=count)
    explain: Callable[[str], str] = field(default=lambda _path: "")


kept = _Kept()


def keep_fragment(fragment: Fragment) -> str:
    """Keep a finished component and give the token that stands for it: one line, one word."""
    token = f"coursebookfragment{next(kept.numbers)}x"
    kept.fragments[token] = fragment
    return token


def keep_definition(term: str, html: str) -> None:
    """Keep a term's definition, inline HTML, for the pages that link the term."""
    kept.definitions[term] = html


def explain_pages(explain: Callable[[str], str]) -> None:
    """Keep what tells, for a page's path under the documents' folder, what the linter says of it."""
    kept.explain = explain
