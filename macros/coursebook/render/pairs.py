"""Cases that ask which of two terms they are an example of: questions made of the glossary."""

from __future__ import annotations

from collections.abc import Sequence

from coursebook.model import Case, Course, Option, Page, Question
from coursebook.model.fingerprint import fingerprint
from coursebook.render import labels
from coursebook.render.quiz import render_quiz
from coursebook.render.template import Writer, block, fill


def render_pairs(course: Course, cases: Sequence[Case], *, writer: Writer) -> str:
    """Render a question for each case, under the chapter after which both terms are known.

    Their order there looks like chance: in the glossary's, the same term would be right time after time.
    """
    ordered = sorted(cases, key=lambda case: (case.chapter, fingerprint([case.term.id, case.other.id])))
    groups: dict[int, list[str]] = {}
    for number, case in enumerate(ordered, 1):
        name = labels.CASE.format(number=number)
        place = case.term.place
        source = f"{place.path.removeprefix(f'{course.folder}/')}:{place.line}"
        html = render_quiz(_ask(case), name=name, source=source, writer=writer)
        groups.setdefault(case.chapter, []).append(html)
    return fill(
        "pairs",
        groups=[
            (number, _title(course.find_chapter(number)), [block(html) for html in group])
            for number, group in groups.items()
        ],
    )


def _title(page: Page | None) -> str:
    return labels.CHAPTER_TITLE.format(number=page.number, title=page.title) if page else labels.OTHER_TERMS


def _ask(case: Case) -> Question:
    first, second = case.pair
    return Question(
        id=f"case-{case.term.id}-{case.other.id}",
        place=case.term.place,
        case=case.term.example,
        stem=labels.TELL_APART.format(first=first.name, second=second.name_in_sentence),
        options=tuple(
            Option(text=term.name, correct=term is case.term, reason=term.definition, place=term.place)
            for term in case.pair
        ),
        explanation=f"**{labels.TELL_APART_ASK}** {case.near_miss.test}",
        criterion=case.term.criteria[0] if case.term.criteria else "",
        rev=case.term.rev + case.other.rev - 1,
    )
