"""axe-core on every kind of page and in every state of a widget; no rule is off and no element is left out."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import BREAD, KINDS
from tests.browser.reading import ON_PUBLISHED, tab_to
from tests.browser.states import CHAPTER, CHAPTER_STATES, OTHER_STATES, RISES, open_drawer, search
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


@pytest.mark.parametrize("state", CHAPTER_STATES)
def test_axe_finds_nothing_in_a_state_of_a_question(visit: Start, state: str) -> None:
    page = visit(reduced_motion="reduce", width=360).open(CHAPTER)
    CHAPTER_STATES[state](page)
    assert judge(page) == []


@pytest.mark.parametrize("state", ["error", "wrong", "right"])
@ON_PUBLISHED
def test_t9_axe_finds_nothing_in_a_verdict_in_the_dark(visit: Start, state: str) -> None:
    page = visit(reduced_motion="reduce", color_scheme="dark").open(CHAPTER)
    CHAPTER_STATES[state](page)
    assert judge(page) == []


@pytest.mark.parametrize("state", OTHER_STATES)
def test_axe_finds_nothing_in_a_state_of_other_widgets(visit: Start, state: str) -> None:
    page = visit(reduced_motion="reduce", width=360).open(RISES)
    OTHER_STATES[state](page)
    assert judge(page) == []


def test_axe_finds_nothing_in_an_open_drawer(visit: Start) -> None:
    page = visit(reduced_motion="reduce", width=360).open(CHAPTER)
    open_drawer(page)
    assert judge(page) == []


def test_axe_finds_nothing_in_a_filtered_glossary(visit: Start) -> None:
    page = visit(reduced_motion="reduce", width=360).open("glossary/")
    tab_to(page.get_by_role("searchbox", name="Filter terms"))
    page.keyboard.type("cru")
    expect(page.get_by_text("2 of 12 terms")).to_be_visible()
    assert judge(page) == []


@ON_PUBLISHED
def test_axe_finds_nothing_in_an_open_search(visit: Start) -> None:
    page = visit(reduced_motion="reduce").open(CHAPTER)
    search(page)
    assert judge(page) == []
