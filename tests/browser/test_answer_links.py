"""Issue 5, item 5: each question has a permalink, its source to the line, and a report that says what it is about."""

from __future__ import annotations

import re
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import ON_PUBLISHED, press, print_text, squeeze, tab_to
from tests.browser.test_axe import judge
from tests.browser.watching import Start
from tests.sites import ROOT

REPOSITORY = "https://github.com/coursebook/itil-foundation-course"
CHAPTER = "chapters/02-core-concepts/"
FORM = ROOT / ".github" / "ISSUE_TEMPLATE" / "mistake.yml"
LEAST = 44
"""In pixels, as every target."""


def open_answer(page: Page, root: str) -> Locator:
    """Open an answer by key and give the links at its end."""
    press(page.locator(f"{root} .course-answer > summary"))
    links = page.locator(f"{root} .course-foot__links").get_by_role("link")
    expect(links.first).to_be_visible()
    return links


def names_of(links: Locator) -> list[str]:
    return [name.split(" (")[0] for name in links.all_text_contents()]


def find_chosen(report: Locator) -> dict[str, list[str]]:
    report.hover()
    return parse_qs(urlsplit(report.get_attribute("href") or "").query)


def test_question_links_to_itself_its_line_and_a_form_that_knows_it(visit: Start) -> None:
    reader = visit("root")
    page = reader.open(CHAPTER)
    question = page.locator("[data-course=quiz]").first
    id_ = str(question.get_attribute("id"))
    links = open_answer(page, f"#{id_}")
    assert names_of(links) == ["Link to this question", "Edit this question", "Report a problem"]
    own, edit, report = links.all()
    title = question.get_by_role("heading", level=3).inner_text()
    expect(report).to_have_accessible_name(f"Report a problem ({title})")
    expect(own).to_have_attribute("href", f"#{id_}")
    address = re.fullmatch(
        re.escape(f"{REPOSITORY}/blob/main/docs/{CHAPTER[:-1]}.md?plain=1#L") + r"(\d+)",
        str(edit.get_attribute("href")),
    )
    assert address
    line = (ROOT / "docs" / f"{CHAPTER[:-1]}.md").read_text(encoding="utf-8").splitlines()[int(address[1]) - 1]
    assert line.startswith(f'{{% call quiz("{id_.removeprefix("q-")}"')

    place = f"{reader.site.base}{CHAPTER}#{id_}"
    known = {
        "template": ["mistake.yml"],
        "page": [place],
        "item": [id_],
        "revision": [question.get_attribute("data-rev")],
    }
    assert str(report.get_attribute("href")).startswith(f"{REPOSITORY}/issues/new?template=mistake.yml&page=")
    assert find_chosen(report) == known
    option = question.locator(".course-quiz__option").nth(1)
    option.get_by_role("radio").check()
    text = option.locator(".course-quiz__text").inner_text()
    assert find_chosen(report) == known | {"chosen": [f"B: {text}"]}
    press(question.get_by_role("button", name="Check answer"))
    assert find_chosen(report) == known | {"chosen": [f"B: {text}"]}, "no mark is told"


def test_permalink_leads_back_to_the_question(visit: Start) -> None:
    reader = visit("root")
    page = reader.open(CHAPTER)
    id_ = str(page.locator("[data-course=quiz]").nth(2).get_attribute("id"))
    press(open_answer(page, f"#{id_}").first)
    expect(page).to_have_url(f"{reader.site.base}{CHAPTER}#{id_}")
    expect(page.locator(f"#{id_}-title")).to_be_in_viewport()


@ON_PUBLISHED
def test_permalink_that_was_sent_to_somebody_opens_at_the_question(visit: Start) -> None:
    """Zensical's own script, with any address that has a place, scrolls back to the top once the page stands."""
    id_ = str(visit("root").open(CHAPTER).locator("[data-course=quiz]").nth(2).get_attribute("id"))
    expect(visit("root").open(f"{CHAPTER}#{id_}").locator(f"#{id_}-title")).to_be_in_viewport()


def test_without_a_repository_a_letter_tells_of_the_problem(visit: Start) -> None:
    reader = visit()
    page = reader.open("chapters/01-dough/")
    links = open_answer(page, "#e-windowpane")
    assert names_of(links) == ["Link to this exercise", "Write to us about this exercise"]
    place = f"{reader.site.base}chapters/01-dough/#e-windowpane"
    letter = urlsplit(str(links.last.get_attribute("href")))
    assert (letter.scheme, letter.path) == ("mailto", "ana@example.org")
    lines = [f"Page: {place}", "Id: e-windowpane", "Revision: 2", "", "What is wrong, and what would be right?", ""]
    assert parse_qs(letter.query) == {"subject": ["A problem with e-windowpane"], "body": ["\r\n".join(lines)]}


def test_next_page_has_links_of_its_own(visit: Start) -> None:
    reader = visit("root")
    page = reader.open(CHAPTER)
    page.evaluate("window.isSamePage = true")
    press(page.locator(".md-footer__link--next"))
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    id_ = str(page.locator("[data-course=quiz]").first.get_attribute("id"))
    links = open_answer(page, f"#{id_}")
    name = page.url.removeprefix(reader.site.base).removesuffix("/")
    assert name != CHAPTER[:-1]
    assert page.evaluate("window.isSamePage") is True
    assert str(links.nth(1).get_attribute("href")).startswith(f"{REPOSITORY}/blob/main/docs/{name}.md?plain=1#L")
    assert find_chosen(links.nth(2))["page"] == [f"{reader.site.base}{name}/#{id_}"]


@ON_PUBLISHED
def test_links_are_high_enough_for_a_thumb_and_each_a_stop_of_tab(visit: Start) -> None:
    page = visit("root", width=360).open(CHAPTER)
    id_ = str(page.locator("[data-course=exercise]").first.get_attribute("id"))
    links = open_answer(page, f"#{id_}")
    boxes = [link.bounding_box() for link in links.all()]
    assert all(box and box["height"] >= LEAST for box in boxes), boxes
    for one, other in pairwise([page.get_by_role("button", name="Missed it").first.bounding_box(), *boxes]):
        assert one
        assert other
        beside = other["x"] >= one["x"] + one["width"]
        assert beside or other["y"] >= one["y"] + one["height"], "no target covers another"
    tab_to(links.first)
    for link in links.all():
        expect(link).to_be_focused()
        page.keyboard.press("Tab")


MODES: dict[str, dict[str, object]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "360 px": {"width": 360},
}


@ON_PUBLISHED
@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing_in_an_opened_answer(visit: Start, mode: str) -> None:
    page = visit("root", reduced_motion="reduce", **MODES[mode]).open(CHAPTER)
    for component in ("quiz", "exercise", "sort"):
        id_ = page.locator(f"[data-course={component}]").first.get_attribute("id")
        assert open_answer(page, f"#{id_}").count() == 3
    assert judge(page) == []


@ON_PUBLISHED
def test_paper_has_no_links_of_that_kind(visit: Start) -> None:
    page = visit("root").open(CHAPTER)
    links = open_answer(page, f"#{page.locator('[data-course=quiz]').first.get_attribute('id')}")
    assert links.count()
    text = print_text(page)
    assert squeeze("Answer:") in text
    assert squeeze("Edit this question") not in text
    assert squeeze("Report a problem") not in text


@ON_PUBLISHED
def test_without_javascript_the_foot_of_the_page_reports_a_mistake(visit: Start) -> None:
    reader = visit("root", java_script_enabled=False)
    page = reader.open(CHAPTER)
    report = page.get_by_role("contentinfo").get_by_role("link", name="Report a mistake", exact=True)
    expect(report).to_be_visible()
    assert str(report.get_attribute("href")).startswith(f"{REPOSITORY}/issues/new?template=mistake.yml&page=")
    assert page.locator(".course-answer .course-foot__links").count() == 0


def test_form_has_the_fields_that_are_filled_in() -> None:
    fields = {field.get("id") for field in yaml.safe_load(FORM.read_text(encoding="utf-8"))["body"]}
    assert {"page", "item", "revision", "chosen"} <= fields
