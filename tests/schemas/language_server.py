"""A client for yaml-language-server: opens a document, and gives what an editor would underline and offer."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from tests.sites import ROOT

COMMAND = ["node", str(ROOT / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"), "--stdio"]
SETTINGS = {
    "yaml": {"schemaStore": {"enable": False}, "kubernetesCRDStore": {"enable": False}, "completion": True},
    "http": {},
}
"""Nothing is asked of another host."""


class LanguageServer:
    """A server that runs."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._in = cast("BinaryIO", process.stdin)
        self._out = cast("BinaryIO", process.stdout)
        self._last = 0
        self._found: dict[str, list[dict[str, Any]]] = {}

    def diagnose(self, file: Path) -> list[tuple[int, str]]:
        """Give the line, from 1, and the text of what is underlined in a file, in the order of the lines."""
        uri = self._open(file)
        while uri not in self._found:
            self._take()
        found = self._found.pop(uri)
        return sorted((item["range"]["start"]["line"] + 1, item["message"]) for item in found)

    def complete(self, file: Path, line: int, column: int) -> set[str]:
        """Give what is offered at a place of a file; line and column from 1."""
        position = {"line": line - 1, "character": column - 1}
        answer = self.ask("textDocument/completion", textDocument={"uri": self._open(file)}, position=position)
        return {item["label"] for item in answer["items"]}

    def ask(self, method: str, **parameters: object) -> Any:  # noqa: ANN401 - whatever the method answers
        """Send a request, and give the answer."""
        self._last += 1
        number = self._last
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._take()
            if message.get("id") == number and "method" not in message:
                return message["result"]

    def tell(self, method: str, **parameters: object) -> None:
        """Send what has no answer."""
        self._send({"method": method, "params": parameters})

    def _open(self, file: Path) -> str:
        uri = file.as_uri()
        text = file.read_text(encoding="utf-8")
        self.tell("textDocument/didOpen", textDocument={"uri": uri, "languageId": "yaml", "version": 1, "text": text})
        return uri

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._in.flush()

    def _take(self) -> dict[str, Any]:
        """Read one message; keep what is found in a document, and answer what the server asks."""
        size = 0
        while (line := self._out.readline()) != b"\r\n":
            if not line:
                raise EOFError("the language server has ended")
            if line.lower().startswith(b"content-length:"):
                size = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self._out.read(size))
        if message.get("method") == "textDocument/publishDiagnostics":
            self._found[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            items = message.get("params", {}).get("items", [])
            self._send({"id": message["id"], "result": [SETTINGS.get(item["section"]) for item in items]})
        return message


@contextmanager
def start(root: Path) -> Iterator[LanguageServer]:
    """Run a server for a folder."""
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        server = LanguageServer(process)
        capabilities = {"workspace": {"configuration": True}}
        server.ask("initialize", processId=None, rootUri=root.as_uri(), capabilities=capabilities)
        server.tell("initialized")
        yield server
        server.ask("shutdown")
        server.tell("exit")
