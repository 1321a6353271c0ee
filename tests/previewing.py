"""A preview of the small course in a process of its own, and what it answers."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.sites import SITE, copy_course

SECONDS = 60
PAGE = "chapters/01-dough/"


@dataclass
class Preview:
    course: Path
    macros: Path
    address: str
    log: Path

    def answer(self, page: str = PAGE) -> tuple[int, str]:
        """Give status and text of a page; 0 where nobody answers."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/{page}", timeout=5) as answer:
                return answer.status, str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return error.code, str(error.read().decode())
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return 0, ""

    def page(self) -> str:
        return self.answer()[1]

    def is_whole(self) -> bool:
        status, text = self.answer()
        return status == 200 and 'data-course="quiz"' in text and "error[" not in text

    def has_notice(self, line: str) -> bool:
        status, text = self.answer()
        return status == 503 and line in text

    def output(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def edit(self, path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")


def wait(what: str, is_true: Callable[[], bool]) -> None:
    """Wait until something is so; the time is a limit for a hanging test, not a verdict."""
    end = time.monotonic() + SECONDS
    while not is_true():
        if time.monotonic() > end:
            pytest.fail(f"never: {what}")
        time.sleep(0.2)


def free_address() -> str:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{server.getsockname()[1]}"


@contextmanager
def serving(
    folder: Path, engine: str, break_: Callable[[Path], object] = lambda _: None, pages: Sequence[str] = ()
) -> Iterator[Preview]:
    """Run a preview of the small course, or of some pages of it, broken before it starts if need be."""
    course = copy_course(SITE, folder)
    break_(course)
    # The tool's own files are part of what is watched: the copy's, not the repository's.
    left = folder / "left"
    left.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(folder / "macros"), "TMPDIR": str(left), "NO_MKDOCS_2_WARNING": "1"}
    preview = Preview(course, folder / "macros" / "coursebook", free_address(), folder / "preview.log")
    command = [sys.executable, "-m", "coursebook", "serve", *pages, "--engine", engine, "--address", preview.address]
    with preview.log.open("wb") as log:
        process = subprocess.Popen(command, cwd=course, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            yield preview
        finally:
            process.terminate()
            process.wait(SECONDS)
    assert not list(left.iterdir())
