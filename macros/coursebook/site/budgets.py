"""What a visit may weigh, gzipped, and why. The only place with these numbers."""

from __future__ import annotations

KB = 1024

CHAPTER = 115 * KB
"""A chapter with all that a first visit to it loads, the search index left out.

At 1.6 Mbit/s these are 0.6 s of transfer, and the text of the chapter stands there within 1.8 s on a slow phone. The
theme takes 60 KB of it, the tool 20 KB, the chapter's own HTML the rest.
"""

HEAVIER_ENGINE = 25 * KB
"""What a chapter may weigh more where Zensical built it: so much heavier are its theme's script and style sheet."""

SCRIPTS = 14 * KB
"""The tool's own modules that a page loads before anybody has clicked: everything else waits for the click."""

STYLES = 6 * KB
"""The tool's own style sheets: they hold up the first paint."""

INDEX = 110 * KB
"""The search index of the whole course: it is loaded when somebody searches, and the search waits for it."""

OWN = "assets/course/"
"""Where the tool's own modules and style sheets are."""
