"""The course is read once, and again when a source changed."""

from __future__ import annotations

import gc
from pathlib import Path

from coursebook.loading import load_once
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


def test_reading_leaves_the_collector_as_it_was(tmp_path: Path) -> None:
    course = copy_course(SITE, tmp_path)
    assert gc.isenabled()
    load_once(course)
    assert gc.isenabled()
    gc.unfreeze()
