"""The course is read once, and again when a source changed."""

from __future__ import annotations

import gc
from pathlib import Path

from coursebook.checks import check_course
from coursebook.loading import load_once
from coursebook.sources import load_course
from tests.sites import SITE, copy_course


def test_course_is_read_again_only_when_a_source_changed(tmp_path: Path) -> None:
    course = copy_course(SITE, tmp_path)
    first = load_once(course)
    assert load_once(course) is first
    (course / "docs" / "added.md").write_text("# Added\n", encoding="utf-8")
    assert load_once(course) is not first
    assert load_once(course).course.find_page("added.md") is not None


def test_a_change_of_the_menu_is_seen(tmp_path: Path) -> None:
    course = copy_course(SITE, tmp_path)
    assert not load_once(course).findings
    settings = course / "mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("  - Glossary: glossary.md\n", ""), encoding="utf-8"
    )
    assert [finding.code for finding in load_once(course).findings] == ["R012"]


def test_a_link_to_nothing_is_a_finding_until_something_is_there(tmp_path: Path) -> None:
    course = copy_course(SITE, tmp_path)
    (course / "docs" / "about.md").symlink_to(tmp_path / "nowhere")
    assert "S001" in {finding.code for finding in load_once(course).findings}
    (tmp_path / "nowhere").write_text("# About\n", encoding="utf-8")
    assert "S001" not in {finding.code for finding in load_once(course).findings}


def test_reading_leaves_the_collector_as_it_was(tmp_path: Path) -> None:
    course = copy_course(SITE, tmp_path)
    assert gc.isenabled()
    load_once(course)
    assert gc.isenabled()
    gc.unfreeze()


KEY = "The skin stays soft for long enough to let the loaf grow"
QUIZ = """
{% call quiz("long-key", exam=False, allow="{code}", because="A trial.") %}
Why do bakers let steam into the oven?

- [x] {key}

    Soft skin can stretch.

- [ ] Heat spreads faster

    The floor does that.

- [ ] Sugar turns brown

    It does so later, in dry air.
{% endcall %}
"""


def errors_with(folder: Path, code: str, key: str) -> list[str]:
    """Give the names of the errors and of what else an engine is told where a question allows a code."""
    copy_course(SITE, folder)
    page = next((folder / "tests/site/docs/chapters").glob("*.md"))
    quiz = QUIZ.replace("{code}", code).replace("{key}", key)
    page.write_text(page.read_text(encoding="utf-8") + quiz, encoding="utf-8")
    return [finding.name for finding in load_once(folder / "tests/site").findings]


def test_a_warning_is_not_looked_for_in_a_build(tmp_path: Path) -> None:
    course = copy_course(SITE, tmp_path)
    page = next((course / "docs/chapters").glob("*.md"))
    quiz = QUIZ.replace(', allow="{code}", because="A trial."', "").replace("{key}", KEY)
    page.write_text(page.read_text(encoding="utf-8") + quiz, encoding="utf-8")
    assert [finding.name for finding in check_course(load_course(course)[0])] == ["stale-ledger", "key-length"]
    assert load_once(course).findings == ()


def test_a_warning_that_is_allowed_is_looked_for(tmp_path: Path) -> None:
    assert errors_with(tmp_path / "used", "Q015", KEY) == []
    assert errors_with(tmp_path / "idle", "Q015", "The skin stays soft") == ["useless-allow"]


def test_a_build_keeps_no_prose_once_the_course_is_checked(tmp_path: Path) -> None:
    course = copy_course(SITE, tmp_path)
    whole, kept = load_course(course)[0], load_once(course).course
    assert list(whole.prose)
    assert any(page.plain for page in whole.pages)
    assert list(kept.prose) == []
    assert not any(page.plain for page in kept.pages)
    assert [page.calls for page in kept.pages] == [page.calls for page in whole.pages]
