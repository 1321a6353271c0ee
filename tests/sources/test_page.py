"""The text of a page."""

from __future__ import annotations

import pytest

from coursebook.model import Page, Place
from coursebook.sources.page import parse_page
from coursebook.sources.text import Source


def parse(text: str, path: str = "about.md") -> Page:
    page, findings = parse_page(Source(f"docs/{path}", text), path)
    assert not findings
    return page


CHAPTER = """\
---
chapter: 2
title: The loaf
hook: What is inside?
objectives:
  - Tell crumb from crust
  - Say when a loaf is done
---

{{ chapter_header() }}

Before any heading: {{ term("crumb") }}.

## Inside `and` out {#inside data-criteria="1.1 1.2"}

Four words of prose. A {{ term("crust", "firm outside") }} and [a link](https://example.org/a/b).

### Crumb *only*

    {% raw %}

```text
not counted
```

{% endraw %}

- one `code` two {## {{ not read }} ##}

## Out

{% call exercise("look", title="Look") %}
The {{ term("crumb") }}.

{% call answer() %}
Here is the {{ term("crust") }}.
{% endcall %}
{% endcall %}
"""


def test_front_matter_says_what_the_page_is() -> None:
    page = parse(CHAPTER, "chapters/02-loaf.md")
    assert (page.kind, page.number, page.title, page.hook) == ("chapter", 2, "The loaf", "What is inside?")
    assert page.objectives == ("Tell crumb from crust", "Say when a loaf is done")
    assert page.place == Place("docs/chapters/02-loaf.md", 2, 10, 1)


def test_sections_have_the_engines_anchors_their_criteria_and_their_words() -> None:
    page = parse(CHAPTER)
    assert [(section.id, section.title, section.level, section.words) for section in page.sections] == [
        ("inside", "Inside and out", 2, 8),
        ("crumb-only", "Crumb only", 3, 2),
        ("out", "Out", 2, 0),
    ]
    assert page.sections[0].criteria == ("1.1", "1.2")
    assert page.sections[0].criteria_places == (Place("docs/about.md", 14, 45, 3), Place("docs/about.md", 14, 49, 3))
    assert page.sections[0].id_place == Place("docs/about.md", 14, 23, 6)
    assert page.sections[0].place.column == 4


def test_words_are_those_outside_of_calls_code_and_front_matter() -> None:
    assert parse(CHAPTER).words == 3 + 2 + 8 + 2 + 2 + 1


def test_calls_stand_in_the_order_of_the_page_with_their_parents() -> None:
    calls = parse(CHAPTER).calls
    assert [call.name for call in calls] == ["chapter_header", "term", "term", "exercise", "term", "answer", "term"]
    assert [call.parents for call in calls[3:]] == [(), ("exercise",), ("exercise",), ("exercise", "answer")]
    assert calls[1].place == Place("docs/about.md", 12, 24, 4)
    assert calls[1].arguments[0].place == Place("docs/about.md", 12, 30, 5)
    assert CHAPTER[calls[3].start : calls[3].end].startswith("{% call exercise")
    assert CHAPTER[calls[3].start : calls[3].end].endswith("{% endcall %}")
    assert calls[5].body == '\nHere is the {{ term("crust") }}.\n'


def test_uses_know_the_section_of_second_level_they_stand_in() -> None:
    uses = [(use.term, use.section, use.place.line) for use in parse(CHAPTER).uses]
    assert uses == [("crumb", "", 12), ("crust", "inside", 16), ("crumb", "out", 33), ("crust", "out", 36)]


def test_body_is_dedented_and_its_places_stay_those_of_the_file() -> None:
    text = """\
!!! scenario
    {% call quiz("done", exam=false) %}
    Done?

    - [x] Yes

        It is.

    - [ ] No

        It is not.
    {% endcall %}
"""
    question = parse(text).questions[0]
    assert question.stem == "Done?"
    assert question.place == Place("docs/about.md", 2, 19, 4)
    assert question.options[1].place == Place("docs/about.md", 9, 11, 2)


def test_body_on_the_tags_own_line_keeps_its_column() -> None:
    hint = '{% call hint("1") %}Look {{ term("b") }}.{% endcall %}'
    page = parse('{% call exercise("a", title="A") %}\nText.\n\n' + hint + "\n{% endcall %}\n")
    assert page.exercises[0].body.startswith("Text.")
    assert page.uses[0].place == Place("docs/about.md", 4, 35, 1)


def test_comment_in_a_body_is_no_part_of_it() -> None:
    page = parse('{% call exercise("a", title="A") %}\nText{## not this ##}.\n{% endcall %}\n')
    assert "not this" not in page.exercises[0].body


def test_page_without_macros_is_read_for_its_title_and_its_headings_only() -> None:
    page = parse('---\ntitle: For editors\nrender_macros: false\n---\n\n# H\n\n{{ term("x") | y }} {% if %}\n')
    assert (page.title, page.calls, [section.id for section in page.sections]) == ("For editors", (), ["h"])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("---\ntitle: Front\n---\n# Heading\n", "Front", id="front matter"),
        pytest.param("## Second\n\n# First *heading* {#h}\n", "First heading", id="first heading of first level"),
        pytest.param("Text.\n", "about.md", id="path where nothing says more"),
    ],
)
def test_title_is_that_of(text: str, title: str) -> None:
    assert parse(text).title == title


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        pytest.param(
            "practice/a.md", "---\npractice: 3\ntitle: T\nsearch: {exclude: true}\n---\n", "practice", id="practice"
        ),
        pytest.param(
            "exams/paper-1.md", "---\npaper: 3\ntitle: T\nsearch: {exclude: true}\n---\n", "paper", id="paper"
        ),
        pytest.param("chapters/index.md", "# Chapters\n", "page", id="index of chapters"),
        pytest.param("exams/index.md", "# Papers\n", "page", id="index of papers"),
        pytest.param("exam.md", "# Exam\n", "page", id="plain page"),
    ],
)
def test_kind_is_what_the_front_matter_says(path: str, text: str, kind: str) -> None:
    page = parse(text, path)
    assert page.kind == kind
    assert page.number == (3 if kind in {"practice", "paper"} else None)


def test_known_keys_of_front_matter_are_all_accepted() -> None:
    keys = "title: T\ndescription: D\nsearch: {boost: 2, exclude: false}\nhide: [toc]\nrender_macros: true\n"
    parse(f"---\n{keys}template: t.html\nicon: i\nstatus: new\n---\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_systems_give_the_same_page(end: str) -> None:
    from coursebook.sources.text import decode_source  # noqa: PLC0415

    source, findings = decode_source(CHAPTER.replace("\n", end).encode(), "docs/about.md")
    assert not findings
    assert parse_page(source, "about.md") == parse_page(Source("docs/about.md", CHAPTER), "about.md")


@pytest.mark.parametrize("escape", [r"\x", r"\(", r"\777"], ids=["broken", "unknown", "too-large"])
def test_escape_that_python_refuses_or_only_warns_of_is_a_mistake(escape: str) -> None:
    _, findings = parse_page(Source("docs/about.md", f'The {{{{ term("crumb", "{escape}") }}}}.\n'), "about.md")
    assert "a backslash begins no known escape; write '\\\\' for one" in [finding.message for finding in findings]
