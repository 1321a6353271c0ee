"""Whatever an author saves, reading it gives a course and findings with places in the file, and never an error."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebook.checks import check_course
from coursebook.diagnostics import Diagnostic, render
from coursebook.model import Course, Term, Vocabulary, Wording
from coursebook.sources.drawing import parse_drawing
from coursebook.sources.glossary import parse_glossary
from coursebook.sources.mask import Range
from coursebook.sources.page import parse_page
from coursebook.sources.prose import read_values
from coursebook.sources.syllabus import EMPTY, parse_syllabus
from coursebook.sources.text import LARGEST, Source, decode_source
from coursebook.sources.vocabulary import parse_vocabulary
from tests.authoring import FILES, FRONT_MATTER, GLOSSARY, SYLLABUS

PIECES = [
    *("{{", "}}", "{%", "%}", "{##", "##}", "{#", "#}", "{% raw %}", "{% endraw %}", "{%-", "-%}", "{{-", "-}}"),
    *('term("crumb")', '{{ term("crumb") }}', '{{ term("crumb", "x") }}', "{{ flashcards() }}", '{{ figure("loaf") }}'),
    *(
        '{% call quiz("a-b", exam=false) %}',
        "{% endcall %}",
        '{% call exercise("c-d", title="T") %}',
        "{{ term(",
        "call",
    ),
    *('{% call sort("e-f", title="T") %}', '{% call hint("1") %}', "{% call answer() %}", "{% if x %}", "{% endif %}"),
    *(
        "- [x] Yes",
        "- [ ] No",
        "- ",
        "* [X]",
        "1. ",
        "    ",
        "        ",
        "\n",
        "\n\n",
        "\t",
        "`",
        "``",
        "```\n",
        "~~~\n",
    ),
    *("# ", '## H {#h data-criteria="1.1"}', "---\n", "===\n", "!!! note\n", "??? x\n", "> ", "| a | b |\n|---|---|\n"),
    *(
        "<script>",
        "<a onclick=x>",
        "](javascript:x)",
        "\\",
        '"',
        "'",
        "=",
        ",",
        "(",
        ")",
        "“",
        "é",
        "\U0001f35e",
        "\ufeff",
    ),
    *(
        "title: ",
        "chapter: 1\n",
        "practice: 2\n",
        "[",
        "]",
        "{",
        "}",
        ": ",
        "- id: crumb\n",
        "  term: no\n",
        "&a ",
        "*a",
        "!!",
    ),
    *(
        "<svg ",
        "</svg>",
        "<title>",
        "<!DOCTYPE x [",
        "<!ENTITY a 'b'>",
        "&a;",
        "<?xml version='1.0' encoding='utf-16'?>",
    ),
]
texts = st.one_of(st.text(), st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5))).map("".join))
contents = st.one_of(st.binary(), texts.map(lambda text: text.encode("utf-8", "surrogatepass")))
pages = st.one_of(texts, texts.map(lambda text: f"---\n{text}\n---\n"), texts.map(lambda text: FRONT_MATTER + text))
paths = st.sampled_from(["about.md", "chapters/01-loaf.md", "practice/01-loaf.md", "exams/paper-1.md"])


def hold_to_file(findings: Sequence[Diagnostic], source: Source) -> None:
    """Hold every finding to a place inside its file, and to being printable."""
    lines = source.text.split("\n")
    for finding in findings:
        place = finding.place
        assert place.path == source.path
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert place.length >= 1
    text = render(findings, "text")
    assert text.count("error[") + text.count("warning[") >= len(findings)
    assert all(line.isprintable() for line in text.split("\n"))
    render(findings, "github").encode()
    render(findings, "json").encode("ascii")


def check(pages: Sequence[str], terms: tuple[Term, ...] = ()) -> list[Diagnostic]:
    """Check a course of these pages."""
    sources = [decode_source(text.encode("utf-8", "replace"), f"docs/p{n}.md")[0] for n, text in enumerate(pages)]
    read = [parse_page(source, source.path.removeprefix("docs/"))[0] for source in sources]
    return check_course(Course(pages=tuple(read), terms=terms, syllabus=parse_syllabus(Source("", FILES[SYLLABUS]))[0]))


@given(contents)
def test_any_bytes_give_a_text_without_control_characters(data: bytes) -> None:
    source, findings = decode_source(data, "docs/about.md")
    assert not [character for character in source.text if character < " " and character not in "\n\t"]
    for finding in findings:
        assert finding.place.line <= data.count(b"\n") + data.count(b"\r") + 1


@given(pages, paths)
def test_any_text_is_a_page(text: str, path: str) -> None:
    source, _ = decode_source(text.encode("utf-8", "replace"), f"docs/{path}")
    page, findings = parse_page(source, path)
    hold_to_file(findings, source)
    assert page.path == path
    assert all(call.start < call.end <= len(source.text) for call in page.calls)
    assert all(
        source.text.startswith(call.name, _offset(source, call.place.line, call.place.column)) for call in page.calls
    )


@given(pages, pages)
def test_any_two_pages_are_a_course_that_can_be_checked(first: str, second: str) -> None:
    terms, _ = parse_glossary(Source(GLOSSARY, FILES[GLOSSARY]))
    check([first, second], terms)


@given(texts)
def test_any_text_is_a_glossary(text: str) -> None:
    source, _ = decode_source(text.encode("utf-8", "replace"), GLOSSARY)
    terms, findings = parse_glossary(source)
    hold_to_file(findings, source)
    assert terms or findings
    hold_to_file(check_course(Course(terms=terms, syllabus=EMPTY)), source)


@given(texts)
def test_any_text_is_a_syllabus(text: str) -> None:
    source, _ = decode_source(text.encode("utf-8", "replace"), SYLLABUS)
    syllabus, findings = parse_syllabus(source)
    hold_to_file(findings, source)
    hold_to_file(check_course(Course(syllabus=syllabus)), source)


@given(texts, pages)
def test_any_text_is_a_vocabulary(text: str, page: str) -> None:
    source, _ = decode_source(text.encode("utf-8", "replace"), "docs/_data/vocabulary.yml")
    vocabulary, findings = parse_vocabulary(source)
    hold_to_file(findings, source)
    words = Vocabulary(wordings=(Wording(phrases=(text.strip() or "x",), instead="x", why="x", place=source.start),))
    file, _ = decode_source(page.encode("utf-8", "replace"), "docs/a.md")
    read, _ = parse_page(file, "a.md")
    for each in (vocabulary, words):
        course = Course(pages=(read,), syllabus=EMPTY, vocabulary=each)
        hold_to_file([finding for finding in check_course(course) if finding.code[0] == "W"], file)


@given(texts)
def test_what_is_printed_of_any_glossary_stands_in_it(text: str) -> None:
    source, _ = decode_source(text.encode("utf-8", "replace"), GLOSSARY)
    printed: list[Range] = []
    parse_glossary(source, printed)
    for passage in read_values(source, printed):
        start = _offset(source, passage.place.line, passage.place.column)
        assert len(source.text[start : start + len(passage.text)]) == len(passage.text)


@given(texts)
def test_any_text_is_a_figure(text: str) -> None:
    source, _ = decode_source(text.encode("utf-8", "replace"), "docs/_figures/loaf.svg")
    _, findings = parse_drawing(source, "loaf")
    hold_to_file(findings, source)


def _offset(source: Source, line: int, column: int) -> int:
    return source.line_start(line - 1) + column - 1


LONG = [
    *("{{ ", "{% ", "{##", "{# x ", "{{ term(", '{{ term("x', "{{ $ }} ", "{{ a }} ", "{% raw %}", "{%- x -%} ", "}} "),
    *(
        "`",
        "``a`",
        "- ",
        "- [x] a\n",
        "> ",
        "[",
        "](",
        "<a ",
        "<a b='",
        "<",
        "{",
        "{: on",
        "*",
        "_",
        "|",
        "| a |\n",
        "\\",
    ),
    *(
        "    x\n\n",
        "!!! a\n    ",
        "\n",
        "# a\n",
        "## a {#b}\n\n",
        "a ",
        "a\n===\n",
        "```\n",
        "~~~ a\n\n~~~\n",
        "&amp;",
        "é ",
    ),
    *(
        '{% call quiz("a") %}\n',
        "{% endcall %}\n",
        '{{ term("crumb") }} ',
        '{{ figure("loaf") }}\n\n',
        '{{ term("a", b=1) }} ',
    ),
]


@pytest.mark.parametrize("piece", LONG)
def test_page_of_the_largest_size_is_read_in_seconds_whatever_it_repeats(piece: str) -> None:
    text = (piece * LARGEST)[: LARGEST // 4]
    assert _seconds(lambda: parse_page(Source("docs/a.md", text), "a.md")) < 10


@pytest.mark.parametrize(
    "piece", ["[", "{", "- ", "- a\n", "? ", "a: ", "'", "&a ", "!!a ", "a: b\n", "- {id: x}\n", "#", "|\n"]
)
def test_glossary_of_the_largest_size_is_read_in_seconds_whatever_it_repeats(piece: str) -> None:
    text = (piece * LARGEST)[: LARGEST // 4]
    assert _seconds(lambda: parse_glossary(Source(GLOSSARY, text))) < 10


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
