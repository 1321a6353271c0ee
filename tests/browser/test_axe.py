"""axe-core on every kind of page and in every state of a widget; no rule is off and no element is left out."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import BREAD, KINDS
from tests.browser.reading import ON_PUBLISHED, press, tab_to
from tests.browser.watching import Start
from tests.sites import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
"""All of WCAG 2.2 A and AA and more; the tags turn rules on that are off by default."""


def judge(page: Page) -> list[str]:
    """Give what axe finds in the page as it is now, a line each."""
    page.evaluate(AXE)
    page.evaluate("scrollTo(0, 0)")  # the header that stays in view covers a bit of whatever passes under it
    found = page.evaluate(
        """async (values) => {
          const { violations, passes } = await axe.run(document, { runOnly: { type: "tag", values } });
          const say = (node) => `${node.target.join(" ")}: ${node.any.map(({ message }) => message).join("; ")}`;
          const lines = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${say(node)}`));
          return { lines, passed: passes.length };
        }""",
        TAGS,
    )
    assert found["passed"] > 10
    lines: list[str] = found["lines"]
    return lines


@ON_PUBLISHED
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_on_a_kind_of_page(visit: Start, kind: str, width: int) -> None:
    page = visit("root", width=width, reduced_motion="reduce").open(KINDS[kind])
    found = {}
    for scheme, name in {"light": "default", "dark": "slate"}.items():
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)
        found[scheme] = judge(page)
    assert found == {"light": [], "dark": []}


@ON_PUBLISHED
@pytest.mark.parametrize("path", BREAD)
def test_axe_finds_nothing_on_the_pages_of_the_second_course(visit: Start, path: str) -> None:
    assert judge(visit(reduced_motion="reduce").open(path)) == []


@ON_PUBLISHED
def test_axe_would_find_a_fault(visit: Start) -> None:
    page = visit().open("")
    page.evaluate("document.querySelector('article').append(document.createElement('button'))")
    assert any(line.startswith("button-name: ") for line in judge(page))


def leave_empty(page: Page) -> None:
    press(page.locator("#q-water-for-a-kilogram").get_by_role("button", name="Check answer"))
    expect(page.locator("#q-water-for-a-kilogram")).to_have_attribute("data-state", "error")


def answer_wrongly(page: Page) -> None:
    quiz = page.locator("#q-water-for-a-kilogram")
    tab_to(quiz.get_by_role("radio").first)
    page.keyboard.press("Space")
    press(quiz.get_by_role("button", name="Check answer"))
    expect(quiz).to_have_attribute("data-state", "wrong")


def answer_rightly(page: Page) -> None:
    quiz = page.locator("#q-water-for-a-kilogram")
    tab_to(quiz.get_by_role("radio").first)
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    press(quiz.get_by_role("button", name="Check answer"))
    expect(quiz).to_have_attribute("data-state", "right")


def open_everything(page: Page) -> None:
    for summary in page.locator("article summary:visible").all():
        tab_to(summary)
        page.keyboard.press("Enter")
    expect(page.locator("article details:not([open])")).to_have_count(0)


def show_tip(page: Page) -> None:
    tab_to(page.locator("a.course-term[href$='#autolyse']").first)
    expect(page.get_by_role("tooltip")).to_be_visible()


def grade_exercise(page: Page) -> None:
    press(page.locator("#e-windowpane > .course-exercise__body > .course-answer > summary"))
    press(page.locator("#e-windowpane").get_by_role("button", name="Partly"))
    expect(page.locator("#e-windowpane").get_by_role("status")).not_to_be_empty()


CHAPTER_STATES = {
    "untouched": lambda page: page.locator("#q-water-for-a-kilogram").get_by_role("button").wait_for(),
    "error": leave_empty,
    "wrong": answer_wrongly,
    "right": answer_rightly,
    "opened": open_everything,
    "tip open": show_tip,
    "exercise graded": grade_exercise,
}


@pytest.mark.parametrize("state", CHAPTER_STATES)
def test_axe_finds_nothing_in_a_state_of_a_question(visit: Start, state: str) -> None:
    page = visit(reduced_motion="reduce", width=360).open("chapters/01-dough/")
    CHAPTER_STATES[state](page)
    assert judge(page) == []


@pytest.mark.parametrize("state", ["error", "wrong", "right"])
@ON_PUBLISHED
def test_t9_axe_finds_nothing_in_a_verdict_in_the_dark(visit: Start, state: str) -> None:
    page = visit(reduced_motion="reduce", color_scheme="dark").open("chapters/01-dough/")
    CHAPTER_STATES[state](page)
    assert judge(page) == []


def sort_wrongly(page: Page) -> None:
    task = page.locator("#s-rise-or-oven")
    for select in task.get_by_role("combobox").all():
        tab_to(select)
        page.keyboard.type("B")
    press(task.get_by_role("button", name="Check answers"))
    expect(task).to_have_attribute("data-state", "wrong")


def leave_items_open(page: Page) -> None:
    press(page.locator("#s-rise-or-oven").get_by_role("button", name="Check answers"))
    expect(page.locator("#s-rise-or-oven")).to_have_attribute("data-state", "error")


def show_card(page: Page) -> None:
    press(page.get_by_role("button", name="Practise 4 cards"))
    press(page.get_by_role("button", name="Show answer", exact=True))
    press(page.get_by_role("button", name="Forgot", exact=True))
    press(page.get_by_role("button", name="Show answer", exact=True))
    expect(page.get_by_role("button", name="Remembered", exact=True)).to_be_visible()


def end_cards(page: Page) -> None:
    press(page.get_by_role("button", name="Practise 4 cards"))
    for _ in range(4):
        press(page.get_by_role("button", name="Show answer", exact=True))
        page.keyboard.press("2")
    expect(page.get_by_text("4 cards done")).to_be_visible()


OTHER_STATES = {
    "sort error": leave_items_open,
    "sort wrong": sort_wrongly,
    "cards panel": show_card,
    "cards done": end_cards,
}


@pytest.mark.parametrize("state", OTHER_STATES)
def test_axe_finds_nothing_in_a_state_of_other_widgets(visit: Start, state: str) -> None:
    page = visit(reduced_motion="reduce", width=360).open("chapters/02-fermentation/")
    OTHER_STATES[state](page)
    assert judge(page) == []


def test_axe_finds_nothing_in_an_open_drawer(visit: Start) -> None:
    page = visit(reduced_motion="reduce", width=360).open("chapters/01-dough/")
    press(page.get_by_role("button", name="Menu", exact=True))
    page.wait_for_function("document.querySelector('.md-sidebar--primary').contains(document.activeElement)")
    assert judge(page) == []


def test_axe_finds_nothing_in_a_filtered_glossary(visit: Start) -> None:
    page = visit(reduced_motion="reduce", width=360).open("glossary/")
    tab_to(page.get_by_role("searchbox", name="Filter terms"))
    page.keyboard.type("cru")
    expect(page.get_by_text("2 of 12 terms")).to_be_visible()
    assert judge(page) == []


@ON_PUBLISHED
def test_axe_finds_nothing_in_an_open_search(visit: Start) -> None:
    page = visit(reduced_motion="reduce").open("chapters/01-dough/")
    tab_to(page.get_by_role("textbox", name="Search"))
    page.keyboard.type("dough")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert judge(page) == []
