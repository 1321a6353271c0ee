"""Raw HTML that no page may hold: the site runs no code but its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from coursebook.diagnostics import Diagnostic
from coursebook.sources import mistakes
from coursebook.sources.text import Source

FORBIDDEN = frozenset(
    {"applet", "base", "embed", "frame", "frameset", "iframe", "link", "meta", "object", "script", "style"}
)
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9:-]*)(?=[\s/>]|\Z)")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>=<]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?""")
# Markdown's own attribute lists: `[text](page.md){onclick="…"}`.
_LIST = re.compile(r"\{:?([^{}\n]*)\}")
_LIST_HANDLER = re.compile(r"""(?:(?<=[\s"'])|\A)(on[a-z]+)\s*=""", re.IGNORECASE)
_LINKS = (
    re.compile(r"\]\(\s*<?([^\s)>]+)"),
    re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:[ \t]*<?(\S+)", re.MULTILINE),
    re.compile(r"<([a-zA-Z][a-zA-Z0-9+.&#;\\-]*:[^\s>]*)>"),
)
_SCRIPTS = ("javascript:", "vbscript:", "data:text/html")


def find_raw_html(source: Source, text: str) -> list[Diagnostic]:
    """Report forbidden elements, event handlers and addresses that run code.

    Args:
        source: The file, for places.
        text: The file's text, of the same length, with code blanked out.
    """
    return [*_find_in_tags(source, text), *_find_in_markdown(source, text)]


def _find_in_tags(source: Source, text: str) -> Iterator[Diagnostic]:
    for tag in _TAG.finditer(text):
        name = tag.group(1).lower()
        if name in FORBIDDEN:
            message = f"<{name}> stands here as raw HTML"
            yield mistakes.FORBIDDEN_ELEMENT.at(source.at(tag.start(), len(tag.group())), message, "delete it")
            continue
        position = tag.end()
        while attribute := _ATTRIBUTE.match(text, position):
            yield from _check_attribute(source, attribute)
            position = attribute.end()


def _check_attribute(source: Source, attribute: re.Match[str]) -> Iterator[Diagnostic]:
    name, value = attribute.group(1), attribute.group(2) or ""
    if re.fullmatch(r"""["']?on[a-z]+""", name, re.IGNORECASE) and attribute.group(2) is not None:
        yield _handler(source, attribute.start(1), name)
    elif _runs(value.strip("\"'")):
        yield _script(source, attribute.start(2), value)


def _find_in_markdown(source: Source, text: str) -> Iterator[Diagnostic]:
    for attributes in _LIST.finditer(text):
        for handler in _LIST_HANDLER.finditer(attributes.group(1)):
            yield _handler(source, attributes.start(1) + handler.start(1), handler.group(1))
    links = {link.start(1): link.group(1) for pattern in _LINKS for link in pattern.finditer(text)}
    for offset, address in links.items():
        if _runs(address):
            yield _script(source, offset, address)


def _runs(address: str) -> bool:
    """Say whether an address runs code, for a browser that drops white space and resolves entities."""
    plain = re.sub(r"[\x00-\x20\\]", "", unescape(address[:200])).lower()
    return plain.startswith(_SCRIPTS)


def _handler(source: Source, offset: int, name: str) -> Diagnostic:
    message = f"the attribute '{name}' runs code"
    return mistakes.EVENT_HANDLER.at(source.at(offset, len(name)), message, "delete the attribute")


def _script(source: Source, offset: int, address: str) -> Diagnostic:
    message = "the address runs code"
    return mistakes.SCRIPT_ADDRESS.at(source.at(offset, len(address)), message, "link to a page")
