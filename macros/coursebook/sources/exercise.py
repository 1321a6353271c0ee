"""The body of an `exercise` call -> a thought exercise: its text stays Markdown."""

from __future__ import annotations

from collections.abc import Mapping

from coursebook.diagnostics import Diagnostic
from coursebook.model import Exercise, Place
from coursebook.model.call import Literal
from coursebook.sources.body import flag_of, number_of, text_of


def parse_exercise(body: str, *, arguments: Mapping[str, Literal], place: Place) -> tuple[Exercise, list[Diagnostic]]:
    """Read an exercise; see `parse_question` for the arguments."""
    exercise = Exercise(
        id=text_of(arguments, "id"),
        place=place,
        title=text_of(arguments, "title"),
        body=body.strip("\n").rstrip(),
        minutes=number_of(arguments, "minutes", 2),
        rev=number_of(arguments, "rev", 1),
        wording=flag_of(arguments, "wording", default=False),
    )
    return exercise, []
