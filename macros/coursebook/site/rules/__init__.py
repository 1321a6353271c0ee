"""The documentation of what is found in a built site: one file a kind, read by `explain` and by the editors' page."""

import sys

from coursebook.rules import load_rules

RULES = load_rules(sys.modules[__name__])
"""In the order of their codes."""
