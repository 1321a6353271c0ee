"""A file -> the mistakes in it that an engine does not survive: it ends, or hangs, and no code of ours can help it.

Tried on both engines: what only spoils a page is left to the page, and a data file no engine reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coursebook.diagnostics import Diagnostic
from coursebook.sources import mistakes
from coursebook.sources.course import DATA, FIGURES, check_asset
from coursebook.sources.navigation import SETTINGS, read_settings
from coursebook.sources.page import parse_page
from coursebook.sources.text import read_source

_DEADLY = frozenset(
    mistake.code
    for mistake in (
        mistakes.UNREADABLE_FILE,
        mistakes.FILE_TOO_LARGE,
        mistakes.NOT_UTF_8,
        mistakes.BROKEN_YAML,
        mistakes.WRONG_SHAPE,
        mistakes.COSTLY_TEXT,
        mistakes.BROKEN_ADDRESS,
    )
)
_DEADLY_AS_MARKDOWN = frozenset({mistakes.COSTLY_TEXT.code, mistakes.BROKEN_ADDRESS.code})
"""What a data file may not hold either: its texts are read as Markdown."""


def is_deadly(finding: Diagnostic, docs: str = "docs") -> bool:
    """Say whether an engine ends of a finding; `docs` is the documents' folder in the project's."""
    folder, _, path = finding.place.path.partition(f"{docs}/")
    is_read = finding.place.path == SETTINGS or (not folder and path.split("/")[0] not in {"", DATA, FIGURES})
    return finding.code in _DEADLY and (is_read or finding.code in _DEADLY_AS_MARKDOWN)


def find_deadly(root: Path, file: Path, docs: str = "docs") -> list[Diagnostic]:
    """Give what an engine ends of in a file, read alone: that takes a moment where the course takes a second.

    Args:
        root: The project's folder; places are relative to it.
        file: A file in it, which may be gone.
        docs: The documents' folder in it.
    """
    if file == root / SETTINGS:
        return [finding for finding in read_settings(root)[1] if is_deadly(finding, docs)]
    if not file.is_relative_to(root / docs) or file.is_dir() or not (file.exists() or file.is_symlink()):
        return []
    path = file.relative_to(root / docs).as_posix()
    if any(name.startswith(".") for name in path.split("/")):
        return []
    if file.suffix == ".md":
        source, unread = read_source(file, f"{docs}/{path}")
        findings = unread or parse_page(source, path)[1]
    else:
        findings = check_asset(file, f"{docs}/{path}")
    return [finding for finding in findings if is_deadly(finding, docs)]


def find_all_deadly(root: Path, docs: str = "docs") -> Iterator[Diagnostic]:
    """Give what an engine ends of in any file of a project."""
    for file in [root / SETTINGS, *sorted((root / docs).rglob("*"))]:
        yield from find_deadly(root, file, docs)
