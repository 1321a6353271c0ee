"""The pages MkDocs builds are valid HTML, as the reference implementation sees it; a fault on any page shows."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.site_check.conftest import Build
from tests.sites import COURSES, ROOT

URL = "https://example.org/repo/"
FAULTS = {
    "index.html": '<p><ul><li>A list in a paragraph</li></ul></p><a href="chapters/ 01/">x</a>',
    "404.html": '<img src="/repo/images/loaf.svg">',
    "chapters/01-dough/index.html": "<ul><p>A paragraph in a list</p></ul>",
    "practice/02-fermentation/index.html": '<label for="no-such-input">Rye</label>',
    "exams/paper-1/index.html": '<section aria-labelledby="x" aria-level="two">x</section>',
    "glossary/index.html": '<dl><dt>Crumb</dt><p id="crumb">x</p></dl>',
    "exam/index.html": "<table><tr><td>1</td></tr><tr><td>1</td><td>2</td></tr></table><div><span></div>",
    "editors/index.html": '<input type="text" autocomplete="nonsense">',
}
"""A fault for each kind of page, all of different kinds."""


def check(site: Path) -> subprocess.CompletedProcess[str]:
    """Let the project's own script look at a site."""
    return subprocess.run(
        [str(ROOT / "scripts" / "check-html"), str(site)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def faulty(build: Build, tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """What is said about a site with a fault on each kind of page."""
    site = shutil.copytree(build("bread", "mkdocs", URL), tmp_path_factory.mktemp("faulty") / "site")
    for name, fault in FAULTS.items():
        page = site / name
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("</article>", f"{fault}</article>"), encoding="utf-8")
    return check(site)


@pytest.mark.parametrize("course", COURSES)
def test_pages_are_valid(build: Build, course: str) -> None:
    run = check(build(course, "mkdocs", URL))
    assert (run.returncode, run.stdout) == (0, "")


def test_faults_turn_it_red(faulty: subprocess.CompletedProcess[str]) -> None:
    assert faulty.returncode == 1


@pytest.mark.parametrize("page", FAULTS)
def test_fault_is_found_on_this_kind_of_page(faulty: subprocess.CompletedProcess[str], page: str) -> None:
    assert f'/site/{page}":' in faulty.stdout


def test_only_the_themes_own_attribute_is_let_pass(build: Build, tmp_path: Path) -> None:
    page = (build("bread", "mkdocs", URL) / "index.html").read_text(encoding="utf-8")
    passed = '<input type="checkbox" autocomplete="off" aria-label="x">'
    (tmp_path / "index.html").write_text(page.replace("</article>", f"{passed}</article>"), encoding="utf-8")
    assert check(tmp_path).returncode == 0


def test_site_without_pages_is_no_success(tmp_path: Path) -> None:
    run = check(tmp_path)
    assert run.returncode == 2
    assert "no page" in run.stdout
