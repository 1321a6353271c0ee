"""The editors' guide: what it tells is what happens, in a copy of the repository."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from coursebook.checks import RULES
from tests.authoring import FRONT_MATTER, PAGE, find_mistakes, write_course
from tests.sites import ROOT

FOLDER = ROOT / "docs" / "editors"
PAGES = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
FIRST, QUESTIONS, CHAPTERS = PAGES["first-question"], PAGES["questions"], PAGES["chapters"]
FENCE = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PRACTICE = "docs/practice/02-core-concepts.md"
ELSEWHERE = {
    "git clone https://github.com/coursebook/itil-foundation-course": "the copy is made by the fixture",
    "cd itil-foundation-course": "commands run in the copy",
    "make serve": "a fresh machine is set up and the preview is read by tests of their own",
    "source .venv/bin/activate": "the tests' environment is active",
}
"""Lines of the guide that a copy needs not, and why."""
BLIND = ("tests/blind/", "tests/course/test_blind.py", "tests/conftest.py", "tests/sites.py")
"""What holds the questions against the second readers' answers, wherever it stands."""


READERS = (sys.executable, "-B", "-m", "pytest", "-p", "no:cacheprovider", "tests/course/test_blind.py")
"""What else the check of a pull request runs about a question."""


def read_fences(page: str, language: str) -> list[str]:
    return [text for name, text in FENCE.findall(page) if name == language]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Give a copy of the repository, as a clone has it."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    folder = tmp_path / "itil-foundation-course"
    for name in listed.decode().split("\0"):
        if name.startswith(("docs/", "mkdocs.yml", "pyproject.toml", *BLIND)) and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "The course"]):
        run(folder, "git", *words)
    return folder


def run(folder: Path, *words: str, code: int = 0) -> str:
    """Run a command of the guide, which must succeed or end with a code; give what it prints."""
    person = {f"GIT_{who}_{what}": "a@b.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    command = [sys.executable, "-m", "coursebook", *words[1:]] if words[0] == "coursebook" else words
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **person}, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == code, (words, done.stdout + done.stderr)
    return done.stdout


def run_line(folder: Path, line: str) -> str:
    return run(folder, *shlex.split(line))


def test_guide_followed_word_for_word_ends_in_a_green_check(copy: Path) -> None:
    lines = [line for block in read_fences(FIRST, "bash") for line in block.splitlines()]
    assert set(ELSEWHERE) <= set(lines)
    (question,), (answer,) = read_fences(FIRST, "markdown"), read_fences(FIRST, "csv")
    (printed,) = read_fences(FIRST, "text")
    said = {}
    for line in lines:
        if line in ELSEWHERE:
            continue
        said[line] = run_line(copy, line)
        if line.startswith("coursebook new"):
            place = re.compile(r"(?<=\.md:)\d+")
            assert place.sub("", said[line]) == place.sub("", printed)
            file = copy / PRACTICE
            text = file.read_text(encoding="utf-8")
            found = re.search(r'^\{% call quiz\("todo-.*?^\{% endcall %\}\n', text, re.DOTALL | re.MULTILINE)
            assert found is not None
            file.write_text(text.replace(found.group(), question), encoding="utf-8")
        if line.startswith("coursebook bank"):
            id_, rev, option, _ = answer.split(",")
            (asked,) = re.findall(rf"^## {id_} · rev {rev}\n(.*?)(?=^## |\Z)", said[line], re.DOTALL | re.MULTILINE)
            assert f"- `{option}` The pumps" in asked
            with (copy / "tests" / "blind" / "02.csv").open("a", encoding="utf-8") as rows:
                rows.write(answer)
    assert said["coursebook check"].endswith(": no findings\n")
    assert "1 new, 0 changed, 0 retired" in said["coursebook ledger"]
    assert run(copy, *READERS)
    assert run(copy, "git", "status", "--porcelain") == ""
    assert (
        run(copy, "git", "show", "--stat", "--format=%s").splitlines()[0] == "content(course): Add a question on goods"
    )


def test_question_that_is_pasted_in_the_browser_leaves_one_warning(copy: Path) -> None:
    (question,) = read_fences(FIRST, "markdown")
    with (copy / PRACTICE).open("a", encoding="utf-8") as file:
        file.write(f"\n{question}")
    codes = re.findall(r"^\S+: (\w+\[\w+\] [\w-]+):", run(copy, "coursebook", "check"), re.MULTILINE)
    assert codes == ["warning[L004] stale-ledger"]
    unread = run(copy, *READERS, code=1)
    assert "each needs a second reader: docs/editors/first-question.md says how" in unread
    assert "assert ['bikes-and-pumps'] == []" in unread


def test_parts_that_the_guide_explains_are_those_of_its_question() -> None:
    (question,) = read_fences(FIRST, "markdown")
    explained = re.findall(r"^\| (.+?) \|", FIRST, re.MULTILINE)[1:]
    words = [word for row in explained for word in re.findall(r"`([^`]+)`", row)]
    assert words == ["bikes-and-pumps", "1.1.6", "[x]", "[ ]"]
    assert [word for word in words if word not in question] == []


def test_pairs_of_good_and_bad_are_the_rules_own() -> None:
    rules = {rule.mistake.code: FENCE.findall(rule.documentation) for rule in RULES}
    pairs = re.findall(r"Rule \[([QK]\d+)\]\(rules\.md#(\w+)\)\.\n\nNot so:\n\n(.*?)\n(?=###? )", QUESTIONS, re.DOTALL)
    assert len(pairs) == QUESTIONS.count("Not so:") == QUESTIONS.count("But so:") >= 10
    for code, anchor, text in pairs:
        assert anchor == code.lower()
        assert FENCE.findall(text) == rules[code], code


def test_chapter_s_skeleton_and_examples_are_right(copy: Path, tmp_path: Path) -> None:
    (command,) = read_fences(CHAPTERS, "bash")
    made = run_line(copy, command.strip()).splitlines()[0].split(":")[0]
    assert made in CHAPTERS
    (head,) = read_fences(CHAPTERS, "yaml")
    heading, examples = read_fences(CHAPTERS, "markdown")
    text = f"---\n{head}---\n\n{heading}\n{examples}".replace(' data-criteria="1.1.2 1.3.4"', "").replace(
        "chapter: 14", "chapter: 1"
    )
    assert find_mistakes(write_course(tmp_path / "bread", {PAGE: text})) == ""


def test_boxes_of_the_style_are_right(tmp_path: Path) -> None:
    (boxes,) = read_fences(PAGES["style"], "markdown")
    assert find_mistakes(write_course(tmp_path, {PAGE: f"{FRONT_MATTER}{boxes}"})) == ""


@pytest.mark.parametrize("name", PAGES)
def test_page_for_editors_stays_out_of_the_search(name: str) -> None:
    assert "search:\n  exclude: true\n" in PAGES[name].split("---")[1]


def test_every_command_and_path_that_is_named_is_there() -> None:
    text = "\n".join(PAGES.values())
    commands = set(re.findall(r"coursebook ([a-z-]+)", text)) - {"itil"}
    help_ = run(ROOT, "coursebook", "--help")
    assert [name for name in commands if not re.search(rf"^  {name} ", help_, re.MULTILINE)] == []
    paths = re.findall(r"`((?:docs|tests|macros)/[^`<* ]*)`", text)
    made = "docs/chapters/14-the-new-chapter.md"
    assert [path for path in paths if path != made and not (ROOT / path).exists()] == []
