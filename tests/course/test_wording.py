"""The course's sentences are its own: no run of eight words of the page the project grew from."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUN = 8
FOREIGN = frozenset((Path(__file__).parent / "foreign-runs.txt").read_text(encoding="ascii").split())
PAGES = sorted(path for path in (ROOT / "docs").rglob("*") if path.suffix in {".md", ".yml", ".svg"})


def words_of(text: str) -> list[str]:
    """Give the words in lower case; what hyphens or apostrophes join is one word."""
    text = text.translate({0x2010: "-", 0x2011: "-", 0x2019: "'"}).lower()
    return re.findall(r"[a-z0-9]+(?:[-'][a-z0-9]+)*", text)


def hash_run(run: list[str]) -> str:
    return hashlib.sha256(" ".join(run).encode()).hexdigest()[:16]


def find_foreign(text: str, foreign: frozenset[str]) -> list[str]:
    words = words_of(text)
    runs = (words[start : start + RUN] for start in range(len(words) - RUN + 1))
    return [" ".join(run) for run in runs if hash_run(run) in foreign]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_page_shares_no_run_of_eight_words_with_the_first_page(page: Path) -> None:
    assert find_foreign(page.read_text(encoding="utf-8"), FOREIGN) == []


def test_a_shared_run_is_found_whatever_its_case_and_punctuation() -> None:
    run = "one two three four five six co-seven eight"
    assert find_foreign(
        "Zero. One, two THREE *four* five six co\u2011seven\neight!", frozenset({hash_run(run.split())})
    ) == [run]
    assert len(FOREIGN) > 1000
