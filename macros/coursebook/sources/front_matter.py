"""The front matter of a page -> its kind, title and number, and where the text below begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from coursebook.diagnostics import Diagnostic
from coursebook.model import Place
from coursebook.model.page import PageKind
from coursebook.sources import mistakes
from coursebook.sources.mask import Range
from coursebook.sources.page_forms import ANY_PAGE, PAGE_FORMS, SEARCH
from coursebook.sources.record import Record
from coursebook.sources.text import Source
from coursebook.sources.written import check_node
from coursebook.sources.yaml_nodes import Node, parse_yaml

# The engines' own patterns: what they do not take as front matter becomes text of the page, or is lost.
_BLOCK = re.compile(r"-{3}[ \t]*\n((?:.*?\n)??)(?:-{3}|\.{3})[ \t]*\n", re.DOTALL)
_OPENING = re.compile(r"-{3}[ \t]*\n")
_ACCIDENT = re.compile(r"[ ]{0,3}[A-Za-z0-9_-]+:")

_READ = ("title", "description", "hook", "objectives")
_NUMBERED: tuple[PageKind, ...] = ("chapter", "practice", "paper")
_FOLDERS: dict[str, PageKind] = {"chapters": "chapter", "practice": "practice"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What stands above the text of a page."""

    kind: PageKind
    place: Place
    end: int
    """Offset of the text below."""
    title: str = ""
    number: int | None = None
    hook: str = ""
    objectives: tuple[str, ...] = ()
    checked: date | None = None
    """The day on which the text was last held against its sources."""
    has_calls: bool = True
    """Whether the engines look for calls in the page (`render_macros`)."""
    texts: tuple[Range, ...] = ()
    """Where what is printed of it stands: title, hook, objectives."""


def parse_front_matter(source: Source, path: str) -> tuple[FrontMatter, list[Diagnostic]]:
    """Read the front matter of a page; `path` is the page's under the documents' folder."""
    findings: list[Diagnostic] = []
    node, end = _find(source, findings)
    is_broken = bool(findings)
    record = Record(node, ANY_PAGE, findings)
    kind = _guess_kind(path)
    kinds = [name for name in _NUMBERED if record.has(name)]
    if len(kinds) > 1:
        _report_kinds(record, kinds, findings)
        kind = kind if kind in kinds else kinds[0]
    elif not is_broken:
        kind = kinds[0] if kinds else kind
        _check_keys(record, kind, findings)
    front_matter = FrontMatter(
        kind=kind,
        place=record.place_of(kind if record.has(kind) else "title"),
        end=end,
        title=record.text("title"),
        number=record.number(kinds[0]) or None if len(kinds) == 1 else None,
        hook=record.text("hook"),
        objectives=tuple(text for text, _ in record.texts("objectives")),
        checked=record.day("checked"),
        has_calls=record.flag("render_macros"),
        texts=tuple(_find_texts(record)),
    )
    record.texts("hide")
    for name in ("description", "icon", "status", "template"):
        record.text(name)
    _check_search(record, kind, findings)
    findings.extend(check_node(source, node))
    return front_matter, findings


def _find_texts(record: Record) -> Iterator[Range]:
    for name in _READ:
        node = record.values.get(name)
        if node:
            yield from (item.span for item in [node, *node.items] if item.kind == "text")


def _find(source: Source, findings: list[Diagnostic]) -> tuple[Node, int]:
    nothing = Node("record", source.start)
    match = _BLOCK.match(source.text)
    if match:
        node, broken = parse_yaml(source, *match.span(1))
        findings.extend(broken)
        if node is None and not broken:
            # The engines take it for text.
            node = Node("nothing", Place(source.path, 1, 1, 3))
        return node or nothing, match.end()
    if _OPENING.match(source.text):
        message, advice = "the front matter is not closed", "end it with a line '---', which needs a line break too"
        findings.append(mistakes.OPEN_FRONT_MATTER.at(Place(source.path, 1, 1, 3), message, advice))
    elif _ACCIDENT.match(source.text):
        message = "the engines take the first line as front matter and do not print it"
        advice = "begin the page with a blank line, or put the keys between two lines '---'"
        findings.append(mistakes.ACCIDENTAL_FRONT_MATTER.at(source.start, message, advice))
    return nothing, 0


def _guess_kind(path: str) -> PageKind:
    """Give the kind a page has by its folder, where it does not say it."""
    folder, _, name = path.rpartition("/")
    if name in {"index.md", "README.md"}:
        return "page"
    if folder == "exams" and name.startswith("paper-"):
        return "paper"
    return _FOLDERS.get(folder, "page")


def _report_kinds(record: Record, kinds: Sequence[PageKind], findings: list[Diagnostic]) -> None:
    first, second = sorted(kinds, key=lambda kind: record.keys[kind].place)[:2]
    message = f"the page says that it is {PAGE_FORMS[first].what} and that it is {PAGE_FORMS[second].what}"
    place = record.keys[second].place
    findings.append(mistakes.PAGE_OF_TWO_KINDS.at(place, message, f"keep '{first}' or '{second}'"))


def _check_keys(record: Record, kind: PageKind, findings: list[Diagnostic]) -> None:
    form = PAGE_FORMS[kind]
    for name in record.keys:
        if name not in form.names:
            message = f"{form.what} has no key '{name}'"
            findings.append(mistakes.UNKNOWN_KEY.at(record.keys[name].place, message, _advise(name)))
    record.require(form)


def _advise(name: str) -> str:
    owners = [form.what for form in PAGE_FORMS.values() if name in form.names]
    return f"'{name}' belongs to {owners[0]}" if owners else ""


def _check_search(record: Record, kind: PageKind, findings: list[Diagnostic]) -> None:
    """Practice pages and papers stay out of the search index: it would show the answers."""
    if not record.has("search"):
        return
    found = len(findings)
    search = Record(record.values["search"], SEARCH, findings)
    search.share("boost")
    excluded = search.flag("exclude")
    if PAGE_FORMS[kind].find("search").is_required and len(findings) == found and not excluded:
        message = f"{PAGE_FORMS[kind].what} must stay out of the search index, which would show its answers"
        findings.append(mistakes.WRONG_VALUE.at(record.place_of("search"), message, "write 'search: {exclude: true}'"))
