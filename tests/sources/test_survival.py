"""What an engine does not survive, in a file read alone and in the whole course."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from coursebook.sources import find_all_deadly, find_deadly, is_deadly, load_course
from tests.authoring import FRONT_MATTER, GLOSSARY, PAGE, write_course

ABOUT = "docs/about.md"


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        pytest.param(PAGE, b"A caf\xe9.\n", "S004", id="not-utf-8"),
        pytest.param(PAGE, "Text. " * 100 * 1024, "S003", id="too-large"),
        pytest.param(PAGE, FRONT_MATTER.replace("hook:", "hok: ["), "S010", id="broken-front-matter"),
        pytest.param(ABOUT, "---\n- a\n---\n\nText.\n", "S012", id="front-matter-is-a-list"),
        pytest.param(PAGE, FRONT_MATTER + "[" * 20_000, "S023", id="costly-text"),
        pytest.param(PAGE, FRONT_MATTER + "[a](http://[b)", "R031", id="broken-address"),
        pytest.param("mkdocs.yml", "nav: [index.md\n", "S010", id="broken-settings"),
        pytest.param("mkdocs.yml", b"site_name: Caf\xe9\n", "S004", id="settings-not-utf-8"),
        pytest.param("mkdocs.yml", "nav: index.md\n", "S012", id="menu-is-a-text"),
        pytest.param(ABOUT, "---\ntitle: 5\n---\n\nText.\n", "S012", id="title-is-a-number"),
        pytest.param(ABOUT, "---\nhide: 5\n---\n\nText.\n", "S012", id="hide-is-a-number"),
        pytest.param(ABOUT, "---\nsearch: 5\n---\n\nText.\n", "S012", id="search-is-a-number"),
    ],
)
def test_file_that_ends_an_engine_is_found_alone_and_in_the_course(
    path: str, text: str | bytes, code: str, tmp_path: Path
) -> None:
    write_course(tmp_path, {path: text})
    assert [finding.code for finding in find_deadly(tmp_path, tmp_path / path)] == [code]
    assert [finding.code for finding in find_all_deadly(tmp_path)] == [code]
    assert {finding.code for finding in load_course(tmp_path)[1] if is_deadly(finding)} == {code}


@pytest.mark.parametrize("path", [ABOUT, "docs/photo.png"])
def test_link_to_nothing_ends_an_engine(path: str, tmp_path: Path) -> None:
    write_course(tmp_path, {})
    (tmp_path / path).symlink_to(tmp_path / "nowhere")
    assert [finding.code for finding in find_deadly(tmp_path, tmp_path / path)] == ["S001"]
    assert [finding.code for finding in load_course(tmp_path)[1] if is_deadly(finding)] == ["S001"]


def test_pipe_keeps_an_engine_from_answering(tmp_path: Path) -> None:
    write_course(tmp_path, {})
    os.mkfifo(tmp_path / "docs" / "photo.png")
    assert [finding.message for finding in find_all_deadly(tmp_path)] == ["the file is a pipe"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param(PAGE, FRONT_MATTER + '{{ term("crum") }}', id="unknown-term"),
        pytest.param(PAGE, FRONT_MATTER + '{% call quiz("q") %}', id="unclosed-call"),
        pytest.param(ABOUT, "---\ntitle: About\n\nText.\n", id="open-front-matter"),
        pytest.param(ABOUT, "title: About\n\nText.\n", id="accidental-front-matter"),
        pytest.param(ABOUT, b"\xef\xbb\xbfText.\n", id="byte-order-mark"),
        pytest.param(GLOSSARY, "- crumb\n", id="glossary-of-texts"),
        pytest.param(GLOSSARY, b"\xff", id="glossary-not-utf-8"),
        pytest.param("docs/.draft.md", b"\xff", id="hidden-file"),
        pytest.param("docs/photo.png", b"\xff", id="photo"),
    ],
)
def test_engine_survives_what_spoils_a_page_alone(path: str, text: str | bytes, tmp_path: Path) -> None:
    write_course(tmp_path, {path: text})
    assert not find_deadly(tmp_path, tmp_path / path)
    assert not [finding for finding in load_course(tmp_path)[1] if is_deadly(finding)]


def test_glossary_that_takes_minutes_keeps_an_engine_from_answering(tmp_path: Path) -> None:
    text = "- id: crumb\n  term: Crumb\n  definition: A " + "[" * 20_000 + "\n"
    write_course(tmp_path, {GLOSSARY: text})
    assert [finding.code for finding in load_course(tmp_path)[1] if is_deadly(finding)] == ["S023"]


def test_file_that_is_gone_or_stands_elsewhere_ends_no_engine(tmp_path: Path) -> None:
    write_course(tmp_path, {ABOUT: b"\xff", "other/about.md": b"\xff"})
    (tmp_path / ABOUT).unlink()
    assert not find_deadly(tmp_path, tmp_path / ABOUT)
    assert not find_deadly(tmp_path, tmp_path / "other" / "about.md")
    assert not find_deadly(tmp_path, tmp_path / "docs")
