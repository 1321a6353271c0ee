"""A callout in a page, taken out of it to be read elsewhere too."""

from __future__ import annotations

from dataclasses import dataclass

from coursebook.model.call import Call
from coursebook.model.place import Place

CALLOUTS = ("key-idea", "scenario", "exam-tip", "earlier")
"""The kinds of a course."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout:
    """Its text, the components in it left where they stand."""

    kind: str
    place: Place
    section: str
    """Id of the H2 section it stands in; empty before the first."""
    pieces: tuple[str | Call, ...]
    """Markdown, dedented, and the calls within its sentences."""
