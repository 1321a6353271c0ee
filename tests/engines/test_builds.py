"""Every engine builds both courses, strictly and without a word of warning, and publishes the same pages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engines.conftest import SITE_URL, Built
from tests.sites import ROOT

WARNING = re.compile(r"warning|error|deprecat|traceback|issues? found", re.IGNORECASE)
NO_ISSUE = "No issues found"


def find_warnings(log: str) -> list[str]:
    """Give the lines of an engine's output that warn of something."""
    return [line for line in log.splitlines() if WARNING.search(line.replace(NO_ISSUE, ""))]


def source_pages(docs: Path) -> set[str]:
    """Give the path under the site of every page the sources make."""
    paths = [path.relative_to(docs).with_suffix("") for path in docs.rglob("*.md")]
    return {(path.parent if path.name == "index" else path).joinpath("index.html").as_posix() for path in paths}


def test_build_says_no_warning(site: Built) -> None:
    assert site.log.strip()
    assert find_warnings(site.log) == []


def test_every_page_of_the_sources_is_published(site: Built) -> None:
    assert set(site.pages) - {"404.html"} == source_pages(site.source / "docs")


def test_data_and_drawings_are_not_published(site: Built) -> None:
    names = {path.relative_to(site.folder).parts[0] for path in site.folder.rglob("*")}
    assert not names & {"_data", "_figures"}
    assert not list(site.folder.rglob("*.yml"))


def test_spare_engine_builds_the_root_course(build: Callable[[str, str], Built]) -> None:
    spare = build("root", "properdocs")
    assert find_warnings(spare.log) == []
    assert set(spare.pages) == set(build("root", "mkdocs").pages)


def check_links(site: Path) -> subprocess.CompletedProcess[str]:
    """Let the project's own script look at a site, where GitHub Pages would have it."""
    return subprocess.run(
        [str(ROOT / "scripts" / "check-links"), str(site)],
        env={**os.environ, "SITE_URL": SITE_URL},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def test_every_link_resolves_under_a_project_path(site: Built) -> None:
    run = check_links(site.folder)
    assert run.returncode == 0, run.stdout


BROKEN = {
    "an anchor": '<a href="glossary/#no-such-term">x</a>',
    "a page": '<a href="no-such-page/">x</a>',
    "a page above the project": '<a href="../glossary/">x</a>',
    "an address from the root": '<a href="/glossary/">x</a>',
    "an image": '<img src="no-such-image.svg" alt="">',
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_broken_link_is_found_under_a_project_path(
    build: Callable[[str, str], Built], tmp_path: Path, broken: str
) -> None:
    site = shutil.copytree(build("bread", "mkdocs").folder, tmp_path / "site")
    page = site / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</article>", f"{broken}</article>"), encoding="utf-8")
    run = check_links(site)
    assert run.returncode != 0
    assert "/index.html]" in run.stdout


@pytest.mark.parametrize("line", ["WARNING -  a", "1 issue found", "DeprecationWarning: a", "Error: a"])
def test_warning_in_a_log_is_seen(line: str) -> None:
    assert find_warnings(f"INFO - Building\n{line}\nNo issues found") == [line]
