"""The page of reviews (§1.10 and §3.3 of the readers' specification); its test cases are here by name."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import measure_spread, press, tab_to
from tests.browser.watching import Start
from tests.sites import SITE

TERMS = yaml.safe_load((SITE / "docs/_data/glossary.yml").read_text(encoding="utf-8"))
CARDS = {f"c-{entry['id']}": entry["term"] for entry in TERMS if entry.get("card", True) and entry.get("chapter")}
NOW = 1_795_514_400_000
"""24 November 2026, 10:00 UTC."""
DAY = 86_400_000
WRITE = """async ({ events, cards, read }) => {
  const init = document.querySelector("script[type=module][src$='/init.mjs']").src;
  const { openStore } = await import(new URL("store.mjs", init));
  const store = await openStore(document);
  if (events) await store.write({ events });
  if (cards) {
    for (const card of cards) card.fsrs.stability = NaN;
    await store.database.run("readwrite", ["cards"], (open) => cards.map((card) => open("cards").put(card)));
  }
  return read ? store.all(read) : [];
}"""


def make(number: int, days: float, **fields: object) -> dict[str, Any]:
    """Make an event of so many days ago."""
    base = {"id": f"event-{number:04}", "t": NOW - round(days * DAY), "k": "card", "rev": 1, "ok": True, "dir": "f"}
    return {**base, **fields}


def start(visit: Start, events: list[dict[str, Any]], *, now: int = NOW, **settings: object) -> Page:
    """Open the page of a reader who did all this."""
    reader = visit(timezone_id="UTC", **settings)
    reader.page.clock.set_fixed_time(now / 1000)
    page = reader.open("review/")
    page.evaluate(WRITE, {"events": events})
    page.reload()
    expect(page.locator(".course-review__sum")).not_to_be_empty()
    return page


def read(page: Page, store: str) -> list[dict[str, Any]]:
    """Give the records of a store, when what was told is written."""
    records = page.evaluate(WRITE, {"read": store})
    return sorted(records, key=json.dumps)


def find_panel(page: Page) -> Locator:
    return page.get_by_role("group", name="Review", exact=True)


def find_button(page: Page, name: str) -> Locator:
    return find_panel(page).get_by_role("button", name=name, exact=True)


def begin(page: Page) -> Page:
    press(page.get_by_role("button", name="Start", exact=True))
    expect(find_panel(page)).to_be_visible()
    return page


def expect_sum(page: Page, words: str) -> None:
    expect(page.locator(".course-review__sum")).to_have_text(words)


ALL = [make(number, 9, q=card) for number, card in enumerate(CARDS)]


def test_t1_all_forgotten_once_come_back_once(visit: Start) -> None:
    page = begin(start(visit, ALL))
    asked = []
    for grade in ["Forgot"] * len(CARDS) + ["Remembered"] * len(CARDS):
        asked.append(find_panel(page).locator(".course-flashcards__question").inner_text().split("\n")[-1])
        press(find_button(page, "Show answer"))
        press(find_button(page, grade))
    assert sorted(asked) == sorted([*CARDS.values(), *CARDS.values()])
    summary = find_panel(page).locator(".course-flashcards__summary")
    done = rf"^{len(CARDS)} cards done, {len(CARDS)} came back\. Next: \d+ tomorrow\.$"
    expect(summary).to_have_text(re.compile(done))
    expect(summary).to_be_focused()


def test_t2_keys_do_nothing_outside_the_panel_or_when_switched_off(visit: Start) -> None:
    page = begin(start(visit, ALL[:1]))
    press(find_button(page, "Show answer"))
    tab_to(page.locator(".course-review__settings > summary"))
    page.keyboard.press("2")
    expect(find_button(page, "Remembered")).to_be_visible()
    switch = find_panel(page).get_by_role("checkbox")
    press(switch, "Space")
    tab_to(find_button(page, "Remembered"))
    page.keyboard.press("2")
    expect(find_button(page, "Remembered")).to_be_visible()
    page.reload()
    begin(page)
    expect(find_panel(page).get_by_role("checkbox")).not_to_be_checked()


def test_t3_undo_restores_schedule_and_queue(visit: Start) -> None:
    page = start(visit, ALL[:2])
    before = read(page, "cards")
    begin(page)
    question = find_panel(page).locator(".course-flashcards__question")
    first = question.inner_text()
    press(find_button(page, "Show answer"))
    press(find_button(page, "Forgot"))
    press(find_panel(page).get_by_role("button", name="Undo"))
    expect(question).to_have_text(first)
    press(find_button(page, "End this review"))
    expect_sum(page, "2 due · 0 new.")
    assert read(page, "cards") == before
    assert [event["k"] for event in read(page, "events")].count("undo") == 1


def test_t4_with_the_clock_set_back_nothing_fails_and_the_card_stays(visit: Start) -> None:
    page = start(visit, [make(0, 0, q=next(iter(CARDS)))], now=NOW - 3 * DAY)
    expect(page.locator(".course-review__sum")).to_contain_text("Nothing is due today. Next: 1 ")
    (card,) = read(page, "cards")
    assert NOW - 3 * DAY < card["due"] <= NOW + 2 * DAY
    assert not card["off"]


def test_t5_a_card_is_due_days_later_and_not_before(visit: Start) -> None:
    page = start(visit, [make(0, 0, q=next(iter(CARDS)))])
    (card,) = read(page, "cards")
    assert 1 < (card["due"] - NOW) / DAY < 4
    expect(page.locator(".course-review__sum")).to_contain_text("Nothing is due today. Next: 1 ")
    for time, words in ((card["due"] - 60_000, "Nothing is due today. Next: 1 "), (card["due"] + 1, "1 due · 0 new.")):
        page.clock.set_fixed_time(time / 1000)
        page.reload()
        expect(page.locator(".course-review__sum")).to_contain_text(words)


def test_t6_a_changed_card_is_due_now_and_keeps_its_history(visit: Start) -> None:
    page = start(visit, [make(0, 1, q=next(iter(CARDS)), rev=0)])
    expect_sum(page, "1 due · 0 new.")
    assert len(read(page, "events")) == 1


def test_t7_focus_goes_from_question_to_answer_to_buttons(visit: Start) -> None:
    page = begin(start(visit, ALL[:2]))
    question = find_panel(page).locator(".course-flashcards__question")
    expect(question).to_be_focused()
    page.keyboard.press("Tab")
    expect(find_button(page, "Show answer")).to_be_focused()
    page.keyboard.press("Enter")
    expect(find_panel(page).locator(".course-flashcards__answer")).to_be_focused()
    tab_to(find_button(page, "Forgot"))
    page.keyboard.press("Tab")
    expect(find_button(page, "Remembered")).to_be_focused()
    page.keyboard.press("Enter")
    expect(question).to_be_focused()


@pytest.mark.parametrize("width", [320, 1280])
def test_t8_buttons_keep_their_place(visit: Start, width: int) -> None:
    page = begin(start(visit, ALL, width=width))
    assert measure_spread(find_panel(page), len(CARDS)) <= 1


def test_t9_without_javascript_every_meaning_can_be_reached(visit: Start) -> None:
    page = visit(java_script_enabled=False).open("review/")
    said = page.locator("noscript p")  # by its text alone it is not found
    expect(said).to_be_visible()
    expect(said).to_contain_text("Which cards are due is worked out in your browser")
    press(page.locator(".course-review__cards > summary"))
    for entry in TERMS:
        card = page.locator(f"[id='c-{entry['id']}']")
        if f"c-{entry['id']}" not in CARDS:
            continue
        press(card.locator("summary"))
        expect(card.locator("p").first).to_be_visible()
    assert page.locator(".course-review__cards h2 a").count() == len(
        {entry["chapter"] for entry in TERMS if entry.get("chapter")}
    )


def test_t10_two_tabs_review_the_same_card(visit: Start) -> None:
    page = start(visit, ALL[:1])
    other = page.context.new_page()
    other.clock.set_fixed_time(NOW / 1000)
    other.goto(page.url)
    for tab in (page, other):
        begin(tab)
    for tab in (page, other):
        press(find_button(tab, "Show answer"))
        press(find_button(tab, "Remembered"))
        expect(find_panel(tab).locator(".course-flashcards__summary")).to_contain_text(
            "1 card done, 0 came back. Next: 1 "
        )
    assert len(read(page, "events")) == 3
    for tab in (page, other):
        (card,) = read(tab, "cards")
        assert card["fsrs"]["reps"] == 2


def test_t11_a_record_that_is_no_number_is_reset_and_told_once(visit: Start) -> None:
    page = start(visit, ALL[:1])
    before = read(page, "cards")
    page.evaluate(WRITE, {"cards": before})
    told = page.get_by_text("The plan of one card could not be read. It was made again from your answers.")
    page.reload()
    expect(told).to_be_visible()
    expect_sum(page, "1 due · 0 new.")
    assert read(page, "cards") == before
    page.reload()
    expect_sum(page, "1 due · 0 new.")
    expect(told).to_have_count(0)


def test_a_missed_question_is_asked_where_the_cards_are(visit: Start) -> None:
    page = start(visit, [])
    ids = page.locator("[data-questions]").first.get_attribute("data-questions") or ""
    question, rev = ids.split()[0].split(":")
    page.evaluate(WRITE, {"events": [make(0, 1, k="quiz", q=question, rev=int(rev), ok=False)]})
    page.reload()
    expect_sum(page, "1 due · 0 new.")
    begin(page)
    quiz = find_panel(page).locator(f"[id='{question}']")
    expect(quiz.get_by_role("button", name="Check answer")).to_be_visible()
    press(find_button(page, "Next"))
    expect(find_panel(page).locator(".course-flashcards__summary")).to_be_focused()


def test_a_reminder_is_saved_as_a_calendar_file(visit: Start) -> None:
    page = start(visit, [])
    press(page.locator(".course-review__settings > summary"))
    with page.expect_download() as caught:
        press(page.get_by_role("button", name="Save a reminder for your calendar"))
    assert caught.value.suggested_filename == "review.ics"
    text = caught.value.path().read_bytes().decode()
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert "DTSTART:20261124T180000\r\n" in text


def test_settings_outlast_the_page(visit: Start) -> None:
    page = start(visit, ALL)
    press(page.locator(".course-review__settings > summary"))
    field = page.get_by_label("Reviews a day")
    field.fill("1")
    field.press("Tab")
    expect(page.locator(".course-review__settings").get_by_text("Saved")).to_be_visible()
    page.reload()
    expect_sum(page, f"1 due · 0 new. 1 today. {len(CARDS) - 1} more can wait.")
