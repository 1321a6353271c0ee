"""A chapter's flashcards: one closed card a term, made of the glossary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from coursebook.model import Card
from coursebook.render.template import Writer, fill, inline


@dataclass(frozen=True, slots=True)
class _Face:
    card: Card
    back: Markup


def render_flashcards(cards: Sequence[Card], *, writer: Writer) -> str:
    """Render each card as a `details`: the term on its front, the meaning behind it."""
    backs = writer.blocks([card.back for card in cards])
    faces = [_Face(card, inline(back)) for card, back in zip(cards, backs, strict=True)]
    return fill("flashcards", faces=faces)
