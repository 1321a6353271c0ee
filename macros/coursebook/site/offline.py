"""The list of the service worker: what it keeps of the site for reading without a network."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic
from coursebook.site import mistakes
from coursebook.site.folder import BUILD, Site
from coursebook.site.judge import OFFLINE
from coursebook.site.links import Links

WORKER = "sw.js"
_SITE = re.compile(rb'const SITE ?= ?(\{"[^}]*\});')
"""As `coursebook pack` writes it; before, the keys have no quotes, and nothing is kept."""


def check_worker(site: Site, links: Links) -> Iterator[Diagnostic]:
    """Report what the service worker would keep and the site has not: with one such file, it keeps nothing at all."""
    text = site.read(WORKER) if WORKER in site.files else None
    filled = _SITE.search(text or b"")
    if not text or not filled:
        return
    place = site.place(WORKER, text.count(b"\n", 0, filled.start()) + 1)
    try:
        listed = json.loads(filled[1])
        addresses = [*listed["core"], *listed["more"]]
    except (ValueError, KeyError, TypeError) as error:
        yield mistakes.BROKEN_FILE.at(place, f"no list of files: {error!r}", BUILD)
        return
    for address in addresses:
        yield from links.follow(address or "./", WORKER, OFFLINE, place)
