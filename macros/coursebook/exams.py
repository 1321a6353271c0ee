"""The macros that gather questions: mock exams and their bank, what finds gaps, drills, and cases of two terms."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import replace

from coursebook.invocation import Invocation, MacroError, fill_arguments
from coursebook.markdown import Fragment, keep_fragment
from coursebook.model import SIGNATURES, Call, Probe, Question, Stocked, expand_body, list_bank, list_cases, list_probes
from coursebook.render import labels
from coursebook.render.diagnostic import Asked, Part, render_diagnostic
from coursebook.render.drill import render_drill
from coursebook.render.exam import Item, Lesson, MockExam, render_mock_exam, render_question_bank
from coursebook.render.pairs import render_pairs
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
    items = [Item(stocked, _render(call, stocked, number, expand)) for number, stocked in enumerate(stock, 1)]
    return render_question_bank(call.course.syllabus.categories, items, writer=call.writer)


def diagnostic(call: Invocation, expand: Expand) -> str:
    """Render the questions that find gaps, and what to read for each.

    Args:
        call: The call.
        expand: Prints the macros that stand in questions.
    """
    course = call.course
    stock = [(probe, stocked) for probe in list_probes(course) for stocked in probe.asked]
    if not stock:
        raise MacroError("no chapter has a question that mock exams may draw")
    asked: dict[Probe, list[Asked]] = {}
    for number, (probe, stocked) in enumerate(stock, 1):
        html = _render(call, stocked, number, expand, starts=False)
        asked.setdefault(probe, []).append(Asked(number, stocked, html))
    parts = [Part(probe.chapter, course.minutes_of(probe.chapter), each) for probe, each in asked.items()]
    return render_diagnostic(parts, exams=course.find_path_of("mock_exam"), writer=call.writer)


def drill(call: Invocation) -> str:
    """Render the choice of questions, and the pages they stand on."""
    course = call.course
    bank = course.find_path_of("question_bank")
    if not bank:
        raise MacroError("no page prints the question bank, from which a drill takes its questions")
    cases = course.find_path_of("pairs")
    return render_drill(course.syllabus.categories, [*list_bank(course)], bank=bank, cases=cases, writer=call.writer)


def pairs(call: Invocation) -> str:
    """Render cases that ask which of two terms they are an example of."""
    cases = [*list_cases(call.course)]
    if not cases:
        raise MacroError("no term that tell_apart names has an example")
    return render_pairs(call.course, cases, writer=call.writer)


def _render(call: Invocation, stocked: Stocked, number: int, expand: Expand, *, starts: bool = True) -> str:
    """Give a question of another page as HTML."""
    there = replace(call, page=stocked.page, writer=call.writer.written_on(stocked.page.path))
    question = _read(there, stocked, expand)
    name, source = labels.QUESTION.format(number=number), there.locate(question.id)
    return render_quiz(question, name=name, source=source, writer=there.writer, starts=starts)


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
