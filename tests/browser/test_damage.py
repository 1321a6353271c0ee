"""A component whose HTML lacks something stays plain HTML, and the rest of the page works."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.reading import press, tab_to
from tests.browser.watching import Start

CHAPTER = "chapters/01-dough/"
BROKEN = "q-water-for-a-kilogram"
DAMAGES = {
    "no key": (r' data-key="[^"]*"', ""),
    "no fieldset": (r"<(/?)fieldset[^>]*>", r"<\1div>"),
    "no answer": (r"<(/?)details[^>]*>", r"<\1div>"),
    "option without its control": (r"<input[^>]*>", ""),
    "unknown component": (r'data-course="quiz"', 'data-course="quizz"'),
}


def break_quiz(page: Page, pattern: str, put: str) -> None:
    """Damage one question of the chapter on its way to the browser, and nothing else."""

    def damage(route: Route) -> None:
        response = route.fetch()
        before, quiz, after = re.split(
            rf'(<section[^>]* id="{BROKEN}".*?</section>)', response.text(), maxsplit=1, flags=re.DOTALL
        )
        broken = re.sub(pattern, put, quiz)
        assert broken != quiz
        route.fulfill(response=response, body=before + broken + after)

    page.route(f"**/{CHAPTER}", damage)


@pytest.mark.parametrize(("pattern", "put"), DAMAGES.values(), ids=DAMAGES)
def test_damaged_question_stays_plain_and_the_rest_works(visit: Start, pattern: str, put: str) -> None:
    reader = visit()
    break_quiz(reader.page, pattern, put)
    page = reader.open("glossary/")
    page.goto(reader.site.base + CHAPTER)
    whole = page.locator("#q-flour-is-the-whole")
    whole.get_by_role("button", name="Check answer").wait_for()

    broken = page.locator(f"#{BROKEN}")
    expect(broken.get_by_role("button")).to_have_count(0)
    expect(broken.get_by_text("How much water goes in?")).to_be_visible()
    expect(broken.get_by_text("1,700 g").first).to_be_visible()
    expect(broken.get_by_text("Answer: C – 700 g.")).to_have_count(1)

    tab_to(whole.get_by_role("radio").first)
    page.keyboard.press("Space")
    press(whole.get_by_role("button", name="Check answer"))
    expect(whole.get_by_role("status")).to_have_text("Correct. Read why below.")
    tab_to(page.locator("a.course-term[href$='#autolyse']").first)
    expect(page.get_by_role("tooltip")).to_be_visible()

    assert len(reader.problems) == 1
    assert "coursebook: quiz" in reader.problems[0]
    assert "stays plain" in reader.problems[0]
    reader.problems.clear()


def test_missing_module_leaves_its_components_plain(visit: Start) -> None:
    reader = visit()
    reader.page.route("**/quiz/quiz.mjs", lambda route: route.fulfill(status=404, body=""))
    page = reader.page
    page.goto(reader.site.base + "chapters/02-fermentation/")
    page.get_by_role("button", name="Practise 4 cards").wait_for()
    press(page.locator("#q-dent-comes-back summary"))
    expect(page.get_by_text("Answer: C – Baking.")).to_be_visible()
    expect(page.get_by_role("button", name="Check answer to:")).to_have_count(0)
    expect(page.get_by_role("button", name="Check answers to:")).to_have_count(1)
    assert any("coursebook: quiz q-dent-comes-back stays plain" in problem for problem in reader.problems)
    assert all("quiz" in problem or "404" in problem for problem in reader.problems)
    reader.problems.clear()
