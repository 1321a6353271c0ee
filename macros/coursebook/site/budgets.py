"""What a visit may weigh, gzipped where nothing else is said, and why. The only place with these numbers."""

from __future__ import annotations

from dataclasses import dataclass

KB = 1024


@dataclass(frozen=True, slots=True)
class Budget:
    """What a page of a kind may weigh."""

    visit: int
    """All that a first visit to it loads, the search index left out."""
    html: int
    """Its HTML as it is when it has arrived: a browser builds elements of all of it, however well it compressed."""


CHAPTER = Budget(visit=115 * KB, html=300 * KB)
"""At 1.6 Mbit/s these are 0.6 s of transfer, and the text of the chapter stands there within 1.8 s on a slow phone. The
theme takes 60 KB of it, the tool 20 KB, the chapter's own HTML the rest.
"""

PAGE = Budget(visit=150 * KB, html=450 * KB)
"""Any other page. A glossary of 160 terms and a paper of 40 questions take 105 KB and 220 KB of these: there is room for
twice as many terms.
"""

BANK = Budget(visit=450 * KB, html=2400 * KB)
"""All questions that exams are drawn from: read once, for an exam, and kept. 330 of them take half of both."""

HEAVIER_ENGINE = 25 * KB
"""What a page may weigh more where Zensical built it: so much heavier are its theme's script and style sheet."""

SCRIPTS = 14 * KB
"""The tool's own modules that a page loads before anybody has clicked: everything else waits for the click."""

STYLES = 6 * KB
"""The tool's own style sheets: they hold up the first paint."""

INDEX = 110 * KB
"""The search index of the whole course: it is loaded when somebody searches, and the search waits for it."""

OWN = "assets/course/"
"""Where the tool's own modules and style sheets are."""
