"""1.13, 3.2: how far the reader has come, in words: on a chapter, on the home page and in the navigation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kinds import KINDS
from tests.browser.reading import ON_PUBLISHED, press
from tests.browser.test_keeper import answer, find_marks, open_again
from tests.browser.watching import STARTED, Start, Visit

CHAPTER = "chapters/01-dough/"
OTHER = "The two rises"
WRITE = """async (batch) => {
  const { openStore } = await import(document.querySelector("script[src$='/init.mjs']").src.replace("init", "store"));
  await (await openStore(document)).write(batch);
}"""
SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
  const name = ({ node }) => `${node?.nodeName} ${node?.className ?? ""} ${node?.textContent?.trim().slice(0, 40)}`;
  for (const { value, sources } of list.getEntries()) window.shifts.push([value, ...sources.map(name)]);
}).observe({ type: "layout-shift", buffered: true });
"""
LEAST_SHIFT = 0.02
START = 1_790_000_000_000


def read(number: int, section: str) -> dict[str, object]:
    return {"id": f"e{number}", "t": START + number, "k": "read", "q": section, "rev": 1, "on": True}


def words(page: Page) -> Locator:
    return page.locator(".course-chapter-header__progress > span")


def rows(page: Page) -> Locator:
    return page.locator(".course-map__chapter[data-sections]")


def split(row: Locator, name: str, by: str) -> list[str]:
    return (row.get_attribute(f"data-{name}") or "").split(by)


def write_and_reload(page: Page, batch: Mapping[str, Sequence[object]]) -> None:
    page.evaluate(WRITE, batch)
    page.reload()
    page.evaluate(STARTED)


def in_navigation(page: Page, path: str) -> str:
    link = page.locator(f".md-nav--primary a.md-nav__link[href$='{path}']").first
    return " ".join((link.text_content() or "").split())


def test_chapter_tells_at_once_what_is_marked_and_answered(visit: Start) -> None:
    """1.13: sections and checks, as text with a bar of the same name; unchecking works."""
    page = visit().open(CHAPTER)
    sections, checks = find_marks(page).count(), page.locator("[data-course=quiz]").count()
    bar = page.get_by_role("progressbar", name="sections")

    def expect_words(read: int, right: int) -> None:
        text = f"{read} of {sections} sections · {right} of {checks} checks right"
        expect(words(page)).to_have_text(text)
        assert bar.aria_snapshot() == f'- progressbar "{text}"'
        assert bar.evaluate("bar => [bar.value, bar.max]") == [read + right, sections + checks]

    expect_words(0, 0)
    find_marks(page).first.check()
    expect_words(1, 0)
    answer(page, right=True)
    expect_words(1, 1)
    find_marks(page).first.uncheck()
    expect_words(0, 1)


def test_chapter_tells_what_another_tab_keeps(visit: Start) -> None:
    """1.13 two tabs agree."""
    reader = visit()
    page = reader.open(CHAPTER)
    other = open_again(reader)
    find_marks(page).first.check()
    expect(words(other)).to_contain_text("1 of ")
    expect(words(other)).to_have_text(words(page).inner_text())


def test_line_is_absent_without_a_script(visit: Start) -> None:
    page = visit(java_script_enabled=False).open(CHAPTER)
    expect(words(page)).to_be_hidden()


def test_navigation_tells_of_chapters_also_in_the_drawer(visit: Start) -> None:
    """1.13, in words, where something is kept; on pages of any kind, after instant navigation, too."""
    reader = visit()
    page = reader.open(CHAPTER)
    assert in_navigation(page, "02-fermentation/") == OTHER
    find_marks(page).first.check()
    partly = page.locator(".md-nav__link").get_by_text(f"1 of {find_marks(page).count()} read")
    expect(partly.first).to_be_visible()
    for box in find_marks(page).all()[1:]:
        box.check()
    expect(page.locator(".course-nav-state").get_by_text("read", exact=True).first).to_be_visible()
    press(page.locator(".md-nav--primary").get_by_role("link", name=OTHER))
    expect(page.get_by_role("heading", level=1)).to_have_text(OTHER)
    expect(page.locator(f".md-nav__link[href$='{CHAPTER.split('/')[1]}/'] .course-nav-state").first).to_have_text(
        "read"
    )
    page.set_viewport_size({"width": 360, "height": 800})
    press(page.get_by_role("button", name="Menu"))
    drawer = page.locator(".md-nav--primary")
    expect(drawer.get_by_role("link", name="read").first).to_be_visible()


def test_new_reader_sees_the_home_page_as_it_was_built_and_nothing_is_stored(visit: Start) -> None:
    reader = visit()
    page = reader.open()
    page.wait_for_load_state("networkidle")
    assert all("·" not in state for state in page.locator(".course-map__state").all_text_contents())
    expect(page.locator("#continue")).to_have_text("Start with the dough")
    expect(page.locator("#due")).to_have_text("Review")
    expect(page.locator("#mock-exams")).to_have_text("The mock exam")
    assert page.evaluate("async () => (await indexedDB.databases()).length") == 0
    assert [request.url for request in reader.requests if "progress" in request.url] == []


def test_home_tells_progress_in_words_and_leads_on(visit: Start) -> None:
    """3.2: continue, cards due, next mock, one line each; the map's rows."""
    page = visit().open()
    row, path = rows(page).nth(1), "chapters/02-fermentation/"
    anchors = [line.split(" ")[0] for line in split(row, "sections", "\n")]
    (check, *others) = split(row, "checks", " ")
    (card, *_) = split(row, "cards", " ")
    name, rev = check.split(":")
    right = {"id": "x", "t": START, "k": "quiz", "q": name, "rev": int(rev), "ok": True, "n": 1, "a": ["b"]}
    memory = {"stability": 3, "difficulty": 5, "reps": 1, "lapses": 0, "right": 1, "first": 19_000, "day": 19_000}
    plan = {"q": card, "rev": 1, "due": 1_700_000_000_000, "off": False, "fsrs": memory, "upto": ""}
    write_and_reload(page, {"events": [right, read(1, f"{path}#{anchors[0]}")], "cards": [plan]})
    states = page.locator(".course-map__state")
    counts = f"1 of {len(anchors)} sections · 1 of {len(others) + 1} checks right · 1 card due"
    expect(states.nth(1)).to_contain_text(counts)
    expect(states.first).to_contain_text("· not started")
    expect(page.locator("li:has(#due)")).to_have_text("1 card due today. Review")
    expect(page.locator("li:has(#mock-exams)")).to_have_text("Next mock exam: Paper 1")
    press(page.locator("#mock-exams"))
    expect(page.get_by_role("radio", name="Paper 1")).to_be_checked()
    page.go_back()
    expect(page.locator("#continue")).to_contain_text("Continue: chapter 2, ")
    press(page.locator("#continue"))
    page.wait_for_url(f"**/{path}#{anchors[1]}")
    expect(words(page)).to_have_text(counts)


def test_home_follows_what_another_tab_writes(visit: Start) -> None:
    reader = visit()
    page = reader.open()
    other = open_again(reader)
    find_marks(other).first.check()
    expect(page.locator(".course-map__state").first).to_contain_text("1 of ")


def test_exam_under_way_is_named_with_what_is_left(visit: Start) -> None:
    """1.11: the home page shows it and leads back to it."""
    page = visit().open()
    page.clock.set_fixed_time(START / 1000 + 29 * 60)
    questions = ["q-one", "q-two", "q-three"]
    exam = {
        "id": "sitting", "form": "paper-1", "title": "Paper 1", "seed": "", "rev": 1, "limit": 60, "start": START,
        "pauses": [], "questions": questions, "answers": {"q-one": {"a": ["b"], "t": START}}, "flags": [], "at": 1,
    }  # fmt: skip
    write_and_reload(page, {"exams": [exam]})
    line = page.locator("li:has(#mock-exams)")
    expect(line).to_have_text("Paper 1: 1 of 3 answered, 31 minutes left. Continue")
    press(line.get_by_role("link", name="Continue"))
    expect(page).to_have_url(f"{page.url.split('/repo/')[0]}/repo/exams/")


@ON_PUBLISHED
def test_map_counts_what_stands_on_the_chapters(visit: Start) -> None:
    """What home and chapter say is of the same sections, checks and cards."""
    reader = visit("root")
    page = reader.open()
    chapters = [
        (row.get_by_role("link").evaluate("a => a.href"), split(row, "sections", "\n"), split(row, "checks", " "))
        for row in rows(page).all()
    ]
    for href, sections, checks in chapters:
        page = reader.open(href.removeprefix(reader.site.base))
        marks = page.locator(".course-read").evaluate_all("all => all.map(({ dataset }) => dataset.read.split('#')[1])")
        assert marks == [line.split(" ")[0] for line in sections]
        asked = page.locator("[data-course=quiz]").evaluate_all("all => all.map((e) => `${e.id}:${e.dataset.rev}`)")
        assert asked == checks


def keep_much(reader: Visit, path: str) -> Page:
    """Mark the first section, answer what there is, and open the page anew."""
    page = reader.open(path)
    page.evaluate(
        """() => {
          for (const quiz of document.querySelectorAll("[data-course=quiz]")) {
            quiz.querySelector("[data-option] input").click();
            quiz.querySelector(".course-quiz__actions button").click();
          }
          for (const box of document.querySelectorAll(".course-read input")) box.click();
        }"""
    )
    sections = find_marks(page).count()
    expect(words(page)).to_contain_text(f"{sections} of {sections} sections")
    page.wait_for_load_state("networkidle")
    return page


@ON_PUBLISHED
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("place", ["", "#objectives", "q"])
def test_nothing_shifts_when_what_was_kept_comes_back(visit: Start, width: int, place: str) -> None:
    """5.2 CLS: of the read marks, of restored answers and of the words of progress."""
    reader = visit("root", width=width)
    page = keep_much(reader, KINDS["chapter"])
    first = page.locator("[data-course=quiz]").first.get_attribute("id")
    page.close()
    page = reader.context.new_page()
    page.add_init_script(SHIFTS)
    page.goto(f"{reader.site.base}{KINDS['chapter']}{f'#{first}' if place == 'q' else place}")
    page.evaluate(STARTED)
    expect(words(page)).to_contain_text(" of ")
    expect(page.locator(".course-nav-state").get_by_text("read", exact=True)).to_have_count(1)
    page.wait_for_load_state("networkidle")
    shifts = page.evaluate("window.shifts")
    assert sum(value for value, *_ in shifts) <= LEAST_SHIFT, shifts
