"""The preview of some pages alone, on both engines: as they are in the whole site, and what is left out is said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from coursebook.cli import cli
from coursebook.narrowing import FILE, narrow
from coursebook.sources import load_course
from tests.engines.dom import write_dom
from tests.previewing import serving, wait
from tests.sites import ENGINES, SITE, copy_course, run_engine

DOUGH = "docs/chapters/01-dough.md"
ODD = "docs/a\nb\x1b[31m.md"
COUNT = len(load_course(SITE)[0].pages)


@pytest.mark.parametrize("engine", ENGINES)
def test_page_is_as_in_the_whole_site_and_no_other_is_built(engine: str, tmp_path: Path) -> None:
    course = copy_course(SITE, tmp_path)
    whole = run_engine(course, engine)
    assert whole.returncode == 0, whole.stdout
    with narrow(course, ["chapters/01-dough.md", "glossary.md"]) as settings:
        part = run_engine(course, engine, settings=settings)
    assert part.returncode == 0, part.stdout
    site, preview = course / "site", course / "site-preview"
    pages = [Path("chapters/01-dough/index.html"), Path("glossary/index.html")]
    assert {path.relative_to(preview) for path in preview.rglob("*.html")} == {Path("404.html"), *pages}
    for page in pages:
        assert read_content(preview / page) == read_content(site / page)


def read_content(file: Path) -> list[str]:
    """Give what a page holds, but for the trail from the home page, which is left out, and for where links lead."""
    html = re.sub(r'<nav class="course-path".*?</nav>', "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    # The target of a link to a page that is left out is what the author wrote.
    return [re.sub(r' href="[^"]*"', "", line) for line in write_dom(html)]


@pytest.mark.parametrize("engine", ENGINES)
def test_preview_of_a_page_says_what_is_left_out_and_shows_changes_and_mistakes(engine: str, tmp_path: Path) -> None:
    # A ledger would ask whether a reworded definition means something else.
    with serving(tmp_path, engine, lambda course: (course / "docs/_data/ids.txt").unlink(), [DOUGH]) as preview:
        wait("first page", preview.is_whole)
        assert preview.output().startswith(
            f"built: {DOUGH}, at '/chapters/01-dough/'\nbuilt: docs/glossary.md, at '/glossary/'\n"
            f"left out: {COUNT - 2} pages, to which links lead nowhere, and the check of what holds between pages\n"
        )
        assert "\n2 pages: no findings\n" in preview.output()
        assert preview.answer("glossary/")[0] == 200
        assert preview.answer("chapters/03-oven/")[0] == 404

        glossary = preview.course / "docs" / "_data" / "glossary.yml"
        definition = next(text for text in glossary.read_text(encoding="utf-8").splitlines() if "definition: " in text)
        preview.edit(glossary, definition, definition.replace("definition: ", "definition: Newly, "))
        wait("glossary edit in the page", lambda: "Newly, " in preview.page())

        chapter = preview.course / DOUGH
        source = chapter.read_text(encoding="utf-8")
        chapter.write_text(source + '\nAn {{ term("unheard-of") }}.\n', encoding="utf-8")
        wait("mistake in the page", lambda: "course-error" in preview.page() and "unheard-of" in preview.page())
        wait("mistake on the terminal", lambda: "error[R001] unknown-term" in preview.output())
        chapter.write_text(source, encoding="utf-8")
        wait("mended page", preview.is_whole)

        other = preview.course / "docs" / "chapters" / "03-oven.md"
        for text in (b"{{ unknown() }}\n", b"\xff\xfe"):
            count = preview.output().count("no findings")
            other.write_bytes(text)
            wait("the check after a change elsewhere", lambda: preview.output().count("no findings") > count)  # noqa: B023
            wait("the page after a change elsewhere", preview.is_whole)
    assert not (preview.course / FILE).exists()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param("docs/chapters/04-none.md", "File 'docs/chapters/04-none.md' does not exist.", id="nothing"),
        pytest.param("docs/_data/glossary.yml", "'docs/_data/glossary.yml' is no page of the course", id="data"),
        pytest.param("mkdocs.yml", "'mkdocs.yml' is no page of the course", id="elsewhere"),
        pytest.param(ODD, r"'docs/a\nb\x1b[31m.md' has a name that no file of settings can hold", id="name"),
    ],
)
def test_what_is_no_page_is_not_served(path: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course = copy_course(SITE, tmp_path)
    (course / ODD).write_text("Odd.\n", encoding="utf-8")
    monkeypatch.chdir(course)
    done = CliRunner().invoke(cli, ["serve", path])
    assert done.exit_code == 2
    assert said in done.output
    assert not (course / FILE).exists()
