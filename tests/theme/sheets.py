"""Reads the style sheets as text: their rules by condition, the custom properties, the classes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OVERRIDES = ROOT / "overrides"
ASSETS = OVERRIDES / "assets" / "course"
TEMPLATES = ROOT / "macros" / "coursebook" / "render" / "templates"
SHEETS = sorted(ASSETS.rglob("*.css"))

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BRACE = re.compile(r"[{}]")
_PROPERTY = re.compile(r"(--[\w-]+)\s*:\s*([^;]+);")
_CLASS = re.compile(r"\.((?:course|fig)-[\w-]+)")


def read_sheet(path: Path) -> str:
    """Give a sheet's text without its comments."""
    return _COMMENT.sub("", path.read_text(encoding="utf-8"))


def read_rules(text: str) -> Iterator[tuple[str, str, str]]:
    """Give each rule as its condition (`@media …`, or nothing), its selector and its declarations."""
    condition, depth, start = "", 0, 0
    heads: list[str] = []
    for brace in _BRACE.finditer(text):
        inside = text[start : brace.start()].strip()
        start = brace.end()
        if brace.group() == "{":
            heads.append(" ".join(inside.split()))
            depth += 1
            condition = heads[0] if heads[0].startswith("@") else ""
        else:
            if not heads[-1].startswith("@"):
                yield condition, heads[-1], inside
            heads.pop()
            depth -= 1
    assert depth == 0, "a brace is left open"


def read_properties(path: Path) -> dict[tuple[str, str], dict[str, str]]:
    """Give a sheet's custom properties by condition and selector."""
    return {
        (condition, selector): dict(_PROPERTY.findall(declarations + ";"))
        for condition, selector, declarations in read_rules(read_sheet(path))
    }


def styled_classes() -> set[str]:
    """Give every class of ours that some selector names."""
    return {
        name for path in SHEETS for _, selector, _ in read_rules(read_sheet(path)) for name in _CLASS.findall(selector)
    }
