"""What a reader sees of a question, an exercise, a sorting task or a term, piece by piece.

Two states of it are held against each other by this, and shown by it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from coursebook.model import Exercise, Question, SortTask, Term

Item = Question | Exercise | SortTask
Role = Literal["setting", "text", "right", "wrong", "reason"]


class Block(NamedTuple):
    """A piece of it."""

    role: Role
    """`setting`: what the author says about it; `right` and `wrong`: an option; `reason`: what stands under one."""
    text: str
    """Markdown; of a setting plain text."""


def outline(of: Item | Term | None) -> tuple[Block, ...]:
    """Give the pieces in the author's order, places and notes for the ledger left out; none for nothing."""
    return tuple(Block(role, text.strip()) for role, text in _write(of) if text.strip())


def settings_of(item: Item) -> list[Block]:
    """Give what the author says about it: criterion, style, whether mock exams draw it, its revision, its excuses."""
    return [block for block in outline(item) if block.role == "setting"]


def _write(of: Item | Term | None) -> Iterator[Block]:
    match of:
        case Question():
            yield from _write_question(of)
        case Exercise():
            yield from _write_exercise(of)
        case SortTask():
            yield from _write_sort(of)
        case Term():
            yield from _write_term(of)


def _write_question(question: Question) -> Iterator[Block]:
    settings = [
        f"criterion {question.criterion}" if question.criterion else "",
        "" if question.style == "standard" else question.style,
        f"Bloom level {question.bloom}" if question.bloom else "",
        "" if question.exam else "not for mock exams",
        f"revision {question.rev}",
        f"allowed: {question.allow}, because {question.because}" if question.allow else "",
    ]
    yield Block("setting", ", ".join(filter(None, settings)))
    yield Block("text", f"**{question.title.strip()}**" if question.title.strip() else "")
    yield Block("text", question.case)
    yield Block("text", question.stem)
    for option in question.options:
        yield Block("right" if option.correct else "wrong", option.text)
        yield Block("reason", option.reason)
    yield Block("text", question.explanation)


def _write_exercise(exercise: Exercise) -> Iterator[Block]:
    yield Block("setting", f"{exercise.minutes} min, revision {exercise.rev}")
    yield Block("text", f"**{exercise.title}**")
    yield Block("text", exercise.body)


def _write_sort(sort: SortTask) -> Iterator[Block]:
    yield Block("setting", f"revision {sort.rev}")
    yield Block("text", f"**{sort.title}**")
    yield Block("text", sort.intro)
    for category in sort.categories:
        yield Block("text", f"{category.text}:")
        for item in category.items:
            yield Block("right", item.text)
            yield Block("reason", item.reason)


def _write_term(term: Term) -> Iterator[Block]:
    settings = [
        f"chapter {term.chapter}" if term.chapter is not None else "",
        f"criteria {' '.join(term.criteria)}" if term.criteria else "",
        "" if term.has_card else "no flashcard",
        f"revision {term.rev}",
    ]
    yield Block("setting", ", ".join(filter(None, settings)))
    yield Block("text", f"**{term.name}**" + (f" ({', '.join(term.aliases)})" if term.aliases else ""))
    yield Block("text", term.definition)
    yield Block("text", term.example)
    for near in term.tell_apart:
        yield Block("text", f"Or {near.other}? {near.test}")
