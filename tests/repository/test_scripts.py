"""What a newcomer reads whose machine lacks something: one line, before anything is made."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def pretend(folder: Path, name: str, says: str) -> Path:
    """Make a program that only knows its version."""
    program = folder / name
    program.write_text(f"#!/bin/sh\necho '{says}'\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def run(*words: str | Path, folder: Path = ROOT) -> tuple[int, str]:
    done = subprocess.run([str(word) for word in words], cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "least", "says"),
    [
        pytest.param("Python", "3.11", "Python 3.11.0", id="the-oldest-python"),
        pytest.param("Python", "3.11", "Python 3.14.0rc1", id="a-newer-python"),
        pytest.param("Python", "3.11", "Python 4.0.1", id="a-python-to-come"),
        pytest.param("Node", "20.19", "v20.19.0", id="the-oldest-node"),
        pytest.param("Node", "20.19", "v24.1.0", id="a-newer-node"),
    ],
)
def test_new_enough_program_passes_without_a_word(name: str, least: str, says: str, tmp_path: Path) -> None:
    assert run(ROOT / "scripts/require", name, least, pretend(tmp_path, "program", says)) == (0, "")


@pytest.mark.parametrize(
    ("name", "least", "says", "found"),
    [
        pytest.param("Python", "3.11", "Python 3.9.18", "3.9", id="old-python"),
        pytest.param("Python", "3.11", "Python 2.7.18", "2.7", id="older-python"),
        pytest.param("Node", "20.19", "v20.9.0", "20.9", id="old-node"),
    ],
)
def test_old_program_ends_with_one_line(name: str, least: str, says: str, found: str, tmp_path: Path) -> None:
    program = pretend(tmp_path, "program", says)
    assert run(ROOT / "scripts/require", name, least, program) == (
        1,
        f"Coursebook needs {name} {least} or later, and '{program}' is {name} {found}: install it.\n",
    )


def test_missing_program_ends_with_one_line_and_the_way_out() -> None:
    assert run(ROOT / "scripts/require", "Python", "3.11", "no-such-python", "wait") == (
        1,
        "Coursebook needs Python 3.11 or later, and there is no 'no-such-python' here: install it, or wait.\n",
    )


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """Give a folder with what `make serve` reads first, and no environment."""
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    for name in ("requirements", "scripts"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def test_make_with_an_old_python_says_so_and_makes_no_environment(fresh: Path) -> None:
    program = pretend(fresh, "python3.9", "Python 3.9.18")
    # Within a make of its own, as in `make test`, it would name the folder first.
    code, said = run("make", "--no-print-directory", "serve", f"PYTHON={program}", folder=fresh)
    assert code == 2
    assert said.splitlines()[0] == (
        f"Coursebook needs Python 3.11 or later, and '{program}' is Python 3.9: install it,"
        " or name another, as in 'make PYTHON=python3.12'."
    )
    assert "Traceback" not in said
    assert not (fresh / ".venv").exists()


def test_without_the_package_nothing_is_vendored(tmp_path: Path) -> None:
    script = tmp_path / "scripts" / "vendor"
    script.parent.mkdir()
    shutil.copy(ROOT / "scripts/vendor", script)
    assert run(script) == (1, "No node_modules/ts-fsrs: run 'npm ci' first.\n")
    assert list(tmp_path.iterdir()) == [script.parent]
