"""What a wheel carries, and that a course elsewhere gets the theme this course has."""

from __future__ import annotations

import subprocess
import tomllib
import zipfile
from pathlib import Path

import yaml

from coursebook.theme import __file__ as theme
from tests.sites import ROOT

PACKAGE, CARRIED = "coursebook/", "coursebook/carried/"


def list_tracked(*paths: str) -> set[str]:
    """Give the files under these paths that the repository tracks, or will."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", *paths]
    return set(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines())


def test_wheel_has_the_package_and_what_it_carries_and_nothing_else(wheel: Path) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    carried = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert {CARRIED + path for path in carried} == set(carried.values())
    files = {f"coursebook/carried/{path}": ROOT / path for path in list_tracked(*carried)}
    files |= {path.removeprefix("macros/"): ROOT / path for path in list_tracked("macros/coursebook")}
    with zipfile.ZipFile(wheel) as archive:
        assert {name for name in archive.namelist() if name.startswith(PACKAGE)} == set(files)
        assert [name for name, path in files.items() if archive.read(name) != path.read_bytes()] == []


def test_theme_is_found_in_a_checkout() -> None:
    assert Path(theme).parent == ROOT / "overrides"


def test_theme_has_the_settings_of_this_course() -> None:
    # A course that names the folder as its own has to say them itself: MkDocs reads them of a theme alone.
    own = yaml.safe_load((ROOT / "overrides/mkdocs_theme.yml").read_text(encoding="utf-8"))
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\ntheme:\n")[1].split("\n\n")[0]
    theirs = yaml.safe_load(text)
    assert own.pop("extends") == theirs.pop("name")
    theirs.pop("custom_dir")
    assert own == theirs
