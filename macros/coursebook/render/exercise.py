"""A thought exercise with hints and suggested answers that stay closed."""

from __future__ import annotations

from markupsafe import Markup, escape

from coursebook.model import Exercise
from coursebook.render import labels
from coursebook.render.template import Writer, block, fill

_TITLE = "\ue000"
"""Stands in an answer for its exercise's title: engines expand the inner call first, which does not know it."""


def render_exercise(exercise: Exercise, *, source: str, writer: Writer) -> str:
    """Render the case and its questions; hints and answers inside are components of their own."""
    (body,) = writer.blocks([exercise.body])
    form = labels.TAKE_MINUTE if exercise.minutes == 1 else labels.TAKE_MINUTES
    time = form.format(minutes=exercise.minutes)
    body_html = _entitle(block(body), exercise.title)
    return fill("exercise", exercise=exercise, source=source, body=body_html, time=time)


def render_hint(label: str, body: str, *, writer: Writer) -> str:
    """Render a hint; `label` says what it is for and is read out by screen readers."""
    (html,) = writer.blocks([body])
    return fill("hint", label=label, body=block(html))


def render_answer(body: str, *, writer: Writer) -> str:
    """Render the suggested answers of an exercise."""
    (html,) = writer.blocks([body])
    return fill("answer", title=_TITLE, body=block(html))


def _entitle(body: Markup, title: str) -> Markup:
    return body.replace(_TITLE, escape(title))
