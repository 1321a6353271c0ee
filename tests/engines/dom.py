"""The content of a page as lines of text, so that two engines' pages can be compared and a difference can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement

DROPPED = {
    # Zensical puts the target of its skip link into the article; MkDocs' theme has it elsewhere.
    "//a[@id='__skip']": "skip target",
}
"""What one engine's theme adds around our content, by XPath; nothing else may differ."""


ROOT_LINK = ("/.", "/")
"""How MkDocs ends a link to the site's root, and how Zensical does: the same address to a browser."""

BLANKS = re.compile(r"[ \t\n\r\f]+")
_BLOCKS = (
    "article aside blockquote br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header "
    "hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
BLOCKS = frozenset(_BLOCKS.split())
"""Elements at whose edges a blank is not shown: what the two themes' templates indent differently."""


def parse_articles(page: str) -> list[HtmlElement]:
    """Give the `article` elements of a page, without what may differ."""
    document: HtmlElement = html.document_fromstring(page)
    for path in DROPPED:
        for element in document.xpath(path):
            element.drop_tree()
    return list(document.iter("article"))


def write_dom(page: str) -> list[str]:
    """Give the articles of a page line by line: each element with its attributes, each text as it is."""
    return [line for article in parse_articles(page) for line in _write(article, 0)]


def _write(element: HtmlElement, depth: int) -> Iterator[str]:
    indent = "  " * depth
    if not isinstance(element.tag, str):
        yield f"{indent}<!--{element.text}-->"
        return
    attributes = "".join(f' {name}="{_alike(name, value)}"' for name, value in sorted(element.attrib.items()))
    yield f"{indent}<{element.tag}{attributes}>"
    edges = [element, *element, element]
    yield from _write_text(element.text, indent, element, edges[0:2])
    for position, child in enumerate(element, start=1):
        yield from _write(child, depth + 1)
        yield from _write_text(child.tail, indent, element, edges[position : position + 2])


def _alike(name: str, value: str) -> str:
    ours, theirs = ROOT_LINK
    return value.removesuffix(ours) + theirs if name == "href" and value.endswith(ours) else value


def _write_text(text: str | None, indent: str, parent: HtmlElement, edges: list[HtmlElement]) -> Iterator[str]:
    """Write a text as a browser shows it: a run of blanks is one, and none where a block begins or ends."""
    if text and not _is_verbatim(parent):
        text = BLANKS.sub(" ", text)
        before, after = edges
        text = text.lstrip(" ") if before.tag in BLOCKS else text
        text = text.rstrip(" ") if after.tag in BLOCKS else text
    if text:
        yield f"{indent}  {text!r}"


def _is_verbatim(element: HtmlElement) -> bool:
    return element.tag in {"pre", "code"} or next(element.iterancestors("pre"), None) is not None
