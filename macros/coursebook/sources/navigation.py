"""The engines' settings, `mkdocs.yml`: whether they can be read, and `nav` in them against the pages there are."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from coursebook.diagnostics import Diagnostic, quote, suggest
from coursebook.model import Place
from coursebook.sources import mistakes
from coursebook.sources.text import read_source
from coursebook.sources.yaml_nodes import Node, parse_yaml

SETTINGS = "mkdocs.yml"
_LEFT_OUT = ("not_in_nav", "exclude_docs", "draft_docs")


def check_navigation(root: Path, docs: str, pages: Collection[str]) -> list[Diagnostic]:
    """Report settings that cannot be read, entries without a page, and pages without an entry.

    Settings that are not of this folder are left to the engine; so is a course without `nav`.
    """
    node, findings = read_settings(root)
    pairs = list(node.pairs) if node else []
    settings = {key.text: value for key, value in pairs}
    place = next((key.place for key, _ in pairs if key.text == "nav"), Place(SETTINGS))
    nav = settings.get("nav")
    folder = settings.get("docs_dir")
    if findings or nav is None or nav.kind != "list" or (folder and folder.text != docs):
        return findings
    entries = list(_list_entries(nav))
    named = {posixpath.normpath(entry.text) for entry in entries}
    patterns = [line for name in _LEFT_OUT if name in settings for line in settings[name].text.split("\n")]
    missing = [page for page in sorted(pages) if page not in named and not _is_left_out(page, patterns)]
    return [
        *(_report_entry(entry, pages) for entry in entries if not _has_page(root / docs, entry.text, pages)),
        *(_report_page(place, page) for page in missing),
    ]


def read_settings(root: Path) -> tuple[Node | None, list[Diagnostic]]:
    """Give the record of settings, None where there is none, and what keeps an engine from reading it."""
    if not (root / SETTINGS).exists():
        return None, []
    source, unread = read_source(root / SETTINGS, SETTINGS)
    node, broken = parse_yaml(source, is_ours=False)
    if unread or broken or node is None:
        return None, [*unread, *broken]
    if node.kind != "record":
        message = f"the settings must be a record, not {node.said}"
        advice = "write 'site_name: ' and the other settings at the beginning of their lines"
        return None, [mistakes.WRONG_SHAPE.at(node.place, message, advice)]
    nav = next((value for key, value in node.pairs if key.text == "nav"), None)
    if nav and nav.kind not in {"list", "nothing", "other"}:
        message = f"'nav' must be a list of pages, not {nav.said}"
        return node, [mistakes.WRONG_SHAPE.at(nav.place, message, "begin each entry with '- '")]
    return node, []


def list_navigation(root: Path) -> list[tuple[str, int]]:
    """Give the paths that `nav` names, each with its line."""
    node = read_settings(root)[0]
    nav = next((value for key, value in node.pairs if key.text == "nav"), None) if node else None
    return [(posixpath.normpath(entry.text), entry.place.line) for entry in _list_entries(nav)] if nav else []


def _list_entries(node: Node) -> Iterator[Node]:
    """Give the entries that name a file, at any depth."""
    for item in node.items:
        values = [value for _, value in item.pairs] if item.kind == "record" else [item]
        for value in values:
            if value.kind == "list":
                yield from _list_entries(value)
            elif value.kind == "text" and "://" not in value.text and not value.text.startswith(("/", "mailto:")):
                yield value


def _has_page(folder: Path, path: str, pages: Collection[str]) -> bool:
    path = posixpath.normpath(path)
    # The names of pages are compared, for some systems find a file in other letters too.
    return path in pages if path.endswith(".md") else (folder / path).exists()


def _is_left_out(page: str, patterns: Sequence[str]) -> bool:
    """Say whether patterns, in the form of `.gitignore`, match a page; the last that does decides."""
    is_out = False
    for line in patterns:
        pattern = line.strip()
        wanted = pattern.removeprefix("!").lstrip("/")
        if not wanted or pattern.startswith("#"):
            continue
        is_rooted = "/" in pattern.removeprefix("!").rstrip("/")
        parts = page.split("/")
        names = ["/".join(parts[: count + 1]) for count in range(len(parts))] if is_rooted else parts
        if pattern.endswith("/"):
            names = names[:-1]
        if any(fnmatchcase(name, wanted.rstrip("/")) for name in names):
            is_out = not pattern.startswith("!")
    return is_out


def _report_entry(entry: Node, pages: Collection[str]) -> Diagnostic:
    message = f"'nav' leads to {quote(entry.text)}, which is not there"
    advice = suggest(entry.text, pages) or "write the page, or delete the entry"
    return mistakes.NAV_WITHOUT_PAGE.at(entry.place, message, advice)


def _report_page(place: Place, page: str) -> Diagnostic:
    message = f"no entry of 'nav' leads to {quote(page)}"
    return mistakes.PAGE_NOT_IN_NAV.at(place, message, "add it, or name it under 'not_in_nav'")
