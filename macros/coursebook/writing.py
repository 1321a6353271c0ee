"""New text -> the author's files: all of a change is written, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from coursebook.drafting.draft import Insertion, RefusedError
from coursebook.mending import replace_file

_LINE_END = re.compile(r"\r\n|\r|\n")


class Change:
    """Files under a folder that are written together: an error within its `with` block puts everything back."""

    def __init__(self, root: Path) -> None:
        """Name the folder; nothing is written yet."""
        self.root = root
        self._before: list[tuple[Path, bytes]] = []
        self._made: list[Path] = []

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        """End, and put everything back where there was an error."""
        if error is None:
            return
        for path in reversed(self._made):
            # In a folder that was made here, something else may have appeared.
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        for path, data in reversed(self._before):
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, data) if path.exists() else path.write_bytes(data)

    def read(self, path: str) -> bytes:
        """Give what a file holds."""
        with _said_of(path):
            return (self.root / path).read_bytes()

    def create(self, path: str, data: bytes) -> None:
        """Write a file that must not be there yet."""
        file = self.root / path
        with _said_of(path):
            for folder in reversed(file.parents):
                if not folder.exists():
                    folder.mkdir()
                    self._made.append(folder)
            with file.open("xb") as stream:
                self._made.append(file)
                stream.write(data)

    def replace(self, path: str, data: bytes) -> None:
        """Put other text into a file that is there."""
        file = self.root / path
        with _said_of(path):
            before = file.read_bytes()
            replace_file(file, data)
            self._before.append((file, before))

    def delete(self, path: str) -> None:
        """Delete a file that is there."""
        file = self.root / path
        with _said_of(path):
            before = file.read_bytes()
            file.unlink()
            self._before.append((file, before))


@contextmanager
def _said_of(path: str) -> Iterator[None]:
    """Turn the system's error into a sentence for the author."""
    try:
        yield
    except OSError as error:
        raise RefusedError(f"{path} cannot be written: {error.strerror or error}") from None


def write_insertions(root: Path, insertions: Sequence[Insertion]) -> None:
    """Write text into the files under a project's folder, in the line ends of each.

    Raises:
        RefusedError: A file cannot be written, or a new one is there already; then every file is as it was.
    """
    with Change(root) as change:
        for insertion in insertions:
            if insertion.is_new:
                change.create(insertion.path, insertion.text.encode())
            else:
                text = change.read(insertion.path).decode()
                change.replace(insertion.path, insert(text, insertion).encode())


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
