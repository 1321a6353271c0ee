"""What became of files, by hashes of what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """A file that is no page, and not as it was."""

    kind: Literal["added", "edited", "deleted"]
    path: str


def find_edited(before: Mapping[str, str], after: Mapping[str, str]) -> set[str]:
    """Give the paths under which there is something else."""
    return {path for path, digest in after.items() if before.get(path, digest) != digest}


def compare_files(before: Mapping[str, str], after: Mapping[str, str]) -> list[FileChange]:
    """Give what became of files that are no pages, in the order of their paths."""
    paths = sorted(path for path in before.keys() | after.keys() if not path.endswith(".md"))
    return [_name(path, before, after) for path in paths if before.get(path) != after.get(path)]


def _name(path: str, before: Mapping[str, str], after: Mapping[str, str]) -> FileChange:
    return FileChange(kind="added" if path not in before else "edited" if path in after else "deleted", path=path)
