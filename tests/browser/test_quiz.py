"""A question with one right answer, in every state a reader brings it to; what is stored belongs to other tests."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import listen_to, press, print_text, squeeze, tab_to
from tests.browser.watching import Start

CHAPTER = "chapters/01-dough/"
ERROR = "Error: Select one option"
RIGHT = "Correct. Read why below."
TRY_AGAIN = "Not quite. Change your answer and check again, or show the answer."
SEE_BELOW = "Not quite. The answer and the reason are below."
REASON_B = 'This takes the dough as the whole. "Flour is one hundred" makes the flour the whole.'
LISTEN = """window.told = [];
document.addEventListener("course:answer", ({ detail }) => told.push([detail.correct, detail.attempt]));"""
WATCH_STATUS = """
window.seen = [];
new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) {
    for (const node of addedNodes) {
      const inside = Array.from(node.querySelectorAll?.("[role=status]") ?? []);
      for (const status of node.role === "status" ? [node, ...inside] : inside) {
        seen.push(["added", status.textContent.trim()]);
      }
    }
    const status = target.nodeType === 1 ? target.closest("#q-water-for-a-kilogram [role=status]") : null;
    if (status) seen.push(["filled", status.textContent]);
  }
}).observe(document, { childList: true, subtree: true });
"""


def find_quiz(page: Page) -> Locator:
    return page.locator("#q-water-for-a-kilogram")


def find_check(page: Page) -> Locator:
    return find_quiz(page).get_by_role("button", name="Check answer to: Check 1: A kilogram of flour", exact=True)


def choose(page: Page, letter: str) -> Locator:
    """Choose an option with the arrow keys, from the one that Tab stops at."""
    options = find_quiz(page).get_by_role("radio")
    chosen = options.evaluate_all("all => all.findIndex(({checked}) => checked)")
    tab_to(options.nth(max(chosen, 0)))
    if chosen < 0:
        page.keyboard.press("Space")
    steps = "ABCD".index(letter) - max(chosen, 0)
    for _ in range(abs(steps)):
        page.keyboard.press("ArrowDown" if steps > 0 else "ArrowUp")
    return options.nth("ABCD".index(letter))


def test_t7_answer_opens_by_enter_without_javascript(visit: Start) -> None:
    page = visit(java_script_enabled=False).open(CHAPTER)
    key = find_quiz(page).get_by_text("Answer: C – 700 g.")
    expect(key).to_be_hidden()
    press(find_quiz(page).locator("summary"))
    expect(key).to_be_visible()
    expect(find_quiz(page).get_by_text(REASON_B)).to_be_visible()
    expect(find_quiz(page).get_by_role("button")).to_have_count(0)


def test_t7_answer_is_printed_without_javascript(visit: Start) -> None:
    page = visit(java_script_enabled=False).open(CHAPTER)
    text = print_text(page)
    assert text.count(squeeze("Answer: C – 700 g.")) == 1
    assert squeeze("700 g") in text


def test_options_are_native_controls_in_a_named_group(visit: Start) -> None:
    page = visit().open(CHAPTER)
    group = find_quiz(page).get_by_role("group", name="How much water goes in?", exact=True)
    expect(group).to_have_accessible_description("Select one option.")
    names = [listen_to(radio).name for radio in group.get_by_role("radio").all()]  # type: ignore[union-attr]
    assert names == ["A 300 g", "B 430 g", "C 700 g", "D 1,700 g"]
    expect(group.get_by_role("radio", checked=True)).to_have_count(0)


def test_t1_check_without_a_choice_asks_for_one(visit: Start) -> None:
    page = visit().open(CHAPTER)
    press(find_check(page))
    first = find_quiz(page).get_by_role("radio").first
    expect(first).to_be_focused()
    group = find_quiz(page).locator("fieldset")
    expect(group).to_have_accessible_description(f"Select one option. {ERROR}")
    error = find_quiz(page).get_by_text(ERROR)
    expect(error).to_be_visible()
    assert error.evaluate("e => e.nextElementSibling.contains(document.activeElement)"), (
        "the error stands before the options"
    )


def test_t1_error_ends_with_a_choice(visit: Start) -> None:
    page = visit().open(CHAPTER)
    press(find_check(page))
    page.keyboard.press("Space")
    expect(find_quiz(page).get_by_text(ERROR)).to_have_count(0)
    expect(find_quiz(page).locator("fieldset")).to_have_accessible_description("Select one option.")


def test_t2_arrow_keys_choose(visit: Start) -> None:
    page = visit().open(CHAPTER)
    option = choose(page, "B")
    expect(option).to_be_checked()
    expect(option).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(find_quiz(page).get_by_role("radio").first).to_be_checked()


def test_t3_wrong_then_right(visit: Start) -> None:
    page = visit().open(CHAPTER)
    page.evaluate(LISTEN)
    quiz = find_quiz(page)
    option = choose(page, "B")
    press(find_check(page))
    expect(quiz.get_by_role("status")).to_have_text(TRY_AGAIN)
    expect(quiz.get_by_text("✗ Your answer, not correct")).to_be_visible()
    expect(quiz.get_by_text(REASON_B).first).to_be_visible()
    expect(option).to_have_accessible_name("B 430 g , your answer, not correct")
    expect(quiz.locator("details")).not_to_have_attribute("open", "")

    choose(page, "C")
    press(find_check(page))
    expect(quiz.get_by_role("status")).to_have_text(RIGHT)
    expect(quiz.get_by_text("✓ Correct answer")).to_have_count(1)
    expect(quiz.get_by_text("✗")).to_have_count(0)
    expect(quiz.locator("details")).to_have_attribute("open", "")
    assert page.evaluate("told") == [[False, 1], [True, 2]]


def test_t3_second_miss_opens_the_answer(visit: Start) -> None:
    page = visit().open(CHAPTER)
    quiz = find_quiz(page)
    for letter in "AD":
        expect(quiz.locator("details")).not_to_have_attribute("open", "")
        choose(page, letter)
        press(find_check(page))
    expect(quiz.get_by_role("status")).to_have_text(SEE_BELOW)
    expect(quiz.locator("details")).to_have_attribute("open", "")
    expect(quiz.get_by_text("✓ Correct answer")).to_have_count(1)
    expect(quiz.get_by_text("✗ Your answer, not correct")).to_have_count(1)


def test_t4_focus_stays_on_the_button(visit: Start) -> None:
    page = visit().open(CHAPTER)
    for letter in "BC":
        choose(page, letter)
        press(find_check(page), "Space")
        expect(find_quiz(page).get_by_role("status")).not_to_be_empty()
        expect(find_check(page)).to_be_focused()


def test_t5_status_is_there_before_its_text(visit: Start) -> None:
    reader = visit()
    reader.page.add_init_script(WATCH_STATUS)
    page = reader.open(CHAPTER)
    find_check(page).wait_for()
    spoken = listen_to(find_quiz(page).locator("[role=status]"))
    assert spoken, "an empty status that is not in the accessibility tree is not announced when it is filled"
    assert spoken.role == "status"
    choose(page, "B")
    press(find_check(page))
    expect(find_quiz(page).get_by_role("status")).to_have_text(TRY_AGAIN)
    seen = page.evaluate("seen")
    assert {text for what, text in seen if what == "added"} == {""}
    assert [text for what, text in seen if what == "filled" and text] == [TRY_AGAIN]


def test_t6_another_choice_empties_status_and_marks(visit: Start) -> None:
    page = visit().open(CHAPTER)
    quiz = find_quiz(page)
    option = choose(page, "B")
    press(find_check(page))
    expect(quiz.get_by_text("✗")).to_have_count(1)
    choose(page, "A")
    expect(quiz.locator("[role=status]")).to_be_empty()
    expect(quiz.get_by_text("✗")).to_have_count(0)
    expect(quiz.get_by_text(REASON_B)).to_have_count(1)
    expect(quiz.get_by_text(REASON_B)).to_be_hidden()
    expect(option).to_have_accessible_name("B 430 g")


def test_states_follow_the_reader(visit: Start) -> None:
    page = visit().open(CHAPTER)
    quiz = find_quiz(page)
    expect(quiz).to_have_attribute("data-state", "untouched")
    press(find_check(page))
    expect(quiz).to_have_attribute("data-state", "error")
    choose(page, "B")
    expect(quiz).to_have_attribute("data-state", "answered")
    press(find_check(page))
    expect(quiz).to_have_attribute("data-state", "wrong")
    choose(page, "C")
    press(find_check(page))
    expect(quiz).to_have_attribute("data-state", "right")


def test_answer_opened_first_is_seen(visit: Start) -> None:
    page = visit().open(CHAPTER)
    find_check(page).wait_for()
    press(find_quiz(page).locator("summary"))
    expect(find_quiz(page)).to_have_attribute("data-state", "seen")


def test_enter_on_an_option_does_not_leave_the_page(visit: Start) -> None:
    page = visit().open(CHAPTER)
    choose(page, "B")
    url = page.url
    page.keyboard.press("Enter")
    expect(find_quiz(page).get_by_role("radio").nth(1)).to_be_checked()
    assert page.url == url
