"""Sizes -> the sources of a course in our own syntax, the same bytes each time.

A chapter has 8 sections. A section has 250 words of prose, among them a key idea, a list or a table, 4 terms, and a
question; the question's explanation holds a fifth term. Words are counted as the tool counts them: outside calls.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.words import Voice

SECTIONS = 8
WORDS = 2000
QUESTIONS = SECTIONS
TERM_USES = 40
CHAPTERS_A_PART = 13
_OPTIONS = 4
_IN_PROSE = TERM_USES // SECTIONS - 1


@dataclass(frozen=True)
class Size:
    """How large a course is."""

    chapters: int = 0
    terms: int = 10
    questions: int = 0
    """On a practice page of their own."""
    criteria: int = SECTIONS
    """Of a chapter, whose sections teach them by turns."""


@dataclass(frozen=True)
class Lengths:
    """Words in the parts of a question."""

    case: int = 16
    stem: int = 10
    option: int = 4
    reason: int = 20
    explanation: int = 28


SHORT = Lengths(case=8, stem=6, option=2, reason=7, explanation=8)
"""864 questions of it are a file the tool still reads."""


def write_sources(docs: Path, size: Size) -> None:
    """Write the documents of a course."""
    pages = {
        "index.md": "---\ntitle: Start\n---\n\n{{ course_map() }}\n",
        "about.md": "---\ntitle: About\n---\n\nWords.\n",
        "glossary.md": "---\ntitle: Glossary\n---\n\n{{ glossary() }}\n",
        "_data/glossary.yml": _glossary(size),
        "_data/syllabus.yml": _syllabus(size),
    }
    for number in range(1, size.chapters + 1):
        pages[chapter_path(number)] = write_chapter(number, size)
    if size.questions:
        pages["practice/001.md"] = write_practice(size.questions)
    for path, text in pages.items():
        file = docs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def chapter_path(number: int) -> str:
    """Give the path of a chapter under the documents."""
    return f"chapters/{number:03}.md"


def write_chapter(number: int, size: Size) -> str:
    """Give the Markdown of a chapter."""
    # Under this seed no way to guess is lucky in any of the measured courses, as one in 160 is in a fair bank.
    voice = Voice(f"course b, chapter {number}")
    objectives = "".join(f"  - {voice.phrase(8)}\n" for _ in range(4))
    title, hook = voice.phrase(4), voice.sentences(15, stressed=0)
    head = f"---\nchapter: {number}\ntitle: {title}\nhook: {hook}\nobjectives:\n{objectives}---\n"
    own = _introduced_by(number, size)
    others = [term for term in voice.draw.sample(range(size.terms), TERM_USES) if term not in own]
    used = [*own, *others][:TERM_USES]
    voice.draw.shuffle(used)
    sections = [_section(voice, number, section, used[section::SECTIONS], size) for section in range(SECTIONS)]
    return "\n".join([head, "{{ chapter_header() }}\n", *sections])


def _introduced_by(chapter: int, size: Size) -> range:
    """Give the terms that a chapter is the first to use; the glossary shares them out evenly."""
    first, end = (-(-number * size.terms // max(size.chapters, 1)) for number in (chapter - 1, chapter))
    return range(first, end)


def write_practice(count: int) -> str:
    """Give the Markdown of a page that holds nothing but questions."""
    voice = Voice("practice")
    questions = [_question(voice, f"p-{n}", "1.1", "", SHORT) for n in range(1, count + 1)]
    return "\n".join(["---\npractice: 1\ntitle: Practice\nsearch:\n  exclude: true\n---\n", *questions])


def _section(voice: Voice, chapter: int, section: int, terms: Sequence[int], size: Size) -> str:
    """Give a section; heading, key idea, prose and list or table have a fixed share of its words."""
    uses = [f'{{{{ term("t-{term}") }}}}' for term in terms]
    criterion = f"{chapter}.{section % size.criteria + 1}"
    heading = f'## {voice.phrase(5)} {{#s-{chapter}-{section + 1} data-criteria="{criterion}"}}\n'
    following = chapter % size.chapters + 1
    link = f"[{voice.phrase(2)}]({chapter_path(following).rpartition('/')[2]})"
    blocks = [
        heading,
        _paragraph(voice, 60, uses[:2]),
        f"!!! key-idea\n    {voice.sentences(15)}\n",
        _paragraph(voice, 50, uses[2:_IN_PROSE]),
        _table(voice, 40) if section % 2 else _list(voice, 40),
        f"{voice.sentences(28)} {link}.\n",
        _paragraph(voice, WORDS // SECTIONS - 5 - 60 - 16 - 50 - 40 - 28 - 2),
        _question(voice, f"q-{chapter}-{section + 1}", criterion, uses[_IN_PROSE], Lengths()),
    ]
    return "\n".join(blocks)


def _paragraph(voice: Voice, words: int, uses: Sequence[str] = ()) -> str:
    pieces = voice.sentences(words).removesuffix(".").split(". ")
    for index, use in enumerate(uses):
        pieces[index] += f" {use}"
    return ". ".join(pieces) + ".\n"


def _list(voice: Voice, words: int) -> str:
    return "".join(f"- {voice.sentences(words // 4)}\n" for _ in range(4))


def _table(voice: Voice, words: int) -> str:
    rows = [[voice.phrase(2) for _ in range(4)] for _ in range(words // 8)]
    lines = [" | ".join(row) for row in rows]
    return "\n".join(f"| {line} |" for line in [lines[0], "---|---|---|---", *lines[1:]]) + "\n"


def _question(voice: Voice, id_: str, criterion: str, use: str, lengths: Lengths) -> str:
    key = voice.draw.randrange(_OPTIONS)
    stem = voice.phrase(lengths.stem)
    options = "\n".join(
        f"- [{'x' if n == key else ' '}] {option}\n\n    {voice.sentences(lengths.reason)}\n"
        for n, option in enumerate(voice.options(_OPTIONS, lengths.option, stem))
    )
    closing = f" {use}." if use else ""
    return (
        f'{{% call quiz("{id_}", criterion="{criterion}") %}}\n{voice.sentences(lengths.case)}\n\n'
        f"{stem}?\n\n{options}\n"
        f"{voice.sentences(lengths.explanation)}{closing}\n{{% endcall %}}\n"
    )


def _glossary(size: Size) -> str:
    return "".join(_terms(size)) or "[]\n"


def _terms(size: Size) -> Iterator[str]:
    """Give the records; JSON's strings are YAML's."""
    voice = Voice("glossary")
    names = voice.names(size.terms)
    for number in range(size.terms):
        near = f"t-{(number + 1) % size.terms}"
        yield (
            f"- id: t-{number}\n  term: {json.dumps(names[number])}\n"
            f"  definition: {json.dumps(voice.sentences(18))}\n  example: {json.dumps(voice.sentences(12))}\n"
            f"  tell_apart:\n    - from: {near}\n      test: {json.dumps(voice.phrase(8) + '?')}\n"
            f'  criteria: ["1.1"]\n  chapter: {number * max(size.chapters, 1) // size.terms + 1}\n'
        )


def _syllabus(size: Size) -> str:
    voice = Voice("syllabus")
    chapters = range(1, max(size.chapters, 1) + 1)
    lines = ["title: Benchmark", "complete: false", "categories:"]
    lines += [f'  - {{id: "{n}", title: {voice.phrase(3)}, weight: 1, questions: 1}}' for n in chapters]
    lines += ["criteria:"]
    lines += [
        f'  - {{id: "{n}.{m}", text: {voice.phrase(8)}, bloom: 1}}'
        for n in chapters
        for m in range(1, size.criteria + 1)
    ]
    lines += ["chapters:"]
    lines += [f"  - {{number: {n}, title: {voice.phrase(4)}, part: {part_of(n)}}}" for n in chapters]
    return "\n".join(lines) + "\n"


def part_of(chapter: int) -> str:
    """Give the part of the course a chapter belongs to: a library of courses has one menu for each."""
    return f"Part {(chapter - 1) // CHAPTERS_A_PART + 1}"
