"""The manifest of the site as an app: the addresses in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from coursebook.diagnostics import Diagnostic
from coursebook.model import Place
from coursebook.site import mistakes
from coursebook.site.folder import BUILD, Site
from coursebook.site.judge import ASSET, START, Use
from coursebook.site.links import Links

ENDING = ".webmanifest"
_USES: dict[str, Use] = {"src": ASSET, "start_url": START, "url": START}
"""What a member is for: an image, where the app begins, or where a shortcut leads."""


def check_manifests(site: Site, links: Links) -> Iterator[Diagnostic]:
    """Report manifests that cannot be read, and what they name that is not there."""
    for file in site.named(ENDING):
        data = site.read(file) or b""
        try:
            manifest = json.loads(data)
        except (ValueError, RecursionError) as error:
            yield mistakes.BROKEN_FILE.at(site.place(file), f"no JSON: {error}", BUILD)
            continue
        if not isinstance(manifest, dict):
            yield mistakes.BROKEN_FILE.at(site.place(file), "no object with the members of a manifest", BUILD)
            continue
        text = data.decode("utf-8", "replace")
        for name, address in _find_addresses(manifest):
            place = _locate(site, file, text, address)
            yield from links.follow(address, file, _USES[name], place, name)


def _find_addresses(manifest: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Give each address with the name of its member, at whatever depth."""
    waiting: list[Any] = [manifest]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            yield from ((name, inner) for name, inner in value.items() if name in _USES and isinstance(inner, str))
            waiting += reversed(value.values())


def _locate(site: Site, file: str, text: str, address: str) -> Place:
    """Give where an address stands first; the file's beginning, where it is written with escapes."""
    offset = max(text.find(f'"{address}"'), 0)
    return site.place(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
