"""Links by reference and footnotes: a component is converted by itself, and knows no definition outside of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coursebook.diagnostics import Diagnostic, quote
from coursebook.sources import mistakes
from coursebook.sources.calls import Found
from coursebook.sources.regions import PAGE, find_regions
from coursebook.sources.text import Source

_DEFINITION = re.compile(r"^[ >]*(\[([^\[\]\n]+)\]):[ \t]*\n?[ \t]*\S", re.MULTILINE)
_USE = re.compile(r"(?<!\\)\[([^\[\]]+)\](?:\[\]|(?![\[(]))")
_TASKS = {"x", ""}


def check_reach(source: Source, text: str, calls: Sequence[Found]) -> Iterator[Diagnostic]:
    """Report uses of a label that is defined on the page, but not in what is converted together with the use.

    Args:
        source: The page's file.
        text: Its text, code blanked out and calls held.
        calls: The calls that stand in no other.
    """
    definitions = list(_DEFINITION.finditer(text))
    if not definitions or not calls:
        return
    defined: dict[str, set[int]] = {}
    regions = find_regions([match.start(1) for match in definitions], calls)
    for match, region in zip(definitions, regions, strict=True):
        defined.setdefault(_normalise(match.group(2)), set()).add(region)
    starts = {match.start(1) for match in definitions}
    uses = [match for match in _USE.finditer(text) if match.start() not in starts]
    for match, region in zip(uses, find_regions([match.start() for match in uses], calls), strict=True):
        label = _normalise(match.group(1))
        if label not in _TASKS and region not in defined.get(label, {region}):
            name = match.group(1)
            where = "outside of this component" if region != PAGE else "in a component"
            message = f"{quote(f'[{name}]')} is defined {where}, which is converted by itself"
            advice = "write the note here" if name.startswith("^") else "write the address here: [text](address)"
            yield mistakes.LABEL_OUT_OF_REACH.at(source.at(match.start(), len(match.group())), message, advice)


def _normalise(label: str) -> str:
    return " ".join(label.split()).casefold()
