"""The engines' door: what a wrong call says, where links lead, and how often the course is read."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest

from coursebook import loading, plugin
from coursebook.invocation import MacroError
from coursebook.jinja import EXPAND
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


def test_a_course_without_a_question_to_ask_has_no_diagnostic(tmp_path: Path) -> None:
    with pytest.raises(MacroError, match=r"^no chapter has a question that mock exams may draw$"):
        render_page(tmp_path, FRONT + "\n{{ diagnostic() }}\n")


def test_a_course_without_a_question_bank_has_no_drill(tmp_path: Path) -> None:
    said = r"^no page prints the question bank, from which a drill takes its questions$"
    with pytest.raises(MacroError, match=said):
        render_page(tmp_path, FRONT + "\n{{ drill() }}\n")


def test_a_course_without_an_example_of_two_terms_has_no_cases(tmp_path: Path) -> None:
    others = {"docs/_data/glossary.yml": "- {id: crumb, term: Crumb, definition: Soft., chapter: 1}\n"}
    with pytest.raises(MacroError, match=r"^no term that tell_apart names has an example$"):
        render_page(tmp_path, FRONT + "\n{{ pairs() }}\n", others=others)


def test_in_a_preview_the_mistake_stands_in_the_page_and_the_rest_of_it_too(tmp_path: Path) -> None:
    source = FRONT + '\nA {{ term("crum") }} <here>.\n\n{{ figure("loav") }}\n\nThe end.\n'
    html = render_page(tmp_path, source.replace("<here>", "here"), fail=False)
    assert html.count('class="course-error"') == 2
    assert "no term 'crum'" in html
    assert "did you mean 'crumb'?" in html
    assert "<p>The end.</p>" in html


USES = """
{{ chapter_header() }}

A {{ term("crumb") }} and a {{ term("crust", "hard crust") }}.

{{ define("crumb") }}

{{ tell_apart("crust", "crumb") }}

The end.
"""


@pytest.mark.parametrize(
    ("glossary", "line"),
    [
        pytest.param("- utility\n", "docs/_data/glossary.yml:1:3: error[S012] wrong-shape: ", id="list-of-texts"),
        pytest.param("- id: [a\n", "docs/_data/glossary.yml:1:7: error[S010] broken-yaml: ", id="broken"),
        pytest.param(None, "docs/_data/glossary.yml:1:1: error[S002] missing-file: ", id="gone"),
    ],
)
@pytest.mark.parametrize("header", [True, False], ids=["header", "prose"])
def test_mistake_of_the_glossary_stands_once_in_a_page_that_uses_it(
    glossary: str | None, line: str, tmp_path: Path, *, header: bool
) -> None:
    uses = USES if header else USES.replace("{{ chapter_header() }}\n\n", "")
    html = render_page(tmp_path, FRONT + uses, fail=False, others={"_data/glossary.yml": glossary})
    assert html.count("error[") == html.count(line) == 1
    assert html.count('class="course-error"') == 1
    assert "no term" not in html
    assert "and a hard crust.</p>" in html
    assert "<p>The end.</p>" in html
    assert "coursebookfragment" not in html


def test_glossary_page_shows_its_mistake_and_the_terms_that_can_be_read(tmp_path: Path) -> None:
    source = (COURSE / "docs" / "_data" / "glossary.yml").read_text(encoding="utf-8") + "- utility\n"
    html = render_page(
        tmp_path,
        "---\ntitle: Glossary\n---\n\n{{ glossary() }}\n",
        "glossary.md",
        fail=False,
        others={"_data/glossary.yml": source},
    )
    assert html.count("error[S012] wrong-shape") == html.count("error[") == 1
    assert 'id="crumb"' in html


def test_many_mistakes_of_a_data_file_are_cut_short(tmp_path: Path) -> None:
    html = render_page(tmp_path, FRONT + USES, fail=False, others={"_data/glossary.yml": "- utility\n" * 9})
    assert html.count("error[S012]") == 5
    assert "and 4 more: coursebook check" in html


@pytest.mark.parametrize("call", ["chapter_header", "course_map", "exam_facts", "coverage"])
def test_missing_syllabus_is_told_where_it_is_used(call: str, tmp_path: Path) -> None:
    body = f"\n{{{{ {call}() }}}}\n\nA {{{{ term('crumb') }}}}.\n"
    html = render_page(tmp_path, FRONT + body, fail=False, others={"_data/syllabus.yml": None})
    assert html.count("docs/_data/syllabus.yml:1:1: error[S002] missing-file: there is no syllabus.yml") == 1
    assert html.count("error[") == 1
    assert 'data-course="term"' in html or "course-term" in html


def test_mistake_of_a_drawing_stands_where_the_figure_would(tmp_path: Path) -> None:
    html = render_page(tmp_path, FRONT + '\n{{ figure("loaf") }}\n', fail=False, others={"_figures/loaf.svg": "<svg"})
    assert html.count("docs/_figures/loaf.svg:1:") == html.count("error[S060]") == 1


def test_each_page_tells_the_mistake_of_the_glossary(tmp_path: Path) -> None:
    render_page(tmp_path, FRONT + USES, fail=False, others={"_data/glossary.yml": "- utility\n"})
    engine = Engine(tmp_path / "course", fail=False)
    for path in ("chapters/01-loaf.md", "glossary.md"):
        assert engine.render(path).count("error[S012]") == 1


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

    def count(folder: Path, docs: str, whole: Sequence[str]) -> object:
        reads.append(folder)
        return load_course(folder, docs, whole=whole)

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
