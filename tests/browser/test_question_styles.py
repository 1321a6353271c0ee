"""What each style of question does beyond the plain one: several answers, a gap, statements, a NOT, true or false."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import listen_to, press, tab_to
from tests.browser.watching import Start

RIGHT = "Correct. Read why below."


def find_quiz(page: Page, name: str) -> Locator:
    return page.locator(f"#q-{name}")


def pick(quiz: Locator, *letters: str) -> None:
    """Turn boxes on or off with Space."""
    for letter in letters:
        box = quiz.get_by_role("checkbox").nth("ABCD".index(letter))
        tab_to(box)
        quiz.page.keyboard.press("Space")


def check(quiz: Locator) -> None:
    press(quiz.get_by_role("button", name="Check answer"))


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("chapters/01-dough/", ["flour-is-the-whole", "windowpane-warm-up"]),
        ("chapters/02-fermentation/", ["dent-comes-back", "feeds-a-jar"]),
        ("chapters/03-oven/", ["steam-and-cut", "two-signs", "knock"]),
    ],
    ids=["missing word and true/false", "negative and in a list", "statements and several"],
)
def test_answer_opens_without_javascript(visit: Start, path: str, names: list[str]) -> None:
    page = visit(java_script_enabled=False).open(path)
    for name in names:
        key = find_quiz(page, name).locator(".course-answer__key")
        expect(key).to_be_hidden()
        press(find_quiz(page, name).locator("summary"))
        expect(key).to_be_visible()


@pytest.mark.parametrize("letters", ["AC", "CA"])
def test_multiple_order_of_choosing_does_not_matter(visit: Start, letters: str) -> None:
    page = visit().open("chapters/03-oven/")
    quiz = find_quiz(page, "two-signs")
    pick(quiz, *letters)
    check(quiz)
    expect(quiz.get_by_role("status")).to_have_text(RIGHT)
    expect(quiz.get_by_text("✓ Correct answer")).to_have_count(2)


@pytest.mark.parametrize("letters", ["", "A", "ABC"], ids=["none", "too few", "too many"])
def test_multiple_wrong_count_is_an_error(visit: Start, letters: str) -> None:
    page = visit().open("chapters/03-oven/")
    quiz = find_quiz(page, "two-signs")
    pick(quiz, *letters)
    check(quiz)
    expect(quiz.get_by_text("Error: Select two options")).to_be_visible()
    expect(quiz.locator("fieldset")).to_have_accessible_description("Select two options. Error: Select two options")
    expect(quiz.get_by_role("checkbox").first).to_be_focused()
    expect(quiz.get_by_role("checkbox", checked=True)).to_have_count(len(letters))


def test_multiple_each_choice_gets_its_own_mark(visit: Start) -> None:
    page = visit().open("chapters/03-oven/")
    quiz = find_quiz(page, "two-signs")
    pick(quiz, "A", "B")
    check(quiz)
    expect(quiz.get_by_role("status")).to_have_text(
        "One of your two is correct. Change your answer and check again, or show the answer."
    )
    expect(quiz.locator(".course-quiz__option").nth(0)).to_contain_text("✓ Correct answer")
    expect(quiz.locator(".course-quiz__option").nth(1)).to_contain_text("✗ Your answer, not correct")
    expect(quiz.get_by_text("✓ Correct answer")).to_have_count(1)
    expect(quiz.locator(".course-quiz__option").nth(2)).not_to_contain_text("✓")


def test_multiple_space_toggles(visit: Start) -> None:
    page = visit().open("chapters/03-oven/")
    quiz = find_quiz(page, "two-signs")
    box = quiz.get_by_role("checkbox").nth(3)
    tab_to(box)
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    page.keyboard.press("Space")
    expect(box).not_to_be_checked()


def test_missing_word_gap_is_spoken_and_filled(visit: Start) -> None:
    page = visit().open("chapters/01-dough/")
    quiz = find_quiz(page, "flour-is-the-whole")
    sentence = quiz.locator(".course-quiz__sentence")
    gap = sentence.get_by_role("img")
    spoken = listen_to(gap)
    assert spoken
    assert spoken.name == "blank"
    tab_to(quiz.get_by_role("radio").first)
    page.keyboard.press("Space")
    check(quiz)
    expect(quiz.get_by_role("status")).to_have_text(RIGHT)
    expect(sentence).to_have_text("In a recipe in per cent, the flour is always 100 %.")
    expect(gap).to_have_count(0)
    tab_to(quiz.get_by_role("radio").first)
    page.keyboard.press("ArrowDown")
    expect(gap).to_have_accessible_name("blank")


def test_missing_word_fits_320_pixels(visit: Start) -> None:
    page = visit(width=320).open("chapters/01-dough/")
    quiz = find_quiz(page, "flour-is-the-whole")
    for is_filled in (False, True):
        if is_filled:
            tab_to(quiz.get_by_role("radio").first)
            page.keyboard.press("Space")
            check(quiz)
        sentence = quiz.locator(".course-quiz__sentence")
        assert sentence.evaluate("e => e.scrollWidth <= e.clientWidth && e.getBoundingClientRect().right <= innerWidth")


def test_list_numbers_of_options_are_those_of_the_statements(visit: Start) -> None:
    page = visit().open("chapters/03-oven/")
    quiz = find_quiz(page, "steam-and-cut")
    statements = quiz.locator(".course-quiz__case ol > li")
    expect(statements).to_have_count(4)
    assert statements.evaluate_all("all => all.every(li => getComputedStyle(li).listStyleType === 'decimal')")
    for text in quiz.locator(".course-quiz__text").all_inner_texts():
        assert set(text.split(" and ")) <= {"1", "2", "3", "4"}
    assert quiz.locator("legend ol").count() == 0


def test_negative_not_is_in_the_words(visit: Start) -> None:
    page = visit().open("chapters/02-fermentation/")
    quiz = find_quiz(page, "dent-comes-back")
    expect(quiz.locator("legend strong")).to_have_text("NOT")
    spoken = listen_to(quiz.locator("fieldset"))
    assert spoken
    assert "NOT" in spoken.name
    assert spoken.description == "Select one option. Look for the one that does not fit."


@pytest.mark.parametrize(("width", "is_inline"), [(360, False), (1280, True)])
def test_true_false_stands_side_by_side_where_there_is_room(visit: Start, width: int, *, is_inline: bool) -> None:
    page = visit(width=width).open("chapters/01-dough/")
    first, second = (box.bounding_box() for box in find_quiz(page, "windowpane-warm-up").get_by_role("radio").all())
    assert first
    assert second
    assert (first["y"] == second["y"]) is is_inline


def test_true_false_is_checked_like_any_question(visit: Start) -> None:
    page = visit().open("chapters/01-dough/")
    quiz = find_quiz(page, "windowpane-warm-up")
    assert quiz.locator(".course-quiz__text").all_inner_texts() == ["True", "False"]
    tab_to(quiz.get_by_role("radio").first)
    page.keyboard.press("Space")
    check(quiz)
    expect(quiz.get_by_role("status")).to_have_text(RIGHT)
    expect(quiz.locator("details")).to_have_attribute("open", "")


def test_question_in_a_list_item_is_checked_like_any_question(visit: Start) -> None:
    page = visit().open("chapters/02-fermentation/")
    quiz = page.locator("li > #q-feeds-a-jar")
    tab_to(quiz.get_by_role("radio").first)
    page.keyboard.press("Space")
    check(quiz)
    expect(quiz.get_by_role("status")).to_have_text(RIGHT)
