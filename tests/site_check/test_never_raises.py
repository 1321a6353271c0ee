"""Whatever stands in a site's files, it is reported or passed over: the check never raises."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebook.diagnostics import FORMATS, render
from coursebook.site.address import Home, resolve
from coursebook.site.check import check_site
from coursebook.site.folder import Site
from coursebook.site.judge import ASSET, LINK, judge
from coursebook.site.module import find_hosts, find_imports
from coursebook.site.style import find_addresses
from tests.site_check.tiny import URL, write_page, write_site

FILES = (
    "index.html",
    "glossary/index.html",
    "404.html",
    "sitemap.xml",
    "search/search_index.json",
    "search.json",
    "assets/course/page.css",
    "assets/course/init.mjs",
    "images/loaf.svg",
    "manifest.webmanifest",
    "sw.js",
    "sitemap.xml.gz",
)
PIECES = (
    "<p>", "</p>", "<a href=", '"', "'", "#caf%C3%A9", "%", "%ff", "//", "../", "mailto:", "http://[", "<details ",
    'class="course-answer"', ">", "<summary>", "</details>", "{{", "<!--", "-->", "<![CDATA[", "<svg>", "url(", ")",
    "/*", "@import", "import(", "\x00", "\ufeff", "é", "\ud7ff", '{"docs": [', '{"location": ', "null", "]}", "<loc>",
    '<meta http-equiv="refresh" content="', 'id="a"', 'for="a b"', '<script id="__config">', "srcset=", " 1x, ", "\n",
    "<link rel=canonical href=", "course-chapter-header", "<?xml version='1.0' encoding='utf-16'?>", "</html>", "\x1e",
)  # fmt: skip
SOUP = st.lists(st.sampled_from(PIECES), max_size=40).map("".join).map(str.encode)
CONTENT = st.one_of(st.binary(max_size=200), SOUP)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(["docs", "items", "location", "title", "text", "search"]), inner, max_size=4),
    ),
    max_leaves=12,
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder each example writes anew."""
    folder = tmp_path_factory.mktemp("fuzz") / "site"
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


def check(site: Path, files: dict[str, bytes]) -> None:
    """Check the tiny site with some files changed, and print what is found in every form."""
    shutil.rmtree(site)
    for url in ("", URL):
        report = check_site(write_site(site, files), url)
        for format_ in FORMATS:
            assert isinstance(render(report.findings, format_), str)
        assert all(finding.place.line >= 1 for finding in report.findings)


@given(files=st.dictionaries(st.sampled_from(FILES), CONTENT, min_size=1, max_size=4))
def test_any_bytes_in_the_files(site: Path, files: dict[str, bytes]) -> None:
    check(site, files)


@given(body=SOUP)
def test_any_markup_in_a_page(site: Path, body: bytes) -> None:
    check(site, {"index.html": write_page("Bread", "", "{}").encode().replace(b"{}", body)})


@given(index=JSON, file=st.sampled_from(["search/search_index.json", "search.json"]))
def test_any_json_as_search_index(site: Path, index: Any, file: str) -> None:  # noqa: ANN401 - any JSON
    check(site, {file: json.dumps(index).encode()})


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"[" * 100_000, id="deep-json"),
        pytest.param(b"<div>" * 20_000, id="deep-html"),
        pytest.param(b"<a href='" * 20_000, id="open-attributes"),
        pytest.param(b"url(" * 50_000 + b"'" * 50_000, id="open-addresses"),
        pytest.param(b"import " * 50_000 + b"/*" * 50_000, id="open-imports"),
        pytest.param(b"9" * 5_000, id="long-number"),
        pytest.param(b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///">]><a>&b;</a>', id="entity"),
    ],
)
def test_hostile_content(site: Path, content: bytes) -> None:
    check(site, dict.fromkeys(FILES, content))


@given(address=st.one_of(st.text(), SOUP.map(bytes.decode)), page=st.sampled_from(FILES))
def test_any_address_leads_somewhere(site: Path, address: str, page: str) -> None:
    home = Home("example.org", "/course/")
    target = resolve(address, page, home)
    assert target.kind != "inside" or ".." not in target.name.split("/")
    tiny = Site(site, URL, home)
    for use in (LINK, ASSET):
        judge(tiny, address, page, use)


@given(text=st.one_of(st.text(), SOUP.map(bytes.decode)))
def test_any_text_as_style_sheet_and_module(text: str) -> None:
    list(find_addresses(text))
    find_imports(text)
    list(find_hosts(text))
