"""What the exam asks, and the chapters that are planned to teach it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from coursebook.model.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Exam:
    """The exam's numbers; the only place they are written is the syllabus file."""

    questions: int
    options: int
    minutes: int
    extra_minutes: int
    """Minutes added for a candidate whose language is not the exam's."""
    pass_mark: int
    """Right answers needed."""
    styles: Mapping[str, int] = field(default_factory=dict)
    """Share of each question style, per cent."""
    bloom: Mapping[int, int] = field(default_factory=dict)
    """Share of each Bloom level, per cent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A syllabus category and its weight in a paper."""

    id: str
    title: str
    weight: float
    """Per cent of the marks."""
    questions: int
    """Questions in one paper."""
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing a candidate must be able to do, in the course's own words."""

    id: str
    """Dotted number; what stands before the first dot is the category."""
    text: str
    bloom: int
    place: Place

    @property
    def category(self) -> str:
        """Id of the category this criterion belongs to."""
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedChapter:
    """A chapter the course is going to have, whether it is written or not."""

    number: int
    title: str
    part: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Syllabus:
    """The syllabus file as a value."""

    title: str
    complete: bool
    """Whether the course claims to teach all of it; until then gaps are warnings."""
    exam: Exam | None
    categories: tuple[Category, ...]
    criteria: tuple[Criterion, ...]
    chapters: tuple[PlannedChapter, ...]
