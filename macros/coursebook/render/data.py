"""The page where readers save, load and delete what their browser keeps of them."""

from __future__ import annotations

from coursebook.render.template import fill


def render_your_data(course: str) -> str:
    """Render the place for the controls; `course` names the course in backup files and never changes."""
    return fill("your_data", course=course)
