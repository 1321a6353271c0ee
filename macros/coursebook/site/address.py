"""An address as it stands in a file -> where it leads, seen from the site's own address. Knows no files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote, urlsplit

Kind = Literal["inside", "outside", "foreign", "scheme", "malformed"]

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_HOST = re.compile(r"(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d*)?", re.IGNORECASE)
# What a browser takes out of an address before it reads it.
_DROPPED = str.maketrans("", "", "\t\n\r")
_TRIMMED = "".join(map(chr, range(0x21)))
_RUNNING = ("javascript:", "vbscript:", "data:text/html")


@dataclass(frozen=True, slots=True)
class Home:
    """Where a site is published."""

    host: str = ""
    """With the port, in lower case; empty where it is not known."""
    base: str = "/"
    """The path of the site, decoded, with a slash at both ends."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where an address leads."""

    kind: Kind
    name: str = ""
    """Inside: the path under the site, decoded; outside: the whole path; foreign: the host; scheme: its name."""
    fragment: str = ""
    """What stands after the first `#`, as it was written."""
    is_rooted: bool = False
    """Whether the address begins at a host or at its root, and so does not depend on the page it stands on."""


def is_address(url: str) -> bool:
    """Say whether a site can be published there."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def read_home(url: str) -> Home:
    """Give the home a site's address names."""
    parts = urlsplit(url)
    return Home(parts.netloc.lower(), f"/{unquote(parts.path).strip('/')}/".replace("//", "/"))


def runs_code(address: str) -> bool:
    """Say whether a browser runs an address instead of opening it."""
    return address.translate(_DROPPED).strip(_TRIMMED).lower().startswith(_RUNNING)


def resolve(address: str, page: str, home: Home) -> Target:
    """Give where an address leads that stands in a file of the site.

    Args:
        address: As it was written.
        page: The path of the file under the site.
        home: Where the site is published.
    """
    text, _, fragment = address.translate(_DROPPED).strip(_TRIMMED).partition("#")
    text = text.partition("?")[0]
    scheme = _SCHEME.match(text)
    if scheme and scheme[1].lower() not in {"http", "https"}:
        return Target("scheme", scheme[1].lower())
    if scheme:
        text = text[scheme.end() :]
        if not text.startswith("//"):
            return Target("malformed")
    if text.startswith("//"):
        host, _, path = text[2:].partition("/")
        target = _resolve_path(unquote(f"/{path}"), page, fragment, home)
        if host.lower() == home.host and target.kind == "inside":
            return target
        # Another project of the same owner has the same host: it is not this site.
        return Target("foreign", host, fragment, is_rooted=True) if _HOST.fullmatch(host) else Target("malformed")
    if not text:
        return Target("inside", page, fragment)
    return _resolve_path(unquote(text), page, fragment, home)


def _resolve_path(text: str, page: str, fragment: str, home: Home) -> Target:
    is_rooted = text.startswith("/")
    path = _normalise(text if is_rooted else home.base + page[: page.rfind("/") + 1] + text)
    if path.startswith(home.base):
        return Target("inside", path.removeprefix(home.base), fragment, is_rooted)
    return Target("outside", path, fragment, is_rooted)


def _normalise(path: str) -> str:
    """Take `.` and `..` out of an absolute path, as a browser does; the slash at the end counts."""
    kept: list[str] = []
    parts = path.split("/")[1:]
    for part in parts:
        if part == "..":
            del kept[-1:]
        elif part != ".":
            kept.append(part)
    if parts[-1] in {".", ".."}:
        kept.append("")
    return "/" + "/".join(kept)
