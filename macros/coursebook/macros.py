"""From a macro's arguments to its component: find or parse the value, render it.

Takes a call of plain values; gives HTML, or Markdown for an inline macro. Knows no engine. What an author got
wrong raises `MacroError`; the linter has said the same with line and column before any engine runs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from coursebook.exams import diagnostic, drill, mock_exam, pairs, question_bank
from coursebook.invocation import Invocation, MacroError, nearest
from coursebook.markdown import TERM_CLASS
from coursebook.model import Facts, Term, cover_syllabus, find_near_miss, plan_study
from coursebook.notes import collected
from coursebook.render import labels
from coursebook.render.answer_key import render_answer_key
from coursebook.render.chapter import render_chapter_header
from coursebook.render.coverage import render_coverage
from coursebook.render.data import render_your_data
from coursebook.render.exam import render_exam_facts
from coursebook.render.exercise import render_answer, render_exercise, render_hint
from coursebook.render.facts import render_facts
from coursebook.render.figure import render_figure
from coursebook.render.flashcards import render_flashcards
from coursebook.render.glossary import find_uses, render_glossary
from coursebook.render.map import Stop, render_course_map
from coursebook.render.offline import render_offline
from coursebook.render.quiz import name_of, render_quiz
from coursebook.render.review import render_review
from coursebook.render.rules import Entry, render_rules
from coursebook.render.sort import render_sort
from coursebook.render.study_plan import render_study_plan
from coursebook.render.term import render_define, render_key_terms, render_tell_apart
from coursebook.rules import Rule
from coursebook.sources import parse_exercise, parse_question, parse_sort


def expand(name: str, call: Invocation) -> str:
    """Give a macro's HTML (or Markdown, for an inline macro)."""
    return MACROS[name](call)


def _term(call: Invocation) -> str:
    term = call.find_term(call.arguments["id"])
    return _link_term(call, term, call.arguments["text"] or term.name_in_sentence)


def _link_term(call: Invocation, term: Term, text: str) -> str:
    if not call.glossary:
        return text
    call.writer.describe(term.id, term.definition)
    target = call.writer.source_link(call.glossary, term.id)
    return f'[{text}]({target}){{.{TERM_CLASS} data-term="{term.id}"}}'


def _define(call: Invocation) -> str:
    return render_define(call.find_term(call.arguments["id"]), glossary=call.glossary, writer=call.writer)


def _quiz(call: Invocation) -> str:
    question, findings = parse_question(call.body, arguments=call.arguments, place=call.place)
    _refuse(findings)
    number = call.page.question_number(question.id)
    name = name_of(question, number, is_paper=call.page.kind == "paper")
    return render_quiz(question, name=name, source=call.locate(question.id), writer=call.writer)


def _exercise(call: Invocation) -> str:
    exercise, findings = parse_exercise(call.body, arguments=call.arguments, place=call.place)
    _refuse(findings)
    return render_exercise(exercise, source=call.locate(exercise.id), writer=call.writer)


def _sort(call: Invocation) -> str:
    task, findings = parse_sort(call.body, arguments=call.arguments, place=call.place)
    _refuse(findings)
    return render_sort(task, source=call.locate(task.id), writer=call.writer)


def _refuse(findings: Sequence[Any]) -> None:
    if findings:
        raise MacroError("; ".join(finding.message for finding in findings))


def _hint(call: Invocation) -> str:
    return render_hint(call.arguments["label"], call.body, writer=call.writer)


def _answer(call: Invocation) -> str:
    return render_answer(call.body, writer=call.writer)


def _flashcards(call: Invocation) -> str:
    return render_flashcards(call.course.cards_of(call.page.number), writer=call.writer)


def _key_terms(call: Invocation) -> str:
    terms = call.course.terms_of(call.page.number)
    return render_key_terms(terms, glossary=call.glossary, writer=call.writer)


def _tell_apart(call: Invocation) -> str:
    first, second = call.find_term(call.arguments["first"]), call.find_term(call.arguments["second"])
    near = find_near_miss(first, second)
    if near is None:
        raise MacroError(f"neither '{first.id}' nor '{second.id}' says in tell_apart what decides between them")
    return render_tell_apart(first, second, near_miss=near, glossary=call.glossary, writer=call.writer)


def _figure(call: Invocation) -> str:
    id_ = call.arguments["id"]
    if id_ not in call.course.figures:
        raise MacroError(f"no figure '{id_}'" + nearest(id_, sorted(call.course.figures)))
    return render_figure(call.load_drawing(id_), caption=call.arguments["caption"])


def _glossary(call: Invocation) -> str:
    return render_glossary(call.course.terms, uses=find_uses(call.course), writer=call.writer)


def _chapter_header(call: Invocation) -> str:
    return render_chapter_header(
        call.page,
        total=len(call.course.syllabus.chapters),
        minutes=call.course.minutes_of(call.page),
        cards=len(call.course.cards_of(call.page.number)),
        writer=call.writer,
    )


def _course_map(call: Invocation) -> str:
    stops = []
    for plan in call.course.syllabus.chapters:
        page = call.course.find_chapter(plan.number)
        minutes = call.course.minutes_of(page) if page else 0
        stops.append(Stop(plan=plan, page=page, minutes=minutes, cards=call.course.cards_of(plan.number)))
    return render_course_map(stops, call.course.papers, writer=call.writer)


def _exam_facts(call: Invocation) -> str:
    syllabus = call.course.syllabus
    if syllabus.exam is None:
        raise MacroError("the syllabus file states no exam")
    return render_exam_facts(syllabus.exam, syllabus.categories)


def _facts(call: Invocation) -> str:
    facts = _find_facts(call)
    return render_facts(facts, names=_link_names(call, facts), writer=call.writer)


def _facts_line(call: Invocation) -> str:
    return labels.FACTS_BETWEEN.join(_link_names(call, _find_facts(call)))


def _find_facts(call: Invocation) -> Facts:
    id_ = call.arguments["id"]
    facts = call.course.find_facts(id_)
    if facts is None:
        raise MacroError(f"no facts '{id_}'" + nearest(id_, [facts.id for facts in call.course.facts]))
    return facts


def _link_names(call: Invocation, facts: Facts) -> list[str]:
    """Give the names of a list's items as Markdown, linked to the glossary where they are terms."""
    return [_link_term(call, call.find_term(item.term), item.name) if item.term else item.name for item in facts.items]


def _answer_key(call: Invocation) -> str:
    if not call.page.questions:
        raise MacroError("the page has no questions")
    return render_answer_key(call.page.questions)


def _collected(call: Invocation) -> str:
    return collected(call, expand)


def _study_plan(call: Invocation) -> str:
    return render_study_plan(plan_study(call.course, call.arguments["days"]), writer=call.writer)


def _your_data(call: Invocation) -> str:
    return render_your_data(call.arguments["course"])


def list_rules() -> tuple[Rule, ...]:
    """Give what the linter knows of the sources and of the built site."""
    # The rules are a hundred files: only the page that lists them needs those of the built site.
    from coursebook import checks  # noqa: PLC0415
    from coursebook.site import rules  # noqa: PLC0415

    return (*checks.RULES, *rules.RULES)


def _coverage(call: Invocation) -> str:
    return render_coverage(cover_syllabus(call.course), glossary=call.glossary, writer=call.writer)


def _review(call: Invocation) -> str:
    return render_review(call.course, data=call.course.find_path_of("your_data"), writer=call.writer)


def _rules(call: Invocation) -> str:
    entries = [
        Entry(rule.mistake.code, rule.mistake.name, rule.mistake.severity, rule.room, rule.documentation)
        for rule in list_rules()
    ]
    return render_rules(entries, writer=call.writer)


MACROS: dict[str, Callable[[Invocation], str]] = {
    "term": _term,
    "define": _define,
    "quiz": _quiz,
    "exercise": _exercise,
    "hint": _hint,
    "answer": _answer,
    "sort": _sort,
    "flashcards": _flashcards,
    "key_terms": _key_terms,
    "tell_apart": _tell_apart,
    "figure": _figure,
    "answer_key": _answer_key,
    "glossary": _glossary,
    "chapter_header": _chapter_header,
    "course_map": _course_map,
    "your_data": _your_data,
    "exam_facts": _exam_facts,
    "facts": _facts,
    "facts_line": _facts_line,
    "mock_exam": mock_exam,
    "question_bank": partial(question_bank, expand=expand),
    "diagnostic": partial(diagnostic, expand=expand),
    "drill": drill,
    "pairs": pairs,
    "collected": _collected,
    "study_plan": _study_plan,
    "review": _review,
    "offline": lambda _: render_offline(),
    "rules": _rules,
    "coverage": _coverage,
}
"""What each macro of `SIGNATURES` does."""
