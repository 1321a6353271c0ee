"""The engines' door: what a wrong call says, where links lead, and how often the course is read."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest

from coursebook import loading, plugin
from coursebook.jinja import EXPAND
from coursebook.macros import MacroError
from coursebook.markdown.fragments import kept
from coursebook.model import SIGNATURES
from coursebook.sources import load_course
from tests.rendering import COURSE, Engine, render_page

FRONT = "---\nchapter: 1\ntitle: The loaf\nhook: What is inside?\nobjectives: [Cut]\n---\n"


@pytest.fixture(autouse=True)
def tracebacks_again() -> Iterator[None]:
    """Give Python its tracebacks back, which a refused course takes away from the whole process."""
    yield
    vars(sys).pop("tracebacklimit", None)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        pytest.param('A {{ term("crum") }}.', "no term 'crum'", id="unknown-term"),
        pytest.param('{{ figure("loav") }}', "no figure 'loav'", id="unknown-figure"),
        pytest.param('A {{ term("crumb", "a", "b") }}.', "term", id="too-many-arguments"),
        pytest.param("A {{ term() }}.", "term", id="missing-argument"),
        pytest.param("A {{ term(5) }}.", "term", id="wrong-type"),
        pytest.param('{{ figure("loaf", captoin="x") }}', "captoin", id="unknown-argument"),
        pytest.param(
            '{% call quiz("q", exam=False) %}\nIs it?\n\n- [ ] Yes\n\n    No.\n\n- [ ] No\n\n    Yes.\n{% endcall %}',
            "question-without",
            id="no-right-answer",
        ),
    ],
)
def test_wrong_call_stops_the_build_with_the_linters_line(body: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(MacroError) as caught:
        render_page(tmp_path, FRONT + "\n" + body + "\n")
    text = str(caught.value)
    assert text.startswith("docs/chapters/01-loaf.md:8:")
    assert ": error[" in text
    assert message in text


def test_in_a_preview_the_mistake_stands_in_the_page_and_the_rest_of_it_too(tmp_path: Path) -> None:
    source = FRONT + '\nA {{ term("crum") }} <here>.\n\n{{ figure("loav") }}\n\nThe end.\n'
    html = render_page(tmp_path, source.replace("<here>", "here"), fail=False)
    assert html.count('class="course-error"') == 2
    assert "no term 'crum'" in html
    assert "did you mean 'crumb'?" in html
    assert "<p>The end.</p>" in html


@pytest.mark.parametrize(
    ("page", "target", "expected"),
    [
        pytest.param("chapters/01.md", "../glossary.md#crumb", "../../glossary/#crumb", id="up"),
        pytest.param("chapters/01.md", "02.md", "../02/", id="sibling"),
        pytest.param("index.md", "chapters/01.md#a", "chapters/01/#a", id="from-home"),
        pytest.param("chapters/01.md", "../index.md", "../../", id="to-home"),
        pytest.param("chapters/index.md", "../loaf.png", "../loaf.png", id="image-from-index"),
        pytest.param("chapters/01.md", "loaf.png", "../loaf.png", id="image"),
        pytest.param("chapters/01.md", "#here", "#here", id="same-page"),
        pytest.param("chapters/01.md", "https://example.org/a.md", "https://example.org/a.md", id="foreign"),
        pytest.param("chapters/01.md", "mailto:a@example.org", "mailto:a@example.org", id="mail"),
    ],
)
def test_links_inside_components_lead_where_mkdocs_publishes_the_page(page: str, target: str, expected: str) -> None:
    site = plugin._Site(Engine(COURSE))
    assert plugin._PageWriter(site, page, resolves=True).resolve(target) == expected
    assert plugin._PageWriter(site, page, resolves=False).resolve(target) == target


def test_without_directory_urls_links_end_in_html() -> None:
    engine = Engine(COURSE)
    engine.conf["use_directory_urls"] = False
    writer = plugin._PageWriter(plugin._Site(engine), "chapters/01.md", resolves=True)
    assert writer.resolve("../glossary.md#crumb") == "../glossary.html#crumb"
    assert writer.resolve("02.md") == "02.html"


def test_course_is_read_once_for_all_pages_and_again_after_an_edit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "course"
    shutil.copytree(COURSE, root)
    reads: list[Path] = []

    def count(folder: Path, docs: str) -> object:
        reads.append(folder)
        return load_course(folder, docs)

    monkeypatch.setattr(loading, "load_course", count)
    for _ in range(3):  # Zensical calls `define_env` once a page
        Engine(root).render("glossary.md")
    assert reads == [root]
    glossary = root / "docs" / "_data" / "glossary.yml"
    stat = glossary.stat()
    glossary.write_text(glossary.read_text(encoding="utf-8").replace("soft inside", "dark inside"), encoding="utf-8")
    os.utime(glossary, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
    assert "dark inside" in Engine(root).render("glossary.md")
    assert len(reads) == 2


def test_in_a_preview_defining_the_macros_reads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "load_course", lambda *_: pytest.fail("read"))
    assert set(Engine(COURSE, fail=False).macros) == {*SIGNATURES, EXPAND}


def test_build_stops_before_the_first_page_with_every_error_of_the_course(tmp_path: Path) -> None:
    root = tmp_path / "course"
    shutil.copytree(COURSE, root)
    for name in ("01", "02"):
        page = root / "docs" / "chapters" / f"{name}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(FRONT.replace("1", name[1]) + '\n{% call quiz("q") %}\n', encoding="utf-8")
    with pytest.raises(MacroError) as caught:
        Engine(root)
    assert [line[:25] for line in str(caught.value).splitlines() if "unclosed-call" in line] == [
        "docs/chapters/01.md:8:9: ",
        "docs/chapters/02.md:8:9: ",
    ]


def test_on_zensical_links_inside_components_stay_as_in_the_source(tmp_path: Path) -> None:
    root = tmp_path / "course"
    shutil.copytree(COURSE, root)
    page = root / "docs" / "chapters" / "01-loaf.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(FRONT + '\n{{ define("crumb") }}\n', encoding="utf-8")
    engine = Engine(root)
    environment = jinja2.Environment()  # noqa: S701
    environment.globals.update(engine.macros)
    token = environment.from_string('{{ define("crumb") }}').render(page=SimpleNamespace(path="chapters/01-loaf.md"))
    html = kept.fragments[token].html
    assert 'href="../glossary.md#crumb"' in html
