"""What the course does for each criterion."""

from __future__ import annotations

from pathlib import Path

from coursebook.model import Coverage, cover_syllabus
from tests.authoring import FRONT_MATTER, PAGE, find_mistakes, read_course, write_course
from tests.sites import SITE

QUIZ = """\
{{% call quiz("{id}", criterion="{criterion}") %}}
Which part of a loaf browns?

- [x] The crust

    It dries first.

- [ ] The crumb

    It stays moist.

- [ ] Both of them

    The moist part cannot.

- [ ] Neither of them

    A pale loaf is raw.
{{% endcall %}}
"""
PRACTICE = "---\npractice: 1\ntitle: Practice\n---\n\n"
COMPLETE = """\
title: Bread
complete: true
categories: [{id: "1", title: Loaves, weight: 100, questions: 1}]
criteria:
  - {id: "1.1", text: Tell crumb from crust, bloom: 1}
chapters: [{number: 1, title: The loaf}]
"""


def cover(folder: Path, page: str, practice: str = "") -> Coverage:
    course, _ = read_course(
        write_course(folder, {PAGE: FRONT_MATTER + page, "docs/practice/01-loaf.md": PRACTICE + practice})
    )
    return cover_syllabus(course)


def test_words_under_subheadings_count_for_the_heading_above_and_not_for_the_next(tmp_path: Path) -> None:
    page = """\
## One {data-criteria="1.1"}

one

### Two

one two

#### Three {data-criteria="1.2"}

one two three

### Four

one two three four

## Five {data-criteria="1.10"}

one two three four five
"""
    covers = cover(tmp_path, page).covers
    assert [[lesson.words for lesson in item.lessons] for item in covers] == [[10], [3], [5]]


def test_eighty_words_and_a_question_on_the_page_teach(tmp_path: Path) -> None:
    for words, has_question, is_taught in ((80, True, True), (79, True, False), (80, False, False)):
        quiz = QUIZ.format(id="dry-skin", criterion="1.1" if has_question else "1.2")
        page = f'## Crust {{data-criteria="1.1"}}\n\n{"crust " * words}\n\n{quiz}'
        assert cover(tmp_path, page).covers[0].is_taught is is_taught


def test_headings_of_practice_pages_teach_nothing_and_their_questions_count(tmp_path: Path) -> None:
    quiz = QUIZ.format(id="dry-skin", criterion="1.1")
    item = cover(tmp_path, "", f'## Crust {{data-criteria="1.1"}}\n\n{"crust " * 80}\n\n{quiz}').covers[0]
    assert (item.lessons, item.exam_questions, item.gaps) == ((), 1, ("section",))


def test_gaps_come_first_and_the_rest_keeps_its_order(tmp_path: Path) -> None:
    quiz = QUIZ.format(id="dry-skin", criterion="1.1")
    coverage = cover(tmp_path, f'## Crust {{data-criteria="1.1"}}\n\n{"crust " * 80}\n\n{quiz}')
    assert [item.criterion.id for item in coverage.gaps_first] == ["1.2", "1.10", "1.1"]
    assert [(stock.exam_questions, stock.missing) for stock in coverage.stocks] == [(1, 9)]


def test_tiny_course_is_covered_whole() -> None:
    coverage = cover_syllabus(read_course(SITE)[0])
    assert [item.criterion.id for item in coverage.covers if item.gaps] == []
    assert [stock.category.id for stock in coverage.stocks if stock.missing] == []


def test_mistake_elsewhere_is_told_alone_though_it_takes_a_question_away(tmp_path: Path) -> None:
    page = f'## Crust {{data-criteria="1.1"}}\n\n{"crust " * 80}\n\n' + QUIZ.format(id="dry-skin", criterion="1.1")
    for wrong in ("quiz(", 'criterion="1.1"'):
        mend = {"quiz(": "quizz(", 'criterion="1.1"': 'criterion="1.11"'}[wrong]
        files = {PAGE: FRONT_MATTER + page.replace(wrong, mend), "docs/_data/syllabus.yml": COMPLETE}
        found = find_mistakes(write_course(tmp_path, files))
        assert found.count(": error[") == 1
        assert "[K0" not in found
