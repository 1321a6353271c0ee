"""What a change means, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.comparing import Difference, Totals


def sum_up(difference: Difference, base: str) -> Iterator[str]:
    """Give the lines that say the most important; `base` is what the course is held against, in words."""
    yield f"Compared with {base}."
    if difference.unread_before:
        errors = count(len(difference.unread_before), "error")
        yield f"The base is broken, with {errors}: what could not be read there is not compared."
    if difference.unread_after:
        errors = count(len(difference.unread_after), "error")
        yield f"The course is broken, with {errors}: what cannot be read in it is not compared."
    if difference.is_empty:
        yield "Nothing changed for learners."
        return
    keys = sum(change.kind == "key" for change in difference.items)
    if keys:
        yield f"Look here first: {count(keys, 'task')} with another right answer."
    pages, terms, questions = (_step(difference, name) for name in ("pages", "terms", "questions"))
    yield f"Pages {pages}, terms {terms}, questions {questions}."
    if difference.before.criteria or difference.after.criteria:
        known, taught, asked, gaps = (_step(difference, name) for name in ("criteria", "taught", "asked", "gaps"))
        yield f"Criteria {known}, taught {taught}, asked {asked}, with gaps {gaps}."
    yield f"{count(len(difference.findings), 'new finding')}."


def _step(difference: Difference, name: str) -> str:
    def read(totals: Totals) -> int:
        return int(getattr(totals, name))

    before, after = read(difference.before), read(difference.after)
    return f"{before} → {after}" if before != after else str(after)


def count(number: int, noun: str) -> str:
    """Give a number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
