"""The form of an author's id."""

from __future__ import annotations

import re

ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
"""Kebab-case: `fewer-missed-visits`."""
