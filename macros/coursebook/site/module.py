"""An ES module's text -> the modules it loads: at once, or when its code asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Nothing is tried twice at a place (`*+`), and an open string ends with its line: the time grows with the text only.
_TOKEN = re.compile(
    r"""/\*.*?(?:\*/|\Z) | //[^\n]*+
    | \bimport\s*+\(\s*+(?P<asked>"[^"\n]*+"|'[^'\n]*+')\s*+\)
    | \b(?:import|export)\b(?P<names>(?:(?!\b(?:import|export)\b)[\w$\s{},*])*+)(?P<loaded>"[^"\n]*+"|'[^'\n]*+')?
    | "(?:[^"\\\n]|\\.)*+"? | '(?:[^'\\\n]|\\.)*+'?
    """,
    re.DOTALL | re.VERBOSE,
)


# A string that begins so, whatever it is for; the names of XML's languages only look like addresses.
_HOST = re.compile(r"""["'`](?!http://www\.w3\.org/)((?:(?:https?|wss?)://|//[\w-]++\.)[^"'`\s\\]*+)""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Import:
    """Another module, as a module names it."""

    address: str
    offset: int
    """Where the statement begins in the text."""
    is_asked: bool
    """Whether it is loaded by a call of `import()`, when the code comes to it."""


def find_imports(text: str) -> list[Import]:
    """Give the imports of a module whose addresses are written as plain strings."""
    found = []
    for token in _TOKEN.finditer(text):
        address = token["asked"]
        names = token["names"] or ""
        # Without `from`, the string after `export default` is only a string.
        if token["loaded"] and (names.isspace() or not names or re.split(r"[\s}*]", names.rstrip())[-1] == "from"):
            address = token["loaded"]
        if address:
            found.append(Import(address[1:-1], token.start(), is_asked=bool(token["asked"])))
    return found


def find_hosts(text: str) -> Iterator[tuple[str, int]]:
    """Give each address with a host that stands in a module as a string, and where it begins in the text."""
    for found in _HOST.finditer(text):
        yield found[1], found.start(1)
