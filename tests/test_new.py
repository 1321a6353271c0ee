"""`coursebook new`, run as editors run it: what it prints, and that it overwrites nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from coursebook.cli import cli
from tests.authoring import FRONT_MATTER, GLOSSARY, PAGE, SYLLABUS, write_course

SETTINGS = "mkdocs.yml"
TEXT = FRONT_MATTER + '## Parts {#parts data-criteria="1.1"}\n\nTwo.\n'
NAV = "site_name: Bread\nnav:\n  - chapters/01-loaf.md\n"


def run(*words: str) -> tuple[int, str]:
    """Run `coursebook new`; give the exit code and what is printed, errors first."""
    outcome = CliRunner().invoke(cli, ["new", *words])
    return outcome.exit_code, outcome.stderr + outcome.stdout


def snapshot(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a course, whose folder is the current one."""
    monkeypatch.chdir(write_course(tmp_path, {PAGE: TEXT, SETTINGS: NAV}))
    return tmp_path


def test_question_says_where_it_is_and_what_to_do_next(course: Path) -> None:
    assert run("question", "1") == (
        0,
        """\
docs/chapters/01-loaf.md:12: new question 'todo-1-1' on 1.1, Tell crumb from crust
  1. 1.1 is asked least of what this page is about; name another with --criterion
  2. write an id for 'todo-1-1' that says what it is about: it never changes
  3. write a text for each TODO, and move the right option to where chance puts it
  4. coursebook check docs/chapters/01-loaf.md
""",
    )
    line = (course / PAGE).read_text(encoding="utf-8").splitlines()[11]
    assert line == '{% call quiz("todo-1-1", criterion="1.1") %}'


def test_question_is_written_from_any_folder_into_a_path_as_the_shell_gives_it(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(course / "docs" / "chapters")
    code, out = run("question", "./01-loaf.md", "--root", "../..", "--criterion", "1.1", "--id", "two-parts")
    assert (code, out.splitlines()[0]) == (
        0,
        "docs/chapters/01-loaf.md:12: new question 'two-parts' on 1.1, Tell crumb from crust",
    )


def test_term_says_where_it_is_and_what_to_do_next(course: Path) -> None:
    assert run("term", "Oven") == (
        0,
        """\
docs/_data/glossary.yml:10: new term 'oven'
  1. look at its id, which never changes, and write a text for each TODO
  2. add 'chapter:', where it is introduced, 'criteria:', 'tell_apart:' and 'sources:', as other records do
  3. name it where readers meet it: {{ term("oven") }}
  4. coursebook check docs/_data/glossary.yml
""",
    )
    assert (course / GLOSSARY).read_text(encoding="utf-8").splitlines()[9] == "- id: oven"


def test_chapter_says_what_it_wrote_and_what_to_do_next(course: Path) -> None:
    assert run("chapter", "2", "The rise") == (
        0,
        """\
docs/chapters/02-the-rise.md:1: new chapter 2, The rise
mkdocs.yml:4: added
docs/_data/syllabus.yml:11: added
  1. write a text for each TODO, and give the first section an id of its own instead of 'todo-first-idea'
  2. name what a section teaches in its heading: {#its-id data-criteria="1.2.3"}
  3. coursebook check docs/chapters/02-the-rise.md
""",
    )
    assert (course / SETTINGS).read_text(encoding="utf-8") == NAV + "  - chapters/02-the-rise.md\n"


def test_course_without_settings_gets_a_chapter_too(course: Path) -> None:
    (course / SETTINGS).unlink()
    code, out = run("chapter", "2", "The rise")
    assert (code, out.count("added")) == (0, 1)
    assert "  3. add chapters/02-the-rise.md to 'nav' in mkdocs.yml, if it has one\n" in out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("question", "7"), 1, "Error: no chapter 7 is written; those that are: 1\n"),
        (("question", "docs/a.md"), 1, "Error: no page 'docs/a.md'; name its file, or a chapter by its number\n"),
        (("question", "1", "--criterion", "1.11"), 1, "Error: no criterion '1.11'; did you mean '1.1'?\n"),
        (("term", "Crumb"), 1, "Error: 'Crumb' is in the glossary: 'crumb', line 1\n"),
        (("chapter", "1", "The rise"), 1, f"Error: chapter 1 is written: {PAGE}\n"),
        (("chapter", "0", "The rise"), 2, "Error: Invalid value for 'NUMBER': 0 is not in the range 1<=x<=99.\n"),
        (("page", "1"), 2, "Error: No such command 'page'.\n"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    course: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    before = snapshot(course)
    done, out = run(*words)
    assert (done, out.splitlines(keepends=True)[-1]) == (code, said)
    assert snapshot(course) == before


BROKEN = {
    ("question", "1"): (PAGE, "{% call quiz('x') %}\n", "S044"),
    ("question", "1", "--root", "."): (SYLLABUS, "title: [\n", "S010"),
    ("term", "Oven"): (GLOSSARY, "- id: 'crumb\n", "S010"),
    ("chapter", "2", "The rise"): (SETTINGS, "nav: [\n", "S010"),
    ("chapter", "3", "The rise"): (SYLLABUS, None, "S002"),
}


@pytest.mark.parametrize(("words", "broken"), BROKEN.items(), ids=map("-".join, BROKEN))
def test_broken_file_is_said_and_nothing_is_written(
    course: Path, words: tuple[str, ...], broken: tuple[str, str | None, str]
) -> None:
    path, text, rule = broken
    if text is None:
        (course / path).unlink()
    else:
        (course / path).write_text(TEXT * (path == PAGE) + text, encoding="utf-8")
    before = snapshot(course)
    code, out = run(*words)
    first, second, *_ = out.splitlines()
    assert (code, first) == (1, "nothing was written: what can be read of the course is not enough")
    assert second.startswith(f"{path}:")
    assert f"error[{rule}]" in second
    assert snapshot(course) == before
