"""What there is to read, and where each piece of it stands."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from coursebook.model import Page, Passage
from coursebook.sources import load_course
from coursebook.sources.page import parse_page
from coursebook.sources.prose import Shown, read_passages
from coursebook.sources.text import Source
from tests.authoring import GLOSSARY, write_course

CHAPTER = """\
---
chapter: 2
title: "The loaf"
hook: >-
  What is inside?
objectives: [Tell crumb from crust]
---

{{ chapter_header() }}

## What is **inside** {#inside data-criteria="1.1"}
Right below the heading.

The {{ term("crumb", "soft crumb") }} is
*inside*, see [the oven](oven.md#heat "Hot") and `code`. A {{ term("sour-dough") }} has more.

!!! earlier "Once"
    Loaves were round.

    - one
    - two

- [x] not an option

| Part | Where |
|------|-------|
| Crust | outside |

{% call quiz("which", criterion="1.1", title="Inside or out?") %}
!!! scenario
    Ines cuts a loaf.

Which part is soft?

- [x] The crumb

    It gives way.
{% endcall %}

{{ figure("loaf", caption="A loaf, cut") }}

{% raw %}
```text
not prose
```
{% endraw %}

{% call exercise("look", title="Look") %}
Look.

{% call hint("question 1") %}
Closer.
{% endcall %}
{% endcall %}
"""


def read(text: str, path: str = "chapters/02-loaf.md") -> Page:
    page, findings = parse_page(Source(f"docs/{path}", text), path)
    assert not findings
    return page


def squeeze(passage: Passage) -> str:
    return " ".join(passage.text.split())


def test_every_piece_is_read_in_order_with_its_kind() -> None:
    assert [(passage.kind, squeeze(passage)) for passage in read(CHAPTER).prose] == [
        ("data", "The loaf"),
        ("data", "What is inside?"),
        ("data", "Tell crumb from crust"),
        ("heading", "What is inside"),
        ("paragraph", "Right below the heading."),
        ("paragraph", "The soft crumb is inside , see [the oven] and . A sour dough has more."),
        ("title", '"Once"'),
        ("paragraph", "Loaves were round."),
        ("item", "one"),
        ("item", "two"),
        ("item", "not an option"),
        ("cell", "Part"),
        ("cell", "Where"),
        ("cell", "Crust"),
        ("cell", "outside"),
        ("title", "Inside or out?"),
        ("paragraph", "Ines cuts a loaf."),
        ("paragraph", "Which part is soft?"),
        ("item", "The crumb"),
        ("paragraph", "It gives way."),
        ("title", "A loaf, cut"),
        ("title", "Look"),
        ("paragraph", "Look."),
        ("title", "question 1"),
        ("paragraph", "Closer."),
    ]


@pytest.mark.parametrize("word", ["loaf", "crust", "soft crumb", "inside", "two", "gives", "Closer"])
def test_place_of_a_word_is_where_the_file_has_it(word: str) -> None:
    lines = CHAPTER.split("\n")
    passage = next(passage for passage in read(CHAPTER).prose if word in passage.text)
    place = passage.at(passage.text.index(word), len(word))
    line = lines[place.line - 1]
    assert line[place.column - 1 :].startswith(word)
    assert place.length == len(word)


def test_passage_knows_the_call_and_the_callout_around_it() -> None:
    around = {squeeze(passage): (passage.call, passage.callout) for passage in read(CHAPTER).prose}
    assert around["Right below the heading."] == ("", "")
    assert around["Loaves were round."] == around["two"] == ("", "earlier")
    assert around["not an option"] == ("", "")
    assert around["Ines cuts a loaf."] == ("quiz", "scenario")
    assert around["It gives way."] == around["Inside or out?"] == ("quiz", "")
    assert around["Closer."] == ("exercise", "")


SENTENCES = [
    ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
    ('He said "stop." Then he\nwent on.', ['He said "stop."', "Then he\nwent on."]),
    ("Bread, e.g. Rye, is no. of no use.", ["Bread, e.g. Rye, is no. of no use."]),
    ("At 3.5 bar … it bursts. 20 loaves.", ["At 3.5 bar … it bursts.", "20 loaves."]),
    ("Dr. Osei bakes.", ["Dr. Osei bakes."]),
    ("(a) It rises. (b) It rests.", ["(a) It rises.", "(b) It rests."]),
]


@pytest.mark.parametrize(("text", "sentences"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    (passage,) = read(f"\n{text}\n", "about.md").prose
    assert [sentence.text for sentence in passage.sentences()] == sentences
    assert passage.count_sentences() == len(sentences)


def test_sentence_on_a_second_line_has_its_own_place() -> None:
    (passage,) = read("\nOne.\nTwo is\nlonger. Three.\n", "about.md").prose
    places = [(sentence.place.line, sentence.place.column) for sentence in passage.sentences()]
    assert places == [(2, 1), (3, 1), (4, 9)]


def test_texts_of_the_data_files_are_read_at_their_places(tmp_path: Path) -> None:
    glossary = """\
- id: crumb
  term: Crumb
  definition: 'The *soft* inside.'
  example: |
    It gives
    way.
"""
    course, findings = load_course(write_course(tmp_path, {GLOSSARY: glossary}))
    assert not findings
    read = {squeeze(passage): passage.place for passage in course.prose if passage.place.path == GLOSSARY}
    places = {text: (place.line, place.column) for text, place in read.items()}
    assert places == {"Crumb": (2, 9), "The soft inside.": (3, 16), "It gives way.": (5, 5)}


STRETCHES = [
    "*",
    "_",
    "[",
    "](",
    "<",
    "{",
    "&",
    "|",
    "!!! a\n",
    "    !!! a\n",
    "- ",
    "a",
    "\\",
    " ",
    "~",
    "www.",
    "@",
    "a. ",
]


@pytest.mark.parametrize("stretch", STRETCHES)
def test_half_a_megabyte_of_anything_is_read_in_time(stretch: str) -> None:
    text = stretch * (500_000 // len(stretch))
    start = process_time()
    passages = list(read_passages(Source("docs/about.md", text), text, Shown()))
    for passage in passages:
        assert passage.count_sentences() > 0
        passage.words()
    assert process_time() - start < 5
