"""The key of a paper: each question's number and letter, for who sits it with a pen."""

from __future__ import annotations

from collections.abc import Sequence

from coursebook.model import Question
from coursebook.render import labels
from coursebook.render.template import fill


def render_answer_key(questions: Sequence[Question]) -> str:
    """Render the letters of the right options, in the order of the questions."""
    letters = [
        ", ".join(labels.LETTERS[place] for place, option in enumerate(question.options) if option.correct)
        for question in questions
    ]
    return fill("answer_key", letters=letters)
