"""1.12, tests by name: the questions that find gaps, by keyboard, for axe, and without a script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import ON_PUBLISHED, press, tab_to
from tests.browser.sitting import choose, push, read_store
from tests.browser.test_axe import judge
from tests.browser.test_exam_page import SHIFT
from tests.browser.watching import Start

GAPS = "find-my-gaps/"
UNKNOWN = "I do not know"
RIGHT = ("C 700 g", "flour", "Proofing", "Flour", "1 and 2")
"""The right options of the second course, in its order."""
CHAPTERS = ["Chapter 1", "Chapter 2", "Chapter 3"]


def begin(page: Page, count: int = 5) -> None:
    push(page, "Start with question 1")
    expect(page.get_by_role("heading", name=f"Question 1 of {count}")).to_be_focused()


def answer(page: Page, options: tuple[str, ...]) -> None:
    """Answer every question by keyboard, and open the guide."""
    begin(page, len(options))
    for option in options:
        choose(page, option)
        push(page, "Next")
    push(page, "Finish and see results")
    expect(page.get_by_role("heading", name="Where to begin")).to_be_focused()


def test_all_right_could_start_with_the_mock_exam(visit: Start) -> None:
    page = visit().open(GAPS)
    answer(page, RIGHT)
    expect(page.get_by_text("You had 5 of 5 right.")).to_be_visible()
    expect(page.get_by_text("You could start with the mock exam.")).to_be_visible()
    press(page.get_by_role("link", name="the mock exam"))
    expect(page.get_by_role("heading", name="Take a mock exam")).to_be_visible()


def test_all_unknown_gives_the_chapters_in_order_and_their_links_resolve(visit: Start) -> None:
    reader = visit()
    page = reader.open(GAPS)
    answer(page, (UNKNOWN,) * 5)
    reasons = page.locator(".course-exam__gaps strong").all_text_contents()
    assert [reason.partition(",")[0] for reason in reasons] == CHAPTERS
    assert [reason.partition(": ")[2] for reason in reasons] == ["0 of 2 right", "0 of 2 right", "0 of 1 right"]
    for link in page.locator(".course-exam__run a").all():
        address = str(link.evaluate("({ href }) => href"))
        answered = reader.context.request.get(address)
        assert answered.ok, address
        anchor = address.partition("#")[2]
        assert not anchor or f'id="{anchor}"' in answered.text(), address
    press(page.get_by_role("link", name="Start here with Chapter 1"))
    expect(page.get_by_role("heading", level=1, name="Flour, water, salt & time")).to_be_visible()


def test_result_survives_reload_and_nothing_comes_to_the_review(visit: Start) -> None:
    page = visit().open(GAPS)
    answer(page, (*RIGHT[:3], UNKNOWN, "2 and 4"))
    page.reload()
    reasons = page.locator(".course-exam__gaps strong")
    expect(reasons.first).to_contain_text("Chapter 3, ")
    expect(reasons.nth(1)).to_contain_text(": 1 of 2 right")
    expect(page.get_by_text("Nothing missed in:")).to_be_visible()
    assert read_store(page, "events") == []
    assert [exam["kind"] for exam in read_store(page, "exams")] == ["diag"]
    push(page, "Answer the questions again")
    expect(page.get_by_role("heading", name="Question 1 of 5")).to_be_focused()
    page.reload()
    expect(page.get_by_role("heading", name="Question 1 of 5")).to_be_visible()


def test_no_answer_is_on_the_page_before_the_end_and_no_timer(visit: Start) -> None:
    page = visit().open(GAPS)
    begin(page)
    session = page.context.new_cdp_session(page)
    for _ in range(5):
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        spoken = " ".join(node.get("name", {}).get("value", "") for node in nodes)
        assert UNKNOWN in spoken
        assert "Answer:" not in spoken
        expect(page.get_by_role("timer")).to_have_count(0)
        push(page, "Next")


def test_a_mock_exam_does_not_take_it_for_its_own(visit: Start) -> None:
    reader = visit()
    page = reader.open(GAPS)
    begin(page)
    page = reader.open("exams/")
    expect(page.get_by_role("button", name="Start the exam")).to_be_visible()


@ON_PUBLISHED
@pytest.mark.parametrize(("course", "count"), [("bread", 5), ("root", 26)])
def test_without_a_script_it_is_whole(visit: Start, course: str, count: int) -> None:
    page = visit(course, java_script_enabled=False).open(GAPS)
    expect(page.locator("article fieldset")).to_have_count(count)
    for summary in page.locator("details.course-answer > summary").all():
        tab_to(summary)
        page.keyboard.press("Enter")
    expect(page.locator("details.course-answer[open]")).to_have_count(count)
    table = page.get_by_role("table", name="What to read for what you missed")
    expect(table.get_by_role("row", name="1 or 2 Chapter")).to_be_visible()
    expect(page.get_by_text("None missed? You could start with the mock exam.")).to_be_visible()
    expect(page.get_by_role("button", name="Start")).to_have_count(0)


def show_start(page: Page) -> None:
    expect(page.get_by_role("button", name="Start with question 1")).to_be_visible()


def show_question(page: Page) -> None:
    begin(page)
    choose(page, UNKNOWN)


def show_dialog(page: Page) -> None:
    begin(page)
    push(page, "Review all questions")
    push(page, "Finish and see results")
    expect(page.get_by_text("What stays open counts as not known.")).to_be_visible()


def show_guide(page: Page) -> None:
    answer(page, (*RIGHT[:3], UNKNOWN, "2 and 4"))
    press(page.locator(".course-exam__right > summary"))


def show_all_right(page: Page) -> None:
    answer(page, RIGHT)


LOOKS = [("light", 1280), ("dark", 1280), ("light", 360)]


@ON_PUBLISHED
@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("show", [show_start, show_question, show_dialog, show_guide, show_all_right])
def test_axe_finds_nothing(visit: Start, show: Callable[[Page], None], look: tuple[str, int]) -> None:
    scheme, width = look
    page = visit(reduced_motion="reduce", color_scheme=scheme, width=width).open(GAPS)
    show(page)
    assert judge(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@ON_PUBLISHED
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_shifts_when_the_page_comes(visit: Start, width: int) -> None:
    page = visit("root", width=width).open(GAPS)
    show_start(page)
    assert page.evaluate(SHIFT) < 0.05
