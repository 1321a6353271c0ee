"""The macros of mock exams: the page that runs them, and the bank they are drawn from."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import replace

from coursebook.invocation import Invocation, MacroError, fill_arguments
from coursebook.markdown import Fragment, keep_fragment
from coursebook.model import SIGNATURES, Call, Question, Stocked, expand_body, list_bank
from coursebook.render import labels
from coursebook.render.exam import Item, Lesson, MockExam, render_mock_exam, render_question_bank
from coursebook.render.quiz import render_quiz
from coursebook.sources import parse_question

Expand = Callable[[str, Invocation], str]
"""A macro's name and its call -> what it prints."""


def mock_exam(call: Invocation) -> str:
    """Render the choice of papers and times, and what without a script stands in their place."""
    course = call.course
    if course.syllabus.exam is None:
        raise MacroError("the syllabus file states no exam")
    bank = next((page for page in course.pages if any(each.name == "question_bank" for each in page.calls)), None)
    mock = MockExam(
        exam=course.syllabus.exam,
        categories=course.syllabus.categories,
        papers=course.papers,
        bank=bank.path if bank else "",
        stock=len([*list_bank(course)]),
        lessons=[Lesson(page, section) for page in course.chapters for section in page.sections if section.criteria],
        terms=[term for term in course.terms if term.has_card and term.criteria],
    )
    return render_mock_exam(mock, writer=call.writer)


def question_bank(call: Invocation, expand: Expand) -> str:
    """Render every question that mock exams may draw, by category.

    Args:
        call: The call.
        expand: Prints the macros that stand in questions.
    """
    order = {category.id: number for number, category in enumerate(call.course.syllabus.categories)}
    known = (stocked for stocked in list_bank(call.course) if stocked.category in order)
    stock = sorted(known, key=lambda stocked: order[stocked.category])
    items = []
    for number, stocked in enumerate(stock, 1):
        question = _read(replace(call, page=stocked.page), stocked, expand)
        name = labels.QUESTION.format(number=number)
        html = render_quiz(question, name=name, writer=call.writer)
        items.append(Item(stocked, html))
    return render_question_bank(call.course.syllabus.categories, items, writer=call.writer)


def _read(call: Invocation, stocked: Stocked, expand: Expand) -> Question:
    """Give a question of the call's page with the calls in it expanded."""
    id_, calls = stocked.question.id, call.page.calls
    written = next(each for each in calls if each.name == "quiz" and each.positional(0) == id_)
    body = expand_body(written, calls, lambda inner, text: _print(call, inner, text, expand))
    arguments = {argument.name: argument.value for argument in written.arguments if argument.name}
    text = textwrap.dedent(body).strip("\n")
    question, findings = parse_question(text, arguments={**arguments, "id": id_}, place=call.place)
    if findings:
        said = "; ".join(finding.message for finding in findings)
        raise MacroError(f'quiz "{id_}" of {call.page.path}: {said}')
    return question


def _print(call: Invocation, inner: Call, body: str, expand: Expand) -> str:
    """Give what a call in a question prints; of a term its words alone, for in an exam there is no glossary."""
    signature = SIGNATURES[inner.name]
    named = {argument.name: argument.value for argument in inner.arguments if argument.name}
    arguments = fill_arguments(signature, inner.values, named)
    if inner.name == "term":
        return str(arguments["text"] or call.find_term(arguments["id"]).name_in_sentence)
    html = expand(inner.name, replace(call, arguments=arguments, body=textwrap.dedent(body).strip("\n")))
    return html if signature.form == "inline" else keep_fragment(Fragment(html, inner.name))
