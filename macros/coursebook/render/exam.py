"""The exam in numbers, and the bank of questions that mock exams are drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from coursebook.model import Category, Exam, Stocked
from coursebook.render import labels
from coursebook.render.template import Writer, block, fill


def render_exam_facts(exam: Exam, categories: Sequence[Category]) -> str:
    """Render the exam's numbers and the weight of each category as two tables."""
    values = {
        "questions": exam.questions,
        "options": exam.options,
        "minutes": exam.minutes,
        "longer": exam.minutes + exam.extra_minutes,
        "pass_mark": exam.pass_mark,
        "percent": round(100 * exam.pass_mark / exam.questions),
    }
    facts = [(name, text.format(**values)) for name, text in labels.EXAM_ROWS]
    rows = [(category.title, f"{category.weight:g} %", category.questions) for category in categories]
    return fill("exam_facts", facts=facts, rows=rows)


@dataclass(frozen=True, slots=True)
class Item:
    """A question of the bank, rendered."""

    stocked: Stocked
    html: str


def render_question_bank(categories: Sequence[Category], items: Sequence[Item], *, writer: Writer) -> str:
    """Render the questions by category, each with its Bloom level and a link to where it stands."""

    def place(item: Item) -> tuple[Item, Markup, str]:
        question = item.stocked.question
        return item, block(item.html), writer.link(item.stocked.page.path, f"q-{question.id}")

    groups = [
        (category, [place(item) for item in items if item.stocked.category == category.id]) for category in categories
    ]
    return fill("question_bank", groups=groups)
