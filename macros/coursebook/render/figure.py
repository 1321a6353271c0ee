"""A hand-written SVG in the page, with its description as text."""

from __future__ import annotations

from markupsafe import Markup

from coursebook.model import Drawing
from coursebook.render.template import fill


def render_figure(drawing: Drawing, *, caption: str = "") -> str:
    """Render a figure whose caption is the drawing's title where the author gives none."""
    return fill("figure", drawing=drawing, shapes=Markup(drawing.shapes), caption=caption or drawing.title)  # noqa: S704
