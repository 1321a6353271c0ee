"""The walk-through for another course: what it tells is what happens, from the wheel in an empty folder."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from coursebook.scaffold.files import list_own_files, list_tool_files
from coursebook.scaffold.update import SAID
from tests.engines.test_builds import find_warnings
from tests.scaffold.conftest import install
from tests.sites import ENGINES, ROOT

PAGE = (ROOT / "docs/editors/another-course.md").read_text(encoding="utf-8")
FENCES = re.findall(r'^```(\w+)(?: title="(.+?)")?\n(.*?)^```$', PAGE, re.DOTALL | re.MULTILINE)
COMMANDS = [text.splitlines() for language, _, text in FENCES if language == "bash"]
ELSEWHERE = {
    "python3 -m venv tool": "the wheel is installed by the fixture",
    'tool/bin/pip install "coursebook @ git+https://github.com/coursebook/itil-foundation-course"': "the same",
    "make serve": "the preview has tests of its own",
}
"""Lines that the tests need not, and why."""
GLOSSARY, CHAPTER = "docs/_data/glossary.yml", "chapters/01-remembering"
PERSON = {f"GIT_{who}_{what}": "a@b.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
_OURS = ("COURSEBOOK_FAIL", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "PYTHONPATH", "SITE_URL", "SOURCE_DATE_EPOCH")


@dataclass(frozen=True)
class Walk:
    """A course as the page leads to it, and what each line printed."""

    course: Path
    said: dict[str, str]

    def clone(self, folder: Path) -> Path:
        """Give a clone of the course, with the same environment."""
        run(folder, f"git clone --quiet {self.course} tea")
        (folder / "tea" / ".venv").symlink_to(self.course / ".venv")
        (self.course / ".venv" / ".site").touch()
        return folder / "tea"


def read_fence(language: str, title: str = "") -> str:
    (text,) = (text for name, file, text in FENCES if (name, file) == (language, title))
    return str(text)


def try_line(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    """Run a line in a folder as a shell does, with nothing of this repository in its environment."""
    environment = {name: value for name, value in os.environ.items() if name not in _OURS} | PERSON
    activate = "if [ -e .venv/bin/activate ]; then source .venv/bin/activate; fi;"
    command = ["bash", "-c", f"{activate} {line}"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def run(folder: Path, line: str) -> str:
    """Run a line, which must succeed; give what it prints."""
    done = try_line(folder, line)
    assert done.returncode == 0, (line, done.stdout + done.stderr)
    return done.stdout + done.stderr


def rewrite(file: Path, pattern: str, text: str) -> None:
    """Put a text in the place of the only match in a file."""
    after, count = re.subn(pattern, lambda _: text, file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert count == 1
    file.write_text(after, encoding="utf-8")


@pytest.fixture(scope="module")
def walk(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Follow the page to the first commit."""
    root = tmp_path_factory.mktemp("walk")
    install(wheel, root / "tool")
    begin, start, term, finish, _ = COMMANDS
    assert set(ELSEWHERE) <= {*begin, *start}
    (new,) = (line for line in begin if line not in ELSEWHERE)
    said = {new: run(root, new)}
    enter, init, _ = start
    course = root / enter.removeprefix("cd ")
    said[init] = run(course, init)
    # What `make` would install: the tool from the wheel, and all else as the tests have it.
    install(wheel, course / ".venv")
    (course / ".venv" / ".site").touch()
    said |= {line: run(course, line) for line in term}
    rewrite(course / GLOSSARY, r"^- id: crumb\n(  .*\n)+", read_fence("yaml", GLOSSARY))
    sentence = read_fence("markdown")
    rewrite(course / "docs" / f"{CHAPTER}.md", r"^(?=\{\{ key_terms)", f"{sentence}\n")
    said |= {line: run(course, line) for line in finish}
    return Walk(course, said)


def test_first_command_says_what_the_page_shows(walk: Walk) -> None:
    pin = re.compile(r"(?<=course@).*")
    shown = pin.sub("", read_fence("text"))
    assert shown in {pin.sub("", said) for said in walk.said.values()}


def test_page_followed_word_for_word_ends_in_a_commit_of_all(walk: Walk) -> None:
    assert run(walk.course, "git status --porcelain") == ""
    assert run(walk.course, "git log --format=%s") == "feat: Begin the course\n"


def test_make_test_finds_nothing_in_sources_and_sites_of_both_engines(walk: Walk) -> None:
    said = walk.said["make test"]
    assert re.findall(r"^(\d+ pages), .*: no findings$", said, re.MULTILINE) == ["9 pages", "10 pages"] * 2
    assert "No issues found" in said
    assert "Documentation built" in said
    # The engine that is published comes last.
    assert (walk.course / "site/search/search_index.json").exists()


def test_new_term_is_where_the_page_says(walk: Walk) -> None:
    pages = {path: (walk.course / "site" / path / "index.html").read_text("utf-8") for path in ("glossary", CHAPTER)}
    assert 'id="crumb"' in pages["glossary"]
    assert 'href="../../glossary/#crumb"' in pages[CHAPTER]
    assert "5 cards" in pages[CHAPTER]


def test_make_test_fails_on_a_mistake(walk: Walk, tmp_path: Path) -> None:
    course = walk.clone(tmp_path)
    rewrite(course / "docs" / f"{CHAPTER}.md", r'term\("fluency"\)', 'term("flunecy")')
    done = try_line(course, "make test")
    assert done.returncode == 2
    assert "error[R001] unknown-term: no term 'flunecy'" in done.stdout
    assert not (course / "site").exists()


def test_update_as_the_page_says_changes_nothing_in_the_same_version(walk: Walk) -> None:
    said = {line: run(walk.course, line) for line in COMMANDS[-1]}
    assert said["make update"].endswith("up to date with coursebook 0.1.0\n")
    assert said["git diff"] == ""


@pytest.mark.parametrize("engine", ENGINES)
def test_style_sheet_of_its_own_comes_after_those_of_every_page_on_both_engines(
    walk: Walk, tmp_path: Path, engine: str
) -> None:
    course = walk.clone(tmp_path)
    with (course / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("\n" + read_fence("yaml", "mkdocs.yml"))
    (course / "docs/own.css").write_text(read_fence("css", "docs/own.css"), encoding="utf-8")
    assert find_warnings(run(course, f"NO_MKDOCS_2_WARNING=1 python -m {engine} build --strict --clean")) == []
    run(course, "coursebook pack site")
    home = (course / "site/index.html").read_text(encoding="utf-8")
    sheets = re.findall(r'<link rel="stylesheet" href="(?:\./)?([^"]+)">', home)
    assert sheets[sheets.index("assets/course/course.css") + 1 :] == ["own.css", "assets/course/map/map.css"]
    run(course, "coursebook site-check site")


def test_course_without_an_exam_is_right(walk: Walk, tmp_path: Path) -> None:
    course = walk.clone(tmp_path)
    rewrite(course / "docs/_data/syllabus.yml", r"^exam:\n(  .*\n)+\n", "")
    rewrite(course / "mkdocs.yml", r"^not_in_nav: .*\n(  .*\n)+", "")
    rewrite(course / "mkdocs.yml", r"^.*exams/index\.md\n", "")
    rewrite(course / "docs/index.md", r"\[Mock exams\]\(exams/index\.md\) with a clock, and ", "")
    run(course, "rm -r docs/exams")
    assert run(course, "coursebook check") == "7 pages, 5 terms, 3 questions: no findings\n"


def test_page_tells_all_that_is_said_of_a_file() -> None:
    table = PAGE.split("| It says of a file |")[1].split("\n\n")[0]
    assert set(re.findall(r"^\| ([a-z].*?) \|", table, re.MULTILINE)) == {*SAID.values()} - {SAID["replaced"]}


def test_paths_that_are_named_are_those_of_a_new_course() -> None:
    files = {*list_own_files("Tea", "tea", "tool"), *list_tool_files()}
    named = {path.removesuffix("/") for path in re.findall(r"`((?:docs|requirements)/[^` ]+)`", PAGE)}
    assert named
    assert [path for path in named if not any(f"{file}/".startswith(f"{path}/") for file in files)] == []
