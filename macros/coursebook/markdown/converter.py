"""The Markdown of components, converted piece by piece in one go."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from coursebook.markdown.extension import CourseExtension
from coursebook.markdown.fragments import TOKEN

_NAME = "coursebook.markdown"
"""What the settings call the extension."""
_BLANK_START = re.compile(r"\A(?:[ \t]*\n)+")
_SEPARATOR = "coursebookseparatorx"
_QUIET = frozenset(
    {
        "admonition",
        "attr_list",
        "def_list",
        "fenced_code",
        "md_in_html",
        "tables",
        "pymdownx.details",
        "pymdownx.highlight",
        "pymdownx.superfences",
    }
)
"""Extensions that leave plain words as they are; with any other (typography, addresses) there is no short cut."""
_LINE = r"""["'“(]?[^\W\d_](?:[^\W_]|[ ,.;:?'"()%…–—’“”-])*(?<! )"""
_PLAIN = re.compile(rf"{_LINE}(?:\n{_LINE})*")
_FOREIGN = ("zensical.", "toc", "footnotes", "meta", "abbr", "coursebook.")


class _LinkTreeprocessor(Treeprocessor):
    """Resolves links of an inner instance, which the engine's own processor does not see."""

    def __init__(self, md: Markdown, converter: Converter) -> None:
        super().__init__(md)
        self.converter = converter

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                if url := element.get(name):
                    element.set(name, self.converter.resolve(url))


class _SeparatorProcessor(BlockProcessor):
    """Takes a separator past all other processors, which would look for Markdown in it."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Python-Markdown's signature
        return block == _SEPARATOR

    def run(self, parent: Element, blocks: list[str]) -> None:
        SubElement(parent, "p").text = AtomicString(blocks.pop(0))


def _is_shared(extension: object) -> bool:
    return isinstance(extension, str) and not extension.removeprefix("markdown.extensions.").startswith(_FOREIGN)


class Converter:
    """The Markdown of components: the page's own extensions in an instance of its own.

    Extensions that number or collect things over a whole page (table of contents, footnotes) are left out.
    """

    def __init__(self, extensions: Sequence[Any], configs: Mapping[str, Any]) -> None:
        """Take the engine's list of extensions and their settings."""
        callouts = configs.get(_NAME, {}).get("callouts")
        self._own = CourseExtension(is_inner=True, callouts=callouts)
        shared = [name for name in extensions if _is_shared(name)]
        settings = {name: configs[name] for name in shared if name in configs}
        self._knows_plain = {name.removeprefix("markdown.extensions.") for name in shared} <= _QUIET
        self._md = Markdown(extensions=[*shared, self._own], extension_configs=settings)
        self._md.parser.blockprocessors.register(_SeparatorProcessor(self._md.parser), "coursebook_separator", 200)
        self._md.treeprocessors.register(_LinkTreeprocessor(self._md, self), "coursebook_links", 0)
        self.resolve: Callable[[str], str] = str

    def convert(self, texts: Sequence[str], resolve: Callable[[str], str]) -> tuple[list[str], dict[str, str]]:
        """Turn pieces of block Markdown into HTML, all in one conversion.

        Args:
            texts: The pieces.
            resolve: Turns a source-relative URL into the one the page needs.

        Returns:
            The HTML of each piece, and the definitions of the terms linked in them.
        """
        self.resolve = resolve
        # A first line of blanks makes a heading of a dash under it, but only at the start of a document.
        texts = [_BLANK_START.sub("", text) for text in texts]
        pieces = [self._write_plain(text) for text in texts]
        marked = [text for text, piece in zip(texts, pieces, strict=True) if piece is None]
        if not marked:
            return [piece or "" for piece in pieces], {}
        html, terms = self._convert_all(marked)
        rest = iter(html)
        return [next(rest) if piece is None else piece for piece in pieces], terms

    def _write_plain(self, text: str) -> str | None:
        """Give the HTML of words without any mark, which no extension in use would touch; None for all else."""
        if not text:
            return ""
        words = text.strip("\n")
        is_plain = self._knows_plain and _PLAIN.fullmatch(words) and not TOKEN.search(words)
        return f"<p>{words}</p>" if is_plain else None

    def _convert_all(self, texts: Sequence[str]) -> tuple[list[str], dict[str, str]]:
        html = self._convert(f"\n\n{_SEPARATOR}\n\n".join(texts))
        terms = dict(self._own.terms)
        pieces = html.split(f"<p>{_SEPARATOR}</p>")
        if len(pieces) == len(texts):
            return pieces, terms
        # A fence or a raw HTML block left open swallowed a separator: keep the damage to its own piece.
        pieces = []
        for text in texts:
            pieces.append(self._convert(text))
            terms.update(self._own.terms)
        return pieces, terms

    def _convert(self, text: str) -> str:
        self._md.reset()
        return self._md.convert(text)
