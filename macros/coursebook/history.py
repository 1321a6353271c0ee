"""A commit of the project's git repository -> what a course's folder held then, in a temporary folder.

Reads git's objects alone: neither the working tree nor the index is touched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple

from coursebook.diagnostics import make_printable, quote, suggest

_LINK, _SUBMODULE = b"120000", b"160000"
_DEEPEN = "run 'git fetch --unshallow' or 'git fetch --depth=…', in a workflow say 'fetch-depth: 0' to actions/checkout"


class HistoryError(Exception):
    """A base that cannot be read; the message says why, and what to do about it."""


@dataclass(frozen=True, slots=True)
class Base:
    """An earlier state of the project's folder."""

    name: str
    """As it was asked for: a branch, a tag, a commit."""
    commit: str
    """Its first digits: where the current branch left what was asked for."""
    is_itself: bool
    """Whether that is the very commit that was asked for."""
    folder: Path

    @property
    def said(self) -> str:
        """The base in words."""
        return (
            f"{self.name} ({self.commit})" if self.is_itself else f"{self.commit}, where this branch left {self.name}"
        )


class _Listed(NamedTuple):
    path: str
    mode: bytes
    kind: bytes
    digest: bytes


@contextmanager
def open_base(root: Path, name: str, paths: Sequence[str]) -> Iterator[Base]:
    """Give what a folder of a repository held where the current branch left a base.

    Args:
        root: The folder, of the repository or in it.
        name: The base: what git can take for a commit.
        paths: What is wanted of the folder: files and folders.

    Raises:
        HistoryError: There is no such commit, no repository, or no git.
    """
    _run(root, "the course is in no git repository that can be read", "rev-parse", "--git-dir")
    asked = _find_commit(root, name)
    commit = _find_fork(root, name, asked)
    short = _run(root, "", "rev-parse", "--short=7", commit).decode().strip()
    with TemporaryDirectory(prefix="coursebook-") as folder:
        _write(root, short, paths, Path(folder))
        yield Base(name, short, commit == asked, Path(folder))


def _find_commit(root: Path, name: str) -> str:
    found = _call(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if not found.returncode:
        return found.stdout.decode().strip()
    said = make_printable(quote(name))
    if _is_shallow(root):
        raise HistoryError(f"this clone is shallow and holds no commit {said}; {_DEEPEN}")
    refs = _run(root, "", "for-each-ref", "--format=%(refname:short)").decode("utf-8", "replace").split()
    near = [ref for ref in refs if ref.endswith(f"/{name}")]
    advice = f"did you mean '{near[0]}'?" if near else suggest(name, refs)
    raise HistoryError("; ".join(filter(None, [f"there is no commit {said}", advice])))


def _find_fork(root: Path, name: str, commit: str) -> str:
    """Give the commit at which the current branch left another, or that one itself where they share nothing."""
    found = _call(root, "merge-base", "HEAD", commit)
    if not found.returncode:
        return found.stdout.decode().split()[0]
    if _is_shallow(root):
        said = make_printable(quote(name))
        raise HistoryError(f"this clone is shallow and does not reach back to where this branch left {said}; {_DEEPEN}")
    return commit


def _is_shallow(root: Path) -> bool:
    return _call(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


def _write(root: Path, commit: str, paths: Sequence[str], folder: Path) -> None:
    """Write what a commit holds under some paths; links last, so that nothing is written through them."""
    listed = _run(root, f"git cannot list commit {commit}", "ls-tree", "-r", "-z", commit, "--", *paths)
    entries = [entry.partition(b"\t") for entry in listed.split(b"\0") if entry]
    files = [_Listed(os.fsdecode(path), *head.split()) for head, _, path in entries]
    files = [file for file in files if _is_safe(file.path) and file.mode != _SUBMODULE]
    files.sort(key=lambda file: file.mode == _LINK)
    contents = _read(root, commit, [file.digest for file in files])
    for (path, mode, *_), data in zip(files, contents, strict=True):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if mode == _LINK:
            file.symlink_to(os.fsdecode(data))
        else:
            file.write_bytes(data)


def _is_safe(path: str) -> bool:
    return not {"..", ".git"} & set(PurePosixPath(path).parts) and not path.startswith("/")


def _read(root: Path, commit: str, digests: Sequence[bytes]) -> Iterator[bytes]:
    """Give the contents of objects, in their order."""
    output = memoryview(_run(root, "", "cat-file", "--batch", data=b"".join(digest + b"\n" for digest in digests)))
    start = 0
    for _ in digests:
        end = bytes(output[start : start + 200]).index(b"\n")
        head = bytes(output[start : start + end]).split()
        if head[1] != b"blob":
            raise HistoryError(f"git cannot give what stood in the course at commit {commit}: the clone is not whole")
        start += end + 1
        yield bytes(output[start : start + int(head[2])])
        start += int(head[2]) + 1


def _run(root: Path, wrong: str, *words: str, data: bytes = b"") -> bytes:
    done = _call(root, *words, data=data)
    if done.returncode:
        said = make_printable(done.stderr.decode("utf-8", "replace").strip())
        raise HistoryError(": ".join(filter(None, [wrong, f"git says '{said}'"])))
    return done.stdout


def _call(root: Path, *words: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    git = shutil.which("git")
    if git is None:
        raise HistoryError("git is not installed, and the base is read with it")
    # In English, whatever the machine speaks, and without writing the index.
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    return subprocess.run(  # noqa: S603 - git, with words of ours and a base it cannot take for an option
        [git, *words], cwd=root, env=environment, input=data, capture_output=True, check=False
    )
