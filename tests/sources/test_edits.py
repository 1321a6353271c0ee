"""Whatever slip of an editor's hand changes a real page, something is found: no component is lost in silence.

Each example takes a page of one of our two courses, makes one slip in it, and reads and checks the course again. The
ledger of ids is that of the course before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebook.checks import check_course
from coursebook.diagnostics import Diagnostic
from coursebook.model import Course, Page
from coursebook.model.holdings import list_holdings
from coursebook.model.ledger import renew
from coursebook.sources import load_course
from coursebook.sources.page import parse_page
from coursebook.sources.text import decode_source
from tests.sites import ROOT, SITE

Edit = Callable[[str, st.DataObject], bytes]
Parts = Counter[object]


@cache
def load(root: Path) -> Course:
    return load_course(root)[0]


@cache
def alone(root: Path, path: str) -> Course:
    """Give a course of one page, so that a check does not take longer as our courses grow, with its ledger."""
    course = load(root)
    course = replace(course, pages=tuple(page for page in course.pages if page.path == path))
    return replace(course, ledger=tuple(renew((), list_holdings(course))))


@cache
def text_of(root: Path, path: str) -> str:
    return (root / "docs" / path).read_text(encoding="utf-8")


def pages_with_components() -> list[tuple[Path, str]]:
    return [(root, page.path) for root in (SITE, ROOT) for page in load(root).pages if any(page.identified())]


def parts_of(page: Page) -> Parts:
    """Give what a page is made of: its components and their parts, as far as they do not hang on words."""
    parts: Parts = Counter(call.name for call in page.calls if call.name != "term")
    for question in page.questions:
        options = tuple(sorted((option.correct, bool(option.reason)) for option in question.options))
        parts[question.style, options, bool(question.stem)] += 1
    for task in page.sorts:
        parts[tuple(tuple(bool(item.reason) for item in group.items) for group in task.categories)] += 1
    return parts


def reread(course: Course, data: bytes) -> tuple[Page, list[Diagnostic]]:
    """Give the page as it is after the edit, and all that is found in the course that holds it."""
    (before,) = course.pages
    source, unread = decode_source(data, f"docs/{before.path}")
    page, wrong = parse_page(source, before.path)
    found = [*unread, *wrong]
    is_whole = all(finding.severity != "error" for finding in found)
    return page, [*found, *check_course(replace(course, pages=(page,), is_whole=is_whole))]


def count(findings: list[Diagnostic]) -> Counter[tuple[str, str]]:
    return Counter((finding.code, finding.message) for finding in findings)


@cache
def found_before(root: Path, path: str) -> Counter[tuple[str, str]]:
    """Count what is found on the page as it is: it misses the others."""
    return count(reread(alone(root, path), text_of(root, path).encode())[1])


def delete(text: str, data: st.DataObject) -> bytes:
    start = data.draw(st.integers(0, len(text) - 1), label="from")
    count = data.draw(st.integers(1, 4), label="characters")
    return (text[:start] + text[start + count :]).encode()


def swap_neighbours(text: str, data: st.DataObject) -> bytes:
    lines = text.splitlines(keepends=True)
    first = data.draw(st.integers(0, len(lines) - 2), label="line")
    lines[first : first + 2] = reversed(lines[first : first + 2])
    return "".join(lines).encode()


def swap(text: str, data: st.DataObject) -> bytes:
    lines = text.splitlines(keepends=True)
    one, other = (data.draw(st.integers(0, len(lines) - 1), label="line") for _ in range(2))
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines).encode()


def truncate(text: str, data: st.DataObject) -> bytes:
    return text[: data.draw(st.integers(0, len(text)), label="length")].encode()


def double(text: str, data: st.DataObject) -> bytes:
    blocks = text.split("\n\n")
    start = data.draw(st.integers(0, len(blocks) - 1), label="block")
    count = data.draw(st.integers(1, 12), label="blocks")
    return "\n\n".join([*blocks[: start + count], *blocks[start:]]).encode()


def encode(text: str, data: st.DataObject) -> bytes:
    return text.encode(data.draw(st.sampled_from(["latin-1", "cp1252", "utf-16", "utf-32"])), "replace")


def garble(text: str, data: st.DataObject) -> bytes:
    start = data.draw(st.integers(0, len(text)), label="from")
    return text[:start].encode() + data.draw(st.binary(min_size=1, max_size=8)) + text[start:].encode()


EDITS: dict[str, Edit] = {
    "delete": delete,
    "swap-neighbours": swap_neighbours,
    "swap": swap,
    "truncate": truncate,
    "double": double,
    "encode": encode,
    "garble": garble,
}
TOLD_BY_THE_LEDGER_ALONE = {truncate, swap, garble}
"""What such an edit leaves may be a page that nobody could tell from one that is meant so."""


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
@given(data=st.data())
def test_no_component_is_lost_or_changed_in_silence(edit: Edit, data: st.DataObject) -> None:
    root, path = data.draw(st.sampled_from(pages_with_components()))
    course = alone(root, path)
    page, findings = reread(course, edit(text_of(root, path), data))
    new = count(findings) - found_before(root, path)
    held = {(holding.key, holding.hash) for holding in list_holdings(replace(course, pages=(page,)))}
    assert new or held >= {(entry.key, entry.hash) for entry in course.ledger or ()}
    told = [code for code, _ in new if code[0] != "L"]
    if edit not in TOLD_BY_THE_LEDGER_ALONE:
        assert told or not parts_of(course.pages[0]) - parts_of(page)


def test_lost_part_is_seen() -> None:
    page = next(page for page in load(SITE).pages if page.questions and page.sorts)
    question = page.questions[0]
    fewer = replace(question, options=question.options[1:])
    assert parts_of(page) - parts_of(replace(page, questions=(fewer, *page.questions[1:])))
    assert parts_of(page) - parts_of(replace(page, sorts=()))
    assert parts_of(page) - parts_of(replace(page, calls=page.calls[1:]))
