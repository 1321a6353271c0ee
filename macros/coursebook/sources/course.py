"""A project's folder -> the course."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TypeVar

from coursebook.diagnostics import Diagnostic
from coursebook.model import SIGNATURES, Course, Facts, Page, Place, Syllabus, Term, Vocabulary
from coursebook.model.ledger import Entry
from coursebook.sources import mistakes
from coursebook.sources.drawing import parse_drawing
from coursebook.sources.facts import parse_facts
from coursebook.sources.glossary import parse_glossary
from coursebook.sources.ledger import parse_ledger
from coursebook.sources.mask import Range
from coursebook.sources.memory import Memory
from coursebook.sources.navigation import check_navigation
from coursebook.sources.outline import parse_outline
from coursebook.sources.page import parse_page
from coursebook.sources.prose import read_values
from coursebook.sources.syllabus import EMPTY, parse_syllabus
from coursebook.sources.text import Source, read_source
from coursebook.sources.uses import add_facts
from coursebook.sources.vocabulary import parse_vocabulary

DATA, FIGURES = "_data", "_figures"
_Data = list[tuple[Source, list[Range]]]
"""The data files, each with where the texts stand that a page may print."""
_Value = TypeVar("_Value")
LEDGER = f"{DATA}/ids.txt"
"""The ledger of ids, under the documents' folder."""


def load_course(
    root: Path, docs: str = "docs", memory: Memory | None = None, whole: Collection[str] = ()
) -> tuple[Course, list[Diagnostic]]:
    """Read a course.

    Args:
        root: The project's folder; places are relative to it.
        docs: The documents' folder in it.
        memory: Of who reads several states of a course: what is the same in them is read once.
        whole: Paths, under the documents' folder, of the pages that are wanted; none for all. Of others no more is read
            than these need, and nothing that is wrong with them.

    Returns:
        The course, of a broken source what can be read, and what is wrong, sorted by place.
    """
    findings: list[Diagnostic] = []
    data: _Data = []
    memory = memory or Memory()
    files = [path for path in _list_files(root, docs, "", findings) if path.split("/")[0] not in {DATA, FIGURES}]
    facts = _load_facts(root, docs, findings, data)
    for path in files:
        if not path.endswith(".md"):
            findings += check_asset(root / docs / path, f"{docs}/{path}")
    pages = (
        _load_some(root, docs, files, findings, whole) if whole else _load_pages(root, docs, files, findings, memory)
    )
    course = Course(
        pages=add_facts([*pages], facts),
        facts=facts,
        terms=_load_glossary(root, docs, findings, data, memory),
        syllabus=_load_syllabus(root, docs, findings, data, memory),
        figures=_load_figures(root, docs, findings),
        vocabulary=_load_vocabulary(root, docs, findings),
        read_data=lambda: chain.from_iterable(read_values(*file) for file in data),
        ledger=_load_ledger(root, docs, findings),
        is_whole=not whole and all(finding.severity != "error" for finding in findings),
        folder=docs,
        files=frozenset(files),
    )
    findings += check_navigation(root, docs, {page.path for page in course.pages})
    return course, sorted(findings, key=lambda finding: finding.sort_key)


def _load_pages(
    root: Path, docs: str, files: Sequence[str], findings: list[Diagnostic], memory: Memory
) -> Iterator[Page]:
    for path in files:
        if not path.endswith(".md"):
            continue
        source, unread = read_source(root / docs / path, f"{docs}/{path}")
        page, wrong = memory.call(parse_page, source, path)
        findings += unread or wrong
        yield page


def _load_some(
    root: Path, docs: str, files: Sequence[str], findings: list[Diagnostic], whole: Collection[str]
) -> Iterator[Page]:
    sources = {path: read_source(root / docs / path, f"{docs}/{path}") for path in files if path.endswith(".md")}
    read = {path: parse_page(source, path) for path, (source, _) in sources.items() if path in whole}
    names = {call.name for page, _ in read.values() for call in page.calls}
    gathers = any(name in SIGNATURES and SIGNATURES[name].gathers for name in names)
    for path, (source, unread) in sources.items():
        if path in read:
            findings += unread or read[path][1]
            yield read[path][0]
        else:
            yield parse_page(source, path)[0] if gathers else parse_outline(source, path)


def check_asset(file: Path, path: str) -> list[Diagnostic]:
    """Report a file that is published as it is, but cannot be read; what it holds is not looked at."""
    if file.is_file() and os.access(file, os.R_OK):
        return []
    return [replace(finding, help="put the file there, or delete the entry") for finding in read_source(file, path)[1]]


def _load_glossary(root: Path, docs: str, findings: list[Diagnostic], data: _Data, memory: Memory) -> tuple[Term, ...]:
    source = _load_data(root, f"{docs}/{DATA}/glossary.yml", findings)
    if source is None:
        return ()
    terms: tuple[Term, ...]
    terms, wrong, shown = memory.call(_parse_data, parse_glossary, source)
    data.append((source, shown))
    findings += wrong
    return terms


def _load_syllabus(root: Path, docs: str, findings: list[Diagnostic], data: _Data, memory: Memory) -> Syllabus:
    source = _load_data(root, f"{docs}/{DATA}/syllabus.yml", findings)
    if source is None:
        return EMPTY
    syllabus: Syllabus
    syllabus, wrong, shown = memory.call(_parse_data, parse_syllabus, source)
    data.append((source, shown))
    findings += wrong
    return syllabus


def _parse_data(
    parse: Callable[[Source, list[Range]], tuple[_Value, list[Diagnostic]]], source: Source
) -> tuple[_Value, list[Diagnostic], list[Range]]:
    """Give what a data file holds, what is wrong with it, and where the texts stand that a page may print."""
    shown: list[Range] = []
    return (*parse(source, shown), shown)


def _load_facts(root: Path, docs: str, findings: list[Diagnostic], data: _Data) -> tuple[Facts, ...]:
    path = f"{docs}/{DATA}/facts.yml"
    source = _load_data(root, path, findings) if (root / path).exists() else None
    if source is None:
        return ()
    data.append((source, []))
    facts, wrong = parse_facts(source, data[-1][1])
    findings += wrong
    return facts


def _load_vocabulary(root: Path, docs: str, findings: list[Diagnostic]) -> Vocabulary:
    path = f"{docs}/{DATA}/vocabulary.yml"
    source = _load_data(root, path, findings) if (root / path).exists() else None
    if source is None:
        return Vocabulary()
    vocabulary, wrong = parse_vocabulary(source)
    findings += wrong
    return vocabulary


def _load_ledger(root: Path, docs: str, findings: list[Diagnostic]) -> tuple[Entry, ...] | None:
    path = f"{docs}/{LEDGER}"
    if not (root / path).exists():
        return None
    source, unread = read_source(root / path, path)
    entries, wrong = parse_ledger(source)
    findings += unread or wrong
    return entries


def _load_data(root: Path, path: str, findings: list[Diagnostic]) -> Source | None:
    if not (root / path).exists():
        message, advice = f"there is no {path.rpartition('/')[2]}", "write it, or say with --root where the course is"
        findings.append(mistakes.MISSING_FILE.at(Place(path), message, advice))
        return None
    source, unread = read_source(root / path, path)
    findings += unread
    return None if any(finding.code != mistakes.BYTE_ORDER_MARK.code for finding in unread) else source


def _load_figures(root: Path, docs: str, findings: list[Diagnostic]) -> frozenset[str]:
    folder = f"{docs}/{FIGURES}"
    names = [name for name in _list_files(root, folder, ".svg", findings) if "/" not in name]
    for name in names:
        source, unread = read_source(root / folder / name, f"{folder}/{name}")
        findings += unread or parse_drawing(source, name.removesuffix(".svg"))[1]
    return frozenset(name.removesuffix(".svg") for name in names)


def _list_files(root: Path, path: str, suffix: str, findings: list[Diagnostic]) -> list[str]:
    """Give the files with a suffix under a folder, hidden ones left out as the engines do, with forward slashes."""
    folder = root / path
    found: list[str] = []

    def report(error: OSError) -> None:
        if folder.exists():
            place = Place(Path(error.filename).relative_to(root).as_posix())
            message = f"the folder cannot be read: {error.strerror}"
            findings.append(mistakes.UNREADABLE_FILE.at(place, message, "allow its owner to read and enter it"))

    for parent, folders, names in os.walk(folder, onerror=report):
        folders[:] = [name for name in folders if not name.startswith(".")]
        base = Path(parent).relative_to(folder)
        found += [(base / name).as_posix() for name in names if name.endswith(suffix) and not name.startswith(".")]
    return sorted(found)
