"""What the service worker keeps of a site for reading without a network: the list, and the version of all of it."""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Mapping
from urllib.parse import quote

from coursebook.packing.sheets import OWN
from coursebook.packing.shrink import shrink_module

WORKER = "sw.js"
_INDEX = "index.html"
_NEVER = re.compile(r"(?:sw\.js|404\.html|robots\.txt|CNAME|\.nojekyll|.*\.gz|.*LICENSE)")
"""What no page loads."""
_CORE = re.compile(
    rf"index\.html|sitemap\.xml|search\.json|search/.*\.json|[^/]*\.webmanifest|{OWN}.*\.(?:css|m?js|svg)|assets/(?!course/).*"
)
"""What every page needs: the home page, the theme, the tool, the search."""
_SITE = re.compile(rb"const SITE ?= ?\{[^}]*\};")


def fill_worker(files: Mapping[str, bytes]) -> bytes | None:
    """Give the service worker with the list of the site's files; nothing where it has no place for it.

    The version is a hash of all that is listed: the same site has the same version.

    Args:
        files: Every file of the site by its path, the worker included.
    """
    listed = sorted(name for name in files if not _NEVER.fullmatch(name))
    version = hashlib.sha256()
    for name in listed:
        version.update(f"{name}\0{len(files[name])}\0".encode() + files[name])
    site = {
        "version": version.hexdigest()[:12],
        "size": sum(len(zlib.compress(files[name], 9)) for name in listed),
        "core": [_address(name) for name in listed if _CORE.fullmatch(name)],
        "more": [_address(name) for name in listed if not _CORE.fullmatch(name)],
    }
    line = f"const SITE = {json.dumps(site)};".encode()
    text, count = _SITE.subn(lambda _: line, files[WORKER])
    return shrink_module(text) if count == 1 else None


def _address(name: str) -> str:
    """Give the address of a file from the site's home page: of a folder's index, the folder with its slash."""
    return quote(name.removesuffix(_INDEX) if f"/{name}".endswith(f"/{_INDEX}") else name)
