"""Which pages came, went, were renamed or edited."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from coursebook.model import Course, Page

LEAST_SHARED = 0.5
"""Share of the longer page's lines that stand on both for one to be the other under another name."""
PageChangeKind = Literal["added", "deleted", "renamed", "edited"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageChange:
    """A page that is not as it was."""

    kind: PageChangeKind
    before: Page | None = None
    after: Page | None = None


def find_renamed(before: Course, after: Course) -> dict[str, str]:
    """Give the earlier path of each page that has another now; paths under the documents' folder."""
    gone = [page for page in before.pages if after.find_page(page.path) is None]
    renamed: dict[str, str] = {}
    for page in after.pages:
        if before.find_page(page.path) is None and gone:
            shared, nearest = max(((_share(page, other), other) for other in gone), key=lambda pair: pair[0])
            if shared >= LEAST_SHARED:
                renamed[page.path] = nearest.path
                gone.remove(nearest)
    return renamed


def compare_pages(
    before: Course, after: Course, renamed: Mapping[str, str], edited: Collection[str] = ()
) -> list[PageChange]:
    """Give what became of the pages, those of one kind in the order of their paths.

    Args:
        before: The course as it was.
        after: The course as it is.
        renamed: Earlier paths of pages by their new ones.
        edited: Files that are known to differ, by their paths in the project.
    """
    changes = [*_compare(before, after, renamed, edited)]
    kinds: Sequence[PageChangeKind] = ("added", "deleted", "renamed", "edited")
    return sorted(changes, key=lambda change: kinds.index(change.kind))


def _compare(
    before: Course, after: Course, renamed: Mapping[str, str], edited: Collection[str]
) -> Iterator[PageChange]:
    for page in after.pages:
        earlier = before.find_page(renamed.get(page.path, page.path))
        if earlier is None:
            yield PageChange(kind="added", after=page)
        elif page.path in renamed:
            yield PageChange(kind="renamed", before=earlier, after=page)
        elif earlier != page or page.place.path in edited:
            yield PageChange(kind="edited", before=earlier, after=page)
    kept = {*renamed.values(), *(page.path for page in after.pages)}
    for page in before.pages:
        if page.path not in kept:
            yield PageChange(kind="deleted", before=page)


def _share(one: Page, other: Page) -> float:
    lines, others = _lines(one), _lines(other)
    if not lines or not others:
        # Of a page that is no plain text of the course's, the title alone is known.
        return float(not lines and not others and one.title == other.title)
    return len(lines & others) / max(len(lines), len(others))


def _lines(page: Page) -> set[str]:
    return {line.strip() for line in page.markdown.splitlines()} - {""}
