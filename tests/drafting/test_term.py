"""Where a new term goes in the glossary's file, whatever the file's form, and what is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebook.drafting.draft import Draft, RefusedError
from coursebook.drafting.term import draft_term
from coursebook.model import Course, sort_key
from coursebook.sources.glossary import parse_glossary
from coursebook.sources.syllabus import EMPTY
from coursebook.sources.text import decode_source
from coursebook.writing import insert
from tests.authoring import GLOSSARY, find_mistakes, read_course, write_course

SPACED = """\
# One record a term.

- id: crumb
  term: Crumb
  definition: The soft inside.

# Outside.
- id: crust
  term: Crust
  aliases:
  - rind
  definition: >-
    The firm
    outside.
"""
NEW = """\
- id: {id}
  term: {term}
  definition: "TODO: one or two sentences, our own words"
  example: "TODO: one sentence from daily life, not from this subject"
"""
NAMES = st.lists(st.text("abcdeéÉ xyz'-", min_size=1).filter(lambda name: re.match("[a-zé]", name)), unique=True)


def draft(text: str, name: str) -> Draft:
    source, unread = decode_source(text.encode(), GLOSSARY)
    terms, broken = parse_glossary(source)
    assert [*unread, *broken] == []
    lines = source.text.split("\n")
    return draft_term(Course(terms=terms, syllabus=EMPTY), GLOSSARY, lines if lines[-1] else lines[:-1], name)


def add(text: str, name: str) -> str:
    (insertion,) = draft(text, name).insertions
    return insert(text, insertion)


@pytest.mark.parametrize(
    ("name", "mark"),
    [("Ash", "- id: crumb\n"), ("Crunch", "# Outside.\n"), ("Yeast", "")],
    ids=["before the first", "before a comment", "after the last"],
)
def test_record_stands_in_its_place_with_the_empty_lines_of_the_others(name: str, mark: str) -> None:
    new = NEW.format(id=name.lower(), term=name)
    expected = SPACED.replace(mark, f"{new}\n{mark}") if mark else f"{SPACED}\n{new}"
    assert add(SPACED, name) == expected


def test_file_without_empty_lines_stays_without() -> None:
    text = "- id: crumb\n  term: Crumb\n  definition: Soft.\n- id: rind\n  term: Rind\n  definition: Firm."
    assert add(text, "Oven") == text.replace("- id: rind", NEW.format(id="oven", term="Oven") + "- id: rind")
    assert add(text, "Yeast") == text + "\n" + NEW.format(id="yeast", term="Yeast")


def test_indent_and_line_ends_are_those_of_the_file() -> None:
    text = "  -   term: Crumb\r\n      aliases:\r\n        - soft\r\n      id: crumb\r\n      definition: Soft.\r\n"
    new = NEW.format(id="oven", term="Oven").replace("- id", "  -   id").replace("\n  ", "\n      ")
    assert add(text, "Oven") == text + new.replace("\n", "\r\n")
    assert add(text, "Ash") == new.replace("\n", "\r\n").replace("oven", "ash").replace("Oven", "Ash") + text


@pytest.mark.parametrize(
    ("name", "id_", "term"),
    [
        ("User experience (UX)", "user-experience-ux", "User experience (UX)"),
        ("What's new: dough", "whats-new-dough", '"What\'s new: dough"'),
        ("Éclair, filled", "eclair-filled", '"Éclair, filled"'),
        ("No", '"no"', '"No"'),
        (" Oven ", "oven", "Oven"),
        ('A "loaf"', "a-loaf", '"A \\"loaf\\""'),
    ],
)
def test_name_is_written_as_yaml_reads_it_and_makes_the_id(name: str, id_: str, term: str) -> None:
    text = add(SPACED, name)
    assert f"- id: {id_}\n  term: {term}\n" in text
    terms, findings = parse_glossary(decode_source(text.encode(), GLOSSARY)[0])
    assert findings == []
    assert [other.name for other in terms if other.id == id_.strip('"')] == [name.strip()]


@given(names=NAMES, line_end=st.sampled_from(["\n", "\r\n"]), gap=st.booleans())
def test_glossary_that_grows_term_by_term_is_in_order_and_loses_nothing(
    names: list[str], line_end: str, *, gap: bool
) -> None:
    text = "- id: m\n  term: m\n  definition: M.\n".replace("\n", line_end)
    text = "# Terms." + line_end * 2 + text if gap else text
    for name in names:
        before = text.split(line_end)
        try:
            text = add(text, name)
        except RefusedError:
            continue
        rest = iter(text.split(line_end))
        assert all(line in rest for line in before)
    terms, findings = parse_glossary(decode_source(text.encode(), GLOSSARY)[0])
    assert findings == []
    keys = [sort_key(term.name) for term in terms]
    assert keys == sorted(keys)


def test_its_marks_are_all_that_is_wrong_with_it(tmp_path: Path) -> None:
    write_course(tmp_path, {})
    (tmp_path / GLOSSARY).write_text(add((tmp_path / GLOSSARY).read_text(encoding="utf-8"), "Oven"), encoding="utf-8")
    found = re.findall(r"^\S+: (\w+\[\w+\])", find_mistakes(tmp_path), re.MULTILINE)
    assert found == ["error[W005]", "error[W005]"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("crumb", "'crumb' is in the glossary: 'crumb', line 3"),
        ("Rind", "'Rind' is in the glossary: 'crust', line 8"),
        ("Crumb!", "the id 'crumb' is taken by 'Crumb', line 3: name the new term so that the two can be told apart"),
        ("3-day loaf", "no id can be made of '3-day loaf': it must begin with a letter from A to Z"),
        ("Хлеб", "no id can be made of 'Хлеб': it must begin with a letter from A to Z"),
        ("  ", "a term's name must be one line of text, not '  '"),
        ("two\nlines", "a term's name must be one line of text, not 'two\nlines'"),
    ],
)
def test_name_that_cannot_be_is_refused(name: str, words: str) -> None:
    with pytest.raises(RefusedError, match=rf"\A{re.escape(words)}\Z"):
        draft(SPACED, name)


def test_id_that_was_used_before_is_refused(tmp_path: Path) -> None:
    course, _ = read_course(write_course(tmp_path, {"docs/_data/ids.txt": "c-oven 1 0123456789ab retired\n"}))
    with pytest.raises(
        RefusedError, match=r"\Athe id 'oven' was used before, and readers may hold progress under it\Z"
    ):
        draft_term(course, GLOSSARY, [], "Oven")


def test_file_in_another_form_is_refused() -> None:
    words = f"the records of {GLOSSARY} do not begin with '- ' in lines of their own: write it by hand"
    with pytest.raises(RefusedError, match=rf"\A{re.escape(words)}\Z"):
        draft("[{id: crumb, term: Crumb, definition: Soft.}]\n", "Oven")
