"""The live preview: the engine's own server, the linter at each change, a restart when the tool itself changes.

Knows processes and the file system's changes, and no rule about courses: what a check says is printed by the caller.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from watchfiles import watch

PACKAGE = Path(__file__).parent
SECONDS_TO_STOP = 10


class Server:
    """The engine's server as a process that can be started again."""

    def __init__(self, root: Path, engine: str, address: str) -> None:
        """Name what to serve; nothing is started yet."""
        self.root = root
        self.command = [sys.executable, "-m", engine, "serve", "--dev-addr", address]
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def is_running(self) -> bool:
        """Whether the process is there."""
        return self.process is not None and self.process.poll() is None

    def start(self) -> None:
        """Start the engine, told to show mistakes in the page instead of stopping."""
        environment = {**os.environ, "COURSEBOOK_FAIL": "false"}
        self.process = subprocess.Popen(self.command, cwd=self.root, env=environment)  # noqa: S603 - our own words

    def stop(self) -> None:
        """End the engine, by force where it does not go."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def serve(root: Path, engine: str, address: str, check: Callable[[], None]) -> None:
    """Serve the course until it is interrupted or told to end; the engine ends with it.

    Args:
        root: The project's folder.
        engine: The engine's command: `mkdocs`, `zensical` or `properdocs`.
        address: Host and port, `127.0.0.1:8000`.
        check: Prints what is wrong with the course; called at the start and after each change of a source.
    """
    server = Server(root, engine, address)
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    check()
    server.start()
    sources = [root / name for name in ("docs", "overrides", "macros", "mkdocs.yml")]
    try:
        watched = [path for path in {*sources, PACKAGE} if path.exists()]
        for changes in watch(*watched, stop_event=stop, raise_interrupt=False):
            changed = [Path(name) for _, name in changes]
            if any(path.is_relative_to(PACKAGE) and path.suffix in {".py", ".jinja"} for path in changed):
                server.stop()
                # A new process: the linter of this one would still be the old code.
                os.execv(sys.executable, [sys.executable, "-m", "coursebook", *sys.argv[1:]])  # noqa: S606
            check()
            if not server.is_running:
                server.start()
    finally:
        server.stop()
