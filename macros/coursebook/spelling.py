"""Misspelt words, and how they are spelt: the list that comes with codespell.

Only the list is used, which is data under CC BY-SA 3.0; the code beside it is under the GPL and is never imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

_LIST = "codespell_lib/data/dictionary.txt"


@cache
def load_misspellings() -> Mapping[str, str]:
    """Give each misspelt word, in small letters, with what is meant: `word` or `one, another,`."""
    text = Path(str(distribution("codespell").locate_file(_LIST))).read_text(encoding="utf-8")
    return dict(line.split("->", 1) for line in text.splitlines())
