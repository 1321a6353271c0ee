"""A data file that is a list of records -> the list."""

from __future__ import annotations

from coursebook.diagnostics import Diagnostic
from coursebook.sources import mistakes
from coursebook.sources.text import Source
from coursebook.sources.yaml_nodes import Node, parse_yaml


def parse_records(source: Source, what: str, one: str) -> tuple[Node | None, list[Diagnostic]]:
    """Read a file that is a list of records; nothing, and why, where it is something else.

    Args:
        source: The file.
        what: What it holds, for messages: `the glossary`.
        one: What a record of it is, with the noun's plural in `s`: `term`.
    """
    root, findings = parse_yaml(source)
    if findings:
        return None, findings
    if root is not None and root.kind == "list" and root.items:
        return root, []
    found = "nothing" if root is None else "an empty list" if root.kind == "list" else root.said
    message = f"{what} must be a list of {one}s, not {found}"
    place = root.place if root else source.start
    return None, [mistakes.WRONG_SHAPE.at(place, message, f"begin each {one} with '- id: '")]
