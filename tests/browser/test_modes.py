"""Readers who choose their own colours, or no motion."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kinds import KINDS
from tests.browser.reading import ON_PUBLISHED, press, tab_to
from tests.browser.watching import Start

CHAPTER = "chapters/01-dough/"
AROUND = 8


def photograph(target: Locator) -> bytes:
    """Take a picture of an element and of the ring around it."""
    page = target.page
    box = target.bounding_box()
    assert box
    x, y = max(box["x"] - AROUND, 0), max(box["y"] - AROUND, 0)
    clip = {"x": x, "y": y, "width": box["width"] + 2 * AROUND, "height": box["height"] + 2 * AROUND}
    return page.screenshot(clip=clip, animations="disabled", caret="hide")  # type: ignore[arg-type]


def open_forced(visit: Start) -> Page:
    return visit(forced_colors="active", reduced_motion="reduce").open(CHAPTER)


def test_t11_focus_ring_is_seen_in_forced_colours(visit: Start) -> None:
    page = open_forced(visit)
    quiz = page.locator("#q-water-for-a-kilogram")
    for place in (
        page.locator("a.course-term[href$='#autolyse']").first,
        quiz.get_by_role("radio").first,
        quiz.get_by_role("button"),
        quiz.locator("summary"),
        page.get_by_role("link", name="Next: The two rises"),
    ):
        tab_to(place)
        focused = photograph(place)
        place.evaluate("element => element.blur()")
        assert photograph(place) != focused, place


def test_t11_marker_of_a_summary_is_seen_in_forced_colours(visit: Start) -> None:
    page = open_forced(visit)
    summary = page.locator("#q-water-for-a-kilogram summary")
    summary.scroll_into_view_if_needed()
    closed = photograph(summary)
    page.add_style_tag(
        content="article summary { list-style: none !important } article summary::marker { content: '' }"
    )
    assert photograph(summary) != closed


def test_verdict_is_seen_in_words_in_forced_colours(visit: Start) -> None:
    page = open_forced(visit)
    quiz = page.locator("#q-water-for-a-kilogram")
    tab_to(quiz.get_by_role("radio").first)
    page.keyboard.press("Space")
    press(quiz.get_by_role("button"))
    expect(quiz.get_by_text("✗ Your answer, not correct")).to_be_visible()


def test_chosen_option_is_seen_in_forced_colours(visit: Start) -> None:
    page = open_forced(visit)
    option = page.locator("#q-water-for-a-kilogram").get_by_role("radio").nth(1)
    option.scroll_into_view_if_needed()
    empty = photograph(option)
    tab_to(page.locator("#q-water-for-a-kilogram").get_by_role("radio").first)
    page.keyboard.press("ArrowDown")
    page.evaluate("document.activeElement.blur()")
    assert photograph(option) != empty


def test_tip_has_an_edge_in_forced_colours(visit: Start) -> None:
    page = open_forced(visit)
    tab_to(page.locator("a.course-term[href$='#autolyse']").first)
    tip = page.get_by_role("tooltip")
    expect(tip).to_be_visible()
    assert tip.evaluate("e => [getComputedStyle(e).borderTopStyle, getComputedStyle(e).borderTopWidth]") == [
        "solid",
        "2px",
    ]


@ON_PUBLISHED
@pytest.mark.parametrize("kind", ["home", "chapter", "glossary"])
def test_nothing_moves_where_motion_is_reduced(visit: Start, kind: str) -> None:
    page = visit("root", reduced_motion="reduce", width=360).open(KINDS[kind])
    moving = page.evaluate(
        """() => Array.from(document.querySelectorAll("body, body *")).filter((element) => {
          const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
          const isLong = (times) => times.split(", ").some((time) => parseFloat(time) > 0.001);
          return isLong(transitionDuration) || (animationName !== "none" && isLong(animationDuration))
            || scrollBehavior === "smooth";
        }).map((element) => `${element.tagName}.${element.className}`).slice(0, 5)"""
    )
    assert moving == []
