"""Raw HTML that no page may hold: the site runs no code but its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape

from coursebook.diagnostics import Diagnostic
from coursebook.model import Place
from coursebook.sources import mistakes

FORBIDDEN = frozenset(
    {"applet", "base", "embed", "frame", "frameset", "iframe", "link", "meta", "object", "script", "style"}
)
# fmt: off
LISTED = frozenset(
    {
        "a", "abbr", "b", "bdi", "br", "cite", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "i",
        "img", "ins", "kbd", "mark", "p", "q", "s", "samp", "small", "span", "strong", "sub", "summary",
        "sup", "var", "wbr",
    }
)
# fmt: on
"""What a page may hold because Markdown has no signs for it."""
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9:-]*)(?=[\s/>]|\Z)")
_WHOLE_TAG = re.compile(r"""<([a-zA-Z][a-zA-Z0-9-]*)(?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*|/)?>""")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>=<]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?""")
# Markdown's own attribute lists, `[text](page.md){onclick="…"}`: a text in one may hold braces too.
_LIST = re.compile(r"\{[^\n]*\}")
_LIST_HANDLER = re.compile(r"""(?<![\w.-])(on[a-z]+)=""", re.IGNORECASE)
_LIST_ADDRESS = re.compile(
    r"""(?<![\w-])(?:href|src|action|formaction|data|poster)=("[^"\n]*"|'[^'\n]*'|[^ =}\n]+)""", re.IGNORECASE
)
_LINKS = (
    re.compile(r"\]\(\s*<?([^\s)>]+)"),
    re.compile(r"^[ ]{0,3}\[[^\[\]]+\]:[ \t]*\n?[ \t]*<?(\S+)", re.MULTILINE),
    re.compile(r"<([a-zA-Z][a-zA-Z0-9+.&#;\\-]*:[^\s>]*)>"),
)
_SCRIPTS = ("javascript:", "vbscript:", "data:text/html")
Locate = Callable[[int, str], Place]
"""Takes an offset and the word that stands there, gives its place in the author's file."""


def find_raw_html(text: str, locate: Locate, *, is_drawing: bool = False) -> list[Diagnostic]:
    """Report elements that may not stand there, event handlers and addresses that run code.

    Args:
        text: A text whose code is blanked out.
        locate: Tells the place of a word in it.
        is_drawing: Whether it is SVG, whose elements are not those of a page.
    """
    unlisted = () if is_drawing else _find_unlisted(text, locate)
    return [*_find_in_tags(text, locate), *unlisted, *_find_in_markdown(text, locate)]


def _find_unlisted(text: str, locate: Locate) -> Iterator[Diagnostic]:
    for tag in _WHOLE_TAG.finditer(text):
        name = tag.group(1).lower()
        if name not in LISTED and name not in FORBIDDEN:
            message = f"<{name}> stands here as raw HTML"
            advice = "write it in Markdown, or as code between backquotes if it is to be read"
            yield mistakes.UNLISTED_ELEMENT.at(locate(tag.start(), f"<{tag.group(1)}"), message, advice)


def _find_in_tags(text: str, locate: Locate) -> Iterator[Diagnostic]:
    for tag in _TAG.finditer(text):
        name = tag.group(1).lower()
        if name in FORBIDDEN:
            message = f"<{name}> stands here as raw HTML"
            yield mistakes.FORBIDDEN_ELEMENT.at(locate(tag.start(), tag.group()), message, "delete it")
            continue
        position = tag.end()
        while attribute := _ATTRIBUTE.match(text, position):
            yield from _check_attribute(attribute, locate)
            position = attribute.end()


def _check_attribute(attribute: re.Match[str], locate: Locate) -> Iterator[Diagnostic]:
    name, value = attribute.group(1), attribute.group(2) or ""
    if re.fullmatch(r"""["']?on[a-z]+""", name, re.IGNORECASE) and attribute.group(2) is not None:
        yield _handler(locate(attribute.start(1), name), name)
    elif _runs(value.strip("\"'")):
        yield _script(locate(attribute.start(2), value))


def _find_in_markdown(text: str, locate: Locate) -> Iterator[Diagnostic]:
    for attributes in _LIST.finditer(text):
        for handler in _LIST_HANDLER.finditer(text, *attributes.span()):
            yield _handler(locate(handler.start(1), handler.group(1)), handler.group(1))
        for value in _LIST_ADDRESS.finditer(text, *attributes.span()):
            if _runs(value.group(1).strip("\"'")):
                yield _script(locate(value.start(1), value.group(1)))
    links = {link.start(1): link.group(1) for pattern in _LINKS for link in pattern.finditer(text)}
    for offset, address in links.items():
        if _runs(address):
            yield _script(locate(offset, address))


def _runs(address: str) -> bool:
    """Say whether an address runs code, for a browser that drops white space and resolves entities."""
    plain = re.sub(r"[\x00-\x20\\]", "", unescape(address[:200])).lower()
    return plain.startswith(_SCRIPTS)


def _handler(place: Place, name: str) -> Diagnostic:
    return mistakes.EVENT_HANDLER.at(place, f"the attribute '{name}' runs code", "delete the attribute")


def _script(place: Place) -> Diagnostic:
    return mistakes.SCRIPT_ADDRESS.at(place, "the address runs code", "link to a page")
