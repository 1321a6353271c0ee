"""S12: paper. Every answer once, nothing to press, whether a script ran or not."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.browser.kinds import KINDS, USE_ALL
from tests.browser.reading import ON_PUBLISHED, print_sheets, print_text, squeeze
from tests.browser.watching import Start

ON_SCREEN_ONLY = (
    "Check answer",
    "Show answer",
    "Show suggested",
    "How close were you",
    "Filter terms",
    "Skip to content",
    "Say the meaning aloud",
)
WHOLE = """() => Array.from(document.querySelectorAll(
  "[data-course=quiz], .course-define, .course-figure, .admonition"), (box) => {
  const parts = box.matches("section") ? ":is(h3, legend, .course-quiz__text)" : ":is(dfn, span, p, text)";
  return Array.from(box.querySelectorAll(parts)).filter((part) => !part.closest("details"))
    .map((part) => part.textContent);
})"""
"""The words of each question with its options, definition, figure and callout, part by part."""

HALF_A_SHEET = 257 / 2 / 25.4 * 96
"""In CSS pixels, margins left out."""

pytestmark = ON_PUBLISHED


@pytest.mark.parametrize("has_script", [False, True], ids=["without JavaScript", "with JavaScript"])
@pytest.mark.parametrize(
    ("course", "path"),
    [
        ("root", KINDS["chapter"]),
        ("root", KINDS["practice"]),
        ("bread", "chapters/01-dough/"),
        ("bread", "chapters/02-fermentation/"),
        ("bread", "exams/paper-1/"),
    ],
)
def test_s12_each_answer_is_printed_once(visit: Start, course: str, path: str, *, has_script: bool) -> None:
    page = visit(course, java_script_enabled=has_script).open(path)
    keys = Counter(map(squeeze, page.locator(".course-answer__key").all_text_contents()))
    text = print_text(page)
    assert keys
    assert {key: text.count(key) for key in keys} == dict(keys)
    reasons = page.locator(".course-answer__reasons li > p:last-child").all_text_contents()
    assert [reason for reason in reasons if text.count(squeeze(reason)) < 1] == []
    assert [words for words in ON_SCREEN_ONLY if squeeze(words) in text] == []


def test_s12_page_in_use_prints_the_same_answers(visit: Start) -> None:
    page = visit().open("chapters/01-dough/")
    page.evaluate(USE_ALL)
    text = print_text(page)
    keys = page.locator(".course-answer__key").all_text_contents()
    assert [key for key in keys if text.count(squeeze(key)) != 1] == []
    assert squeeze("Not quite") not in text
    assert squeeze("Read why below") not in text


def test_answers_without_a_letter_are_headed_on_paper_alone(visit: Start) -> None:
    page = visit().open("chapters/01-dough/")
    page.evaluate(USE_ALL)
    assert page.locator(".course-answer__label:visible").count() == 0
    assert squeeze("Suggested answers") in print_text(page)


def test_figure_leaves_room_for_words_on_its_sheet(visit: Start) -> None:
    page = visit("root").open(KINDS["chapter"])
    page.emulate_media(media="print")
    heights = page.locator(".course-figure > svg").evaluate_all("all => all.map((svg) => svg.clientHeight)")
    assert heights
    assert max(heights) < HALF_A_SHEET


def test_answers_are_closed_again_after_printing(visit: Start) -> None:
    page = visit().open("chapters/01-dough/")
    page.pdf()
    page.wait_for_function("!document.querySelector('details.course-answer[open]')")
    states = page.locator("[data-course=quiz]").evaluate_all("all => all.map((quiz) => quiz.dataset.state)")
    assert set(states) == {"untouched"}


def test_paper_is_light_for_who_reads_in_the_dark(visit: Start) -> None:
    page = visit(color_scheme="dark").open("chapters/01-dough/")
    colour = "getComputedStyle(document.querySelector('article')).color"
    on_screen = page.evaluate(colour)
    page.emulate_media(media="print", color_scheme="dark")
    assert [on_screen, page.evaluate(colour)] == ["rgb(230, 232, 238)", "rgb(27, 31, 36)"]


@pytest.mark.parametrize(("course", "path"), [("root", KINDS["chapter"]), ("bread", "chapters/01-dough/")])
def test_what_belongs_together_stands_on_one_sheet(visit: Start, course: str, path: str) -> None:
    page = visit(course).open(path)
    boxes = [[squeeze(part) for part in parts] for parts in page.evaluate(WHOLE)]
    sheets = print_sheets(page)
    assert len(boxes) > 5
    assert [parts for parts in boxes if not any(all(part in sheet for part in parts) for sheet in sheets)] == []


def test_each_definition_of_the_end_is_printed_once(visit: Start) -> None:
    page = visit("root").open(KINDS["chapter"])
    listed = Counter(map(squeeze, page.locator(".course-key-terms dd").all_text_contents()))
    told = Counter(map(squeeze, page.locator(".course-define__text, .course-tell-apart td").all_text_contents()))
    text = print_text(page)
    assert len(listed) > 10
    assert {words: text.count(words) for words in listed} == {words: 1 + told[words] for words in listed}
    assert squeeze("Practise the cards") not in text


@pytest.mark.parametrize("has_script", [False, True], ids=["without JavaScript", "with JavaScript"])
def test_paper_shows_the_address_of_a_link_to_another_site_once(visit: Start, *, has_script: bool) -> None:
    page = visit("root", java_script_enabled=has_script).open(KINDS["about"])
    text = print_text(page)
    licence = "https://creativecommons.org/licenses/by-sa/4.0/"
    assert text.count(f"({licence})") == text.count(licence) == 1
    assert text.count("://") == page.locator("article a[rel~=external]").count()


def test_links_are_underlined_on_paper_and_terms_are_not(visit: Start) -> None:
    page = visit().open("chapters/01-dough/")
    page.emulate_media(media="print")
    lines = "all => all.map((link) => getComputedStyle(link).textDecorationLine)"
    assert set(page.locator("article p > a:not(.course-term, .headerlink)").evaluate_all(lines)) == {"underline"}
    assert set(page.locator("a.course-term").evaluate_all(lines)) == {"none"}
