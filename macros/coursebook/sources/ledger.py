"""`docs/_data/ids.txt` -> the ledger of ids."""

from __future__ import annotations

import re

from coursebook.diagnostics import Diagnostic, quote
from coursebook.model.ledger import KINDS, RETIRED, Entry
from coursebook.sources import mistakes
from coursebook.sources.text import Source

_LINE = re.compile(rf"([{''.join(KINDS)}]-\S+) ([1-9][0-9]{{0,8}}) ([0-9a-f]{{12}})( {RETIRED})?")


def parse_ledger(source: Source) -> tuple[tuple[Entry, ...], list[Diagnostic]]:
    """Read the ledger's text; a line that is none of it is reported and left out."""
    entries: dict[str, Entry] = {}
    findings: list[Diagnostic] = []
    offset = 0
    for line in source.text.split("\n"):
        place = source.at(offset, len(line))
        offset += len(line) + 1
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if not match:
            message = f"{quote(line)} is no line of the ledger"
            advice = "delete it if a merge left it behind; a line is 'q-your-id 1 0123456789ab'"
            findings.append(mistakes.BROKEN_LEDGER.at(place, message, advice))
            continue
        key, rev, digest, retired = match.groups()
        entry = Entry(key=key, rev=int(rev), hash=digest, retired=bool(retired), place=place)
        first = entries.setdefault(key, entry)
        if first is not entry:
            message = f"{quote(key)} stands twice, first in line {first.place.line}"
            advice = "keep the line with the higher revision; of two alike, either"
            findings.append(mistakes.BROKEN_LEDGER.at(place, message, advice))
    return tuple(entries.values()), findings
