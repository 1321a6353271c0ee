"""Files that the theme brings along and no page of the site uses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import PurePosixPath

THEME = ("assets/javascripts/", "assets/stylesheets/")
_KINDS = (".js", ".css", ".map")
"""Whatever else is there, such as a licence, stays."""
_NAMED = re.compile(rb"assets/(?:javascripts|stylesheets)/[\w./+-]+")
_SETTINGS = "mkdocs_theme.yml"
"""What makes a folder a theme: Zensical publishes it."""
_STEMMERS = "assets/javascripts/lunr/"
"""What the search's worker fetches by itself, for languages other than English."""
_LANGUAGE = re.compile(r"lunr\.(\w\w)\.min\.js")
_SEGMENTERS = {"tinyseg.js": {"ja"}, "wordcut.js": {"hi", "th"}}


def find_unused(files: Iterable[str], pages: Iterable[bytes], index: bytes) -> list[str]:
    """Give the theme's settings, and its scripts, style sheets and source maps that nothing loads, in order.

    Args:
        files: Every file of the site by its path.
        pages: The HTML of every page.
        index: The index of the search, which names its languages; empty where the engine writes another kind.
    """
    named = {name.decode() for page in pages for name in _NAMED.findall(page)}
    languages = _read_languages(index)
    theme = [file for file in files if file == _SETTINGS or (file.startswith(THEME) and file.endswith(_KINDS))]
    return sorted(file for file in theme if file not in named and not _is_for_search(file, languages))


def _read_languages(index: bytes) -> set[str]:
    return set(json.loads(index)["config"]["lang"]) if index else set()


def _is_for_search(file: str, languages: set[str]) -> bool:
    if not file.startswith(_STEMMERS) or languages <= {"en"}:
        return False
    name = PurePosixPath(file).name
    language = _LANGUAGE.fullmatch(name)
    if language:
        return language[1] in languages
    return name not in _SEGMENTERS or bool(_SEGMENTERS[name] & languages)
