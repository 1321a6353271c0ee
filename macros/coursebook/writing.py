"""Drafts -> the author's files: all of a draft is written, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from coursebook.drafting.draft import Insertion, RefusedError
from coursebook.mending import replace_file

_LINE_END = re.compile(r"\r\n|\r|\n")


def write_insertions(root: Path, insertions: Sequence[Insertion]) -> None:
    """Write text into the files under a project's folder, in the line ends of each.

    Raises:
        RefusedError: A file cannot be written, or a new one is there already; then every file is as it was.
    """
    before: dict[Path, bytes] = {}
    made: list[Path] = []
    for insertion in insertions:
        file = root / insertion.path
        try:
            if insertion.is_new:
                file.parent.mkdir(parents=True, exist_ok=True)
                with file.open("xb") as stream:
                    made.append(file)
                    stream.write(insertion.text.encode())
            else:
                data = file.read_bytes()
                replace_file(file, insert(data.decode(), insertion).encode())
                before[file] = data
        except OSError as error:
            for path in made:
                path.unlink()
            for path, old in before.items():
                replace_file(path, old)
            raise RefusedError(f"{insertion.path} cannot be written: {error.strerror or error}") from None


def insert(text: str, insertion: Insertion) -> str:
    """Give a file's text with new lines in it; its own line ends are kept, and the last line gets one."""
    ends = [*_LINE_END.finditer(text)]
    line_end = ends[0].group() if ends else "\n"
    starts = [0, *(end.end() for end in ends)]
    new = insertion.text.replace("\n", line_end)
    if insertion.line <= len(starts):
        start = starts[insertion.line - 1]
        return text[:start] + new + text[start:]
    return text + line_end + new
