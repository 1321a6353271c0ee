"""Small windows and large text: nothing is cut off, nothing scrolls sideways."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import EVERY, KINDS, USE_ALL
from tests.browser.reading import ON_PUBLISHED
from tests.browser.watching import Start

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
"""WCAG 1.4.12, word for word."""

WIDER = """() => Array.from(document.querySelectorAll("article, article *"))
  .filter((element) => element.checkVisibility() && !element.closest(".md-typeset__scrollwrap, pre, .course-hidden"))
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
  .map((element) => `${element.tagName}.${element.className}`)"""
CUT = """() => {
  const cut = [];
  for (const box of document.querySelectorAll("article *")) {
    const { overflowX, overflowY } = getComputedStyle(box);
    const edge = box.getBoundingClientRect();
    const isClipping = [overflowX, overflowY].some((each) => each === "hidden" || each === "clip");
    if (!isClipping || !box.checkVisibility()) continue;
    const words = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      if (!node.data.trim() || node.parentElement.closest(".course-hidden, svg, select")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { right, bottom } = range.getBoundingClientRect();
      if (right > edge.right + 1 || bottom > edge.bottom + 1) cut.push(`${box.tagName}.${box.className}: ${node.data}`);
    }
  }
  return cut;
}"""

pytestmark = ON_PUBLISHED


def sideways(page: Page) -> int:
    """Give by how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@pytest.mark.parametrize(("course", "path"), EVERY)
def test_s3_nothing_scrolls_sideways_at_320(visit: Start, course: str, path: str) -> None:
    page = visit(course, width=320).open(path)
    assert (sideways(page), page.evaluate(WIDER)) == (0, [])
    page.evaluate(USE_ALL)
    assert (sideways(page), page.evaluate(WIDER)) == (0, [])


@pytest.mark.parametrize(("course", "path"), EVERY)
def test_s4_text_can_be_spaced_out_at_360(visit: Start, course: str, path: str) -> None:
    page = visit(course, width=360).open(path)
    page.evaluate(USE_ALL)
    page.add_style_tag(content=SPACING)
    assert (sideways(page), page.evaluate(WIDER)) == (0, [])
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("kind", KINDS)
def test_text_can_be_twice_as_large(visit: Start, kind: str) -> None:
    page = visit("root", width=1280).open(KINDS[kind])
    page.evaluate(USE_ALL)
    page.add_style_tag(content="html { font-size: 250% !important; }")
    assert (sideways(page), page.evaluate(WIDER), page.evaluate(CUT)) == (0, [], [])
