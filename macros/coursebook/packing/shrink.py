"""Text of a module or a style sheet -> the same without comments and blanks. The only file that knows the shrinkers.

Nothing is renamed, reordered or merged, so that what a browser runs can be read beside its source.
"""

from __future__ import annotations

import re

import rcssmin
import rjsmin

_NESTED = re.compile(rb"\$\{(?:[^{}`]|\{[^{}`]*\})*`")
_MAP = re.compile(rb"\s*(?://# sourceMappingURL=\S+|/\*# sourceMappingURL=[^*]+\*/)\s*\Z")


def find_nested(text: bytes) -> int:
    """Give the line of the first template literal within another, which the shrinker would take apart; else 0."""
    nested = _NESTED.search(text)
    return text.count(b"\n", 0, nested.start()) + 1 if nested else 0


def shrink_module(text: bytes) -> bytes:
    """Give a module without comments and blanks; a comment that begins with `!`, such as a licence, stays."""
    return bytes(rjsmin.jsmin(text, keep_bang_comments=True))


def shrink_sheet(text: bytes) -> bytes:
    """Give a style sheet without comments and blanks; a comment that begins with `!`, such as a licence, stays."""
    return bytes(rcssmin.cssmin(text, keep_bang_comments=True))


def forget_map(text: bytes) -> bytes:
    """Give a script or style sheet without the line that names its source map."""
    return _MAP.sub(b"", text)
