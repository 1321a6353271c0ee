"""The calls of a page -> which terms of the glossary they name, and where; what its facts bring to it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from coursebook.model import Call, Facts, Page, Section, TermUse
from coursebook.model.facts import MACROS

H2 = 2
_NAMED_TERMS = {"term": 1, "define": 1, "tell_apart": 2}
"""How many of a macro's first arguments are terms."""


def find_uses(
    calls: Sequence[Call], sections: Sequence[Section], facts: Mapping[str, Facts] | None = None
) -> Iterator[TermUse]:
    """Give the uses in calls, in their order: terms by name, and with `facts` by id those that facts name."""
    chapters = [section for section in sections if section.level == H2]
    lines = [section.place.line for section in chapters]
    for call in calls:
        above = bisect_right(lines, call.place.line)
        section = chapters[above - 1].id if above else ""
        positional = [argument for argument in call.arguments if not argument.name]
        for argument in positional[: _NAMED_TERMS.get(call.name, 0)]:
            if isinstance(argument.value, str):
                yield TermUse(term=argument.value, place=argument.place, section=section)
        named = facts.get(str(call.positional(0))) if facts and call.name in MACROS else None
        for item in named.items if named else ():
            if item.term:
                yield TermUse(term=item.term, place=call.place, section=section)


def add_facts(pages: Sequence[Page], facts: Sequence[Facts]) -> tuple[Page, ...]:
    """Give the pages with what their facts bring to them: uses of terms, and words to read."""
    known = {record.id: record for record in facts}
    return tuple(_add_facts(page, known) for page in pages)


def _add_facts(page: Page, facts: Mapping[str, Facts]) -> Page:
    ids = [str(call.positional(0)) for call in page.calls if call.name in MACROS]
    if not ids:
        return page
    words = sum(facts[id_].words for id_ in ids if id_ in facts)
    return replace(page, uses=tuple(find_uses(page.calls, page.sections, facts)), words=page.words + words)
