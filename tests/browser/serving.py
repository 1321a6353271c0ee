"""Serves a built site under a project path, as GitHub Pages does it: what is missing gets `404.html` and status 404."""

from __future__ import annotations

import mimetypes
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

PREFIX = "/repo/"
BUILT_FOR = "http://127.0.0.1:8000"
"""The origin that the sites are built for; each is served from a port of its own."""
mimetypes.add_type("text/javascript", ".mjs")


class Gate:
    """Holds back the answers to requests for one path, until it is opened."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.opened = threading.Event()

    def wait(self) -> None:
        self.reached.set()
        self.opened.wait()


@dataclass(frozen=True)
class Site:
    """A built site and where it is served, by path under the base what holds an answer back, and whether it is down."""

    origin: str
    folder: Path
    gates: dict[str, Gate] = field(default_factory=dict)
    down: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def hold(self, path: str) -> Iterator[Gate]:
        """Answer no request for a path while the block runs, or until the gate is opened."""
        gate = self.gates[path] = Gate()
        try:
            yield gate
        finally:
            del self.gates[path]
            gate.opened.set()

    @property
    def base(self) -> str:
        """The address of the home page."""
        return self.origin + PREFIX

    @property
    def paths(self) -> list[str]:
        """The path of every page under the base, without the 404 page."""
        pages = self.folder.rglob("index.html")
        return sorted(page.relative_to(self.folder).as_posix().removesuffix("index.html") for page in pages)


class Handler(BaseHTTPRequestHandler):
    """Answers from a folder; knows no listing and no other method than GET."""

    protocol_version = "HTTP/1.1"

    server: Server

    def do_GET(self) -> None:
        site = self.server.site
        path = unquote(urlsplit(self.path).path)
        name = path.removeprefix(PREFIX) if path.startswith(PREFIX) else None
        if name in site.gates:
            site.gates[name].wait()
        if site.down.is_set():
            self.close_connection = True
            return
        file = site.folder / name if name is not None else None
        if file and file.is_dir() and path.endswith("/"):
            file /= "index.html"
        if file and file.is_dir():
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{self.path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif file and file.is_file() and ".." not in file.parts:
            self._send(HTTPStatus.OK, file)
        else:
            self._send(HTTPStatus.NOT_FOUND, site.folder / "404.html")

    def _send(self, status: HTTPStatus, file: Path) -> None:
        body = file.read_bytes()
        if file.name == "sitemap.xml":
            # Instant navigation only follows what the sitemap names, with the port.
            body = body.replace(BUILT_FOR.encode(), f"http://{self.headers['Host']}".encode())
        self.send_response(status)
        body = self.encode(body)
        self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def encode(self, body: bytes) -> bytes:
        """Give a body as it is sent, and send the headers that say how."""
        return body

    def log_message(self, *_: object) -> None:
        """Say nothing: the tests watch the browser's side."""


class Server(ThreadingHTTPServer):
    """A server that takes it calmly when a browser closes a connection it holds open."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, folder: Path, handler: type[Handler]) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self.site = Site(f"http://127.0.0.1:{self.server_port}", folder)

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serve_site(folder: Path, handler: type[Handler] = Handler) -> Iterator[Site]:
    """Serve a site while the block runs."""
    server = Server(folder, handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
