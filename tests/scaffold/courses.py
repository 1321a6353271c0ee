"""A course as `coursebook new course` writes it, for the tests of both commands."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from coursebook.cli import cli

TITLE = 'Tea & "toast"'


def run(*words: str | Path) -> tuple[int, str]:
    """Run `coursebook`; give the exit code and what is printed, errors first."""
    outcome = CliRunner().invoke(cli, [str(word) for word in words])
    return outcome.exit_code, outcome.stderr + outcome.stdout


def write_new(folder: Path) -> Path:
    """Write a new course into a folder and give it."""
    code, said = run("new", "course", folder, "--title", TITLE)
    assert code == 0, said
    return folder


def snapshot(folder: Path) -> dict[str, bytes]:
    """Give every file under a folder by its path."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
