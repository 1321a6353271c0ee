"""The content of a page as lines of text, so that two engines' pages can be compared and a difference can be read."""

from __future__ import annotations

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


def parse_articles(page: str) -> list[HtmlElement]:
    """Give the `article` elements of a page, without what may differ."""
    document = html.document_fromstring(page)
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
    is_verbatim = element.tag in {"pre", "code"} or next(element.iterancestors("pre"), None) is not None
    yield from _write_text(element.text, indent, is_verbatim=is_verbatim)
    for child in element:
        yield from _write(child, depth + 1)
        yield from _write_text(child.tail, indent, is_verbatim=is_verbatim)


def _alike(name: str, value: str) -> str:
    ours, theirs = ROOT_LINK
    return value.removesuffix(ours) + theirs if name == "href" and value.endswith(ours) else value


def _write_text(text: str | None, indent: str, *, is_verbatim: bool) -> Iterator[str]:
    if not text:
        return
    # The templates of the two themes are indented differently; within a line every blank counts.
    shown = text if is_verbatim else " ".join(text.split("\n")) if text.strip() else ""
    if shown:
        yield f"{indent}  {shown!r}"
