"""What the service worker is given: the list, its two halves, and the version of all of it."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coursebook.packing.offline import fill_worker
from tests.sites import ENGINES, ROOT, SITE, build_site

MOST_BYTES = 1.5 * 1024 * 1024
PREVIEW = b'const SITE = {version: "preview", size: 0, core: [], more: []};\nstart(SITE);\n'
FILES = {
    "sw.js": PREVIEW,
    "index.html": b"home",
    "404.html": b"missing",
    "sitemap.xml.gz": b"for programs",
    "a b/{c}/index.html": b"page",
    "assets/course/init.mjs": b"module",
    "assets/course/icon-192.png": b"icon",
    "assets/javascripts/LICENSE": b"licence",
    "assets/javascripts/theme.js": b"theme",
    "images/loaf.svg": b"image",
    "search/search_index.json": b"index",
}


def read_list(worker: bytes | None) -> dict[str, Any]:
    """Give what the worker was given, as the browser reads it."""
    assert worker is not None
    found = re.search(rb"const SITE=(\{[^}]*\});", worker)
    assert found
    listed: dict[str, Any] = json.loads(found[1])
    return listed


def test_list_has_what_every_page_needs_and_the_rest_and_nothing_else() -> None:
    site = read_list(fill_worker(FILES))
    assert site["core"] == [
        "assets/course/init.mjs",
        "assets/javascripts/theme.js",
        "",
        "search/search_index.json",
    ]
    assert site["more"] == ["a%20b/%7Bc%7D/", "assets/course/icon-192.png", "images/loaf.svg"]


@pytest.mark.parametrize(
    ("changes", "is_same"),
    [
        ({}, True),
        ({"404.html": b"other"}, True),
        ({"images/loaf.svg": b"other"}, False),
        ({"images/loaf.svg": b"imag", "images/loaf.svh": b"e"}, False),
    ],
)
def test_version_is_of_all_that_is_listed(changes: dict[str, bytes], *, is_same: bool) -> None:
    versions = [read_list(fill_worker(files))["version"] for files in (FILES, FILES | changes)]
    assert (versions[0] == versions[1]) is is_same


def test_list_is_made_anew_from_one_that_is_filled_in() -> None:
    once = fill_worker(FILES)
    assert once is not None
    assert fill_worker(FILES | {"sw.js": once}) == once


@pytest.fixture(params=ENGINES)
def build(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[Path], Path]:
    """Build a course with each engine in turn."""
    return lambda source: build_site(source, request.param, tmp_path / source.name)


def test_whole_course_for_reading_offline_stays_within_its_budget(build: Callable[[Path], Path]) -> None:
    site = build(ROOT)
    total = sum(len(gzip.compress(path.read_bytes(), 9)) for path in site.rglob("*") if path.is_file())
    assert total <= MOST_BYTES


def test_every_file_that_is_listed_is_there_and_every_page_is_listed(build: Callable[[Path], Path]) -> None:
    site = build(SITE)
    listed = read_list((site / "sw.js").read_bytes())
    paths = {*listed["core"], *listed["more"]}
    assert [path for path in paths if not (site / path).exists()] == []
    pages = {page.parent.relative_to(site).as_posix() for page in site.rglob("index.html")}
    assert {f"{page}/".removeprefix("./") for page in pages} <= paths
