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

READ_ARTICLE = """() => {
  const article = document.querySelector("article").cloneNode(true);
  for (const links of article.querySelectorAll(".course-foot__links")) links.remove();
  return article.innerHTML;
}"""
"""Gives the article's HTML without the links of answers."""

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


def test_with_a_script_the_answers_stand_behind_the_questions(visit: Start) -> None:
    page = visit().open("chapters/01-dough/")
    text = print_text(page)
    keys = list(map(squeeze, page.locator(".course-answer__key").all_text_contents()))
    last = max(text.index(squeeze(each)) for each in page.locator("legend").all_text_contents())
    assert len(keys) > 1
    assert [key for key in keys if text.index(key) < last] == []
    assert text.index(squeeze("Answers")) < text.index(keys[0])


def test_without_a_script_each_answer_stands_under_its_question(visit: Start) -> None:
    page = visit(java_script_enabled=False).open("chapters/01-dough/")
    text = print_text(page)
    pairs = zip(
        page.locator("[data-course=quiz] legend").all_text_contents(),
        page.locator(".course-answer__key").all_text_contents(),
        strict=True,
    )
    places = [place for pair in pairs for place in (text.index(squeeze(pair[0])), text.index(squeeze(pair[1])))]
    assert len(places) > 2
    assert places == sorted(places)


def test_worksheet_prints_no_answer_and_leaves_the_page_as_it_was(visit: Start) -> None:
    page = visit().open("chapters/01-dough/")
    before = page.evaluate(READ_ARTICLE)
    page.evaluate("() => { window.print = () => window.dispatchEvent(new Event('beforeprint')); }")
    page.get_by_role("button", name="Print as a worksheet, without answers").click()
    text = print_text(page)
    hidden = page.locator(".course-answer__key, .course-answer__reasons li > p:last-child").all_text_contents()
    assert hidden
    assert [words for words in hidden if squeeze(words) in text] == []
    assert squeeze(page.locator("legend").first.inner_text()) in text
    assert page.locator("html").get_attribute("data-print") is None
    # Told twice of one print, the theme leaves open what it opened, and an answer that is open has links.
    assert page.evaluate(READ_ARTICLE).replace(' open=""', "") == before


def test_every_sheet_says_what_it_belongs_to_and_its_number(visit: Start) -> None:
    sheets = print_sheets(visit("root").open(KINDS["chapter"]))
    head = squeeze("Chapter 2 of 13 – Core service management concepts and value co-creation")
    assert len(sheets) > 5
    assert [number for number, sheet in enumerate(sheets, 1) if head not in sheet or str(number) not in sheet] == []


@pytest.mark.parametrize("has_script", [False, True], ids=["without JavaScript", "with JavaScript"])
def test_paper_prints_as_an_exam_with_its_key_on_a_sheet_of_its_own(visit: Start, *, has_script: bool) -> None:
    page = visit(java_script_enabled=has_script).open("exams/paper-1/")
    letters = page.locator(".course-answer-key li").all_text_contents()
    *questions, key = print_sheets(page)
    assert len(letters) == page.locator("[data-course=quiz]").count() == page.locator("legend").count()
    reasons = page.locator(".course-answer__key, .course-answer__reasons li > p:last-child").all_text_contents()
    assert [reason for reason in reasons if squeeze(reason) in "".join([*questions, key])] == []
    listed = "".join(f"{number}.{letter}" for number, letter in enumerate(letters, 1))
    assert squeeze("Answer key") + listed in key
    assert squeeze("Answer key") not in "".join(questions)


@pytest.mark.parametrize("has_script", [False, True], ids=["without JavaScript", "with JavaScript"])
def test_last_day_sheet_fits_on_one_sheet(visit: Start, *, has_script: bool) -> None:
    (sheet,) = print_sheets(visit("root", java_script_enabled=has_script).open(KINDS["sheet"]))
    assert squeeze("How do we keep the momentum going?") in sheet
    assert squeeze("To pass") in sheet


def test_exercise_has_lines_to_write_on(visit: Start) -> None:
    page = visit().open("chapters/01-dough/")
    page.emulate_media(media="print")
    lines = page.locator(".course-exercise__body").evaluate_all("""all => all.map((body) => {
      const asked = body.querySelectorAll(":scope > ol > li");
      return Array.from(asked.length ? asked : [body], (box) => parseFloat(getComputedStyle(box, "::after").height));
    })""")
    assert lines
    assert min(height for heights in lines for height in heights) > 4 * 20


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
