"""What is not finished: the mark that stands where a text is still to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebook.model.exercise import Exercise, SortTask
from coursebook.model.question import Question
from coursebook.model.term import Term

MARK = re.compile(r"\bTODO\b")
"""Stands in a text that is still to be written."""
DRAFT = "todo-"
"""Begins an id that is still to be chosen: once readers hold progress under it, it never changes."""


def is_draft(item: Question | Exercise | SortTask | Term) -> bool:
    """Say whether something with an id of the author's is not finished."""
    return item.id.startswith(DRAFT) or any(MARK.search(text) for text in _list_texts(item))


def _list_texts(item: Question | Exercise | SortTask | Term) -> Iterator[str]:
    if isinstance(item, Question):
        yield from (item.title, item.case, item.stem, item.explanation)
        for option in item.options:
            yield from (option.text, option.reason)
    elif isinstance(item, Exercise):
        yield from (item.title, item.body)
    elif isinstance(item, SortTask):
        yield from (item.title, item.intro)
        for category in item.categories:
            yield category.text
            for entry in category.items:
                yield from (entry.text, entry.reason)
    else:
        yield from (item.name, item.definition, item.example)
        yield from (pair.test for pair in item.tell_apart)
