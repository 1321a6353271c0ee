"""CSS -> the addresses in it; what looks like one in a string or a comment is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Nothing is tried twice at a place (`*+`), and an open string ends with its line: the time grows with the text only.
_TOKEN = re.compile(
    r"""/\*.*?(?:\*/|\Z)
    | url\(\s*+(?:"(?P<double>(?:[^"\\\n]|\\.)*+)" | '(?P<single>(?:[^'\\\n]|\\.)*+)' | (?P<bare>[^\s()"']*+))\s*+\)
    | @import\s++(?:"(?P<quoted>[^"\n]*+)"|'(?P<apart>[^'\n]*+)')
    | "(?:[^"\\\n]|\\.)*+"? | '(?:[^'\\\n]|\\.)*+'?
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)


def find_addresses(text: str) -> Iterator[tuple[str, int]]:
    """Give each address in `url()` or after `@import`, and where it begins in the text."""
    for token in _TOKEN.finditer(text):
        address = next((group for group in token.groups() if group), "")
        if address:
            yield address, token.start()
