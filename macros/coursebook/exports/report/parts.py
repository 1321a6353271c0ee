"""What a change to a course means -> the parts of a report on it, and all the words in it.

`text`, `markdown` and `html` print these parts; what an author wrote is plain text here, and each of
them encodes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coursebook.comparing import Block, CoverChange, Difference, FileChange, ItemChange, PageChange, TermChange
from coursebook.comparing.items import NOUNS, Held, ItemChangeKind
from coursebook.comparing.outline import outline
from coursebook.diagnostics import Diagnostic
from coursebook.exports.report.preview import Preview
from coursebook.exports.report.summary import sum_up
from coursebook.model import Cover, Page, Place

_HEADINGS: dict[ItemChangeKind, str] = {
    "key": "Another answer is right",
    "meaning": "Changed in meaning or use",
    "added": "New",
    "removed": "Removed",
    "moved": "Moved to another page",
    "wording": "Changed in wording only",
}
_COVERS = ("criterion", "text", "sections", "terms", "questions", "for the exam", "lacks")
_NONE = "–"
KB = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that is told."""

    what: str
    """What kind of thing it is, and what became of it."""
    name: str
    """Its id, path or code."""
    place: str = ""
    notes: tuple[str, ...] = ()
    """Sentences without a full stop."""
    before: tuple[Block, ...] = ()
    after: tuple[Block, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    """Words and addresses of where it stands in the built site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What stands under one heading."""

    heading: str
    entries: Sequence[Entry] = ()
    head: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    """A table under `head`, where there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report."""

    title: str
    summary: Sequence[str]
    """Lines that say the most important."""
    parts: Sequence[Part]


def write_report(difference: Difference, base: str, preview: Preview) -> Report:
    """Give the report on a difference.

    Args:
        difference: What changed.
        base: What the course is held against, in words.
        preview: The built site.
    """
    parts = [
        _list_unread("What could not be read of the base", difference.unread_before),
        *(_list_items(heading, kind, difference.items, preview) for kind, heading in _HEADINGS.items()),
        Part(heading="Glossary", entries=[_write_term(change, preview) for change in difference.terms]),
        Part(heading="Pages", entries=[_write_page(change, preview) for change in difference.pages]),
        Part(heading="Coverage of the syllabus", head=_COVERS, rows=[*_list_covers(difference.covers)]),
        Part(heading="Other files", entries=[_write_file(change) for change in difference.files]),
        Part(heading="New findings", entries=[_write_finding(finding) for finding in difference.findings]),
    ]
    return Report(
        title="What this change means",
        summary=[*sum_up(difference, base)],
        parts=[part for part in parts if part.entries or part.rows],
    )


def _list_unread(heading: str, findings: Iterable[Diagnostic]) -> Part:
    return Part(heading=heading, entries=[_write_finding(finding) for finding in findings])


def _list_items(heading: str, kind: ItemChangeKind, changes: Iterable[ItemChange], preview: Preview) -> Part:
    return Part(heading=heading, entries=[_write_item(change, preview) for change in changes if change.kind == kind])


def _write_item(change: ItemChange, preview: Preview) -> Entry:
    item = change.latest.item
    before, after = _outline(change.before), _outline(change.after)
    notes = []
    if change.has_moved and change.before and change.after:
        notes.append(f"moved from {change.before.page.place.path} to {change.after.page.place.path}")
    is_same = before == after
    return Entry(
        what=NOUNS[type(item)],
        name=item.id,
        place=_say_place(item.place),
        notes=tuple(notes),
        before=() if is_same else before,
        after=() if is_same else after,
        links=_link(preview, [change.after.page] if change.after else [], change.after.anchor if change.after else ""),
    )


def _outline(held: Held | None) -> tuple[Block, ...]:
    return outline(held.item) if held else ()


def _write_term(change: TermChange, preview: Preview) -> Entry:
    term = change.after or change.before
    if term is None:
        raise ValueError("a change of no term")
    notes = []
    if change.kind == "renamed" and change.before and change.after:
        if change.before.name != change.after.name:
            notes.append(f"the name was '{change.before.name}' and is '{change.after.name}'")
        if change.before.id != change.after.id:
            notes.append(f"the id was '{change.before.id}' and is '{change.after.id}'")
    notes.append(_say_pages("was shown on" if change.kind == "removed" else "shown on", change.shown_on))
    return Entry(
        what=f"term {change.kind}",
        name=term.id,
        place=_say_place(term.place),
        notes=tuple(notes),
        before=outline(change.before),
        after=outline(change.after),
        links=_link(preview, change.shown_on if change.after else []),
    )


def _say_pages(verb: str, pages: Sequence[Page]) -> str:
    return f"{verb} {', '.join(page.place.path for page in pages) or 'no page'}"


def _write_page(change: PageChange, preview: Preview) -> Entry:
    page = change.after or change.before
    if page is None:
        raise ValueError("a change of no page")
    notes = []
    if change.before and change.after:
        before, after = change.before, change.after
        if change.kind == "renamed":
            notes.append(f"was {before.place.path}")
        if before.title != after.title:
            notes.append(f"the title was '{before.title}' and is '{after.title}'")
        if before.number != after.number:
            notes.append(f"the number was {before.number or _NONE} and is {after.number or _NONE}")
        is_same = before.words == after.words
        notes.append(
            f"words of text: {after.words}, as before" if is_same else f"words of text: {before.words} → {after.words}"
        )
    else:
        notes.append(f"'{page.title}', words of text: {page.words}, questions: {len(page.questions)}")
    weight = preview.weigh_page(page.path) if change.after else None
    if weight is not None:
        notes.append(f"built page: {weight / KB:.1f} KB compressed")
    noun = "chapter" if page.kind == "chapter" else "page"
    links = _link(preview, [change.after] if change.after else [])
    return Entry(what=f"{noun} {change.kind}", name=page.place.path, notes=tuple(notes), links=links)


def _link(preview: Preview, pages: Iterable[Page], anchor: str = "") -> tuple[tuple[str, str], ...]:
    links = ((page.place.path + (f"#{anchor}" if anchor else ""), preview.link(page.path, anchor)) for page in pages)
    return tuple((words, address) for words, address in links if address)


def _write_file(change: FileChange) -> Entry:
    return Entry(what=f"file {change.kind}", name=change.path)


def _list_covers(changes: Iterable[CoverChange]) -> Iterator[tuple[str, ...]]:
    for change in changes:
        before, after = _number(change.before), _number(change.after)
        yield tuple(one if one == other else f"{one} → {other}" for one, other in zip(before, after, strict=True))


def _number(cover: Cover | None) -> tuple[str, ...]:
    if cover is None:
        return (_NONE,) * len(_COVERS)
    numbers = (len(cover.lessons), len(cover.terms), len(cover.questions), cover.exam_questions)
    lacks = ", ".join(gap.replace("-", " ") for gap in cover.gaps) or "nothing"
    return (cover.criterion.id, cover.criterion.text, *map(str, numbers), lacks)


def _write_finding(finding: Diagnostic) -> Entry:
    notes = [finding.message, f"help: {finding.help}" if finding.help else ""]
    return Entry(
        what=finding.severity,
        name=f"{finding.code} {finding.name}",
        place=_say_place(finding.place),
        notes=tuple(filter(None, notes)),
    )


def _say_place(place: Place) -> str:
    return f"{place.path}:{place.line}"
