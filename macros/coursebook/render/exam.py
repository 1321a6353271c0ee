"""The exam in numbers, the page that runs mock exams, and the bank of questions they are drawn from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from coursebook.model import Category, Exam, Page, Section, Stocked, Term
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
class Lesson:
    """A section that teaches some criteria, and its page."""

    page: Page
    section: Section

    def teaches(self, category: Category) -> bool:
        """Say whether one of its criteria belongs to a category."""
        return any(criterion.partition(".")[0] == category.id for criterion in self.section.criteria)


@dataclass(frozen=True, slots=True, kw_only=True)
class MockExam:
    """What there is to take, and what it is held against."""

    exam: Exam
    categories: Sequence[Category]
    papers: Sequence[Page]
    """By number."""
    bank: str
    """Path of the page that papers are drawn from; empty where there is none."""
    stock: int
    """How many questions that page has."""
    lessons: Sequence[Lesson]
    """In the order of the course."""
    terms: Sequence[Term]
    """Those that have a card and criteria."""


def render_mock_exam(mock: MockExam, *, writer: Writer) -> str:
    """Render the choice of papers and times, the rules, the papers as links, and where each category is taught."""
    exam = mock.exam
    minutes = exam.minutes
    times = [
        (minutes, labels.TIME_AS_IN_THE_EXAM),
        (minutes + exam.extra_minutes, labels.TIME_LONGER),
        (2 * minutes, labels.TIME_TWICE),
        (0, ""),
    ]
    return fill(
        "mock_exam",
        exam=exam,
        rules=[rule.format(questions=exam.questions, pass_mark=exam.pass_mark) for rule in labels.EXAM_RULES],
        times=times,
        papers=[(paper, writer.link(paper.path)) for paper in mock.papers],
        bank=writer.link(mock.bank) if mock.bank else "",
        stock=mock.stock,
        styles=_pair(exam.styles),
        bloom=_pair(exam.bloom),
        taught=[(category, _links(category, mock.lessons, writer)) for category in mock.categories],
        terms=" ".join(f"{term.id}:{term.rev}={','.join(term.criteria)}" for term in mock.terms),
    )


def _pair(shares: Mapping[str, int] | Mapping[int, int]) -> str:
    return " ".join(f"{name}={share}" for name, share in shares.items())


def _links(category: Category, lessons: Sequence[Lesson], writer: Writer) -> list[tuple[str, str, str]]:
    return [
        (
            labels.CHAPTER_SECTION.format(number=lesson.page.number, title=lesson.section.title),
            writer.link(lesson.page.path, lesson.section.id),
            " ".join(lesson.section.criteria),
        )
        for lesson in lessons
        if lesson.teaches(category)
    ]


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
