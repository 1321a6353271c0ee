"""The sites both engines build have no finding; twelve faults planted in them have exactly one each."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from coursebook.diagnostics import quote, render
from coursebook.site.check import check_site
from tests.site_check.conftest import Build
from tests.sites import COURSES, ENGINES

URLS = {"project": "https://example.org/repo/", "root": "https://example.org/"}
SEARCH = ("search/search_index.json", "search.json")
GOOD = (
    '<h2 id="café">Open</h2> <a href="#caf%C3%A9">x</a> <a href="../exam/#caf%C3%A9">x</a> <a href="./#café">x</a>'
    '<a href="https://example.com/no-such-page/">x</a> <a href="mailto:baker@example.org?subject=Bread">x</a>'
    '<code>{{ term("crumb") }} - [x] **NOT**</code> <img src="data:image/gif;base64,R0lGOD" alt="">'
)
"""Addresses and texts that only look wrong."""


@dataclass(frozen=True)
class Fault:
    """A line of HTML put into a page, and what is said about it."""

    page: str
    html: str
    said: str
    before: str = "</article>"
    """What it is put before."""


FAULTS = {
    "dead page": Fault(
        "chapters/01-dough/index.html",
        '<a href="../09-none/">x</a>',
        "[B010] dead-link: a href: '../09-none/' leads to 'chapters/09-none/index.html', which is not there",
    ),
    "dead anchor": Fault(
        "chapters/02-fermentation/index.html",
        '<a href="../../glossary/#glutton">x</a>',
        "[B011] dead-anchor: '../../glossary/#glutton' names 'glutton', which is no id of 'glossary/index.html'",
    ),
    "case-only mismatch": Fault(
        "exams/paper-1/index.html",
        '<a href="../../Glossary/">x</a>',
        "[B012] wrong-case: a href: '../../Glossary/' differs from 'glossary/' in the case of its letters",
    ),
    "missing image": Fault(
        "editors/index.html",
        '<img src="../images/loav.svg" alt="">',
        "[B020] missing-asset: img src: '../images/loav.svg' leads to 'images/loav.svg', which is not there",
    ),
    "duplicate id": Fault(
        "glossary/index.html",
        '<p id="crust">x</p>',
        "[B040] repeated-html-id: 'crust' is the id of an element in line {first} already",
    ),
    "leaked brace": Fault(
        "chapters/03-oven/index.html",
        '<p>{{ term("oven-spring") }}</p>',
        "[B050] leaked-syntax: readers see '{{ term(\"oven-spring\") }}'",
    ),
    "foreign script": Fault(
        "index.html",
        '<script src="https://cdn.example.com/a.js"></script>',
        "[B021] foreign-host: script src: 'https://cdn.example.com/a.js' "
        "is loaded from another host, 'cdn.example.com'",
        "</body>",  # in the text a script of any host is a finding of its own
    ),
}
"""The faults that are a line of HTML; the other five are in `plant_in_files`."""


def change(site: Path, path: str, old: str, new: str) -> int:
    """Replace the one place where a text stands in a file, and give its line."""
    file = site / path
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path}: {old}"
    file.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def change_index(site: Path, change_entries: Callable[[list[dict[str, Any]]], None]) -> str:
    """Change the entries of the search index and give its path."""
    path = next(path for path in SEARCH if (site / path).exists())
    index = json.loads((site / path).read_text(encoding="utf-8"))
    change_entries(index["docs"] if "docs" in index else index["items"])
    (site / path).write_text(json.dumps(index), encoding="utf-8")
    return path


def place_of(text: str, offset: int) -> str:
    """Give line and column as they are printed."""
    before = text[:offset].split("\n")
    return f"{len(before)}:{len(before[-1]) + 1}"


def plant_in_page(site: Path, fault: Fault) -> str:
    line = change(site, fault.page, fault.before, f"\n{fault.html}\n{fault.before}") + 1
    text = (site / fault.page).read_text(encoding="utf-8")
    first = text[: text.find('id="crust"')].count("\n") + 1
    return f"{fault.page}:{line}:1: error{fault.said.replace('{first}', str(first))}"


def plant_in_files(site: Path, url: str) -> list[str]:
    """Plant the faults that are no line of a page: in style sheet, sitemap and canonical link, two in the search."""
    css = site / "assets/course/course.css"
    line = css.read_text(encoding="utf-8").count("\n") + 2
    with css.open("a", encoding="utf-8") as file:
        file.write("\n.oven { background: url(none.png) }\n")
    missing = "'none.png' leads to 'assets/course/none.png', which is not there"
    said = [f"assets/course/course.css:{line}:21: error[B020] missing-asset: {missing}"]

    line = change(site, "sitemap.xml", "</urlset>", f"\n<url><loc>{url}exame/</loc></url></urlset>") + 1
    packed = site / "sitemap.xml.gz"
    if packed.exists():
        packed.write_bytes(gzip.compress((site / "sitemap.xml").read_bytes()))
    address = quote(f"{url}exame/")
    said.append(
        f"sitemap.xml:{line}:1: error[B030] dead-sitemap-entry: "
        f"{address} leads to 'exame/index.html', which is not there"
    )

    page = "exam/index.html"
    html = (site / page).read_text(encoding="utf-8")
    place = place_of(html, html.index('<link rel="canonical"'))
    change(site, page, f'rel="canonical" href="{url}exam/"', f'rel="canonical" href="{url}glossary/"')
    address = quote(f"{url}glossary/")
    said.append(f"{page}:{place}: error[B032] wrong-canonical: {address} is not the address of this page")

    paper = "exams/paper-1/index.html"  # its questions stand nowhere else
    html = (site / paper).read_text(encoding="utf-8")
    reason = re.search(r'<p class="course-answer__option">[^\n]*?</p><p>([^<]+)</p>', html)
    assert reason
    place = place_of(html, html.rindex("<details", 0, reason.start()))
    answer = reason[1]

    def spoil(entries: list[dict[str, Any]]) -> None:
        entries[0]["text"] += f" {answer}"
        entries[1]["location"] = "none/"

    path = change_index(site, spoil)
    said.append(f"{path}:1:1: error[B031] dead-search-target: 'none/' leads to 'none/index.html', which is not there")
    first = re.split(r"(?<=[.!?])\s", answer)[0]
    said.append(
        f"{paper}:{place}: error[B051] spoiler: the search index gives the answer away: {quote(first.rstrip('.'))}"
    )
    return said


def find(site: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the first line of each finding, with paths from the site."""
    monkeypatch.chdir(site)
    lines = render(check_site(site).findings, "text").splitlines()
    return [line for line in lines if not line.startswith("  ")]


@pytest.mark.parametrize("url", URLS.values(), ids=URLS)
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("course", COURSES)
def test_built_site_has_no_finding(
    build: Build, course: str, engine: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = build(course, engine, url)
    assert find(site, monkeypatch) == []


@pytest.mark.parametrize("url", URLS.values(), ids=URLS)
@pytest.mark.parametrize("engine", ENGINES)
def test_planted_faults_are_found_and_nothing_else(
    build: Build, engine: str, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = shutil.copytree(build("bread", engine, url), tmp_path / "site")
    expected = [plant_in_page(site, fault) for fault in FAULTS.values()] + plant_in_files(site, url)
    change(site, "exam/index.html", "</article>", f"{GOOD}</article>")
    assert len(expected) == 12
    assert sorted(find(site, monkeypatch)) == sorted(expected)
