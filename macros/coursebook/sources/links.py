"""The targets of links and images, with exact places; and the anchors an author writes beside headings.

The text is a page's of the same length, code blanked out and calls held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from coursebook.diagnostics import Diagnostic, quote, suggest
from coursebook.model import Link
from coursebook.sources import mistakes
from coursebook.sources.mask import HOLD, Range
from coursebook.sources.text import Source

# No part gives back what it took: on a line that is no link at all the search would take its square.
_INLINE = re.compile(
    r"""(?<!\\)\]\([ \t]*+(?:<([^<>\n]*)>|((?:[^\s()<>]|\([^\s()]*\))*+))"""
    r"""(?:[ \t\n]++(?:"[^"\n]*"|'[^'\n]*'))?+[ \t]*+\)"""
)
_DEFINITION = re.compile(r"^[ >]*\[([^\]\n^][^\]\n]*)\]:[ \t]*(?:<([^<>\n]*)>|(\S+))", re.MULTILINE)
_USE = re.compile(r"(?<![\w\\\]])!?\[([^\[\]\n]{2,})\]\[([^\[\]\n]*)\](?![(\[:])")
_ANCHOR = re.compile(r"""\{:?[^{}\n#]*#([^\s{}#.="']+)[^{}\n]*\}|<[^<>]*\s(?:id|name)=["']?([^\s"'>]+)""")
_RAW = re.compile(
    r"""<(?:a|area|img|source)\s(?:[^<>]*?\s)?(?:href|src)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^"'\s<>]+))""",
    re.IGNORECASE,
)
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*://[^<>\s]*)>")
LONGEST_TEXT = 2000


def find_links(source: Source, text: str) -> Iterator[Link]:
    """Give the targets of a text in the order of their places."""
    for start, end in sorted(_find_targets(text)):
        target = source.text[start:end]
        if HOLD not in text[start:end]:
            yield Link(target=target, place=source.at(start, end - start))


def find_anchors(text: str) -> frozenset[str]:
    """Give the ids written in attributes, of whatever element."""
    if "#" not in text and "<" not in text:
        return frozenset()
    return frozenset(match.group(1) or match.group(2) for match in _ANCHOR.finditer(text))


def check_data(source: Source, span: Range) -> Iterator[Diagnostic]:
    """Report a relative link, and one to no address, in a text of a data file, which is written between two offsets."""
    text = source.text[span[0] : span[1]]
    for start, end in sorted(_find_targets(text)):
        link = Link(target=text[start:end], place=source.at(span[0] + start, end - start))
        if link.is_foreign:
            yield from _check_address(link)
        else:
            advice = "link to a full address, or write the words alone"
            message = f"{quote(link.target)} is another page from each page that prints this text"
            yield mistakes.LINK_IN_DATA.at(link.place, message, advice)


def check_addresses(source: Source, text: str) -> Iterator[Diagnostic]:
    """Report a link to an address that no engine can take apart."""
    targets = {*_find_targets(text)}
    if "://" in text:
        targets.update(match.span(1) for match in _AUTOLINK.finditer(text))
    for start, end in sorted(targets):
        yield from _check_address(Link(target=source.text[start:end], place=source.at(start, end - start)))


def _check_address(link: Link) -> Iterator[Diagnostic]:
    try:
        urlsplit(link.target)
    except ValueError:
        message = f"{quote(link.target)} is no address: its host cannot be read"
        yield mistakes.BROKEN_ADDRESS.at(link.place, message, "copy the address from a browser")


def check_raw_links(source: Source, text: str) -> Iterator[Diagnostic]:
    """Report a relative address in raw HTML, which one engine moves to where the page stands and the other does not."""
    if "<" not in text:
        return
    for match in _RAW.finditer(text):
        start, end = match.span(match.lastindex or 3)
        link = Link(target=source.text[start:end], place=source.at(start, end - start))
        if not link.is_foreign and not link.target.startswith("#"):
            message = f"{quote(link.target)} in raw HTML begins at the page's address, not at its file"
            yield mistakes.LINK_IN_HTML.at(link.place, message, "write a Markdown link: [text](page.md)")


def check_references(source: Source, text: str) -> Iterator[Diagnostic]:
    """Report a link to a target that the page does not name: `[text][name]` without `[name]: target`."""
    if "][" not in text:
        return
    known = {_fold(match.group(1)): match.group(1) for match in _DEFINITION.finditer(text)}
    for use in _USE.finditer(text):
        group = 2 if use.group(2).strip() else 1
        name = use.group(group)
        if _fold(name) not in known:
            place = source.at(use.start(group), len(name))
            advice = suggest(name, known.values()) or f"write a line '[{name}]: ' with its target, or {_INSTEAD}"
            yield mistakes.LINK_WITHOUT_TARGET.at(place, f"no target is named {quote(name)} on this page", advice)


_INSTEAD = "the target itself in round brackets: [text](page.md)"


def _find_targets(text: str) -> Iterator[Range]:
    if "](" in text:
        for match in _INLINE.finditer(text):
            opening = text.rfind("[", max(0, match.start() - LONGEST_TEXT), match.start())
            if opening >= 0 and "\n\n" not in text[opening : match.start()]:
                yield match.span(match.lastindex or 2)
    if "]:" in text:
        for match in _DEFINITION.finditer(text):
            yield match.span(match.lastindex or 3)


def _fold(name: str) -> str:
    return " ".join(name.lower().split())
