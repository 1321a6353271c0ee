"""S12: paper. Every answer once, nothing to press, whether a script ran or not."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.browser.kinds import KINDS, USE_ALL
from tests.browser.reading import ON_PUBLISHED, print_text, squeeze
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
