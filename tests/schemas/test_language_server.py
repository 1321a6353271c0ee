"""What an editor shows: yaml-language-server, without an editor, on our files and on those with a planted fault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from coursebook.cli import cli
from tests.schemas.language_server import LanguageServer, start
from tests.schemas.planting import FAULTS, SAMPLES, Fault, find_lines, plant, write_lines, write_sample


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    with start(tmp_path_factory.mktemp("edited")) as server:
        yield server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the folder of a course that holds nothing but the schemas; the server keeps what it has read of another."""
    folder = tmp_path / "edited"
    folder.mkdir()
    assert CliRunner().invoke(cli, ["schemas", "--root", str(folder)]).exit_code == 0
    return folder


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_underlined_where_nothing_is_wrong(name: str, folder: Path, server: LanguageServer) -> None:
    assert server.diagnose(write_sample(folder, name, SAMPLES[name])) == []


@pytest.mark.parametrize(("name", "fault"), FAULTS)
def test_planted_fault_is_underlined_where_the_linter_finds_it(
    name: str, fault: Fault, folder: Path, server: LanguageServer, tmp_path: Path
) -> None:
    text = plant(name, fault)
    said = server.diagnose(write_sample(folder, name, text))
    lines = {fault["shown"]} if "shown" in fault else set(find_lines(tmp_path / "course", name, text))
    # A key that is misspelt is missing, too, where its record begins.
    assert {line for line, words in said if line in lines or not words.startswith("Missing property")} == lines, said


OFFERED = {
    "keys of a term": ("glossary", "- id: crumb\n  ", {"term", "definition", "tell_apart", "card", "rev"}),
    "true and false": ("glossary", "- id: crumb\n  card: ", {"true", "false"}),
    "keys of a comparison": ("glossary", "- id: crumb\n  tell_apart:\n    - ", {"from", "test"}),
    "keys of the syllabus": ("syllabus", "", {"title", "exam", "categories", "criteria", "chapters"}),
    "keys of the exam": ("syllabus", "exam:\n  ", {"questions", "pass_mark", "styles"}),
    "styles": ("syllabus", "exam:\n  styles:\n    ", {"standard", "missing-word", "list", "negative"}),
    "levels": ("syllabus", "criteria:\n  - bloom: ", {"1", "2"}),
    "confidences": ("facts", "- id: parts\n  confidence: ", {"2+", '"1"', '"?"'}),
    "keys of an item": ("facts", "- id: parts\n  items:\n    - ", {"name", "term", "cells", "group"}),
    "keys of the earlier version": ("vocabulary", "earlier:\n  ", {"names", "wordings"}),
    "keys of a chapter": ("chapter", "chapter: 1\n", {"title", "hook", "objectives", "checked"}),
    "what a practice page must say": ("practice", "practice: 1\nsearch:\n  exclude: ", {"true"}),
}


@pytest.mark.parametrize(("name", "start", "offered"), OFFERED.values(), ids=OFFERED)
def test_keys_and_closed_values_are_offered(
    name: str, start: str, offered: set[str], folder: Path, server: LanguageServer
) -> None:
    lines = start.split("\n")
    file = write_lines(folder, name, lines)
    assert offered <= server.complete(file, len(lines) + 1, len(lines[-1]) + 1)
