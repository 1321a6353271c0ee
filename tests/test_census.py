"""Everything the tool offers is used by the tiny course, and every component has all its places and no other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from coursebook.checks import check_course
from coursebook.model import SIGNATURES, Call, Course, Parameter, Signature
from coursebook.model.question import STYLES
from coursebook.render.quiz import kind_of
from coursebook.sources import load_course
from coursebook.sources.facts import FACT, FACTS
from coursebook.sources.glossary import TERM
from coursebook.sources.page_forms import PAGE_FORMS
from coursebook.sources.syllabus import EXAM, SYLLABUS
from tests.sites import ROOT, SITE

PACKAGE = ROOT / "macros" / "coursebook"
RENDER = PACKAGE / "render"
ASSETS = ROOT / "overrides" / "assets" / "course"
EXAMPLES = ROOT / "tests" / "components"
DOCS = SITE / "docs"


@dataclass(frozen=True, kw_only=True)
class Component:
    """Where a component's parts are, beside `render/<name>.py` and `tests/components/<name>/`."""

    macros: tuple[str, ...]
    """Each with a template of its name; the first has the component's name where there is only one."""
    files: tuple[str, ...] = ()
    """What stands under its name in the assets: `.css` for style, `.mjs` for behaviour."""


COMPONENTS = {
    # A question with its options and its answer.
    "quiz": Component(macros=("quiz",), files=(".mjs",)),
    # A case to think about; hints and answers stand only in it.
    "exercise": Component(macros=("exercise", "hint", "answer"), files=(".mjs",)),
    # Items and the category each belongs to.
    "sort": Component(macros=("sort",), files=(".mjs",)),
    # A chapter's cards.
    "flashcards": Component(macros=("flashcards",), files=(".mjs",)),
    # Whatever says what a word means; `term` itself is a Markdown link and has no template.
    "term": Component(macros=("term", "define", "key_terms", "tell_apart"), files=(".mjs",)),
    # The page with every term.
    "glossary": Component(macros=("glossary",), files=(".mjs",)),
    # The exam in numbers, mock exams and the questions they are drawn from.
    "exam": Component(macros=("exam_facts", "mock_exam", "question_bank"), files=(".css", ".mjs")),
    # Questions that find gaps; mock exams' own scripts ask them.
    "diagnostic": Component(macros=("diagnostic",)),
    # Where a chapter stands in the course; nothing to start.
    "chapter": Component(macros=("chapter_header",)),
    # The chapters, part by part.
    "map": Component(macros=("course_map",), files=(".css",)),
    # Cases that ask which of two terms they are; questions like any other.
    "pairs": Component(macros=("pairs",)),
    # Questions of the reader's choice, one at a time.
    "drill": Component(macros=("drill",), files=(".css", ".mjs")),
    # The letters of a paper, for who sits it with a pen.
    "answer_key": Component(macros=("answer_key",)),
    # Lists that pages print by name: tables and lists, styled as the theme styles them.
    "facts": Component(macros=("facts", "facts_line")),
    # Callouts of one kind from all pages; headings and definition lists, styled as the theme styles them.
    "collected": Component(macros=("collected",)),
    # The course spread over days: a table, styled as the theme styles tables.
    "study_plan": Component(macros=("study_plan",)),
    # What the browser keeps of the reader; its controls need a script.
    "data": Component(macros=("your_data",), files=(".css", ".mjs")),
    # What is kept for reading without a network, and the button that keeps all of it.
    "offline": Component(macros=("offline",), files=(".mjs",)),
    # What the linter knows, for editors: headings, text and code, styled as the theme styles them.
    "rules": Component(macros=("rules",)),
    # The syllabus held against the course, for editors: two tables, styled as the theme styles tables.
    "coverage": Component(macros=("coverage",)),
    # What is due today; every card, and where questions stand.
    "review": Component(macros=("review",), files=(".css", ".mjs")),
    # A drawing; nothing to start.
    "figure": Component(macros=("figure",), files=(".css",)),
}
SERVING = {"template", "labels", "__init__"}
"""Modules of the room that serve every component."""
SHARED = {"links", "print", "progress", "theme", "vendor"}
"""Assets folders of no component: links of answers, progress told, the theme mended, paper, and what others made."""
NO_TEMPLATE = {"term", "facts_line"}


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course(SITE)[0]


@pytest.fixture(scope="module")
def calls(course: Course) -> list[Call]:
    return [call for page in course.pages for call in page.calls]


def given_values(parameter: Parameter, signature: Signature, calls: list[Call]) -> set[object]:
    """Give the values the calls state for a parameter, and its default where one states none."""
    position = signature.positional.index(parameter) if parameter in signature.positional else None
    read = [
        call.keyword(parameter.name) if position is None else call.positional(position)
        for call in calls
        if call.name == signature.name
    ]
    return {parameter.default if value is None else value for value in read}


PASSING = "wording"
"""Stands in no finished course: the ledger takes over what changed, and then it is to go (L007)."""
PARAMETERS = [
    pytest.param(signature, parameter, id=f"{signature.name}-{parameter.name}")
    for signature in SIGNATURES.values()
    for parameter in signature.parameters
    if parameter.name != PASSING
]


def test_tiny_course_has_no_finding(course: Course) -> None:
    assert [*load_course(SITE)[1], *check_course(course)] == []


def test_every_macro_is_used(calls: list[Call]) -> None:
    assert {call.name for call in calls} == set(SIGNATURES)


@pytest.mark.parametrize(("signature", "parameter"), PARAMETERS)
def test_every_argument_and_every_choice_is_used(signature: Signature, parameter: Parameter, calls: list[Call]) -> None:
    values = given_values(parameter, signature, calls)
    assert values - {parameter.default}
    assert set(parameter.choices) <= values


def test_every_style_and_kind_of_question_is_used(course: Course) -> None:
    questions = [question for page in course.pages for question in page.questions]
    assert {question.style for question in questions} == set(STYLES)
    assert {kind_of(question) for question in questions} == {"single", "multiple", "true-false"}
    assert {bool(question.case) for question in questions} == {True, False}
    assert {bool(question.explanation) for question in questions} == {True, False}


def test_every_kind_of_page_and_key_of_its_front_matter_is_used(course: Course) -> None:
    used: dict[str, set[str]] = {}
    for page in course.pages:
        head = (DOCS / page.path).read_text(encoding="utf-8").split("---\n")[1]
        used.setdefault(page.kind, set()).update(yaml.safe_load(head))
    shared = set.intersection(*(set(form.names) for form in PAGE_FORMS.values()))
    own = {kind: set(form.names) - shared for kind, form in PAGE_FORMS.items()}
    assert {kind: keys - shared for kind, keys in used.items()} == own
    assert set().union(*used.values()) >= shared


def test_every_key_of_the_data_files_is_used() -> None:
    records = yaml.safe_load((DOCS / "_data" / "glossary.yml").read_text(encoding="utf-8"))
    plan = yaml.safe_load((DOCS / "_data" / "syllabus.yml").read_text(encoding="utf-8"))
    lists = yaml.safe_load((DOCS / "_data" / "facts.yml").read_text(encoding="utf-8"))
    assert {key for record in records for key in record} == set(TERM.names) - {PASSING}
    assert {key for record in lists for key in record} == set(FACTS.names)
    items = [item for record in lists for item in record["items"]]
    assert {key for item in items if isinstance(item, dict) for key in item} == set(FACT.names)
    assert set(plan) == set(SYLLABUS.names)
    assert set(plan["exam"]) == set(EXAM.names)
    assert set(plan["exam"]["styles"]) == set(STYLES)


def test_calls_stand_at_the_top_in_admonitions_in_list_items_and_in_each_other(calls: list[Call]) -> None:
    nested = {(call.name, call.parents[-1]) for call in calls if call.parents}
    assert nested >= {("hint", "exercise"), ("answer", "exercise"), ("term", "answer"), ("term", "quiz")}
    indents = {call.place.column for call in calls if not call.parents and call.name != "term"}
    assert len(indents) > 2


def test_tiny_course_is_built_like_the_first() -> None:
    ours, theirs = (_settings(folder) for folder in (SITE, ROOT))
    words, others = (_take_callouts(settings) for settings in (ours, theirs))
    assert words.keys() == others.keys()
    for key in ("markdown_extensions", "extra_css", "extra_javascript", "validation", "exclude_docs"):
        assert ours[key] == theirs[key], key
    for key in ("name", "variant", "language", "font", "features", "palette"):
        assert ours["theme"][key] == theirs["theme"][key], key
    macros, (_, engine) = theirs["plugins"], ours["plugins"]
    assert engine["macros"].pop("include_dir") == ours["theme"]["custom_dir"] == "../../overrides"
    assert macros[1]["macros"].pop("include_dir") == theirs["theme"]["custom_dir"] == "overrides"
    assert ours["plugins"] == theirs["plugins"]


def _take_callouts(settings: dict[str, Any]) -> dict[str, str]:
    """Take the titles of the callouts, which are each course's own, off the settings."""
    extension = next(item for item in settings["markdown_extensions"] if "coursebook.markdown" in item)
    callouts: dict[str, str] = extension["coursebook.markdown"].pop("callouts")
    return callouts


def test_every_kind_of_callout_is_used() -> None:
    pages = "".join(path.read_text(encoding="utf-8") for path in DOCS.rglob("*.md"))
    assert [kind for kind in _take_callouts(_settings(SITE)) if f"!!! {kind}\n" not in pages] == []


def _settings(folder: Path) -> dict[str, Any]:
    class Loader(yaml.SafeLoader):
        """Reads the engines' `!ENV` as the list it holds."""

    def construct(loader: yaml.SafeLoader, node: yaml.SequenceNode) -> tuple[object, ...]:
        return tuple(loader.construct_sequence(node))

    Loader.add_constructor("!ENV", construct)
    text = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    settings: dict[str, Any] = yaml.load(text, Loader)  # noqa: S506 - a safe loader
    return settings


def test_every_macro_belongs_to_one_component() -> None:
    macros = [macro for component in COMPONENTS.values() for macro in component.macros]
    assert sorted(macros) == sorted(SIGNATURES)


def test_every_component_has_its_module_and_nothing_else_has() -> None:
    assert {path.stem for path in RENDER.glob("*.py")} == SERVING | set(COMPONENTS)


def test_every_macro_has_its_template_and_nothing_else_has() -> None:
    templates = {path.name.removesuffix(".html.jinja") for path in (RENDER / "templates").iterdir()}
    assert templates == set(SIGNATURES) - NO_TEMPLATE


def test_every_component_has_its_assets_and_nothing_else_has() -> None:
    folders = {path.name for path in ASSETS.iterdir() if path.is_dir()}
    assert folders == SHARED | {name for name, component in COMPONENTS.items() if component.files}
    for name, component in COMPONENTS.items():
        named = {path.suffix for path in (ASSETS / name).glob(f"{name}.*")}
        assert named == set(component.files), name


def test_every_behaviour_is_started_and_fetched_early_and_nothing_else_is() -> None:
    behaving = {name for name, component in COMPONENTS.items() if ".mjs" in component.files}
    init = (ASSETS / "init.mjs").read_text(encoding="utf-8")
    assert set(re.findall(r'import\("\./([\w-]+)/\1\.mjs"\)', init)) == behaving
    head = (ROOT / "overrides" / "main.html").read_text(encoding="utf-8")
    assert [name for name in behaving if f'"{name}"' not in head and f"{name}/{name}.mjs" not in head] == []


def test_every_style_sheet_is_on_the_pages() -> None:
    sheets = {path.relative_to(ROOT / "overrides").as_posix() for path in ASSETS.rglob("*.css")}
    linked = set(_settings(ROOT)["extra_css"])
    head = (ROOT / "overrides" / "main.html").read_text(encoding="utf-8")
    assert linked | set(re.findall(r"'(assets/course/[\w/-]+\.css)'", head)) == sheets


def test_every_component_has_its_examples_and_nothing_else_has() -> None:
    folders = {path.name for path in EXAMPLES.iterdir() if path.is_dir() and not path.name.startswith("_")}
    assert folders == set(COMPONENTS)
    assert all(list((EXAMPLES / name).glob("*.md")) for name in COMPONENTS)


NAMES = ("ITIL", "PeopleCert", "Fenwick", "ExamForge", "Mara Lind")
"""Proper names of the first course."""
SOME = 3
"""Words a title must have to be told from ordinary English."""


def words_of_the_course() -> set[str]:
    """Give what only the first course says: names, ids, titles, and terms of several words."""
    course, _ = load_course(ROOT)
    words = {*NAMES, *course.figures}
    for page in course.pages:
        titles = [page.title, *(section.title for section in page.sections)] if page.kind != "page" else []
        words.update(title for title in titles if len(title.split()) >= SOME)
        words.update(item.id for item in page.identified())
    for term in course.terms:
        words.update(name for name in (term.id, term.name) if len(re.split(r"[\s-]", name)) > 1)
    words.update(text for plan in course.syllabus.chapters for text in (plan.title, plan.part))
    return words


def find_words(text: str, words: set[str]) -> list[str]:
    """Give the words that stand in a text, whatever their case."""
    return sorted(word for word in words if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE))


@pytest.mark.parametrize("room", ["macros", "overrides"])
def test_tool_says_no_word_of_a_course(room: str) -> None:
    words = words_of_the_course()
    files = [path for path in (ROOT / room).rglob("*") if path.is_file() and path.suffix not in {".png", ".pyc"}]
    assert len(words) > 80
    assert files
    found = {str(path): hits for path in files if (hits := find_words(path.read_text("utf-8"), words))}
    assert found == {}


def test_word_of_a_course_is_found_in_a_text() -> None:
    assert find_words("for the itil exam: Digital Products", {"ITIL", "digital product", "Fenwick"}) == ["ITIL"]
