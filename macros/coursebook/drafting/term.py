"""A record of the glossary, in its place from A to Z."""

from __future__ import annotations

from collections.abc import Sequence

from coursebook.diagnostics import quote
from coursebook.drafting.draft import Draft, RefusedError
from coursebook.drafting.lines import find_item, put_item
from coursebook.drafting.words import check_name, make_id, write_value
from coursebook.model import Course, sort_key


def draft_term(course: Course, path: str, lines: Sequence[str], name: str) -> Draft:
    """Give the skeleton of a term.

    Args:
        course: The course, whose glossary has a term at least.
        path: The glossary's file.
        lines: Its lines.
        name: What the term is called.

    Raises:
        RefusedError: The name is none, or is taken, or the file has a form of its own.
    """
    name = check_name(name, "a term's name")
    id_ = make_id(name)
    _check_free(course, name, id_)
    before = [term for term in course.terms if sort_key(term.name) < sort_key(name)]
    line = find_item(lines, (before[-1] if before else course.terms[0]).place.line)
    if not line:
        raise RefusedError(f"the records of {path} do not begin with '- ' in lines of their own: write it by hand")
    item = [
        f"id: {write_value(id_)}",
        f"term: {write_value(name)}",
        'definition: "TODO: one or two sentences, our own words"',
        'example: "TODO: one sentence from daily life, not from this subject"',
    ]
    return Draft(
        what=f"term {quote(id_)}",
        insertions=(put_item(path, lines, line, item, is_before=not before),),
        steps=(
            "look at its id, which never changes, and write a text for each TODO",
            "add 'chapter:', where it is introduced, 'criteria:', 'tell_apart:' and 'sources:', as other records do",
            f'name it where readers meet it: {{{{ term("{id_}") }}}}',
        ),
    )


def _check_free(course: Course, name: str, id_: str) -> None:
    folded = name.casefold()
    for term in course.terms:
        if folded in {word.casefold() for word in (term.name, *term.aliases)}:
            raise RefusedError(f"{quote(name)} is in the glossary: {quote(term.id)}, line {term.place.line}")
        if term.id == id_:
            message = f"the id {quote(id_)} is taken by {quote(term.name)}, line {term.place.line}"
            raise RefusedError(f"{message}: name the new term so that the two can be told apart")
    if any(entry.key == f"c-{id_}" for entry in course.ledger or ()):
        raise RefusedError(f"the id {quote(id_)} was used before, and readers may hold progress under it")
