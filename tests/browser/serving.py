"""Serves a built site under a project path, as GitHub Pages does it: what is missing gets `404.html` and status 404."""

from __future__ import annotations

import mimetypes
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from socketserver import BaseServer
from urllib.parse import unquote, urlsplit

PREFIX = "/repo/"
BUILT_FOR = "http://127.0.0.1:8000"
"""The origin that the sites are built for; each is served from a port of its own."""
mimetypes.add_type("text/javascript", ".mjs")


@dataclass(frozen=True)
class Site:
    """A built site and where it is served."""

    origin: str
    folder: Path

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

    def __init__(self, folder: Path, request: socket, address: tuple[str, int], server: BaseServer) -> None:
        self.folder = folder
        super().__init__(request, address, server)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        name = path.removeprefix(PREFIX) if path.startswith(PREFIX) else None
        file = self.folder / name if name is not None else None
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
            self._send(HTTPStatus.NOT_FOUND, self.folder / "404.html")

    def _send(self, status: HTTPStatus, file: Path) -> None:
        body = file.read_bytes()
        if file.name == "sitemap.xml":
            # Instant navigation only follows what the sitemap names, with the port.
            body = body.replace(BUILT_FOR.encode(), f"http://{self.headers['Host']}".encode())
        self.send_response(status)
        self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: the tests watch the browser's side."""


class Server(ThreadingHTTPServer):
    """A server that takes it calmly when a browser closes a connection it holds open."""

    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serve_site(folder: Path) -> Iterator[Site]:
    """Serve a site while the block runs."""
    server = Server(("127.0.0.1", 0), partial(Handler, folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Site(f"http://127.0.0.1:{server.server_port}", folder)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
