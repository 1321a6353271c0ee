"""A term in a sentence, its definition in the text, a chapter's key terms, and two terms told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from coursebook.model import TellApart, Term
from coursebook.render import labels
from coursebook.render.template import Writer, fill, inline


@dataclass(frozen=True, slots=True)
class _Entry:
    term: Term
    definition: Markup
    href: str


def _entries(terms: Sequence[Term], glossary: str, writer: Writer) -> list[_Entry]:
    html = writer.blocks([term.definition for term in terms])
    return [
        _Entry(term, inline(text), writer.link(glossary, term.id) if glossary else f"#{term.id}")
        for term, text in zip(terms, html, strict=True)
    ]


def render_define(term: Term, *, glossary: str, writer: Writer) -> str:
    """Render a paragraph that begins with the term and gives its definition."""
    (entry,) = _entries([term], glossary, writer)
    return fill("define", entry=entry)


def render_key_terms(terms: Sequence[Term], *, glossary: str, writer: Writer) -> str:
    """Render the terms as links to the glossary; the definitions show on paper only."""
    return fill("key_terms", entries=_entries(terms, glossary, writer))


def render_tell_apart(first: Term, second: Term, *, near_miss: TellApart, glossary: str, writer: Writer) -> str:
    """Render two terms side by side, and the question that decides between them."""
    entries = _entries([first, second], glossary, writer)
    (test,) = writer.blocks([near_miss.test])
    caption = labels.TELL_APART.format(first=first.name, second=second.name[:1].lower() + second.name[1:])
    return fill("tell_apart", entries=entries, test=inline(test), caption=caption)
