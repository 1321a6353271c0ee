"""What the course does for each criterion of its syllabus: where it is taught, named and asked, and what is missing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from coursebook.model.course import Course
from coursebook.model.page import Page, Section
from coursebook.model.question import Question
from coursebook.model.syllabus import Category, Criterion
from coursebook.model.term import Term

ENOUGH_WORDS = 80
"""Words of prose that a section must have to teach what its heading says."""
Gap = Literal["section", "words", "question", "exam-question"]
"""What a criterion can lack: a section on it, words there, a question on that page, one for mock exams anywhere."""
_TESTING = ("practice", "paper")
"""Pages whose headings say what is asked there, not what is taught."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A heading that says it teaches a criterion."""

    page: Page
    section: Section
    words: int
    """Words of prose down to the next heading of its level or a higher one."""
    has_question: bool
    """Whether a question on the criterion stands on the same page."""

    @property
    def teaches(self) -> bool:
        """Whether there is enough to read, and something to try it on."""
        return self.words >= ENOUGH_WORDS and self.has_question


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What there is for one criterion."""

    criterion: Criterion
    lessons: tuple[Lesson, ...] = ()
    """In the order of the pages' paths."""
    terms: tuple[Term, ...] = ()
    questions: tuple[tuple[Page, Question], ...] = ()

    @property
    def is_taught(self) -> bool:
        """Whether a section teaches it."""
        return any(lesson.teaches for lesson in self.lessons)

    @property
    def exam_questions(self) -> int:
        """How many questions on it mock exams may draw."""
        return sum(question.exam for _, question in self.questions)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What is missing for it to be taught and asked; of several sections on it, what the best one lacks."""
        lesson = self.best
        gaps: list[Gap] = [] if lesson else ["section"]
        if lesson and not lesson.teaches:
            gaps += ["words"] if lesson.words < ENOUGH_WORDS else []
            gaps += [] if lesson.has_question else ["question"]
        gaps += [] if self.exam_questions else ["exam-question"]
        return tuple(gaps)

    @property
    def best(self) -> Lesson | None:
        """The lesson that teaches it, or of those that do not the one that lacks least."""
        return max(self.lessons, key=lambda lesson: (lesson.teaches, lesson.words), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """What there is to draw a paper's questions of one category from."""

    category: Category
    exam_questions: int

    @property
    def missing(self) -> int:
        """How many questions one paper lacks."""
        return max(0, self.category.questions - self.exam_questions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The whole syllabus held against the course."""

    covers: tuple[Cover, ...]
    """In the order of the syllabus."""
    stocks: tuple[Stock, ...]

    @property
    def gaps_first(self) -> tuple[Cover, ...]:
        """The criteria with a gap, then the others, each in the order of the syllabus."""
        return tuple(sorted(self.covers, key=lambda cover: not cover.gaps))


def cover_syllabus(course: Course) -> Coverage:
    """Hold the syllabus against the course; criteria it does not know are left out."""
    lessons: dict[str, list[Lesson]] = defaultdict(list)
    terms: dict[str, list[Term]] = defaultdict(list)
    questions: dict[str, list[tuple[Page, Question]]] = defaultdict(list)
    for page in course.pages:
        asked = {question.criterion for question in page.questions}
        for section, words in _count_words(page) if page.kind not in _TESTING else ():
            for id_ in dict.fromkeys(section.criteria):
                lesson = Lesson(page=page, section=section, words=words, has_question=id_ in asked)
                lessons[id_].append(lesson)
        for question in page.questions:
            questions[question.criterion].append((page, question))
    for term in course.terms:
        for id_ in dict.fromkeys(term.criteria):
            terms[id_].append(term)
    covers = [
        Cover(
            criterion=criterion,
            lessons=tuple(lessons[criterion.id]),
            terms=tuple(terms[criterion.id]),
            questions=tuple(questions[criterion.id]),
        )
        for criterion in course.syllabus.criteria
    ]
    stock: Counter[str] = Counter()
    for cover in covers:
        stock[cover.criterion.category] += cover.exam_questions
    stocks = [Stock(category=item, exam_questions=stock[item.id]) for item in course.syllabus.categories]
    return Coverage(covers=tuple(covers), stocks=tuple(stocks))


def _count_words(page: Page) -> Iterator[tuple[Section, int]]:
    """Give the sections that name criteria, each with its words and those under the headings below it."""
    sums: list[tuple[Section, int]] = []
    following: list[tuple[int, int]] = []
    for section in reversed(page.sections):
        words = section.words
        while following and following[-1][0] > section.level:
            words += following.pop()[1]
        following.append((section.level, words))
        if section.criteria:
            sums.append((section, words))
    return reversed(sums)
