"""What a course is made of: files that are its own from the start, and files that come with the tool.

They stand in this folder, in `course/` and `tool/`, under the paths they get. What this repository uses itself is not
written twice: it is carried.
"""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

from coursebook.carried import CARRIED

_HERE = Path(__file__).parent
_SHARED = (
    ".github/workflows/check.yml",
    ".github/workflows/publish.yml",
    "docs/_data/*.schema.json",
    "requirements/site.txt",
)
_JSON = frozenset({".yml", ".webmanifest"})
"""Endings of the files in which a title stands within quotation marks."""


def list_own_files(title: str, id_: str, tool: str) -> dict[str, bytes]:
    """Give the files that are the course's own by their paths.

    Args:
        title: Its title, one line of text.
        id_: What tells its readers' backup files from those of other courses, in kebab-case.
        tool: The requirement that installs the tool.
    """
    quoted = json.dumps(title, ensure_ascii=False)[1:-1]
    files = _read(_HERE / "course")
    for path, data in files.items():
        words = {b"@ID@": id_, b"@TOOL@": tool, b"@TITLE@": quoted if PurePosixPath(path).suffix in _JSON else title}
        for mark, word in words.items():
            data = data.replace(mark, word.encode())  # noqa: PLW2901 - one mark after the other
        files[path] = data
    return files


def list_tool_files() -> dict[str, bytes]:
    """Give the files that come with the tool by their paths."""
    return _read(_HERE / "tool") | {path: data for pattern in _SHARED for path, data in _read(CARRIED, pattern).items()}


def _read(folder: Path, pattern: str = "**/*") -> dict[str, bytes]:
    files = sorted(path for path in folder.glob(pattern) if path.is_file())
    # A checkout may have the line ends of its system.
    return {path.relative_to(folder).as_posix(): path.read_bytes().replace(b"\r\n", b"\n") for path in files}
