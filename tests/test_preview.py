"""The live preview on both engines, as an editor uses it: mistakes, mends, a glossary edit, an edit of the tool."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.sites import ENGINES, SITE, copy_course

SECONDS = 60
PAGE = "chapters/01-dough/"


@dataclass
class Preview:
    course: Path
    macros: Path
    address: str
    log: Path

    def page(self) -> str:
        try:
            with urllib.request.urlopen(f"http://{self.address}/{PAGE}", timeout=5) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return str(error.read().decode())
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

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
def serving(folder: Path, engine: str) -> Iterator[Preview]:
    course = copy_course(SITE, folder)
    # The tool's own files are part of what is watched: the copy's, not the repository's.
    environment = {**os.environ, "PYTHONPATH": str(folder / "macros"), "NO_MKDOCS_2_WARNING": "1"}
    preview = Preview(course, folder / "macros" / "coursebook", free_address(), folder / "preview.log")
    command = [sys.executable, "-m", "coursebook", "serve", "--engine", engine, "--address", preview.address]
    with preview.log.open("wb") as log:
        process = subprocess.Popen(command, cwd=course, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            yield preview
        finally:
            process.terminate()
            process.wait(SECONDS)


@pytest.mark.parametrize("engine", ENGINES)
def test_preview_says_each_mistake_stays_up_and_recovers(engine: str, tmp_path: Path) -> None:
    with serving(tmp_path, engine) as preview:
        chapter = preview.course / "docs" / "chapters" / "01-dough.md"
        glossary = preview.course / "docs" / "_data" / "glossary.yml"
        wait("first page", lambda: 'data-course="quiz"' in preview.page())
        assert "no findings" in preview.output()

        source = chapter.read_text(encoding="utf-8")
        chapter.write_text(source + '\nAn {{ term("unheard-of") }}.\n', encoding="utf-8")
        line = "docs/chapters/01-dough.md:{}:".format(source.count("\n") + 2)
        wait("mistake on the terminal", lambda: line in preview.output() and "unheard-of" in preview.output())
        wait("mistake in the page", lambda: "course-error" in preview.page() and "unheard-of" in preview.page())
        assert 'data-course="quiz"' in preview.page()

        chapter.write_text(source, encoding="utf-8")
        wait("mended page", lambda: 'data-course="quiz"' in preview.page() and "course-error" not in preview.page())

        chapter.write_text(source + '\n{% call exercise("late", title="Late") %}\n', encoding="utf-8")
        wait("unclosed call in the page", lambda: f"{line[:-1]}:9: error[S044] unclosed-call" in preview.page())

        head = source.replace("\ntitle: ", "\ntitle: A: ", 1)
        chapter.write_text(head, encoding="utf-8")
        wait("broken front matter on the terminal", lambda: "01-dough.md:3:9: error[" in preview.output())
        wait("broken front matter in the browser", lambda: "01-dough.md:3:9: error[" in preview.page())

        chapter.write_text(source, encoding="utf-8")
        wait("mended front matter", lambda: 'data-course="quiz"' in preview.page() and "error[" not in preview.page())

        definition = next(text for text in glossary.read_text(encoding="utf-8").splitlines() if "definition: " in text)
        preview.edit(glossary, definition, definition.replace("definition: ", "definition: Newly, "))
        wait("glossary edit in the page", lambda: "Newly, " in preview.page())

        (preview.course / "docs" / "broken.md").write_bytes(b"\xff\xfe")
        wait("encoding on the terminal", lambda: "docs/broken.md:1:1: error[" in preview.output())
        (preview.course / "docs" / "broken.md").unlink()
        wait("page after the encoding is mended", lambda: 'data-course="quiz"' in preview.page())


@pytest.mark.parametrize("engine", ENGINES)
def test_preview_starts_again_when_the_tool_changes(engine: str, tmp_path: Path) -> None:
    with serving(tmp_path, engine) as preview:
        wait("first page", lambda: "Show answer" in preview.page())
        preview.edit(preview.macros / "render" / "labels.py", '"Show answer"', '"Reveal answer"')
        wait("the tool's new words", lambda: "Reveal answer" in preview.page())
