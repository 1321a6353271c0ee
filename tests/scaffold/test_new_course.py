"""`coursebook new course`: what it writes, what it says, and that it overwrites nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from coursebook.drafting.draft import RefusedError
from coursebook.scaffold import create
from coursebook.scaffold.create import create_course
from coursebook.scaffold.origin import name_tool
from tests.scaffold.courses import TITLE, run, snapshot, write_new
from tests.sites import ROOT


def test_course_has_no_finding_and_says_what_is_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    tool = name_tool()
    assert run("new", "course", "bread-at-home") == (
        0,
        f"""\
bread-at-home: new course 'Bread at home', {len(snapshot(tmp_path))} files
  1. cd bread-at-home
  2. git init --initial-branch=main, unless this is a clone
  3. look whether requirements/tool.txt names a tool that others can install: {tool}
  4. make serve, and read README.md
""",
    )
    assert run("check", "--root", "bread-at-home") == (0, "9 pages, 4 terms, 3 questions: no findings\n")
    assert tool in (tmp_path / "bread-at-home/requirements/tool.txt").read_text(encoding="utf-8").splitlines()


def test_ledger_of_the_sample_is_what_the_command_writes(tmp_path: Path) -> None:
    before = snapshot(write_new(tmp_path / "tea"))
    assert run("ledger", "--root", tmp_path / "tea")[0] == 0
    assert snapshot(tmp_path / "tea") == before


def test_title_stands_where_it_belongs_in_each_file_s_own_way(tmp_path: Path) -> None:
    course = write_new(tmp_path / "tea")
    # YAML's loader does not know the engines' `!ENV`.
    line = next(line for line in (course / "mkdocs.yml").read_text(encoding="utf-8").splitlines() if TITLE[:3] in line)
    assert yaml.safe_load(line) == {"site_name": TITLE}
    assert json.loads((course / "docs/manifest.webmanifest").read_bytes())["name"] == TITLE
    assert (course / "README.md").read_text(encoding="utf-8").startswith(f"# {TITLE}\n")
    assert '{{ your_data("tea-toast") }}' in (course / "docs/your-data.md").read_text(encoding="utf-8")


def test_no_mark_is_left(tmp_path: Path) -> None:
    marks = (b"@TITLE@", b"@ID@", b"@TOOL@")
    files = snapshot(write_new(tmp_path / "tea"))
    assert [path for path, data in files.items() if any(mark in data for mark in marks)] == []


def test_title_without_a_latin_letter_takes_the_id_from_the_folder(tmp_path: Path) -> None:
    assert run("new", "course", tmp_path / "chai", "--title", "Чай")[0] == 0
    assert 'your_data("chai")' in (tmp_path / "chai/docs/your-data.md").read_text(encoding="utf-8")


def test_workflows_packages_and_schemas_are_those_of_this_repository(tmp_path: Path) -> None:
    course = write_new(tmp_path / "tea")
    paths = [".github/workflows/check.yml", ".github/workflows/publish.yml", "requirements/site.txt"]
    schemas = [path.relative_to(ROOT).as_posix() for path in ROOT.glob("docs/_data/*.schema.json")]
    assert len(schemas) == 5
    paths += schemas
    assert [path for path in paths if (course / path).read_bytes() != (ROOT / path).read_bytes()] == []


def test_empty_repository_that_was_cloned_is_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "tea/.git").mkdir(parents=True)
    write_new(tmp_path / "tea")


def test_folder_that_is_not_empty_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_bytes(b"mine")
    said = f"Error: '{tmp_path}' is not empty: nothing was written\n"
    assert run("new", "course", tmp_path) == (1, said)
    assert snapshot(tmp_path) == {"notes.txt": b"mine"}


def test_file_in_the_place_of_the_folder_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "tea"
    file.write_bytes(b"mine")
    assert run("new", "course", file) == (1, f"Error: '{file}' is a file, not a folder: nothing was written\n")
    assert file.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("folder", "title", "said"),
    [
        ("tea", "Tea\nand toast", "the title must be one line of text, not 'Tea\nand toast'"),
        ("tea", " ", "the title must be one line of text, not ' '"),
        ("чай", "Чай", "no id can be made of 'чай': it must begin with a letter from A to Z"),
    ],
)
def test_title_that_is_none_is_refused(tmp_path: Path, folder: str, title: str, said: str) -> None:
    assert run("new", "course", tmp_path / folder, "--title", title) == (1, f"Error: {said}\n")
    assert [*tmp_path.iterdir()] == []


def test_nothing_is_left_where_a_file_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A path through a file, which no system can write.
    monkeypatch.setattr(create, "list_tool_files", lambda: {"README.md/no": b""})
    with pytest.raises(RefusedError, match=r"\AREADME\.md/no cannot be written: "):
        create_course(tmp_path / "new/tea", TITLE, tool="tool", version="1")
    assert [*tmp_path.iterdir()] == []
