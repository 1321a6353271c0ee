"""A chapter: its page, its entry in the navigation, and its place in the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coursebook.diagnostics import quote
from coursebook.drafting.draft import Draft, Insertion, RefusedError
from coursebook.drafting.lines import find_item, put_item
from coursebook.drafting.words import check_name, make_id, write_value
from coursebook.model import Course, PlannedChapter

_SKELETON = """\
---
chapter: {number}
title: {title}
hook: "TODO: one or two sentences that make a reader want the chapter"
objectives:
  - "TODO: what a reader can do afterwards"
---

{{{{ chapter_header() }}}}

## TODO: the first idea, in one sentence {{#todo-first-idea}}

TODO: a scene or an example, and only then the idea

!!! key-idea
    TODO: what to keep of this section

## In short {{#in-short data-search-exclude="true"}}

- TODO: one line for each idea

## Cards {{#cards}}

{{{{ flashcards() }}}}

## Key terms {{#key-terms}}

{{{{ key_terms() }}}}
"""
_CHAPTER = re.compile(r"chapters/.+\.md")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A file that lists the chapters."""

    path: str
    lines: Sequence[str]
    entries: Sequence[tuple[int, int]]
    """Number of each chapter it lists, and the line it stands in."""


def list_entries(course: Course, nav: Sequence[tuple[str, int]]) -> Iterator[tuple[int, int]]:
    """Give the numbers of the chapters that the navigation names, with their lines, from entries' paths and lines."""
    for path, line in nav:
        page = course.find_page(path)
        if page and page.kind == "chapter" and page.number is not None:
            yield page.number, line


def draft_chapter(course: Course, number: int, title: str, nav: Listing | None, plan: Listing) -> Draft:
    """Give the skeleton of a chapter.

    Args:
        course: The course it comes into.
        number: The chapter's number.
        title: Its title; it must be the planned one where the chapter is planned.
        nav: The settings, if they list chapters; else the author adds the entry.
        plan: The syllabus's file, and the chapters it plans.

    Raises:
        RefusedError: There is such a chapter, or the plan has another title for it.
    """
    title = check_name(title, "a chapter's title")
    path = f"chapters/{number:02}-{make_id(title)}.md"
    _check_free(course, number, path)
    planned = next((chapter for chapter in course.syllabus.chapters if chapter.number == number), None)
    if planned and planned.title != title:
        message = f"the syllabus plans chapter {number} as {quote(planned.title)}, line {planned.place.line}"
        raise RefusedError(f"{message}: give it that title, or change the plan first")
    text = _SKELETON.format(number=number, title=write_value(title))
    insertions = [Insertion(path=f"{course.folder}/{path}", line=1, text=text, is_new=True)]
    steps = ["write a text for each TODO, and give the first section an id of its own instead of 'todo-first-idea'"]
    steps += ['name what a section teaches in its heading: {#its-id data-criteria="1.2.3"}']
    entry = _put(nav, number, [path]) if nav else None
    if entry:
        insertions.append(entry)
    else:
        steps.append(f"add {path} to 'nav' in mkdocs.yml, if it has one")
    if not planned:
        chapter = _put(plan, number, _write_plan(course.syllabus.chapters, number, title, plan))
        if chapter:
            insertions.append(chapter)
        else:
            steps.append(f"add chapter {number} to 'chapters' in {plan.path}")
    return Draft(what=f"chapter {number}, {title}", insertions=tuple(insertions), steps=tuple(steps))


def _check_free(course: Course, number: int, path: str) -> None:
    chapter = course.find_chapter(number)
    if chapter:
        raise RefusedError(f"chapter {number} is written: {chapter.place.path}")
    if course.has_file(path):
        raise RefusedError(f"{course.folder}/{path} is there")


def _put(listing: Listing, number: int, item: Sequence[str]) -> Insertion | None:
    """Give the insertion of an item after the last lower number; None where the file has another form."""
    lower = [line for other, line in listing.entries if other < number]
    if not listing.entries:
        return None
    line = find_item(listing.lines, lower[-1] if lower else listing.entries[0][1])
    return put_item(listing.path, listing.lines, line, item, is_before=not lower) if line else None


def _write_plan(chapters: Sequence[PlannedChapter], number: int, title: str, plan: Listing) -> list[str]:
    """Give the lines of a planned chapter in the form of the others; its part is that of the chapter before."""
    before = [chapter for chapter in chapters if chapter.number < number] or chapters
    pairs = [f"number: {number}", f"title: {write_value(title)}"]
    pairs += [f"part: {write_value(before[-1].part)}"] if before and before[-1].part else []
    is_flow = any("{" in plan.lines[line - 1] for _, line in plan.entries)
    return [f"{{{', '.join(pairs)}}}"] if is_flow else pairs
