"""A size -> the same course in every dialect that is measured, each in a folder of its own, and proof that it is."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from coursebook.model.holdings import list_holdings
from coursebook.model.ledger import renew, write_ledger
from coursebook.sources import LEDGER, load_course
from tests.bench.expand import ABBREVIATIONS, expand_sources
from tests.bench.generate import QUESTIONS, TERM_USES, Size, chapter_path, write_sources
from tests.bench.settings import OURS, ROOT, write_settings

_MKDOCS = ("-m", "mkdocs", "build", "--quiet", "--clean")
_ZENSICAL = ("-m", "zensical", "build", "--clean")
_SNIPPETS = {"pymdownx.snippets": {"auto_append": [ABBREVIATIONS]}}


@dataclass(frozen=True)
class Dialect:
    """A way to write a course and the command that is measured on it."""

    name: str
    command: tuple[str, ...] = _MKDOCS
    """Words behind `python`."""
    says: str = ""
    """How its output ends where it did what it is measured for, whatever its exit code; empty for a code of 0."""
    question: str = 'class="course-quiz"'
    """What the HTML of a built page holds once a question."""
    term: str = "/glossary/#t-"
    """What it holds once a mention of a term."""
    terms: int = TERM_USES
    """Mentions of a term that it shows."""
    seconds: int = 600
    """The CPU time after which its build is stopped: what is measured then is the least it takes."""


Build = tuple[Dialect, int, Path]
"""What is measured, its size, the course's folder."""
PLAIN = Dialect("plain")
MKDOCS = Dialect("ours")
ZENSICAL = Dialect("ours-zensical", _ZENSICAL)
PEER = Dialect("mkdocs-quiz", question='class="quiz"')
# The appended abbreviations do not reach into the peer's questions, each of which explains a term.
PEER_TERMS = Dialect("mkdocs-quiz-terms", question='class="quiz"', term="<abbr ", terms=TERM_USES - QUESTIONS)
PEER_DOCUMENTED = replace(PEER_TERMS, name="mkdocs-quiz-documented", seconds=40)
DIALECTS = (PLAIN, MKDOCS, ZENSICAL, PEER, PEER_TERMS, PEER_DOCUMENTED)


def write_course(folder: Path, size: Size) -> None:
    """Write a course in our own dialect."""
    folder.mkdir(parents=True)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    write_sources(folder / "docs", size)
    write_settings(folder, size)
    course = load_course(folder)[0]
    (folder / "docs" / LEDGER).write_text(write_ledger(renew((), list_holdings(course))), encoding="utf-8")


def write_dialects(folder: Path, size: Size) -> dict[Dialect, Path]:
    """Write a course in every dialect."""
    folders = {dialect: folder / dialect.name for dialect in DIALECTS}
    write_course(folders[MKDOCS], size)
    write_course(folders[ZENSICAL], size)
    for dialect in (PLAIN, PEER, PEER_TERMS, PEER_DOCUMENTED):
        target = folders[dialect]
        target.mkdir()
        shutil.copytree(ROOT / "overrides", target / "overrides")
        abbreviates = dialect in {PEER_TERMS, PEER_DOCUMENTED}
        expand_sources(
            folders[MKDOCS],
            target,
            peer=dialect is not PLAIN,
            abbreviates=abbreviates,
            spaced=dialect is PEER_TERMS,
        )
        write_settings(
            target,
            size,
            without=OURS,
            plugins=[] if dialect is PLAIN else ["mkdocs_quiz"],
            extensions=["abbr", _SNIPPETS] if abbreviates else [],
        )
    return folders


def prove_site(dialect: Dialect, folder: Path, size: Size) -> None:
    """Raise if a built chapter lacks a question or a term: then its time says nothing."""
    for number in range(1, size.chapters + 1):
        page = (folder / "site" / Path(chapter_path(number)).with_suffix("") / "index.html").read_text(encoding="utf-8")
        found = (page.count(dialect.question), page.count(dialect.term))
        if found != (QUESTIONS, dialect.terms):
            raise ValueError(f"{dialect.name}, chapter {number}: (questions, terms) {found}")
