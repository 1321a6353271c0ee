"""What a base cannot be, in exact words, and what is read of one that can."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from coursebook.cli import cli
from coursebook.history import HistoryError, open_base
from tests.authoring import FRONT_MATTER, PAGE, write_course
from tests.repositories import commit, git, start

DEEPEN = "run 'git fetch --unshallow' or 'git fetch --depth=…', in a workflow say 'fetch-depth: 0' to actions/checkout"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Give a course in a repository, with one commit on `main`."""
    folder = write_course(tmp_path / "course", {PAGE: FRONT_MATTER + "One.\n"})
    start(folder)
    return folder


def refuse(folder: Path, base: str) -> str:
    """Give what is said of a base that cannot be read."""
    with pytest.raises(HistoryError) as caught, open_base(folder, base, ["docs"]):
        pass
    return str(caught.value)


def read(folder: Path, base: str, path: str = PAGE) -> str:
    with open_base(folder, base, ["docs"]) as opened:
        return (opened.folder / path).read_text(encoding="utf-8")


def test_base_that_does_not_exist_is_answered_with_the_nearest(course: Path) -> None:
    assert refuse(course, "mian") == "there is no commit 'mian'; did you mean 'main'?"
    assert refuse(course, "0123abc") == "there is no commit '0123abc'"
    assert refuse(course, "a\x1b[31mb\n") == r"there is no commit 'a\x1b[31mb\n'"
    assert refuse(course, "--all") == "there is no commit '--all'"
    assert refuse(course, "") == "there is no commit ''"


def test_branch_that_only_the_other_side_has_is_named(course: Path, tmp_path: Path) -> None:
    git(course, "branch", "press")
    git(tmp_path, "clone", "--quiet", str(course), "clone")
    assert refuse(tmp_path / "clone", "press") == "there is no commit 'press'; did you mean 'origin/press'?"


def test_command_ends_with_two_and_writes_nothing(course: Path, tmp_path: Path) -> None:
    output = tmp_path / "report.html"
    output.write_text("kept", encoding="utf-8")
    done = CliRunner().invoke(cli, ["report", "mian", "--root", str(course), "--output", str(output)])
    assert done.exit_code == 2
    assert "Invalid value for BASE: there is no commit 'mian'; did you mean 'main'?" in done.output
    assert output.read_text(encoding="utf-8") == "kept"


def test_file_that_cannot_be_written_is_named(course: Path, tmp_path: Path) -> None:
    output = tmp_path / "nowhere" / "report.html"
    done = CliRunner().invoke(cli, ["report", "main", "--root", str(course), "--output", str(output)])
    assert done.exit_code == 2
    assert f"Invalid value for --output: '{output}' cannot be written: No such file or directory" in done.output


def test_shallow_clone_says_how_to_make_it_deeper(course: Path, tmp_path: Path) -> None:
    commit(course)
    git(tmp_path, "clone", "--quiet", "--depth=1", course.as_uri(), "clone")
    clone = tmp_path / "clone"
    assert refuse(clone, "HEAD^1") == f"this clone is shallow and holds no commit 'HEAD^1'; {DEEPEN}"


def test_shallow_clone_that_does_not_reach_the_fork_says_the_same(course: Path, tmp_path: Path) -> None:
    git(course, "checkout", "--quiet", "-b", "branch")
    commit(course)
    git(course, "checkout", "--quiet", "main")
    (course / "other.md").write_text("Another.\n", encoding="utf-8")
    commit(course)
    git(tmp_path, "clone", "--quiet", "--depth=1", "--no-single-branch", course.as_uri(), "clone")
    said = "this clone is shallow and does not reach back to where this branch left 'origin/branch'"
    assert refuse(tmp_path / "clone", "origin/branch") == f"{said}; {DEEPEN}"


def test_folder_outside_of_a_repository_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    said = refuse(write_course(tmp_path, {}), "main")
    assert said == (
        "the course is in no git repository that can be read: "
        "git says 'fatal: not a git repository (or any of the parent directories): .git'"
    )


def test_machine_without_git_is_told(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert refuse(course, "main") == "git is not installed, and the base is read with it"


def test_lost_object_is_told(course: Path) -> None:
    blob = git(course, "rev-parse", f"HEAD:{PAGE}")
    (course / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    short = git(course, "rev-parse", "--short=7", "HEAD")
    assert refuse(course, "main") == (
        f"git cannot give what stood in the course at commit {short}: the clone is not whole"
    )


def test_base_is_where_the_branch_left_it(course: Path) -> None:
    fork = git(course, "rev-parse", "--short=7", "HEAD")
    git(course, "checkout", "--quiet", "-b", "branch")
    git(course, "checkout", "--quiet", "main")
    (course / PAGE).write_text(FRONT_MATTER + "Two.\n", encoding="utf-8")
    commit(course)
    git(course, "checkout", "--quiet", "branch")
    with open_base(course, "main", ["docs"]) as base:
        assert base.said == f"{fork}, where this branch left main"
    assert read(course, "main").endswith("One.\n")


def test_base_without_a_common_commit_is_taken_as_it_is(course: Path) -> None:
    git(course, "checkout", "--quiet", "--orphan", "new")
    commit(course)
    assert read(course, "main").endswith("One.\n")


def test_working_tree_and_index_stay_as_they_are(course: Path) -> None:
    (course / PAGE).write_text("Other.\n", encoding="utf-8")
    (course / "docs" / "new.md").write_text("New.\n", encoding="utf-8")
    index = (course / ".git" / "index").read_bytes()
    status = git(course, "status", "--porcelain")
    with open_base(course, "main", ["docs"]) as base:
        folder = base.folder
        assert not (folder / "docs" / "new.md").exists()
    assert not folder.exists()
    assert (course / ".git" / "index").read_bytes() == index
    assert git(course, "status", "--porcelain") == status
    assert (course / PAGE).read_text(encoding="utf-8") == "Other.\n"


def test_course_in_a_folder_of_the_repository_is_read_from_there(tmp_path: Path) -> None:
    write_course(tmp_path / "courses" / "bread", {PAGE: FRONT_MATTER + "Bread.\n"})
    start(tmp_path)
    assert read(tmp_path / "courses" / "bread", "main").endswith("Bread.\n")


def test_names_no_terminal_shows_and_links_are_read(course: Path) -> None:
    name = "docs/a\x1b[31m\n'ü\udce9.md"
    (course / name).write_text("Odd.\n", encoding="utf-8")
    (course / "docs" / "link.md").symlink_to("chapters/01-loaf.md")
    commit(course)
    assert read(course, "main", name) == "Odd.\n"
    assert read(course, "main", "docs/link.md").endswith("One.\n")
    with open_base(course, "main", ["docs"]) as base:
        assert (base.folder / "docs" / "link.md").readlink() == Path("chapters/01-loaf.md")


def test_empty_folder_at_the_base_is_an_empty_course(course: Path) -> None:
    with open_base(course, "main", ["elsewhere"]) as base:
        assert list(base.folder.iterdir()) == []
