"""1.11, tests by name: which paper is sat, how it ends, and what comes of it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import ON_PUBLISHED, press
from tests.browser.sitting import EXAMS, RIGHT, await_kept, begin, choose, push, read_store, take
from tests.browser.watching import Start


@ON_PUBLISHED
def test_t1_drawn_paper_has_forty_questions_each_once_by_weight(visit: Start) -> None:
    page = visit("root").open(EXAMS)
    begin(page, form="A new paper", limit="60 minutes")
    push(page, "Review all questions")
    expect(page.locator(".course-exam__grid button")).to_have_count(40)
    push(page, "Finish and see results")
    push(page, "Finish anyway")
    expect(page.get_by_role("heading", name="Not yet: 0 of 40 (26 needed)")).to_be_focused()
    rows = page.locator(".course-exam__run tbody tr")
    assert [cells.split("\t")[2] for cells in rows.all_inner_texts()] == ["12", "4", "4", "16", "2", "1", "1"]
    (exam,) = read_store(page, "exams")
    assert len(set(exam["questions"])) == 40  # type: ignore[call-overload]


@ON_PUBLISHED
def test_t1_same_code_gives_the_same_paper(visit: Start) -> None:
    asked = []
    for _ in range(2):
        page = visit("root").open(EXAMS)
        page.get_by_role("textbox", name="Code of a paper").fill("k7p x2m")
        press(page.get_by_role("button", name="Start the exam"))
        expect(page.get_by_role("heading", name="Question 1 of 40")).to_be_focused()
        asked.append(page.locator(".course-exam__run fieldset").inner_text())
        (exam,) = read_store(page, "exams")
        assert (exam["form"], exam["seed"], exam["title"]) == ("drawn", "K7PX2M", "Drawn paper K7PX2M")
    assert asked[0] == asked[1]


def test_code_that_is_none_is_refused_and_kept(visit: Start) -> None:
    page = visit().open(EXAMS)
    field = page.get_by_role("textbox", name="Code of a paper")
    field.fill("K7PX2O!")
    press(page.get_by_role("button", name="Start the exam"))
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(
        "Error: A code has six letters and digits, such as K7PX2M. Check it, or leave the field empty "
        "Only for a drawn paper, and only to take it again. Leave it empty for a new one."
    )
    expect(field).to_have_value("K7PX2O!")
    assert read_store(page, "exams") == []


@pytest.mark.parametrize(("right", "says"), [(2, "Not yet: 2 of 4 (3 needed)"), (3, "Pass: 3 of 4 (3 needed)")])
def test_t2_one_right_answer_decides_between_not_yet_and_pass(visit: Start, right: int, says: str) -> None:
    page = visit().open(EXAMS)
    begin(page)
    take(page, right)
    push(page, "Finish and see results")
    expect(page.get_by_role("heading", name=says)).to_be_focused()
    expect(page.locator(".course-exam__run > .course-exam__item")).to_have_count(4 - right)
    expect(page.get_by_text("The loaf tastes saltier").first).to_be_visible()
    events = read_store(page, "events")
    assert sorted(bool(event["ok"]) for event in events) == [False] * (4 - right) + [True] * right
    assert {event["k"] for event in events} == {"exam"}
    assert {event["x"] for event in events} == {exam["id"] for exam in read_store(page, "exams")}


@ON_PUBLISHED
def test_link_from_a_paper_chooses_it(visit: Start) -> None:
    page = visit("root").open(f"{EXAMS}#drawn")
    expect(page.get_by_role("radio", name="A new paper")).to_be_checked()


def test_missed_questions_and_terms_come_to_the_review(visit: Start) -> None:
    page = visit().open(EXAMS)
    begin(page)
    take(page, 0)
    push(page, "Finish and see results")
    push(page, "Add missed questions and their terms to review")
    expect(page.get_by_text("The missed questions come back in your review. New cards there: 7.")).to_be_visible()
    cards = [event for event in read_store(page, "events") if event["k"] == "card"]
    assert len(cards) == len({card["q"] for card in cards}) == 7
    push(page, "Add missed questions and their terms to review")
    expect(page.get_by_text("New cards there: 0.")).to_be_visible()


@ON_PUBLISHED
def test_two_unseen_papers_tell_how_ready_a_reader_is(visit: Start) -> None:
    page = visit().open(EXAMS)
    for form in ("Paper 1", "Paper 1", "A new paper"):
        expect(page.get_by_text("Your last two papers")).to_have_count(0)
        begin(page, form=form)
        push(page, "Review all questions")
        push(page, "Finish and see results")
        push(page, "Finish anyway")
        push(page, "Back to all mock exams")
    expect(
        page.get_by_text(
            "Your last two papers that were new to you: 0 of 4 and 0 of 4. "
            "Neither is a pass yet: read again what you missed."
        )
    ).to_be_visible()
    expect(page.get_by_role("table", name="Your attempts").locator("tbody tr")).to_have_count(3)


@ON_PUBLISHED
def test_paper_that_was_changed_offers_a_new_start_or_the_answers_so_far(visit: Start) -> None:
    page = visit().open(EXAMS)
    begin(page)
    choose(page, RIGHT[0])
    await_kept(page, lambda exams: bool(exams[0]["answers"]))
    page.evaluate(
        """async () => {
          const init = document.querySelector("script[type=module][src$='/init.mjs']").src;
          const { openStore } = await import(new URL("store.mjs", init));
          const store = await openStore(document);
          const [exam] = await store.all("exams");
          await store.write({ exams: [{ ...exam, rev: 1 }] });
        }"""
    )
    page.reload()
    expect(page.get_by_text("This exam was updated.")).to_be_visible()
    expect(page.get_by_role("button", name="Start again")).to_be_visible()
    push(page, "See your answers so far")
    expect(page.get_by_role("heading", name="Not yet: 1 of 4 (3 needed)")).to_be_focused()


@ON_PUBLISHED
def test_questions_that_cannot_be_fetched_cost_nothing(visit: Start) -> None:
    reader = visit()
    page = reader.open(EXAMS)
    page.route("**/exams/paper-1/", lambda route: route.fulfill(status=503))
    press(page.get_by_role("button", name="Start the exam"))
    expect(page.get_by_text("The questions could not be fetched. Check your connection")).to_be_visible()
    assert read_store(page, "exams") == []
    page.unroute("**/exams/paper-1/")
    press(page.get_by_role("button", name="Start the exam"))
    expect(page.get_by_role("heading", name="Question 1 of 4")).to_be_focused()
    wanted = [problem for problem in reader.problems if "503" not in problem and "stays plain" not in problem]
    reader.problems[:] = wanted


def finish_one(page: Page) -> None:
    """Take the paper, three right, and go back to all mock exams."""
    begin(page)
    take(page, 3)
    push(page, "Finish and see results")
    push(page, "Back to all mock exams")


def test_result_is_opened_again_from_the_attempts(visit: Start) -> None:
    page = visit().open(EXAMS)
    finish_one(page)
    page.reload()
    show = page.get_by_role("button", name="Show the result of Paper 1, ")
    press(show)
    expect(page.get_by_role("heading", name="Pass: 3 of 4 (3 needed)")).to_be_focused()
    expect(page.locator(".course-exam__run > .course-exam__item")).to_have_count(1)
    expect(page.get_by_text("This paper was changed since")).to_have_count(0)
    expect(page.get_by_role("button", name="Start the exam")).to_be_hidden()
    assert page.evaluate("document.documentElement.dataset.exam") is None
    push(page, "Back to all mock exams")
    expect(show).to_be_visible()
    assert len(read_store(page, "exams")) == 1
    assert len(read_store(page, "events")) == 4


def test_result_of_a_paper_that_was_changed_says_so(visit: Start) -> None:
    reader = visit()
    page = reader.open(EXAMS)
    finish_one(page)
    reader.context.route(
        "**/exams/paper-1/",
        lambda route: route.fulfill(
            body=route.fetch().text().replace('data-rev="1"', 'data-rev="2"', 1), content_type="text/html"
        ),
    )
    page.reload()
    press(page.get_by_role("button", name="Show the result of Paper 1, "))
    expect(page.get_by_role("heading", name="Pass: 3 of 4 (3 needed)")).to_be_focused()
    text = "This paper was changed since: the questions below are as they are now, the score is as it was."
    expect(page.get_by_text(text)).to_be_visible()


def test_result_whose_questions_are_out_of_reach_says_so_and_loses_nothing(visit: Start) -> None:
    page = visit().open(EXAMS)
    finish_one(page)
    page.reload()
    show = page.get_by_role("button", name="Show the result of Paper 1, ")
    show.wait_for()
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    press(show)
    text = "The questions of this paper could not be fetched. Check your connection, then try again. Nothing is lost."
    expect(page.get_by_role("status").get_by_text(text)).to_be_visible()
    page.context.set_offline(False)
    press(show)
    expect(page.get_by_role("heading", name="Pass: 3 of 4 (3 needed)")).to_be_focused()
