"""Where the files are that a wheel carries besides the package; in a checkout they are the repository's own."""

from pathlib import Path

_IN_WHEEL = Path(__file__).parent / "carried"
CARRIED = _IN_WHEEL if _IN_WHEEL.is_dir() else Path(__file__).parents[2]
"""The folder that stands for the repository's; what a wheel has of it, `pyproject.toml` says."""
