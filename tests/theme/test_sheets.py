"""What the style sheets weigh, and that they dress what the templates and scripts put on a page."""

from __future__ import annotations

import gzip
import re

import pytest

from coursebook.packing.sheets import join_sheets
from coursebook.packing.shrink import shrink_sheet
from tests.theme.sheets import ASSETS, OVERRIDES, ROOT, SHEETS, TEMPLATES, read_rules, read_sheet, styled_classes

MOST_BYTES = 6 * 1024
MOST_PRINT_BYTES = 1280
"""Of the sheet for paper, which a browser fetches last and holds nothing up for."""
PRINT = ASSETS / "print.css"
MOST_LINES = 200
BLOCKS = ("course-quiz", "course-sort")
"""The components that name the parts of the panel they share after themselves."""
MARKS = ("--right", "--wrong")
"""What the panel adds to the first class of an option or item."""
PLAIN = {
    "course-answer-key__letters": "a list, in columns with the box around it",
    "course-answer__justify": "prose",
    "course-answer__option": "a paragraph like any other",
    "course-chapter-header": "groups the head of a chapter",
    "course-chapter-header__objectives": "a list",
    "course-define__text": "takes its look from the paragraph around it",
    "course-bank": "groups questions, which look as they do where they stand",
    "course-coverage": "groups two tables, which look like all tables",
    "course-collected": "headings and definition lists, as the theme prints them",
    "course-study-plan": "a table, as the theme prints it",
    "course-definitions": "is hidden",
    "course-error": "an author's preview only; the theme's `pre`",
    "course-facts": "groups a list or a table, which look like all of them",
    "course-exam__past": "groups a sentence and a table",
    "course-exam__rules": "a list",
    "course-exam__run": "groups what an exam shows",
    "course-exam__view": "prose and a question",
    "course-exam-facts": "groups two tables, which look like all tables",
    "course-rules": "groups headings, text and code, which look like all of them",
    "course-data": "groups headings, text and controls",
    "course-data__kept": '`[role="status"]`',
    "course-data__last": "prose",
    "course-data__plain": "prose",
    "course-data__preview": "prose",
    "course-data__status": '`[role="status"]`',
    "course-progress": "is no class: the format of a backup file, and the start of its name",
    "course-exercise": "`section[data-course]`",
    "course-exercise__title": "`section > h3`",
    "course-figure__text": "prose",
    "course-flashcards__answer": "prose, as high as the longest by its script",
    "course-flashcards__slips": "prose",
    "course-flashcards__summary": "prose",
    "course-review": "groups the parts of its page",
    "course-review__cards": "a closed list",
    "course-review__coming": "a closed table",
    "course-review__questions": "a closed list",
    "course-review__settings": "a closed form",
    "course-review__status": "prose",
    "course-glossary__definition": "prose",
    "course-glossary__example": "prose",
    "course-glossary__letter": "a heading",
    "course-glossary__name": "a heading",
    "course-map__name": "prose",
    "course-map__chapters": "an ordered list",
    "course-menu": "an id",
    "course-exercise__ask": "prose",
    "course-exercise__saved": '`[role="status"]`',
    "course-exercise__status": '`[role="status"]`',
    "course-quiz__choices": "`fieldset`",
    "course-quiz__feedback": "prose",
    "course-offline": "`section[data-course]`",
    "course-offline__state": "prose",
    "course-offline__status": '`[role="status"]`',
    "course-quiz__legend": "`legend`",
    "course-quiz__spoken": "is hidden by its other class",
    "course-quiz__status": '`[role="status"]`',
    "course-quiz__title": "`section > h3`",
    "course-sort": "`section[data-course]`",
    "course-sort__items": "`fieldset`",
    "course-sort__item--wrong": "wrong is the colour of a result that is not right",
    "course-sort__legend": "`legend`",
    "course-sort__status": '`[role="status"]`',
    "course-sort__title": "`section > h3`",
}
"""Classes without a rule of their own, and why they need none."""


def classes_in(text: str) -> set[str]:
    return set(re.findall(r"\b((?:course|fig)-[a-z]+(?:-[a-z]+)*(?:__[a-z-]+)?(?:--[a-z-]+)?)\b", text))


def used_classes() -> dict[str, set[str]]:
    """Give the classes each template, script and figure sets."""
    found: dict[str, set[str]] = {}
    for path in [*TEMPLATES.glob("*.jinja"), *OVERRIDES.rglob("*.html")]:
        attributes = re.findall(r'class="([^"]*)"', path.read_text(encoding="utf-8"))
        found[path.name] = set().union(*map(classes_in, attributes))
    for path in ASSETS.rglob("*.mjs"):
        text = path.read_text(encoding="utf-8")
        strings = re.findall(r"""["'`]((?:course|fig)-[^"'`:]*)["'`]""", text)
        parts = re.findall(r"\$\{\w*(?:\.block|block)\}(__[a-z]+)", text)
        found[path.relative_to(ASSETS).as_posix()] = set().union(
            *map(classes_in, strings), *({f"{block}{part}" for block in BLOCKS} for part in parts)
        )
    for path in (ROOT / "docs" / "_figures").glob("*.svg"):
        attributes = re.findall(r'class="([^"]*)"', path.read_text(encoding="utf-8"))
        found[path.name] = set().union(*map(classes_in, attributes))
    return found


def test_sheets_of_every_page_weigh_together_no_more_than_their_budget() -> None:
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    named = re.findall(r"^  - (assets/course/.+\.css)$", settings.partition("\nextra_css:\n")[2], re.MULTILINE)
    joined, fixed = join_sheets({name: (OVERRIDES / name).read_bytes() for name in named})
    assert (len(named) > 1, fixed) == (True, [])
    assert len(gzip.compress(joined, 9)) <= MOST_BYTES


def test_sheet_for_paper_weighs_no_more_than_its_budget() -> None:
    assert len(gzip.compress(shrink_sheet(PRINT.read_bytes()), 9)) <= MOST_PRINT_BYTES


def test_no_sheet_is_too_long_to_be_read() -> None:
    lines = {path.relative_to(ASSETS).as_posix(): path.read_text(encoding="utf-8").count("\n") for path in SHEETS}
    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}


def test_every_class_on_a_page_is_styled_or_says_why_not() -> None:
    known = styled_classes() | set(PLAIN)
    bare = {name: sorted(classes - known) for name, classes in used_classes().items() if classes - known}
    assert bare == {}


def test_every_style_is_for_a_class_that_is_on_a_page() -> None:
    used = set().union(*used_classes().values())
    written = {"course-term"}  # set by `term`'s Markdown, not by a template
    scripts = "".join(path.read_text(encoding="utf-8") for path in ASSETS.rglob("*.mjs"))
    states = tuple(re.findall(r"`(course-[\w-]+--)\$\{", scripts))  # completed by the script, as in `--${style}`
    marked = {name for name in styled_classes() if name.partition("--")[0] in used and name.endswith(MARKS)}
    assert {name for name in styled_classes() - used - written - marked if not name.startswith(states)} == set()


def test_no_reason_is_left_for_a_class_that_is_styled() -> None:
    assert styled_classes() & set(PLAIN) == set()


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_sheet_keeps_the_house_rules(path: object) -> None:
    text = read_sheet(path)  # type: ignore[arg-type]
    for condition, selector, declarations in read_rules(text):
        where = f"{condition} {selector}"
        assert "&" not in selector, where
        if "!important" in declarations:
            assert selector.startswith("[hidden]") or path == PRINT, where
    assert "@import" not in text
    assert "url(" not in text
