"""The exam in numbers, printed from the syllabus file."""

from __future__ import annotations

from collections.abc import Sequence

from coursebook.model import Category, Exam
from coursebook.render import labels
from coursebook.render.template import fill


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
