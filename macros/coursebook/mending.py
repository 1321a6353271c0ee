"""Findings -> the author's files with what has one right mend mended.

A file is replaced whole or not at all, in its own line ends, and only if it is still the one that was read.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from coursebook.diagnostics import Diagnostic, Edit

_LINE_END = re.compile(r"\r\n|\r|\n")
BYTE_ORDER_MARK = "\ufeff"
Stamp = tuple[int, int]
"""Size and time of change of a file, in nanoseconds."""


@dataclass(slots=True)
class Mended:
    """What was done."""

    findings: list[Diagnostic] = field(default_factory=list[Diagnostic])
    """Those that are mended."""
    refusals: list[str] = field(default_factory=list[str])
    """Why a file was left as it is, one sentence each."""


def stamp_files(root: Path, docs: str = "docs") -> dict[str, Stamp]:
    """Give the stamp of every file under the documents' folder by its path in the project."""
    return {path.relative_to(root).as_posix(): _stamp(path) for path in (root / docs).rglob("*") if path.is_file()}


def mend(root: Path, findings: Iterable[Diagnostic], stamps: Mapping[str, Stamp]) -> Mended:
    """Make the edits of findings; `stamps` are those of the files before they were read."""
    mended = Mended()
    editable = sorted((finding for finding in findings if finding.edit), key=lambda finding: finding.sort_key)
    for path, group in groupby(editable, key=lambda finding: finding.place.path):
        _mend_file(root / path, path, list(group), stamps.get(path), mended)
    return mended


def _mend_file(file: Path, path: str, findings: Sequence[Diagnostic], stamp: Stamp | None, mended: Mended) -> None:
    try:
        if _stamp(file) != stamp:
            mended.refusals.append(f"{path}: not mended, for it has changed since it was read")
            return
        text = file.read_bytes().decode("utf-8")
        text, done = _apply(text, findings)
        if done:
            replace_file(file, text.encode("utf-8"))
    except UnicodeDecodeError:
        return
    except OSError as error:
        mended.refusals.append(f"{path}: not mended, for it cannot be written: {error.strerror or error}")
        return
    mended.findings += done


def _apply(text: str, findings: Sequence[Diagnostic]) -> tuple[str, list[Diagnostic]]:
    """Make edits from the end of a text backwards; of two that touch the same words, the later one alone."""
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    shift = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    spans = [(_find(finding.edit, starts, shift), finding.edit, finding) for finding in findings if finding.edit]
    done: list[Diagnostic] = []
    limit = len(text)
    for start, edit, finding in sorted(spans, key=lambda span: span[0], reverse=True):
        end = start + len(edit.old)
        if start >= 0 and end <= limit and text[start:end] == edit.old:
            text = text[:start] + edit.new + text[end:]
            limit = start
            done.append(finding)
    return text, done[::-1]


def _find(edit: Edit, starts: Sequence[int], shift: int) -> int:
    """Give the offset of an edit; -1 where the text has no such line."""
    place = edit.place
    if edit.old == BYTE_ORDER_MARK:
        return 0
    if place.line > len(starts):
        return -1
    return starts[place.line - 1] + place.column - 1 + (shift if place.line == 1 else 0)


def replace_file(file: Path, data: bytes) -> None:
    """Put another text into a file, whole or not at all.

    Raises:
        OSError: It cannot be written; then it is as it was.
    """
    file = file.resolve()
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        shutil.copymode(file, name)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _stamp(file: Path) -> Stamp:
    stat = file.stat()
    return stat.st_size, stat.st_mtime_ns
