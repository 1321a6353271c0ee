"""A folder with a built site -> the same folder, packed. All is read before anything is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from coursebook.packing.offline import WORKER, fill_worker
from coursebook.packing.sheets import JOINED, OWN, join_links, join_sheets, list_sheets
from coursebook.packing.shrink import find_nested, forget_map, shrink_module, shrink_sheet
from coursebook.packing.unused import THEME, find_unused

HOME = "index.html"
PLAIN = "404.html"
"""It holds no component: what it links, every page links."""
_INDEX = "search/search_index.json"
_START = f"{OWN}init.mjs"


class PackError(Exception):
    """Why a folder cannot be packed, in one sentence for a person."""


@dataclass(frozen=True, slots=True)
class Packed:
    """What a site was, and what it is now."""

    pages: int
    deleted: int
    """Files."""
    before: int
    """Bytes of all files."""
    after: int


@dataclass(slots=True)
class _Changes:
    """What is to be done in a folder."""

    written: dict[str, bytes] = field(default_factory=dict)
    deleted: set[str] = field(default_factory=set)


def pack_site(folder: Path) -> Packed:
    """Pack a built site in its folder; a second time changes nothing.

    Args:
        folder: Where the engine wrote it.

    Raises:
        PackError: It is no built site, its pages do not link the style sheets that all of them share, or one of the
            tool's files would not mean the same.
    """
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for needed in (HOME, PLAIN, _START, WORKER):
        if needed not in files:
            raise PackError(f"'{folder}' is no built site of this tool: it has no '{needed}'")
    changes = _Changes()
    _join(folder, files, changes)
    pages = {name: text for name, text in files.items() if name.endswith(".html")}
    changes.deleted.update(find_unused(files, pages.values(), files.get(_INDEX, b"")))
    _shrink(folder, files, changes)
    left = {name: text for name, text in files.items() if name not in changes.deleted} | changes.written
    worker = fill_worker(left)
    if worker is None:
        raise PackError(f"'{folder / WORKER}' has no line 'const SITE = {{…}};' to be filled in")
    left[WORKER] = changes.written[WORKER] = worker
    for name in changes.deleted:
        (folder / name).unlink()
    for name, text in changes.written.items():
        (folder / name).write_bytes(text)
    return Packed(len(pages), len(changes.deleted), sum(map(len, files.values())), sum(map(len, left.values())))


def _join(folder: Path, files: dict[str, bytes], changes: _Changes) -> None:
    """Join the style sheets that every page links."""
    sheets = list_sheets(files[PLAIN])
    if not sheets:
        raise PackError(f"'{folder / PLAIN}' links no style sheet in '{OWN}'")
    for sheet in sheets:
        if sheet not in files:
            raise PackError(f"'{folder / PLAIN}' links '{sheet}', which is not there")
    for name in sorted(files):
        if name.endswith(".html"):
            page = join_links(files[name], sheets)
            if page is None:
                wanted = ", ".join(f"'{sheet}'" for sheet in sheets)
                raise PackError(
                    f"'{folder / name}' does not link, one after the other, the style sheets of every page: {wanted}"
                )
            changes.written[name] = page
    joined, fixed = join_sheets({sheet: files[sheet] for sheet in sheets})
    if fixed:
        raise PackError(f"'{folder / fixed[0]}' cannot be joined: it loads a file by a relative address")
    changes.written[JOINED] = joined
    changes.deleted.update(sheet for sheet in sheets if sheet != JOINED)


def _shrink(folder: Path, files: dict[str, bytes], changes: _Changes) -> None:
    """Make smaller what stays."""
    for name, text in files.items():
        if name in changes.deleted or name in changes.written:
            continue
        if name.startswith(OWN) and name.endswith((".mjs", ".js")):
            line = find_nested(text)
            if line:
                raise PackError(f"'{folder / name}' has a template literal within another in line {line}")
            changes.written[name] = shrink_module(text)
        elif name.startswith(OWN) and name.endswith(".css"):
            changes.written[name] = shrink_sheet(text)
        elif name.startswith(THEME) and name.endswith((".js", ".css")):
            changes.written[name] = forget_map(text)
