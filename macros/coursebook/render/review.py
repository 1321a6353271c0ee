"""The page of reviews: every card of the course with where it comes from, and where every question stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from coursebook.model import Card, Course, Page
from coursebook.render import labels
from coursebook.render.template import Writer, fill, inline, write


@dataclass(frozen=True, slots=True)
class _Face:
    card: Card
    back: Markup
    home: str
    href: str


@dataclass(frozen=True, slots=True)
class _Deck:
    name: str
    href: str
    faces: list[_Face]


@dataclass(frozen=True, slots=True)
class _Stand:
    """A page with questions."""

    name: str
    href: str
    questions: str
    """The HTML id and the revision of each."""


def render_review(course: Course, *, data: str, writer: Writer) -> str:
    """Render what reviews are made of; the browser plans them.

    Args:
        course: Its cards stand under their chapters, its questions by id under their pages.
        data: Path of the page where readers save their progress, empty where there is none.
        writer: Turns Markdown into HTML and makes links.
    """
    chapters = [(page, course.cards_of(page.number)) for page in course.chapters]
    decks = [_deal(page, cards, writer) for page, cards in chapters if cards]
    asking = [page for page in course.pages if page.questions or page.sorts]
    stands = [_Stand(_name(page), writer.link(page.path), _list_ids(page)) for page in asking]
    return fill("review", decks=decks, stands=stands, data=writer.link(data) if data else "")


def _deal(page: Page, cards: Sequence[Card], writer: Writer) -> _Deck:
    (backs,) = write(writer, [card.back for card in cards])
    faces = [_face(page, card, inline(back), writer) for card, back in zip(cards, backs, strict=True)]
    anchor = "c-cards" if any(call.name == "flashcards" for call in page.calls) else ""
    return _Deck(_name(page), writer.link(page.path, anchor), faces)


def _face(page: Page, card: Card, back: Markup, writer: Writer) -> _Face:
    """Give a card with the first section of its chapter that speaks of it."""
    use = next((use for use in page.uses if use.term == card.id), None)
    section = page.find_section(use.section) if use else None
    title = section.title if section else page.title
    home = labels.FROM_CHAPTER.format(number=page.number, title=title)
    return _Face(card, back, home, writer.link(page.path, section.id if section else ""))


def _name(page: Page) -> str:
    form = labels.REVIEW_PAGES.get(page.kind, "{title}")
    return form.format(number=page.number, title=page.title)


def _list_ids(page: Page) -> str:
    ids = [f"q-{question.id}:{question.rev}" for question in page.questions]
    return " ".join([*ids, *(f"s-{sort.id}:{sort.rev}" for sort in page.sorts)])
