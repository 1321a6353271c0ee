"""The glossary page: every term from A to Z, and the sections that use it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from coursebook.model import Course, Term, first_letter, sort_key, spell_otherwise
from coursebook.render import labels
from coursebook.render.template import Writer, fill, inline, write


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A section that mentions a term."""

    path: str
    """The page's path under the documents' folder."""
    anchor: str
    title: str
    """What the link says: the chapter and the section's heading."""


@dataclass(frozen=True, slots=True)
class _Near:
    name: str
    href: str
    test: Markup


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    term: Term
    definition: Markup
    example: Markup
    spellings: list[str]
    """How else readers may spell it who search."""
    near: list[_Near]
    uses: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _See:
    name: str
    """Another name of a term, where a reader looks for it."""
    see: Term


def render_glossary(terms: Sequence[Term], *, uses: Mapping[str, Sequence[Use]], writer: Writer) -> str:
    """Render the terms and their other names A–Z under letters, with the letters that exist as links.

    Args:
        terms: All terms of the course, in any order.
        uses: For each term's id the sections that use it, in the order of the course.
        writer: Turns Markdown into HTML and makes links.
    """
    ordered = sorted(terms, key=lambda term: sort_key(term.name))
    names = {term.id: term.name for term in ordered}
    definitions, examples, tests = write(
        writer,
        [term.definition for term in ordered],
        [term.example for term in ordered],
        [near.test for term in ordered for near in term.tell_apart],
    )
    asked = iter(tests)
    entries = [
        _Entry(
            term.name,
            term,
            inline(definition),
            inline(example),
            spell_otherwise([term.name, *(alias for alias in term.aliases if " " not in alias)]),
            [
                _Near(names.get(near.other, near.other), f"#{near.other}", inline(next(asked)))
                for near in term.tell_apart
            ],
            [(use.title, writer.link(use.path, use.anchor)) for use in uses.get(term.id, ())],
        )
        for term, definition, example in zip(ordered, definitions, examples, strict=True)
    ]
    others = [_See(alias, term) for term in ordered for alias in term.aliases]
    rows: list[_Entry | _See] = [*entries, *others]
    rows.sort(key=lambda row: sort_key(row.name))
    groups = [(letter, list(group)) for letter, group in groupby(rows, key=lambda row: first_letter(row.name))]
    return fill("glossary", groups=groups)


def find_uses(course: Course) -> dict[str, list[Use]]:
    """Give for each term the chapter sections that mention it, each once, in the order of the course."""
    uses: dict[str, dict[tuple[str, str], Use]] = {}
    for page in course.chapters:
        for mention in page.uses:
            section = page.find_section(mention.section)
            title = labels.CHAPTER_SECTION.format(number=page.number, title=section.title if section else page.title)
            key = (page.path, mention.section)
            uses.setdefault(mention.term, {}).setdefault(key, Use(path=page.path, anchor=mention.section, title=title))
    return {term: list(found.values()) for term, found in uses.items()}
