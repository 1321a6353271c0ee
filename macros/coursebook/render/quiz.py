"""A question: case, stem, options, and an answer that stays closed until it is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from coursebook.model import Option, Question
from coursebook.model.question import GAP
from coursebook.render import labels
from coursebook.render.template import Writer, block, fill, inline, write


@dataclass(frozen=True, slots=True)
class _Choice:
    id: str
    letter: str
    text: Markup
    reason: Markup
    correct: bool


def kind_of(question: Question) -> str:
    """Give the widget's kind: `single`, `multiple` or `true-false`."""
    if question.is_true_false:
        return "true-false"
    return "multiple" if question.is_multiple else "single"


def name_of(question: Question, number: int | None, *, is_paper: bool) -> str:
    """Give the heading of a question: its number on the page, and its title where it has one."""
    name = (labels.QUESTION if is_paper else labels.CHECK).format(number=number or "")
    return labels.WITH_TITLE.format(name=name, title=question.title) if question.title else name.strip()


def _hint(question: Question) -> str:
    if question.is_multiple:
        count = len(question.key)
        return labels.SELECT_MANY.format(count=labels.COUNTS.get(count, count))
    return labels.NEGATIVE_HINT if question.style == "negative" else labels.SELECT_ONE


def _answer(question: Question, choices: list[_Choice]) -> Markup:
    right = [
        escape(labels.OPTION).format(letter=choice.letter, text=choice.text) for choice in choices if choice.correct
    ]
    form = labels.ANSWERS if question.is_multiple else labels.ANSWER
    options = Markup("; ").join(right)
    end = "" if options.striptags().endswith((".", "!", "?")) else "."
    return escape(form).format(options=options) + end


def _choices(options: tuple[Option, ...], texts: list[str], reasons: list[str]) -> list[_Choice]:
    return [
        _Choice(option.id, letter, inline(text), block(reason), option.correct)
        for option, letter, text, reason in zip(options, labels.LETTERS, texts, reasons, strict=False)
    ]


def _gapped(stem: Markup) -> Markup:
    gap = Markup('<span class="course-quiz__gap" role="img" aria-label="{}"></span>').format(labels.BLANK)
    return Markup(gap.join(stem.split(GAP)))  # noqa: S704 - both are markup already


def render_quiz(question: Question, *, name: str, source: str, writer: Writer, starts: bool = True) -> str:
    """Render a question as a `fieldset` of native controls and a `details` with the answer and every reason.

    Args:
        question: The question; its options have letters in the author's order.
        name: Its heading.
        source: File and line where the author wrote it, for its links.
        writer: Turns Markdown into HTML.
        starts: Whether a script marks it where it stands.
    """
    (case, stem, explanation), texts, reasons = write(
        writer,
        [question.case, question.stem, question.explanation],
        [option.text for option in question.options],
        [option.reason for option in question.options],
    )
    choices = _choices(question.options, texts, reasons)
    is_gap = question.style == "missing-word" and GAP in question.stem
    return fill(
        "quiz",
        question=question,
        starts=starts,
        kind=kind_of(question),
        heading=name,
        source=source,
        case=block(case),
        gap_sentence=_gapped(inline(stem)) if is_gap else "",
        legend=labels.COMPLETE if is_gap else inline(stem),
        hint=_hint(question),
        control="checkbox" if question.is_multiple else "radio",
        choices=choices,
        key=" ".join(choice.id for choice in choices if choice.correct),
        answer=_answer(question, choices),
        explanation=block(explanation),
    )
