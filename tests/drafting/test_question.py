"""Where a new question goes, what it asks, and what is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coursebook.drafting.draft import Draft, RefusedError
from coursebook.drafting.question import draft_question, find_page
from coursebook.writing import insert
from tests.authoring import FRONT_MATTER, PAGE, find_mistakes, read_course, write_course

PRACTICE, PAPER = "docs/practice/01-loaf.md", "docs/exams/paper-1.md"
CHAPTER = (
    FRONT_MATTER
    + """\
## Crumb and crust {#crumb-and-crust data-criteria="1.1 1.2"}

Two parts.

### When it is done {#done data-criteria="1.2"}

Knock on it.
## In short {#in-short}

Two parts, one sound.
"""
)
TESTED = "---\n{kind}: 1\ntitle: A test\nsearch: {{exclude: true}}\n---\n\n{text}"
QUESTION = '{{% call quiz("{id}", criterion="{criterion}") %}}\nWhich?\n\n- [x] This\n\n- [ ] That\n{{% endcall %}}\n'


def draft(folder: Path, page: str = "1", criterion: str = "", id_: str = "") -> Draft:
    course, _ = read_course(folder)
    found = find_page(course, page)
    lines = (folder / found.place.path).read_text(encoding="utf-8").splitlines()
    return draft_question(course, found, lines, criterion, id_)


def write(folder: Path, page: str, criterion: str = "") -> str:
    """Write a new question into a page; give the page's text with the new lines cut to a mark."""
    (insertion,) = draft(folder, page, criterion).insertions
    file = folder / insertion.path
    file.write_text(insert(file.read_text(encoding="utf-8"), insertion), encoding="utf-8")
    return re.sub(r'\{% call quiz\("(todo-[0-9-]+)".+?TODO.+?\{% endcall %\}', r"<\1>", read(file), flags=re.DOTALL)


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Give a course with a chapter that teaches two criteria, and a practice page without questions."""
    return write_course(tmp_path, {PAGE: CHAPTER, PRACTICE: TESTED.format(kind="practice", text="Try these.\n\n\n")})


def test_it_stands_at_the_end_of_the_section_that_teaches_its_criterion(course: Path) -> None:
    assert write(course, "1", "1.1") == CHAPTER.replace("Two parts.\n", "Two parts.\n\n<todo-1-1>\n")


def test_of_several_sections_it_takes_the_last_and_parts_it_from_the_next_heading(course: Path) -> None:
    assert write(course, PAGE, "1.2") == CHAPTER.replace("Knock on it.\n", "Knock on it.\n\n<todo-1-2>\n\n")


def test_practice_page_gets_it_at_its_end_or_under_the_heading_that_names_the_criterion(course: Path) -> None:
    assert write(course, PRACTICE, "1.2").endswith("Try these.\n\n<todo-1-2>\n\n\n")
    text = "## One {#one data-criteria='1.2'}\n\nText.\n\n## Two {#two}\n\nText."
    (course / PRACTICE).write_text(TESTED.format(kind="practice", text=text), encoding="utf-8")
    assert write(course, "practice/01-loaf.md", "1.2").endswith("Text.\n\n<todo-1-2>\n\n## Two {#two}\n\nText.")
    assert write(course, PRACTICE, "1.10").endswith("Text.\n\n<todo-1-10>\n")


def test_paper_keeps_its_letters_at_the_end(tmp_path: Path) -> None:
    text = TESTED.format(kind="paper", text="Go.\n\n{{ answer_key() }}\n")
    write_course(tmp_path, {PAPER: text, PAGE: CHAPTER})
    assert write(tmp_path, PAPER).endswith("Go.\n\n<todo-1-1>\n\n{{ answer_key() }}\n")
    # What is not asked yet comes next.
    assert write(tmp_path, PAPER).endswith("<todo-1-1>\n\n<todo-1-2>\n\n{{ answer_key() }}\n")


def test_what_is_asked_least_of_what_the_page_teaches_is_chosen(course: Path) -> None:
    first, second = draft(course), draft(course, PRACTICE)
    assert first.what == second.what == "question 'todo-1-1' on 1.1, Tell crumb from crust"
    assert first.steps[0] == "1.1 is asked least of what this page is about; name another with --criterion"
    asked = CHAPTER + "\n" + QUESTION.format(id="which", criterion="1.1")
    (course / PAGE).write_text(asked, encoding="utf-8")
    assert draft(course).what == "question 'todo-1-2' on 1.2, Say when a loaf is done"


def test_its_marks_are_all_that_is_wrong_with_it_however_many_there_are(course: Path) -> None:
    before = find_mistakes(course)
    for _ in range(2):
        write(course, "1", "1.1")
        write(course, PRACTICE, "1.2")
    found = [line for line in find_mistakes(course).splitlines() if re.match(r"docs/\S+: ", line)]
    new = [line for line in found if line not in before]
    assert {line.split()[1] for line in new} == {"error[W005]"}
    text = read(course / PAGE) + read(course / PRACTICE)
    assert len(new) == len({line.split()[0] for line in new}) == text.count("TODO") + text.count('"todo-')


def test_id_is_new_or_the_author_s(course: Path) -> None:
    write(course, "1", "1.1")
    assert draft(course, "1", "1.1").what.startswith("question 'todo-1-1-2' ")
    mine = draft(course, "1", "1.1", "hollow-ring")
    assert mine.what.startswith("question 'hollow-ring' ")
    assert mine.steps == ("write a text for each TODO, and move the right option to where chance puts it",)
    assert '{% call quiz("hollow-ring", criterion="1.1") %}' in mine.insertions[0].text


LOAF, OVEN = PAGE, "docs/chapters/02-oven.md"
UNTAUGHT = 'no heading of {} names {}: write data-criteria="{}" into the one that teaches it'
REFUSALS = {
    ("7", "", ""): "no chapter 7 is written; those that are: 1, 2",
    ("docs/chapters/01-laof.md", "", ""): f"no page 'docs/chapters/01-laof.md'; did you mean '{LOAF}'?",
    ("oven", "", ""): "no page 'oven'; name its file, or a chapter by its number",
    ("docs/index.md", "", ""): "docs/index.md is no chapter, no practice page and no paper, where questions stand",
    ("1", "1.11", ""): "no criterion '1.11'; did you mean '1.1'?",
    ("1", "taste", ""): "no criterion 'taste'; coursebook coverage lists them",
    ("1", "1.10", ""): UNTAUGHT.format(LOAF, "1.10", "1.10"),
    ("2", "1.1", ""): UNTAUGHT.format(OVEN, "1.1", "1.1") + f"; it is taught in {LOAF}, line 8",
    ("2", "", ""): f"no heading of {OVEN} names a criterion in data-criteria: say one with --criterion",
    ("1", "1.1", "which"): "the id 'which' is taken",
    ("1", "1.1", "gone"): "the id 'gone' is taken",
    ("1", "1.1", "A Loaf"): "the id 'A Loaf' is not in kebab-case: lower-case letters, digits and single hyphens",
}


@pytest.mark.parametrize(("asked", "words"), REFUSALS.items(), ids=map("-".join, REFUSALS))
def test_what_cannot_be_is_refused(course: Path, asked: tuple[str, str, str], words: str) -> None:
    files = {
        "docs/index.md": "# Bread\n",
        OVEN: FRONT_MATTER.replace("chapter: 1", "chapter: 2"),
        PRACTICE: read(course / PRACTICE) + QUESTION.format(id="which", criterion="1.2"),
        PAGE: CHAPTER,
        "docs/_data/ids.txt": "q-gone 1 0123456789ab retired\nc-crumb 1 cd7cbc57bad5\n",
    }
    write_course(course, files)
    with pytest.raises(RefusedError, match=rf"\A{re.escape(words)}\Z"):
        draft(course, *asked)


def test_course_without_chapters_says_so(tmp_path: Path) -> None:
    write_course(tmp_path, {PAGE: None})
    with pytest.raises(RefusedError, match=r"\Ano chapter 1 is written; those that are: none\Z"):
        draft(tmp_path)
