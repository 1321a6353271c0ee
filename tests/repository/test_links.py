"""The two scripts behind the scheduled look at other sites: what they call dead, and what they do not yet."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
URL = "https://bread.example/oven"


class Answers(BaseHTTPRequestHandler):
    """Answers with the status its path names."""

    def do_GET(self) -> None:
        self.send_response(int(self.path.strip("/")))
        self.end_headers()

    do_HEAD = do_GET  # noqa: N815 - the server's name

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """Give the address of a site with a page for every status."""
    site = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=site.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{site.server_port}"
    site.shutdown()
    thread.join()
    site.server_close()


def found(*urls: str, part: str = "error_map") -> str:
    links = [{"url": url, "status": {"text": f"404 Not Found: `{url}`"}} for url in urls]
    return json.dumps({part: {"docs/about.md": links, "docs/index.md": links}})


def compare(folder: Path, now: str, before: dict[str, object] | None = None) -> tuple[str, dict[str, dict[str, str]]]:
    (folder / "found.json").write_text(now, encoding="utf-8")
    if before is not None:
        (folder / "before.json").write_text(json.dumps(before), encoding="utf-8")
    command = [ROOT / "scripts/compare-links", *(folder / f"{name}.json" for name in ("found", "before", "after"))]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return run.stdout, json.loads((folder / "after.json").read_text(encoding="utf-8"))


def ago(**time: float) -> str:
    return (datetime.now(UTC) - timedelta(**time)).isoformat(timespec="seconds")


def test_link_that_is_dead_for_the_first_time_is_kept_and_not_told(tmp_path: Path) -> None:
    told, kept = compare(tmp_path, found(URL))
    assert told == ""
    assert list(kept) == [URL]


@pytest.mark.parametrize("part", ["error_map", "timeout_map"])
def test_link_that_was_dead_a_day_ago_is_told_once_with_all_its_files(part: str, tmp_path: Path) -> None:
    since = ago(hours=25)
    told, kept = compare(tmp_path, found(URL, part=part), {URL: {"since": since}})
    assert told == (f"- `{URL}` in docs/about.md, docs/index.md: dead since {since[:10]}: `404 Not Found: 'it'`\n")
    assert kept[URL]["since"] == since


def test_link_that_was_dead_an_hour_ago_is_not_told_and_keeps_its_first_time(tmp_path: Path) -> None:
    since = ago(hours=1)
    told, kept = compare(tmp_path, found(URL), {URL: {"since": since}})
    assert told == ""
    assert kept[URL]["since"] == since


def test_link_that_lives_again_is_forgotten(tmp_path: Path) -> None:
    assert compare(tmp_path, found(), {URL: {"since": ago(days=9)}}) == ("", {})


def test_look_finds_what_is_gone_and_lets_robots_be_refused(server: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    links = [f"[a]({server}/{status})" for status in (200, 403, 404, 410, 429)]
    page.write_text(f"{' '.join(links)} [b](no-such-page.md) {{{{ term('c') }}}}\n", encoding="utf-8")
    subprocess.run([ROOT / "scripts/look-at-links", tmp_path / "found.json", page], cwd=tmp_path, check=True)
    told, kept = compare(tmp_path, (tmp_path / "found.json").read_text(encoding="utf-8"))
    assert told == ""
    assert sorted(kept) == [f"{server}/404", f"{server}/410"]


def test_look_that_could_not_be_made_fails(tmp_path: Path) -> None:
    run = subprocess.run(
        [ROOT / "scripts/look-at-links", tmp_path / "no" / "folder.json", ROOT / "README.md", "--no-such-option"],
        capture_output=True,
        check=False,
    )
    assert run.returncode != 0
