"""The site's name: the course is nobody's official one, and a phone's header has to hold the name."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST = 22


def test_name_does_not_begin_with_the_trademark_and_fits_a_phone() -> None:
    (name,) = re.findall(r"^site_name: (.+)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    assert not name.startswith("ITIL")
    assert len(name) <= LONGEST
