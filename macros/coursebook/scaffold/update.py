"""The tool's files in a course -> those of this version; what was changed by hand stays, and is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from coursebook.drafting.draft import RefusedError
from coursebook.scaffold.manifest import (
    MANIFEST,
    Manifest,
    hash_data,
    read_manifest,
    read_release,
    write_manifest,
)
from coursebook.writing import Change

Kind = Literal["added", "updated", "removed", "replaced", "behind", "taken", "changed", "deleted", "left"]
SAID: Mapping[Kind, str] = {
    "added": "added",
    "updated": "updated",
    "removed": "removed: it comes with the tool no longer",
    "replaced": "replaced, though it was changed by hand",
    "behind": "not updated, for it was changed by hand",
    "taken": "not added, for a file of your own has this name",
    "changed": "changed by hand, and this version brings nothing new to it",
    "deleted": "not brought back, for it was deleted by hand",
    "left": "left to you, for it was changed by hand: it comes with the tool no longer",
}
"""What is said of a file."""
BEHIND: frozenset[Kind] = frozenset({"behind", "taken"})
"""Of these the course lacks what this version brings."""
_WRITTEN: frozenset[Kind] = frozenset({"added", "updated", "replaced"})


@dataclass(frozen=True, slots=True)
class Step:
    """One of the tool's files, and what becomes of it."""

    path: str
    kind: Kind


def plan_update(
    recorded: Mapping[str, str], brought: Mapping[str, bytes], present: Mapping[str, bytes], *, force: bool = False
) -> list[Step]:
    """Say what is to be done with each file, by path; what is as it should be is not named.

    Args:
        recorded: The hashes of the tool's files as they were written into the course.
        brought: The files of this version.
        present: The course's files at these paths, those that are there.
        force: Whether files that were changed, deleted or written by hand give way.
    """
    steps = []
    for path in sorted({*recorded, *brought}):
        kind = _judge(recorded.get(path), _hash(brought.get(path)), _hash(present.get(path)), force=force)
        if kind:
            steps.append(Step(path, kind))
    return steps


def _hash(data: bytes | None) -> str | None:
    return None if data is None else hash_data(data)


def _judge(recorded: str | None, brought: str | None, present: str | None, *, force: bool) -> Kind | None:
    """Say what becomes of a file from its hashes: as it was written, as this version has it, as it is."""
    if present == brought:
        return None
    if present is None:
        return "added" if recorded is None or force else "deleted"
    if present == recorded:
        return "removed" if brought is None else "updated"
    if brought is None:
        return "left"
    return "replaced" if force else _judge_kept(recorded, brought)


def _judge_kept(recorded: str | None, brought: str) -> Kind:
    if recorded is None:
        return "taken"
    return "changed" if recorded == brought else "behind"


def update_course(
    root: Path, brought: Mapping[str, bytes], version: str, *, force: bool = False, dry: bool = False
) -> list[Step]:
    """Bring this version's files into a course, all or none; give what was done, by path.

    Args:
        root: The course's folder.
        brought: This version's files by their paths.
        version: This tool's version.
        force: Whether files that were changed, deleted or written by hand give way.
        dry: Whether nothing is written, and only said what would be.

    Raises:
        RefusedError: Why not; then nothing was written.
    """
    manifest = _read(root)
    if read_release(version) < manifest.release:
        message = f"this course has the files of coursebook {manifest.version}, and this is {version}: install that one"
        raise RefusedError(message)
    paths = {*manifest.files, *brought}
    present = {path: (root / path).read_bytes() for path in paths if (root / path).is_file()}
    steps = plan_update(manifest.files, brought, present, force=force)
    if dry:
        return steps
    with Change(root) as change:
        for step in steps:
            if step.kind == "removed":
                change.delete(step.path)
            elif step.kind in _WRITTEN:
                (change.replace if step.path in present else change.create)(step.path, brought[step.path])
        now = write_manifest(_record(manifest, steps, brought, version))
        if now != change.read(MANIFEST):
            change.replace(MANIFEST, now)
    return steps


def _read(root: Path) -> Manifest:
    file = root / MANIFEST
    if not file.is_file():
        raise RefusedError(f"no course of 'coursebook new course' is here: there is no {MANIFEST}")
    return read_manifest(file.read_bytes())


def _record(manifest: Manifest, steps: list[Step], brought: Mapping[str, bytes], version: str) -> Manifest:
    """Give the record of what is there now; of a file that stays behind it keeps what was written."""
    kept = {step.path: manifest.files.get(step.path) for step in steps if step.kind not in _WRITTEN}
    files = {path: kept[path] if path in kept else hash_data(data) for path, data in brought.items()}
    return Manifest(version, {path: hash_ for path, hash_ in files.items() if hash_})
