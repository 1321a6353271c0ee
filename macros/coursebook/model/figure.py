"""A hand-written drawing, taken apart."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What a page needs of an SVG file."""

    id: str
    view_box: str
    title: str
    description: str
    """Every relation of the drawing in words."""
    shapes: str
    """The markup inside the root, without title and description."""
