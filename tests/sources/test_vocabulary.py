"""The vocabulary file, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from coursebook.model import Place, Vocabulary, Wording
from coursebook.sources import load_course
from coursebook.sources.text import Source
from coursebook.sources.vocabulary import parse_vocabulary
from tests.authoring import find_mistakes, write_course

PATH = "docs/_data/vocabulary.yml"
WHOLE = """\
words: [Levain, poolish]
earlier:
  names: [the old guild book]
  wordings:
    - phrases: [barm, BRM]
      instead: yeast
      why: One name for all of it.
"""


def test_vocabulary_has_all_the_file_says() -> None:
    vocabulary, findings = parse_vocabulary(Source(PATH, WHOLE))
    assert not findings
    place = Place(PATH, 5, 16)
    wording = Wording(phrases=("barm", "BRM"), instead="yeast", why="One name for all of it.", place=place)
    names = ("the old guild book",)
    assert vocabulary == Vocabulary(words=frozenset({"levain", "poolish"}), names=names, wordings=(wording,))


def test_course_has_it_and_does_without(tmp_path: Path) -> None:
    course, findings = load_course(write_course(tmp_path / "with", {PATH: WHOLE}))
    assert (findings, len(course.vocabulary.wordings)) == ([], 1)
    course, findings = load_course(write_course(tmp_path / "without", {}))
    assert (findings, course.vocabulary) == ([], Vocabulary())


WRONG = [
    ("", "1:1: error[S012] wrong-shape: the vocabulary must be a record of keys and values, not nothing"),
    ("word: [a]", "1:1: error[S013] unknown-key: the vocabulary has no key 'word'\n  help: did you mean 'words'?"),
    ("words: a", "1:8: error[S012] wrong-shape: 'words' must be a list, not 'a'"),
    (
        "words: [1]",
        "1:9: error[S012] wrong-shape: an item of 'words' must be a text, but YAML reads '1' as something else",
    ),
    ("words: [a", "error[S010] broken-yaml"),
    ("earlier: {wordings: []}", "1:10: error[S014] missing-key: 'earlier' lacks the key 'names'"),
    ("earlier: {names: [], wordings: [{phrases: [zz], insted: b, why: c}]}", "did you mean 'instead'?"),
    (
        "earlier: {names: [], wordings: [{phrases: [zz], instead: b}]}",
        "1:33: error[S014] missing-key: a wording lacks the key 'why'",
    ),
    (
        "earlier: {names: [], wordings: [a]}",
        "1:33: error[S012] wrong-shape: a wording must be a record of keys and values, not 'a'",
    ),
    ("words: [a]\nwords: [b]", "2:1: error[S011] duplicate-key: the key 'words' stands twice, first in line 1"),
]


@pytest.mark.parametrize(("text", "said"), WRONG, ids=[text for text, _ in WRONG])
def test_what_is_wrong_is_said_at_its_place(text: str, said: str, tmp_path: Path) -> None:
    found = find_mistakes(write_course(tmp_path, {PATH: text}))
    assert said in found
    assert all(line.startswith((PATH, "  help: ")) for line in found.splitlines())
    assert found.count(PATH) == 1
