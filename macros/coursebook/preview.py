"""The live preview: the engine's own server, the linter at each change, a restart when the tool itself changes.

Knows processes and the file system's changes, and no rule about courses: what is wrong, and whether an engine survives
it, is the caller's to say. An engine never sees what it does not survive: it is stopped, and a notice answers instead.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, Queue

from watchfiles import watch

PACKAGE = Path(__file__).parent
SECONDS_TO_STOP = 10
SETTINGS, FOLDERS = "mkdocs.yml", ("docs", "overrides", "macros")
ENDED = "{engine} has ended: the terminal shows its last words"


class Server:
    """The engine's server as a process that can be started again."""

    def __init__(self, root: Path, engine: str, address: str, settings: str) -> None:
        """Name what to serve; nothing is started yet."""
        self.root = root
        words = ["serve", "--config-file", settings, "--dev-addr", address]
        self.command = [sys.executable, "-m", "coursebook.engine", engine, *words]
        self.process: subprocess.Popen[bytes] | None = None
        self.folder = ""

    @property
    def is_running(self) -> bool:
        """Whether the process is there."""
        return self.process is not None and self.process.poll() is None

    def start(self) -> None:
        """Start the engine, told to show mistakes in the page instead of stopping."""
        self._clear()
        # An engine that is told to end leaves its site there.
        self.folder = tempfile.mkdtemp(prefix="coursebook-")
        environment = {**os.environ, "COURSEBOOK_FAIL": "false", "TMPDIR": self.folder}
        self.process = subprocess.Popen(self.command, cwd=self.root, env=environment)  # noqa: S603 - our own words

    def stop(self) -> None:
        """End the engine, by force where it does not go."""
        if self.process is not None and self.is_running:
            self.process.terminate()
            try:
                self.process.wait(SECONDS_TO_STOP)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._clear()

    def _clear(self) -> None:
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)


class Notice:
    """Says on the engine's address what is wrong while the engine is down, and asks again every second."""

    def __init__(self, address: str) -> None:
        """Name the address; nothing listens yet."""
        host, _, port = address.rpartition(":")
        self._address = (host, int(port))
        self._server: ThreadingHTTPServer | None = None
        self.text = ""

    def show(self, text: str) -> None:
        """Answer every request with this text from now on."""
        self.text = text
        if self._server is None:
            self._server = ThreadingHTTPServer(self._address, _answer_with(self))
            threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Leave the address to the engine."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None


def _answer_with(notice: Notice) -> type[BaseHTTPRequestHandler]:
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = (
                '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>Preview</title>'
                f"<p>The preview goes on when this is mended:</p><pre>{escape(notice.text)}</pre>"
            ).encode()
            self.send_response(503)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_: object) -> None:
            """Say nothing: the terminal is for diagnostics."""

    return Answer


@dataclass(frozen=True, slots=True)
class Report:
    """What is wrong with the course."""

    text: str
    is_deadly: bool
    """Whether an engine does not survive it."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What is served, by whom, and where."""

    root: Path
    """The project's folder."""
    engine: str
    """The engine's command: `mkdocs`, `zensical` or `properdocs`."""
    address: str
    """Host and port, `127.0.0.1:8000`."""
    settings: str = SETTINGS
    """The file of settings, in the project's folder."""


def serve(stage: Stage, check: Callable[[], Report], warn: Callable[[Sequence[Path]], str]) -> None:
    """Serve the course until it is interrupted or told to end; the engine ends with it.

    Args:
        stage: What is served.
        check: Prints what is wrong with the course and gives it; called at the start and after each change.
        warn: Says, before an engine finds out, what one does not survive in changed files; empty for nothing.
    """
    root, engine = stage.root, stage.engine
    server, notice = Server(root, engine, stage.address, stage.settings), Notice(stage.address)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    report = check()
    if not report.is_deadly:
        server.start()
    files = _list_assets(root)
    try:
        for changed in _follow(root, stop):
            if any(path.is_relative_to(PACKAGE) and path.suffix in {".py", ".jinja"} for path in changed):
                server.stop()
                notice.stop()
                # A new process: the linter of this one would still be the old code.
                os.execv(sys.executable, [sys.executable, "-m", "coursebook", *sys.argv[1:]])  # noqa: S606
            if changed:
                danger = warn(changed)
                if danger:
                    server.stop()
                    notice.show(danger)
                report = check()
                known, files = files, _list_assets(root)
                # Zensical sees no file come that is no page: a syllabus deleted and written again stays lost.
                if report.is_deadly or files - known:
                    server.stop()
            if changed and not report.is_deadly and not server.is_running:
                notice.stop()
                server.start()
            if not server.is_running:
                notice.show(report.text if report.is_deadly else f"{report.text}\n{ENDED.format(engine=engine)}")
    finally:
        notice.stop()
        server.stop()


def _follow(root: Path, stop: threading.Event) -> Iterator[list[Path]]:
    """Give what changes in a project until it is time to stop, and nothing each half second without a change."""
    changes: Queue[list[Path]] = Queue()

    def look(*paths: Path, is_deep: bool) -> None:
        for batch in watch(*paths, recursive=is_deep, stop_event=stop, raise_interrupt=False, rust_timeout=500):
            changes.put([Path(name) for _, name in batch if is_deep or Path(name) == root / SETTINGS])

    folders = [path for path in {*(root / name for name in FOLDERS), PACKAGE} if path.exists()]
    threading.Thread(target=look, args=folders, kwargs={"is_deep": True}, daemon=True).start()
    # The folder and not the file: an editor may save by putting another file in its place.
    threading.Thread(target=look, args=[root], kwargs={"is_deep": False}, daemon=True).start()
    while not stop.is_set():
        try:
            yield changes.get(timeout=0.5)
        except Empty:
            yield []


def _list_assets(root: Path) -> set[Path]:
    """Give the files that are neither pages nor what an editor keeps beside its own."""
    paths = (root / "docs").rglob("*")
    return {path for path in paths if path.suffix != ".md" and not path.name.startswith(".") and path.name[-1] != "~"}
