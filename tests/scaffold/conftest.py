"""The tool as a course elsewhere gets it: built to a wheel, installed beside the packages the tests have."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests.sites import ROOT


def pip(*words: str | Path) -> None:
    """Run pip without the network."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *map(str, words)]
    subprocess.run(command, check=True, capture_output=True, text=True)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    (file,) = folder.iterdir()
    return file


def install(wheel: Path, environment: Path) -> Path:
    """Make an environment in which the tool comes from the wheel; give its Python.

    All else comes from the environment of the tests, whose own tool cannot be seen: it is installed by a list of
    paths, and those are read in an environment's own folder only.
    """
    venv.create(environment, with_pip=False)
    python = environment / "bin" / "python"
    pip("--python", python, "install", "--no-deps", "--no-index", wheel)
    (packages,) = environment.glob("lib/python*/site-packages")
    (packages / "tests.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python
