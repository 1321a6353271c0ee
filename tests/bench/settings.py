"""The repository's own `mkdocs.yml` -> the one of a generated course: same theme, extensions and plugins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from tests.bench.generate import Size, chapter_path, part_of

ROOT = Path(__file__).resolve().parents[2]
OURS = ("macros", "coursebook.markdown")
"""The plugin and the extension that a course without our tool does without."""
_KEPT = (
    "exclude_docs",
    "use_directory_urls",
    "theme",
    "plugins",
    "markdown_extensions",
    "validation",
    "extra",
    "extra_css",
    "extra_javascript",
)
_LINKED = ("footer", "manifest")
"""What pages link to and a generated course has not."""


class _Loader(yaml.SafeLoader):
    """Takes of `!ENV [NAME, default]` the default."""


def _take_default(loader: yaml.SafeLoader, node: yaml.SequenceNode) -> object:
    return loader.construct_sequence(node)[-1]


_Loader.add_constructor("!ENV", _take_default)


def write_settings(
    folder: Path,
    size: Size,
    *,
    without: tuple[str, ...] = (),
    plugins: Sequence[str] = (),
    extensions: Sequence[Any] = (),
) -> None:
    """Write the `mkdocs.yml` of a course.

    Args:
        folder: The course's folder, with the documents in it.
        size: What the navigation must name.
        without: Plugins and extensions left out.
        plugins: Plugins added.
        extensions: Markdown extensions added.
    """
    own = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)  # noqa: S506 - a safe loader
    settings: dict[str, Any] = {name: own[name] for name in _KEPT if name in own}
    for name in ("plugins", "markdown_extensions"):
        settings[name] = [entry for entry in settings[name] if _name(entry) not in without]
    settings["extra"] = {name: value for name, value in own["extra"].items() if name not in _LINKED}
    settings["plugins"] += plugins
    settings["markdown_extensions"] += extensions
    settings |= {"site_name": "Benchmark", "site_url": "http://127.0.0.1:8000/", "docs_dir": "docs", "nav": _nav(size)}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")


def _name(entry: str | Mapping[str, Any]) -> str:
    return entry if isinstance(entry, str) else next(iter(entry))


def _nav(size: Size) -> list[dict[str, Any]]:
    parts = groupby(range(1, size.chapters + 1), key=part_of)
    practice = [{"Practice": "practice/001.md"}] if size.questions else []
    return [
        {"Start": "index.md"},
        *({part: [chapter_path(number) for number in numbers]} for part, numbers in parts),
        *practice,
        {"Glossary": "glossary.md"},
        {"About": "about.md"},
    ]
