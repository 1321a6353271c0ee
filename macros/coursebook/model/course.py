"""The whole course."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from coursebook.model.alphabet import sort_key
from coursebook.model.facts import Facts
from coursebook.model.ledger import Entry
from coursebook.model.link import Link
from coursebook.model.page import Page
from coursebook.model.prose import Passage
from coursebook.model.syllabus import Syllabus
from coursebook.model.term import Card, Term
from coursebook.model.vocabulary import Vocabulary

SECONDS_A_CARD = 10


@dataclass(frozen=True, kw_only=True)
class Course:
    """Everything the macros, checks and exports need to know."""

    pages: tuple[Page, ...] = ()
    """In the order of their paths."""
    terms: tuple[Term, ...] = ()
    """In the order of the file."""
    syllabus: Syllabus
    figures: frozenset[str] = field(default_factory=frozenset)
    """Ids of the figures there are."""
    ledger: tuple[Entry, ...] | None = None
    """What the ledger of ids records; None where the course has none."""
    is_whole: bool = True
    """Whether everything in the sources could be read; where not, what seems to be missing may be there."""
    folder: str = "docs"
    """The documents' folder in the project."""
    files: frozenset[str] = field(default_factory=frozenset)
    """Paths of everything that is published from the documents' folder, pages included."""

    facts: tuple[Facts, ...] = ()
    """In the order of the file."""
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    read_data: Callable[[], Iterable[Passage]] = field(default=tuple, compare=False, repr=False)
    """Gives what there is to read in the data files; asked once, and only by who needs it."""

    @cached_property
    def _data(self) -> tuple[Passage, ...]:
        return tuple(self.read_data())

    @property
    def prose(self) -> Iterator[Passage]:
        """What there is to read, on the pages and in the data files."""
        for page in self.pages:
            yield from page.prose
        yield from self._data

    def without_prose(self) -> Course:
        """Give the course without what only its rules read: the text of its prose, kept to find words in."""
        pages = tuple(replace(page, plain=(), read_prose=tuple) for page in self.pages)
        return replace(self, pages=pages, read_data=tuple)

    @cached_property
    def _pages(self) -> dict[str, Page]:
        return {page.path: page for page in self.pages}

    @cached_property
    def _texts(self) -> dict[str, Page]:
        return {page.markdown: page for page in self.pages if page.text}

    @cached_property
    def _terms(self) -> dict[str, Term]:
        return {term.id: term for term in reversed(self.terms)}

    @cached_property
    def local_links(self) -> tuple[tuple[Page, Link, str], ...]:
        """Links within the course: the page, the link, and the path it leads to."""
        links = [(page, link) for page in self.pages for link in page.links if not link.is_foreign]
        return tuple((page, link, link.resolve(page.path)) for page, link in links)

    def has_file(self, path: str) -> bool:
        """Say whether something is published from this path, the case of its letters left aside."""
        return path.casefold() in self.files_by_folded_path

    @cached_property
    def files_by_folded_path(self) -> dict[str, str]:
        """The paths of what is published by their forms without case; of two that differ in case alone, the last."""
        return {path.casefold(): path for path in sorted(self.files)}

    @cached_property
    def chapters(self) -> tuple[Page, ...]:
        """The chapters that are written, by number."""
        chapters = [page for page in self.pages if page.kind == "chapter" and page.number is not None]
        return tuple(sorted(chapters, key=lambda page: (page.number or 0, page.path)))

    def find_page(self, path: str) -> Page | None:
        """Give the page with this path under the documents' folder."""
        return self._pages.get(path)

    def find_text(self, text: str) -> Page | None:
        """Give a page with this text after its front matter, if it holds calls and nothing else of a template."""
        return self._texts.get(text.strip("\n"))

    def find_term(self, id_: str) -> Term | None:
        """Give the term with this id; of two with the same id, the first in the file."""
        return self._terms.get(id_)

    def find_facts(self, id_: str) -> Facts | None:
        """Give the facts with this id."""
        return next((facts for facts in self.facts if facts.id == id_), None)

    def find_chapter(self, number: int | None) -> Page | None:
        """Give the written chapter with this number."""
        return next((page for page in self.chapters if page.number == number), None)

    @property
    def papers(self) -> list[Page]:
        """The fixed mock exams, by number."""
        return sorted((page for page in self.pages if page.kind == "paper"), key=lambda page: page.number or 0)

    @cached_property
    def glossary(self) -> Page | None:
        """The page that prints the glossary."""
        return next((page for page in self.pages if any(call.name == "glossary" for call in page.calls)), None)

    def find_path_of(self, macro: str) -> str:
        """Give the path of the first page that calls a macro, empty where none does."""
        return next((page.path for page in self.pages if any(call.name == macro for call in page.calls)), "")

    def terms_of(self, chapter: int | None) -> tuple[Term, ...]:
        """Give the terms a chapter introduces, A–Z."""
        terms = [term for term in self.terms if term.chapter == chapter]
        return tuple(sorted(terms, key=lambda term: sort_key(term.name)))

    def cards_of(self, chapter: int | None) -> tuple[Card, ...]:
        """Give the flashcards of a chapter, A–Z by term."""
        return tuple(term.card for term in self.terms_of(chapter) if term.has_card)

    def minutes_of(self, page: Page) -> int:
        """Give the minutes a chapter takes, its flashcards counted."""
        return max(1, page.minutes + round(len(self.cards_of(page.number)) * SECONDS_A_CARD / 60))
