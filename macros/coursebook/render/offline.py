"""Keeping the whole course for reading without a network: the words; the control is the browser's."""

from __future__ import annotations

from coursebook.render.template import fill


def render_offline() -> str:
    """Render what is kept for reading offline, and what to do without JavaScript."""
    return fill("offline")
