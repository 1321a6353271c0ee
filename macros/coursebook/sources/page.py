"""The text of a page -> a `Page`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from coursebook.diagnostics import Diagnostic, Edit
from coursebook.model import Call, Exercise, Page, Place, Question, SortTask
from coursebook.model.call import Literal
from coursebook.sources import mistakes
from coursebook.sources.access import check_links_and_images, check_tables
from coursebook.sources.arguments import bind_arguments
from coursebook.sources.body import dedent_body
from coursebook.sources.bounds import check_bounds
from coursebook.sources.callouts import check_callouts, read_callouts
from coursebook.sources.calls import Found, walk
from coursebook.sources.elements import read_elements
from coursebook.sources.exercise import parse_exercise
from coursebook.sources.link_texts import check_labels, check_link_texts
from coursebook.sources.links import check_addresses, check_raw_links, check_references, find_links
from coursebook.sources.markup import find_in_markup
from coursebook.sources.mask import Range, blank, cut
from coursebook.sources.outline import read_outline
from coursebook.sources.plain import read_plain
from coursebook.sources.prose import find_shown, read_passages
from coursebook.sources.question import parse_question
from coursebook.sources.raw_html import find_raw_html
from coursebook.sources.reach import check_reach
from coursebook.sources.sort import parse_sort
from coursebook.sources.text import Source
from coursebook.sources.written import check_strings
from coursebook.sources.zones import blank_code

_COMMENT = re.compile(r"\{#(?:[ \t\n][^{}]*|[^{}]*[ \t\n])#\}")
_CLOSE = re.compile(r"\}\}|%\}")
_OPENINGS = {"}}": "{{", "%}": "{%"}
_Made = TypeVar("_Made", Question, Exercise, SortTask)


class _Parse(Protocol[_Made]):  # type: ignore[misc]
    def __call__(
        self, body: str, *, arguments: Mapping[str, Literal], place: Place
    ) -> tuple[_Made, list[Diagnostic]]: ...


@dataclass(slots=True)
class _Bodies:
    """What stands in the bodies of a page's calls."""

    questions: list[Question] = field(default_factory=list[Question])
    exercises: list[Exercise] = field(default_factory=list[Exercise])
    sorts: list[SortTask] = field(default_factory=list[SortTask])
    findings: list[Diagnostic] = field(default_factory=list[Diagnostic])


def parse_page(source: Source, path: str) -> tuple[Page, list[Diagnostic]]:
    """Read a page; `path` is the page's under the documents' folder."""
    outline = read_outline(source, path)
    front_matter, tags, top, pairs = outline.front_matter, outline.tags, outline.top, outline.pairs
    findings = [*outline.findings, *check_strings(source, tags.tags)]
    if tags.blanks:
        # What stands on both sides of a comment meets in the page.
        shown, origin = cut(outline.held, tags.blanks)
        findings += find_raw_html(blank_code(shown), lambda offset, word: source.at(origin(offset), len(word)))
    bare = blank(outline.held, outline.code)

    def locate(offset: int, word: str) -> Place:
        return source.at(offset, len(word))

    if not tags.blanks:
        findings += find_raw_html(bare, locate)
    findings += [*check_bounds(bare, locate), *check_callouts(source, bare), *check_links_and_images(bare, locate)]
    findings += check_tables(source, bare)
    if front_matter.has_calls:
        findings += _find_comments(source, bare, tags.raws)
        # What one tag lacks stands alone somewhere: it is one mistake.
        findings += [] if outline.broken else _find_strays(source, bare, tags.raws)
    findings += _check_markup(source, bare, top, outline.layout)
    findings += [*check_references(source, bare), *check_addresses(source, bare), *check_raw_links(source, bare)]
    visible = find_shown([found for found, _ in pairs], front_matter.texts)
    bodies = _read_bodies(pairs)
    page = replace(
        outline.page,
        questions=tuple(bodies.questions),
        exercises=tuple(bodies.exercises),
        sorts=tuple(bodies.sorts),
        plain=tuple(read_plain(bare, top)) if front_matter.kind == "chapter" else (),
        links=tuple(find_links(source, bare)),
        callouts=tuple(read_callouts(source, outline.text, bare, pairs, outline.page.sections)),
        text=source.text if top and not (findings or tags.blanks or tags.raws) else "",
        text_start=front_matter.end,
        read_prose=lambda: read_passages(source, bare, visible),
    )
    return page, [*findings, *bodies.findings]


def _check_markup(source: Source, bare: str, top: Sequence[Found], layout: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Report what is wrong with links and raw HTML; a call in one is not also reported for its paragraph."""
    calls = walk(top)
    elements = read_elements(source, bare, top)
    misplaced = find_in_markup(source, bare, elements, calls)
    names = {source.at(call.name.start, len(call.name.text)) for call in calls if call.tag.start in misplaced}
    elsewhere = [call for call in calls if call.tag.start not in misplaced]
    return [
        *(finding for finding in layout if finding.place not in names),
        *elements.findings,
        *misplaced.values(),
        *check_link_texts(source, bare, elsewhere),
        *check_labels(source, elsewhere),
        *check_reach(source, bare, top),
    ]


def _find_comments(source: Source, text: str, raws: Sequence[Range]) -> list[Diagnostic]:
    findings: list[Diagnostic] = []
    for match in _COMMENT.finditer(blank(text, raws)):
        place = source.at(match.start(), match.end() - match.start())
        message = "a comment in '{# … #}' is printed, for '{#' begins an anchor here"
        new = f"{{##{match.group()[2:-2]}##}}"
        edit = Edit(place, match.group(), new) if "\n" not in new else None
        findings.append(mistakes.WRONG_COMMENT.at(place, message, "write {## … ##}", edit))
    return findings


def _find_strays(source: Source, text: str, raws: Sequence[Range]) -> list[Diagnostic]:
    findings: list[Diagnostic] = []
    for match in _CLOSE.finditer(blank(text, raws)):
        opening = _OPENINGS[match.group()]
        message = f"'{match.group()}' closes nothing"
        advice = f"open it with '{opening}'; braces that are meant as text stand between {{% raw %}} and {{% endraw %}}"
        findings.append(mistakes.OPEN_TAG.at(source.at(match.start(), 2), message, advice))
    return findings


def _read_bodies(calls: Sequence[tuple[Found, Call]]) -> _Bodies:
    bodies = _Bodies()
    for found, call in calls:
        if not found.is_sound or not found.end_tag:
            continue
        if call.name == "quiz":
            bodies.questions.append(_make(call, parse_question, bodies.findings))
        elif call.name == "exercise":
            bodies.exercises.append(_make(call, parse_exercise, bodies.findings))
        elif call.name == "sort":
            bodies.sorts.append(_make(call, parse_sort, bodies.findings))
    return bodies


def _make(call: Call, parse: _Parse[_Made], findings: list[Diagnostic]) -> _Made:
    body = dedent_body(call.body, call.body_place or call.place)
    made, wrong = parse(body.text, arguments=bind_arguments(call), place=body.place)
    findings += wrong
    # A call is found again by its id, or by its name where the author forgot the id.
    by_position = [argument for argument in call.arguments if not argument.name]
    return replace(made, place=by_position[0].place if by_position else call.place)
