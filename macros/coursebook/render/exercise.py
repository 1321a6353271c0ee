"""A thought exercise with hints and suggested answers that stay closed (ux.md §1.9)."""

from __future__ import annotations

from coursebook.model import Exercise
from coursebook.render import labels
from coursebook.render.template import Writer, block, fill


def render_exercise(exercise: Exercise, *, writer: Writer) -> str:
    """Render the case and its questions; hints and answers inside are components of their own."""
    (body,) = writer.blocks([exercise.body])
    form = labels.TAKE_MINUTE if exercise.minutes == 1 else labels.TAKE_MINUTES
    return fill("exercise", exercise=exercise, body=block(body), time=form.format(minutes=exercise.minutes))


def render_hint(label: str, body: str, *, writer: Writer) -> str:
    """Render a hint; `label` says what it is for and is read out by screen readers."""
    (html,) = writer.blocks([body])
    return fill("hint", label=label, body=block(html))


def render_answer(title: str, body: str, *, writer: Writer) -> str:
    """Render the suggested answers of the exercise with this title."""
    (html,) = writer.blocks([body])
    return fill("answer", title=title, body=block(html))
