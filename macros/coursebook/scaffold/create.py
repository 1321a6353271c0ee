"""A title and an empty folder -> a whole course in it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from coursebook.drafting.draft import RefusedError
from coursebook.drafting.words import check_name, make_id
from coursebook.scaffold.files import list_own_files, list_tool_files
from coursebook.scaffold.manifest import MANIFEST, Manifest, hash_data, write_manifest
from coursebook.writing import Change

_MAY_BE_THERE = frozenset({".git"})
"""An empty repository that was cloned is an empty folder."""


def make_title(folder: Path) -> str:
    """Give the title that a folder's name suggests: `bread-at-home` is 'Bread at home'."""
    words = folder.resolve().name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def create_course(folder: Path, title: str, *, tool: str, version: str) -> list[str]:
    """Write a whole course into a folder, which is made where it is missing; give the paths, in order.

    Args:
        folder: Where to; but for `.git` it must be empty.
        title: The course's title.
        tool: The requirement that installs this tool.
        version: This tool's version.

    Raises:
        RefusedError: Why not; then nothing was written.
    """
    title = check_name(title, "the title")
    _check_empty(folder)
    tools = list_tool_files()
    manifest = Manifest(version, {path: hash_data(data) for path, data in tools.items()})
    files = list_own_files(title, _choose_id(title, folder), tool) | tools | {MANIFEST: write_manifest(manifest)}
    with Change(folder) as change:
        for path, data in files.items():
            change.create(path, data)
    return sorted(files)


def _check_empty(folder: Path) -> None:
    if folder.is_file():
        raise RefusedError(f"'{folder}' is a file, not a folder: nothing was written")
    if folder.exists() and {path.name for path in folder.iterdir()} - _MAY_BE_THERE:
        raise RefusedError(f"'{folder}' is not empty: nothing was written")


def _choose_id(title: str, folder: Path) -> str:
    with suppress(RefusedError):
        return make_id(title)
    return make_id(folder.resolve().name)
