"""The questions as a second reader gets them: in an order of their own, without what the author knows.

A reader answers with the option's id, six digits that do not depend on the order, and writes a row
`id,rev,answer,doubt`. What a reader is given, and what the answers prove, is one of `MODES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from textwrap import indent
from typing import Literal, get_args

from coursebook.model import Option, Question
from coursebook.model.fingerprint import fingerprint

Mode = Literal["blind", "reasons", "options"]
MODES: tuple[Mode, ...] = get_args(Mode)
"""`blind`: stem and options, is the key the only right one? `reasons`: the reasons too, in another order, does each
belong to one option? `options`: no stem, do the options give the key away?"""


def print_bank(questions: Iterable[Question], mode: Mode = "blind") -> str:
    """Give questions as Markdown, without keys and explanations; the same ones come in the same order each time."""
    shuffled = sorted(questions, key=lambda question: fingerprint([question.id]))
    return "\n\n".join(_WRITERS[mode](question) for question in shuffled) + "\n" * bool(shuffled)


def _write_blind(question: Question) -> str:
    parts = [_head(question), question.case, question.stem, _list(question)]
    return "\n\n".join(filter(None, parts))


def _write_reasons(question: Question) -> str:
    letters = {option.id: chr(ord("A") + n) for n, option in enumerate(_shuffle(question, "reason"))}
    reasons = sorted(question.options, key=lambda option: letters[option.id])
    lines = (f"- {letters[option.id]}:\n\n{indent(option.reason.strip(), '    ')}" for option in reasons)
    return "\n\n".join([_write_blind(question), "Reasons:", *lines])


def _write_options(question: Question) -> str:
    # An id tells what its question is about.
    return f"## {fingerprint([question.id])}\n\n{_list(question)}"


def _head(question: Question) -> str:
    choose = f" · choose {len(question.key)}" if question.is_multiple else ""
    return f"## {question.id} · rev {question.rev}{choose}"


def _list(question: Question) -> str:
    return "\n".join(f"- `{option.id}` {option.text}" for option in _shuffle(question))


def _shuffle(question: Question, salt: str = "") -> list[Option]:
    # By question: one set of options stands in several, and one order would tell of another.
    return sorted(question.options, key=lambda option: fingerprint([question.id, option.text, salt]))


_WRITERS: Mapping[Mode, Callable[[Question], str]] = {
    "blind": _write_blind,
    "reasons": _write_reasons,
    "options": _write_options,
}
