"""The commands that are measured beside the builds: the linter's, a page's preview, the report, what a start costs."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from coursebook.narrowing import FILE, list_needed, write_settings
from coursebook.sources import load_course
from tests.bench.dialects import MKDOCS, ZENSICAL, Build, Dialect, write_course
from tests.bench.generate import Size, chapter_path
from tests.repositories import start

_CHECK = ("-m", "coursebook", "check")
CHECK = Dialect("check", _CHECK, says=": no findings")
CHECK_PAGE = Dialect("check-page", (*_CHECK, f"docs/{chapter_path(1)}"), says=": no findings")
REPORT = Dialect("report", ("-m", "coursebook", "report", "main"), says="words of text: 2000 → 2003")
PREVIEW = Dialect("preview-page", (*MKDOCS.command, "--config-file", FILE))
PREVIEW_ZENSICAL = Dialect("preview-page-zensical", (*ZENSICAL.command, "--config-file", FILE))
SITE = Dialect("site", MKDOCS.command)
# So many pages have a heavier search index, glossary and home page than is allowed, the latter two also as HTML, and
# their style sheets are not packed: that is all there is to find.
SITE_CHECK = Dialect("site-check", ("-m", "coursebook", "site-check", "site"), says="\n6 errors")
IMPORT = Dialect("import-command", ("-c", "import coursebook.cli"))
LIBRARIES = Dialect("import-libraries", ("-c", "import click, jinja2, yaml, markdown_it"))

LARGEST = Size(1300, 1300, criteria=2)
"""Of terms and criteria as many as fit into the files that hold them."""
SITE_SIZE = Size(997, 1000, criteria=2)
SITE_PAGES = 1000
"""With the start, the glossary and a page about the site."""


def list_commands(folder: Path, courses: Mapping[int, Path]) -> list[Build]:
    """Give the commands and the courses they run on, and write those that are not built.

    Args:
        folder: Where they are written.
        courses: Those that are built, by their chapters, ascending; an empty one among them.
    """
    write_course(folder / "largest", LARGEST)
    write_course(folder / "site", SITE_SIZE)
    checked = {**courses, LARGEST.chapters: folder / "largest"}
    built, empty = max(courses), courses[0]
    write_change(courses[built], folder / "changed")
    write_preview(courses[built])
    return [
        *((CHECK, chapters, course) for chapters, course in checked.items()),
        (CHECK_PAGE, built, courses[built]),
        (PREVIEW, built, courses[built]),
        (PREVIEW_ZENSICAL, built, courses[built]),
        (REPORT, built, folder / "changed"),
        (SITE, SITE_PAGES, folder / "site"),
        (SITE_CHECK, SITE_PAGES, folder / "site"),
        (LIBRARIES, 0, empty),
        (IMPORT, 0, empty),
    ]


def write_change(course: Path, folder: Path) -> None:
    """Copy a course into a repository, and change one page of it there."""
    shutil.copytree(course / "docs", folder / "docs")
    shutil.copyfile(course / "mkdocs.yml", folder / "mkdocs.yml")
    start(folder)
    with (folder / "docs" / chapter_path(1)).open("a", encoding="utf-8") as page:
        page.write("\nThree words more.\n")


def write_preview(course: Path) -> None:
    """Write the settings by which a preview builds a course's first chapter, and what it needs."""
    read = load_course(course)[0]
    pages = [page for page in read.pages if page.path == chapter_path(1)]
    (course / FILE).write_text(write_settings(course, list_needed(read, pages)), encoding="utf-8")
