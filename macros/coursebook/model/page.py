"""A page of the course and what stands on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from coursebook.model.call import Call
from coursebook.model.callout import Callout
from coursebook.model.exercise import Exercise, SortTask
from coursebook.model.link import Link
from coursebook.model.place import Place
from coursebook.model.prose import Passage
from coursebook.model.question import Question

PageKind = Literal["chapter", "practice", "paper", "page"]
WORDS_A_MINUTE = 200
MINUTES_A_CHECK = 1.0
MINUTES_A_SORT = 2.0
MAIN_LEVEL = 2
"""Of the headings that a chapter's sections stand under."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermUse:
    """One place where a macro names a term: in a sentence, as a definition, in a comparison."""

    term: str
    """The term's id as written; it may be unknown."""
    place: Place
    section: str
    """Id of the H2 section it stands in; empty before the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what it says it teaches."""

    id: str
    """Anchor on the page."""
    title: str
    """Plain text."""
    level: int
    place: Place
    criteria: tuple[str, ...] = ()
    criteria_places: tuple[Place, ...] = ()
    """Where each of the criteria is written."""
    id_place: Place | None = None
    """Where the author wrote the anchor; None where it is made of the title."""
    words: int = 0
    """Words of prose under this heading, up to the next heading of any level; calls not counted."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """One Markdown file under `docs/`."""

    path: str
    """Relative to the documents' folder: `chapters/02-core-concepts.md`."""
    place: Place
    kind: PageKind
    title: str
    number: int | None = None
    """Chapter, practice or paper number; None for a plain page."""
    hook: str = ""
    objectives: tuple[str, ...] = ()
    checked: date | None = None
    """The day on which it was last held against its sources."""
    sections: tuple[Section, ...] = ()
    calls: tuple[Call, ...] = ()
    """All calls in document order, nested ones included."""
    questions: tuple[Question, ...] = ()
    exercises: tuple[Exercise, ...] = ()
    sorts: tuple[SortTask, ...] = ()
    callouts: tuple[Callout, ...] = ()
    """Those of a course's own kinds, in order."""
    uses: tuple[TermUse, ...] = ()
    plain: tuple[tuple[int, str], ...] = ()
    """Numbers and words of its lines of prose, with blanks, column by column, for all that holds no plain words: calls
    with their bodies, headings, links, code."""
    links: tuple[Link, ...] = ()
    """All targets of links and images in its text, those in calls included."""
    anchors: frozenset[str] = frozenset()
    """Ids that the author wrote in attributes, beside headings and elsewhere."""
    words: int = 0
    """Words of prose outside calls."""
    text: str = ""
    """The file's text, where it holds calls and nothing else of a template; empty for any other page."""
    text_start: int = 0
    """Offset in it of the first character after the front matter."""
    read_prose: Callable[[], Iterable[Passage]] = field(default=tuple, compare=False, repr=False)
    """Gives what there is to read; asked once, and only by who needs it."""

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """What there is to read, in order: text, bodies and titles of calls, and what of the front matter is shown."""
        return tuple(self.read_prose())

    @property
    def markdown(self) -> str:
        """The text after the front matter, without empty lines around it: what the engines make a template of."""
        return self.text[self.text_start :].strip("\n")

    @property
    def minutes(self) -> int:
        """Minutes a reader needs, cards not counted: reading speed, checks, exercises."""
        work = len(self.questions) * MINUTES_A_CHECK + len(self.sorts) * MINUTES_A_SORT
        work += sum(exercise.minutes for exercise in self.exercises)
        return round(self.words / WORDS_A_MINUTE + work)

    @property
    def main_sections(self) -> list[Section]:
        """Its sections under second-level headings: what readers mark as read."""
        return [section for section in self.sections if section.level == MAIN_LEVEL]

    def find_section(self, id_: str) -> Section | None:
        """Give the section with this anchor."""
        return next((section for section in self.sections if section.id == id_), None)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {question.id: n for n, question in reversed([*enumerate(self.questions, 1)])}

    @cached_property
    def _items(self) -> dict[str, Question | Exercise | SortTask]:
        return {item.id: item for item in reversed([*self.identified()])}

    def question_number(self, id_: str) -> int | None:
        """Give the place in line, from 1, of the question with this id; of two with the same, the first."""
        return self._numbers.get(id_)

    def find_item(self, id_: str) -> Question | Exercise | SortTask | None:
        """Give the question, exercise or sorting task with this id; of two with the same, the first."""
        return self._items.get(id_)

    def identified(self) -> Iterator[Question | Exercise | SortTask]:
        """Give everything on the page that has an id of the author's."""
        yield from self.questions
        yield from self.exercises
        yield from self.sorts
