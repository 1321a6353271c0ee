"""The anchors of a page: what a link may lead to."""

from __future__ import annotations

from coursebook.model.course import Course
from coursebook.model.page import Page

_PREFIXES = {"quiz": "q-", "exercise": "e-", "sort": "s-", "figure": "f-"}
_QUIET = frozenset(
    {"term", "define", "hint", "answer", "tell_apart", "key_terms", "facts", "facts_line", "collected", "study_plan"}
)
"""Macros that make no anchor of their own."""


def anchors_of(course: Course, page: Page) -> frozenset[str] | None:
    """Give the anchors of a page; None where a macro makes some that are not known here."""
    anchors = {section.id for section in page.sections} | page.anchors
    for call in page.calls:
        id_ = call.positional(0)
        if call.name in _PREFIXES:
            anchors.add(f"{_PREFIXES[call.name]}{id_}")
        elif call.name == "chapter_header":
            anchors.add("objectives")
        elif call.name == "flashcards":
            anchors |= {"c-cards", *(f"c-{card.id}" for card in course.cards_of(page.number))}
        elif call.name == "glossary":
            anchors |= {term.id for term in course.terms}
        elif call.name not in _QUIET:
            return None
    return frozenset(anchors)
