"""An engine run by hand stops at a mistake with the linter's line; a preview goes on and says it in the page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from tests.sites import ENGINES, SITE, copy_course, run_engine

PAGE = "docs/editors.md"
OPTIONS = "\n\n- [ ] Rye\n\n    It is a cereal.\n\n- [ ] Salt\n\n    It is a mineral.\n\n"
QUIZ = '{% call quiz("bad-one", exam=False) %}\nWhat holds the gas?' + OPTIONS + "{% endcall %}"


@dataclass(frozen=True)
class Mistake:
    """What an editor wrote, and what is said about it."""

    text: str
    line: str
    """How the linter's line begins, after the page's path."""


MISTAKES = {
    "unknown-term": Mistake('A {{ term("glutten") }} net.', "5:12: error[R001] unknown-term: "),
    "no-answer": Mistake(QUIZ, "5:15: error[Q001] question-without-answer: "),
    "unknown-argument": Mistake('{{ figure("two-rises", captoin="x") }}', "5:24: error[S038] unknown-argument: "),
    "not-alone": Mistake('See {{ figure("two-rises") }}', "5:8: error[S046] call-in-paragraph: "),
    "unclosed": Mistake('{% call sort("bad", title="Bad") %}\n- A', "5:9: error[S044] unclosed-call: "),
    "in-the-second": Mistake(
        'A {{ term("gluten") }} net.\n\nA {{ term("glutten") }} net, a {{ term("starter") }}.',
        "7:12: error[R001] unknown-term: ",
    ),
}


def write_page(course: Path, path: str, text: str) -> None:
    page = course / path
    page.parent.mkdir(exist_ok=True)
    page.write_text(f"---\ntitle: For editors\n---\n\n{text}\n\nThe page ends here.\n", encoding="utf-8")


@pytest.fixture(scope="session")
def course_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tiny course whose page for editors is rewritten by each test."""
    return copy_course(SITE, tmp_path_factory.mktemp("mistakes"))


@pytest.fixture(scope="session", params=ENGINES)
def preview(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site a preview makes of a course with each mistake on a page of its own."""
    course = copy_course(SITE, tmp_path_factory.mktemp("preview"))
    for name, mistake in MISTAKES.items():
        write_page(course, f"docs/bad/{name}.md", mistake.text)
    run = run_engine(course, request.param, is_strict=False, COURSEBOOK_FAIL="false")
    assert run.returncode == 0, run.stdout
    return course / "site"


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_mistake_stops_the_engine_with_its_place(course_copy: Path, engine: str, mistake: Mistake) -> None:
    write_page(course_copy, PAGE, mistake.text)
    run = run_engine(course_copy, engine)
    assert run.returncode != 0
    assert f"{PAGE}:{mistake.line}" in run.stdout
    assert 'File "' not in run.stdout, "a traceback buries the line"


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake_stands_in_the_page_of_a_preview(preview: Path, name: str) -> None:
    page: HtmlElement = html.document_fromstring((preview / "bad" / name / "index.html").read_text(encoding="utf-8"))
    article = page.find(".//article").text_content()
    assert article.count(f"docs/bad/{name}.md:{MISTAKES[name].line}") == 1
    assert article.count("error[") == 1


def test_page_without_a_mistake_is_built(course_copy: Path, engine: str) -> None:
    write_page(course_copy, PAGE, 'A {{ term("gluten") }} net.')
    run = run_engine(course_copy, engine)
    assert run.returncode == 0, run.stdout
