"""S7: the site without JavaScript, from the home page along every link: all text, all answers, all pages."""

from __future__ import annotations

from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import EVERY, OPEN_ALL
from tests.browser.reading import ON_PUBLISHED, press
from tests.browser.watching import Start

ELSEWHERE = """option, title, [hidden].course-definitions,
.course-glossary__entry > p[hidden], .course-key-terms dd, .headerlink, .course-answer__label,
.course-exam__start, .course-drill__start, .course-chapter-header__progress"""
"""Choices of a native control, names of drawings, definitions that the glossary shows, other spellings of its
terms for the search, signs for the pointer, what
heads answers on paper, the forms of an exam with a clock and of a drill: a sentence in their place says what else there
is; and progress, which no page keeps."""
ANSWERS = "details:is(.course-answer, .course-hint, .course-card)"
UNSEEN = """(elsewhere) => {
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const unseen = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || node.parentElement.closest(elsewhere)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (!box.width || !node.parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      unseen.push(node.data.trim().slice(0, 60));
    }
  }
  return unseen;
}"""

pytestmark = ON_PUBLISHED


def read_links(page: Page) -> list[str]:
    links: list[str] = page.locator("a[href]:visible").evaluate_all("all => all.map((a) => a.href)")
    return links


@pytest.mark.parametrize(("course", "width"), [("root", 360), ("bread", 1280)])
def test_s7_every_page_is_reached_by_visible_links(visit: Start, course: str, width: int) -> None:
    reader = visit(course, java_script_enabled=False, width=width)
    base = reader.site.base
    anchors: dict[str, set[str]] = {}
    links: set[str] = set()
    wanted = [base]
    while wanted:
        url = wanted.pop()
        if url in anchors:
            continue
        page = reader.open(url.removeprefix(base))
        anchors[url] = set(page.locator("[id]").evaluate_all("all => all.map(({id}) => id)"))
        found = {link for link in read_links(page) if link.startswith(base)}
        wanted += [urldefrag(link).url for link in found]
        links |= found
    assert set(anchors) == {base + path for path in reader.site.paths}
    places = [(link, urldefrag(link)) for link in sorted(links) if "#" in link]
    assert [link for link, (url, place) in places if place not in anchors[url]] == []


@pytest.mark.parametrize(("course", "path"), EVERY)
def test_s7_all_text_is_seen_and_answers_only_once_opened(visit: Start, course: str, path: str) -> None:
    page = visit(course, java_script_enabled=False).open(path)
    expect(page.locator(f"{ANSWERS} > :not(summary):visible")).to_have_count(0)
    for group in page.locator("details:has(details) > summary:visible").all():
        press(group)
    for answer in page.locator(ANSWERS).all()[:1]:
        press(answer.locator("summary"))
        expect(answer.locator("summary ~ :not(.course-answer__label)").first).to_be_visible()
    page.evaluate(OPEN_ALL)
    assert page.evaluate(UNSEEN, ELSEWHERE) == []


def test_dark_scheme_of_the_system_is_followed(visit: Start) -> None:
    light = visit("root", java_script_enabled=False).open("")
    dark = visit("root", java_script_enabled=False, color_scheme="dark").open("")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert light.evaluate(ground) == "rgb(255, 255, 255)"
    assert dark.evaluate(ground) == "rgb(30, 33, 41)"
