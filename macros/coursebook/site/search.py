"""The search index of either engine -> its entries."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from coursebook.diagnostics import Diagnostic
from coursebook.site import mistakes
from coursebook.site.folder import BUILD, Site
from coursebook.site.judge import SEARCH
from coursebook.site.links import Links
from coursebook.site.page import BLOCK
from coursebook.site.reader import INLINE

INDEXES = {"search/search_index.json": "docs", "search.json": "items"}
"""Where an engine writes its index, and the key of the entries in it: MkDocs' theme, Zensical."""
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)[^<>]*>")


@dataclass(frozen=True, slots=True)
class Entry:
    """A section of a page, as the search knows it."""

    location: str
    """Address from the site's root."""
    text: str
    """Title and text without their tags, block by block."""


def read_index(site: Site, file: str) -> list[Entry] | Diagnostic:
    """Give the entries of a search index, or why it cannot be read."""
    try:
        index = json.loads(site.read(file) or b"")
    except (ValueError, RecursionError) as error:
        return mistakes.BROKEN_FILE.at(site.place(file), f"no JSON: {error}", BUILD)
    records = index.get(INDEXES[file]) if isinstance(index, dict) else None
    if not isinstance(records, list) or not all(_is_entry(record) for record in records):
        message = f"no list of entries with locations under '{INDEXES[file]}'"
        return mistakes.BROKEN_FILE.at(
            site.place(file), message, "this engine's index has a form that is not known here"
        )
    return [_read_entry(record) for record in records]


def check_targets(site: Site, links: Links, file: str, entries: list[Entry]) -> Iterator[Diagnostic]:
    """Report the results of a search that lead nowhere."""
    for entry in entries:
        # Locations count from the root, wherever the index stands.
        yield from links.follow(entry.location, "", SEARCH, site.place(file))


def _is_entry(record: Any) -> bool:  # noqa: ANN401 - it may be anything
    return isinstance(record, dict) and isinstance(record.get("location"), str)


def _read_entry(record: dict[str, Any]) -> Entry:
    texts = [_strip(part) for part in (record.get("title"), record.get("text")) if isinstance(part, str)]
    return Entry(record["location"], BLOCK.join(texts))


def _strip(text: str) -> str:
    return unescape(_TAG.sub(lambda tag: "" if tag[1].lower() in INLINE else BLOCK, text))
