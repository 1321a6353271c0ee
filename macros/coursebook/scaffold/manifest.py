"""The record in a course of the tool's files as they were written: it tells what was changed by hand since."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from coursebook.drafting.draft import RefusedError

MANIFEST = ".coursebook.json"
_NOTE = "Written by coursebook: the tool's files as it wrote them. Do not edit."
_VERSION = re.compile(r"\d+(\.\d+)*")
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """The tool's files in a course."""

    version: str
    """The tool's, when it last wrote them."""
    files: Mapping[str, str]
    """The hash of each as it was written, by its path."""

    @property
    def release(self) -> tuple[int, ...]:
        """The version as numbers that can be compared."""
        return read_release(self.version)


def read_release(version: str) -> tuple[int, ...]:
    """Give a version's numbers: those of `0.2.1.dev3` are 0, 2 and 1."""
    found = _VERSION.match(version)
    return tuple(int(number) for number in found[0].split(".")) if found else ()


def hash_data(data: bytes) -> str:
    """Give the hash of a file, whatever line ends its system has."""
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def write_manifest(manifest: Manifest) -> bytes:
    """Give the record as the text of its file."""
    record = {"note": _NOTE, "version": manifest.version, "files": dict(sorted(manifest.files.items()))}
    return (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode()


def read_manifest(data: bytes) -> Manifest:
    """Give the record that a file holds.

    Raises:
        RefusedError: It is broken.
    """
    try:
        record = json.loads(data)
        manifest = Manifest(record["version"], record["files"])
        is_whole = bool(manifest.release) and all(map(_is_entry, manifest.files.keys(), manifest.files.values()))
    except (ValueError, TypeError, KeyError, AttributeError):
        is_whole = False
    if not is_whole:
        message = f"{MANIFEST} is broken: bring back the one that was committed last, and run this again"
        raise RefusedError(message)
    return manifest


def _is_entry(path: str, hash_: str) -> bool:
    # What it names may be deleted: never outside of the course.
    parts = PurePosixPath(path.replace("\\", "/")).parts
    return bool(parts) and not {"/", ".."} & {*parts} and ":" not in parts[0] and bool(_HASH.fullmatch(hash_))
