"""What the YAML parser stumbled over -> what the author did, and where."""

from __future__ import annotations

from typing import Any

import yaml

_CLOSINGS = {"sequence": ("[", "]"), "mapping": ("{", "}")}
_ADVICE = {
    "mapping values are not allowed": "put a text that holds ': ' in quotation marks",
    "tab": "indent with spaces",
    "cannot start any token": "put a text that begins with a special character in quotation marks",
    "alphabetic or numeric": "put a text that begins with a special character in quotation marks",
    "node content": "put a text that begins with a special character in quotation marks",
    "expected ':'": "write a colon and a blank after the key, or indent a line that goes on with a text",
    "escape": r"write \\ for a backslash, or put the text in '…'",
    "'-' indicator": "begin each item with '- ', all at the same indent",
}
_OTHERWISE = "look here and at the line above: keys at the same indent, ': ' after each, quotation marks in pairs"

Explained = tuple[Any, str, str]
"""The mark, what is wrong there, and what to do about it."""


def explain(error: yaml.MarkedYAMLError, quoted: yaml.ScalarEvent | None, size: int) -> Explained:
    """Explain a parser's error.

    Args:
        error: As the parser raised it; its marks are None where it knows no place.
        quoted: The last text in quotation marks before it.
        size: Length of the text.
    """
    message = error.problem or error.context or "the YAML cannot be read"
    mark: Any = error.problem_mark
    context: Any = error.context_mark
    if "unexpected end of stream" in message and context:
        return context, "a quotation mark is not closed", "close it, or leave it out"
    flow = next((kind for kind in _CLOSINGS if f"flow {kind}" in (error.context or "")), None)
    end: Any = quoted.end_mark if quoted else None
    if quoted and mark and end.line == mark.line and end.index <= mark.index:
        start: Any = quoted.start_mark
        if start.line != end.line:
            return start, "a quotation mark is not closed", "close it, or leave it out"
        if not flow:
            pair = "'' for an apostrophe within '…'" if quoted.style == "'" else r'\" for a quotation mark within "…"'
            return mark, "a text goes on after its closing quotation mark", f"write {pair}"
    if flow and mark and context:
        opening, closing = _CLOSINGS[flow]
        if mark.line != context.line or mark.index >= size:
            return context, f"'{opening}' is not closed", f"close it with '{closing}'"
        message = f"a comma or '{closing}' must follow an item of '{opening}…{closing}'"
        return mark, message, "put a comma between two items"
    advice = next((advice for part, advice in _ADVICE.items() if part in message), _OTHERWISE)
    return mark, message, advice
