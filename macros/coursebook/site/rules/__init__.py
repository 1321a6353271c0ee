"""What is found in the built site. One file a kind holds its documentation, for `explain` and the editors' page."""

import sys

from coursebook.rules import load_rules

RULES = load_rules(sys.modules[__name__])
"""In the order of their codes."""
