"""Some pages of a course -> settings by which an engine builds these alone, and what they need.

The settings stand in a file beside the project's own, which they inherit, and only while a preview runs. Knows what the
engines take as settings, and imports none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from coursebook.model import Course, Page
from coursebook.sources import SETTINGS, read_settings

FILE = ".coursebook-preview.yml"
PAGES = "coursebook_pages"
"""The key of `extra` that tells our own code, run by an engine, which pages are built."""
_SITE = "site-preview"
"""Where Zensical, which has no other place for it, writes what it serves."""


def list_needed(course: Course, pages: Sequence[Page]) -> list[str]:
    """Give the paths of pages and of what they need: the glossary, where terms lead."""
    needed = {page.path for page in (*pages, course.glossary) if page}
    return [page.path for page in course.pages if page.path in needed]


@contextmanager
def narrow(root: Path, paths: Sequence[str]) -> Iterator[str]:
    """Have a file of settings in a project's folder for a while, and give its name.

    Args:
        root: The project's folder.
        paths: Paths, under the documents' folder, of the pages to build.
    """
    file = root / FILE
    file.write_text(write_settings(root, paths), encoding="utf-8")
    try:
        yield FILE
    finally:
        file.unlink(missing_ok=True)


def write_settings(root: Path, paths: Sequence[str]) -> str:
    """Give the text of the settings that build some pages of a project."""
    node = read_settings(root)[0]
    excluded = next((value.text for key, value in node.pairs if key.text == "exclude_docs"), "") if node else ""
    # Both engines take these patterns in their order, and the last that fits decides.
    patterns = [*excluded.splitlines(), "*.md", *(f"!/{_quote(path)}" for path in paths)]
    settings = {
        "INHERIT": SETTINGS,
        "site_dir": _SITE,
        "exclude_docs": "\n".join(patterns),
        # Entries of the menu and links that lead to pages which are left out: there are many, and that is known.
        "validation": {"nav": {"not_found": "ignore"}, "links": {"not_found": "ignore"}},
        "extra": {PAGES: list(paths)},
    }
    return json.dumps(settings, indent=2) + "\n"


def _quote(path: str) -> str:
    return "".join(f"\\{letter}" if letter in "*?[]!#\\ " else letter for letter in path)
