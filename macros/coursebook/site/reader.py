"""One page's bytes -> `Page`, in one parse and one walk; with `attributes`, the only file that knows lxml's HTML."""

from __future__ import annotations

from typing import Any

from lxml import etree

from coursebook.site.attributes import read_attributes
from coursebook.site.leaks import find_leak
from coursebook.site.page import ANSWER, BLOCK, Answer, Page, Reference, Spot, Words
from coursebook.site.style import find_addresses

END = "</html>"
"""What stands in a comment only where it is not closed: then it takes the rest of the page."""
SILENT = frozenset({"script", "style", "template"})
"""Elements whose text nobody reads."""
CODE = frozenset({"code", "pre", "kbd", "samp", "textarea"})
"""Elements whose text may look like anything."""
INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s"}
    | {"samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"}
)
"""Elements that do not end a sentence."""


def read_page(path: str, data: bytes) -> Page | None:
    """Give what is known of a page, or nothing where there is no element in it."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = etree.fromstring(_clean(data), parser)
    except etree.XMLSyntaxError:
        return None
    if root is None:
        return None
    page = Page(path, data)
    _Walk(page).read(root)
    return page


def _clean(data: bytes) -> bytes:
    """Replace what would end libxml2's reading before the page ends: NUL, and bytes that are no UTF-8."""
    return data.decode("utf-8", "replace").replace("\0", "\N{REPLACEMENT CHARACTER}").encode()


class _Walk:
    """What the text at a point of the tree is part of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.parts = page.parts
        """Where text goes: into the page's, or into an answer's."""
        self.silent = 0
        self.code = 0
        self.articles = 0
        self.spots: list[Spot] = []
        """Of the elements that are open."""
        self.line = 0
        self.tags: dict[str, int] = {}
        """How many of each name end in this line so far."""
        self.answer: Any = None
        """The element of the answer that the walk is in."""

    def read(self, root: Any) -> None:  # noqa: ANN401 - lxml's elements share no useful type
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                self._open(element, element.tag)
                continue
            spot = self.spots.pop() if event == "end" else Spot(element.sourceline or 1)
            if event == "end":
                self._close(element, element.tag)
            elif event == "comment" and END in element.text:
                spot = Spot(max(spot.line - element.text.count("\n"), 1))  # libxml2 gives the line of its end
                self.page.leaks.append(Words(f"<!--{element.text}", spot))
            if element.tail:
                self._hear(element.tail, spot)

    def _open(self, element: Any, tag: str) -> None:  # noqa: ANN401
        spot = self._find_spot(element, tag)
        self.spots.append(spot)
        read_attributes(self.page, tag, element, spot)
        if tag in SILENT:
            self.silent += 1
            if tag == "style":
                self._read_style(element, spot)
            elif tag == "script" and self.articles:
                self.page.running.append(Words("", spot))
        elif tag in CODE:
            self.code += 1
        elif tag == "article":
            self.articles += 1
        elif tag == "a" and self.articles and not element.get("href", "#").strip():
            self.page.empty_links.append(spot)
        elif tag == "details" and self.answer is None and ANSWER in element.get("class", "").split():
            self.answer = element
            self.page.answers.append(Answer(spot))
            self.parts = self.page.answers[-1].parts
        elif tag == "summary" and self.answer is not None and element.getparent() is self.answer:
            self.parts = []  # the button, which everybody reads
        if tag not in INLINE:
            self.parts.append(BLOCK)
        if element.text:
            self._hear(element.text, spot)

    def _find_spot(self, element: Any, tag: str) -> Spot:  # noqa: ANN401
        line = element.sourceline or 1
        if line != self.line:
            self.line = line
            self.tags = {}
        nth = self.tags.get(tag, 0)
        self.tags[tag] = nth + 1
        return Spot(line, tag, nth)

    def _close(self, element: Any, tag: str) -> None:  # noqa: ANN401
        if tag not in INLINE:
            self.parts.append(BLOCK)
        if tag in SILENT:
            self.silent -= 1
        elif tag in CODE:
            self.code -= 1
        elif tag == "article":
            self.articles -= 1
        elif element is self.answer:
            self.answer = None
            self.parts = self.page.parts
        elif tag == "summary" and self.answer is not None and element.getparent() is self.answer:
            self.parts = self.page.answers[-1].parts

    def _hear(self, text: str, spot: Spot) -> None:
        if self.silent:
            return
        self.parts.append(text)
        if not self.code and find_leak(text):
            self.page.leaks.append(Words(text, spot))

    def _read_style(self, element: Any, spot: Spot) -> None:  # noqa: ANN401
        for address, _ in find_addresses(element.text or ""):
            self.page.references.append(Reference(address, spot, "style url()", "load"))
