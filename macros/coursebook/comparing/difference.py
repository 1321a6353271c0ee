"""Two states of a course -> the whole difference."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from coursebook.comparing.coverage import CoverChange, Totals, compare_coverage, count
from coursebook.comparing.files import FileChange, compare_files, find_edited
from coursebook.comparing.items import Held, ItemChange, compare_items
from coursebook.comparing.pages import PageChange, compare_pages, find_renamed
from coursebook.comparing.terms import TermChange, compare_terms
from coursebook.diagnostics import Diagnostic
from coursebook.model import Course, Term, cover_syllabus

_LINE = re.compile(r"\bline \d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A course at one time."""

    course: Course
    unread: Sequence[Diagnostic]
    """The errors that keep parts of it from being read."""
    find: Callable[[], Sequence[Diagnostic]]
    """Gives everything that is wrong with it, sorted by place."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Hashes of all its files by their paths in the project, pages included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What a change means."""

    items: Sequence[ItemChange]
    """Questions, exercises and sorting tasks, a changed key first."""
    terms: Sequence[TermChange]
    pages: Sequence[PageChange]
    covers: Sequence[CoverChange]
    files: Sequence[FileChange]
    """What is no page: data, figures, images, settings."""
    before: Totals
    after: Totals
    findings: Sequence[Diagnostic]
    """What is wrong now and was not."""
    unread_before: Sequence[Diagnostic]
    unread_after: Sequence[Diagnostic]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.items or self.terms or self.pages or self.covers or self.files or self.findings)


def compare(before: State, after: State) -> Difference:
    """Hold a course against an earlier state of it."""
    renamed = find_renamed(before.course, after.course)
    files = {f"{after.course.folder}/{new}": f"{before.course.folder}/{old}" for new, old in renamed.items()}
    unread_before, unread_after = ({finding.place.path for finding in state.unread} for state in (before, after))

    def is_sure(change: ItemChange | TermChange) -> bool:
        """Say whether what seems new or gone was not only unread in the other state."""
        if change.before is None and change.after is not None:
            path = _file_of(change.after)
            return files.get(path, path) not in unread_before
        if change.after is None and change.before is not None:
            path = _file_of(change.before)
            return not unread_after & {path, *(new for new, old in files.items() if old == path)}
        return True

    findings = after.find()
    coverages = (cover_syllabus(before.course), cover_syllabus(after.course))
    return Difference(
        items=[*filter(is_sure, compare_items(before.course, after.course, renamed))],
        terms=[*filter(is_sure, compare_terms(before.course, after.course))],
        pages=compare_pages(before.course, after.course, renamed, find_edited(before.files, after.files)),
        covers=compare_coverage(*coverages),
        files=compare_files(before.files, after.files),
        before=count(before.course, coverages[0]),
        after=count(after.course, coverages[1]),
        # Of a course without findings none is new, whatever was wrong before: most are, and checking takes longest.
        findings=_find_new(before.find(), findings, files) if findings else (),
        unread_before=before.unread,
        unread_after=after.unread,
    )


def _file_of(of: Held | Term) -> str:
    return (of.item if isinstance(of, Held) else of).place.path


def _find_new(before: Iterable[Diagnostic], after: Sequence[Diagnostic], files: Mapping[str, str]) -> list[Diagnostic]:
    """Give the findings that were none before, wherever in its file each stood; of several alike, the last."""
    known = Counter(_identify(finding, {}) for finding in before)
    new = []
    for finding in after:
        name = _identify(finding, files)
        known[name] -= 1
        if known[name] < 0:
            new.append(finding)
    return new


def _identify(finding: Diagnostic, files: Mapping[str, str]) -> tuple[str, str, str]:
    path = finding.place.path
    return files.get(path, path), finding.code, _LINE.sub("line", finding.message)
