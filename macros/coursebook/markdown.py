"""The Python-Markdown extension: finished components into the page, terms linked once a section.

A block macro keeps its HTML here and leaves a one-line token in the Markdown. The extension's tree processor
puts the HTML in place of the paragraph that holds the token. It runs after `attr_list` (8), so that terms have
their attributes, and before `toc` (5) and MkDocs' link processor (0), which therefore never see the inside of
a component.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import count
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

TOKEN = re.compile(r"coursebookfragment[0-9]+x")
TERM_CLASS = "course-term"
_BLANK_START = re.compile(r"\A(?:[ \t]*\n)+")
_SEPARATOR = "coursebookseparatorx"
_HOLDERS = frozenset({"p", "li", "td", "dd"})
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


class FragmentError(Exception):
    """A component's token that Markdown did not leave alone in its paragraph."""


@dataclass(slots=True)
class Fragment:
    """A finished component."""

    html: str
    name: str
    """What to call it in an error: `quiz "fewer-missed-visits"`."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """Definitions of the terms linked inside, inline HTML by id."""


@dataclass(slots=True)
class _Keep:
    """What macros leave for the extension: fragments until they are taken, definitions for good."""

    fragments: dict[str, Fragment] = field(default_factory=dict)
    definitions: dict[str, str] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=count)


_kept = _Keep()


def keep_fragment(fragment: Fragment) -> str:
    """Keep a finished component and give the token that stands for it: one line, one word."""
    token = f"coursebookfragment{next(_kept.numbers)}x"
    _kept.fragments[token] = fragment
    return token


def keep_definition(term: str, html: str) -> None:
    """Keep a term's definition, inline HTML, for the pages that link the term."""
    _kept.definitions[term] = html


class _CourseTreeprocessor(Treeprocessor):
    def __init__(self, md: Markdown, extension: CourseExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        seen: set[str] = set()
        self._walk(root, seen)
        if not self.extension.is_inner:
            self._append_definitions(root)

    def _walk(self, parent: Element, seen: set[str]) -> None:
        for child in list(parent):
            if child.tag == "h2":
                seen.clear()
            if child.tag in _HOLDERS and self._replace(child):
                continue
            if child.tag == "div":
                self._name_callout(child)
            if child.get("class") == TERM_CLASS:
                self._link_once(parent, child, seen)
            else:
                self._walk(child, seen)

    def _name_callout(self, element: Element) -> None:
        """Give a callout without a title of its own the title of its kind, where the engine made one of its class."""
        kind = (element.get("class") or "").removeprefix("admonition ")
        title = element.find("p[@class='admonition-title']")
        if title is not None and kind in self.extension.callouts and title.text == kind.capitalize():
            title.text = self.extension.callouts[kind]

    def _replace(self, holder: Element) -> bool:
        token = (holder.text or "").strip()
        if len(holder) or not TOKEN.fullmatch(token) or token not in _kept.fragments:
            return False
        fragment = _kept.fragments.pop(token)
        self.extension.terms.update(fragment.terms)
        holder.text = self.md.htmlStash.store(fragment.html)
        return True

    def _link_once(self, parent: Element, link: Element, seen: set[str]) -> None:
        term = link.attrib.pop("data-term", "")
        if term in seen or parent.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            _unwrap(parent, link)
            return
        seen.add(term)
        link.set("aria-describedby", f"def-{term}")
        self.extension.terms[term] = _kept.definitions.get(term, "")

    def _append_definitions(self, root: Element) -> None:
        if not self.extension.terms:
            return
        box = SubElement(root, "div", {"class": "course-definitions", "hidden": "", "data-search-exclude": "true"})
        for term, html in sorted(self.extension.terms.items()):
            SubElement(box, "p", {"id": f"def-{term}"}).text = self.md.htmlStash.store(html)


class _LeftoverPostprocessor(Postprocessor):
    def __init__(self, md: Markdown, *, fail: bool) -> None:
        super().__init__(md)
        self.fail = fail

    def run(self, text: str) -> str:
        return TOKEN.sub(self._refuse, text)

    def _refuse(self, match: re.Match[str]) -> str:
        fragment = _kept.fragments.pop(match.group(), None)
        name = fragment.name if fragment else "a component"
        message = f"{name} must stand alone in its paragraph: put a blank line before and after it"
        if self.fail:
            raise FragmentError(message)
        return f"<strong>{escape(message)}</strong>"


def _unwrap(parent: Element, child: Element) -> None:
    """Put what an element holds in its place."""
    index, inner = list(parent).index(child), list(child)
    _append_text(parent, index, child.text)
    parent[index : index + 1] = inner
    _append_text(parent, index + len(inner), child.tail)


def _append_text(parent: Element, index: int, text: str | None) -> None:
    """Put text before the child with this index."""
    if index:
        parent[index - 1].tail = (parent[index - 1].tail or "") + (text or "")
    else:
        parent.text = (parent.text or "") + (text or "")


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


class CourseExtension(Extension):
    """Puts components and terms into a page."""

    def __init__(self, *, is_inner: bool = False, fail: bool = True, callouts: Mapping[str, str] | None = None) -> None:
        """Take the settings.

        Args:
            is_inner: Whether it serves a component's own Markdown: then the definitions are left to the page.
            fail: Whether a misplaced component stops the build; else its message stands in the page.
            callouts: The title of each kind of callout, by its class.
        """
        super().__init__()
        self.is_inner = is_inner
        self.fail = fail
        self.callouts = dict(callouts or {})
        self.terms: dict[str, str] = {}

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the processors."""
        md.registerExtension(self)
        md.treeprocessors.register(_CourseTreeprocessor(md, self), "coursebook", 6)
        if not self.is_inner:
            md.postprocessors.register(_LeftoverPostprocessor(md, fail=self.fail), "coursebook", 5)

    def reset(self) -> None:
        """Forget the terms of the page before."""
        self.terms = {}


def makeExtension(**kwargs: Any) -> CourseExtension:  # noqa: N802 - Python-Markdown's name
    """Give the extension; called by Python-Markdown for the name `coursebook.markdown`."""
    return CourseExtension(**kwargs)


def _is_shared(extension: object) -> bool:
    return isinstance(extension, str) and not extension.removeprefix("markdown.extensions.").startswith(_FOREIGN)


class Converter:
    """The Markdown of components: the page's own extensions in an instance of its own.

    Extensions that number or collect things over a whole page (table of contents, footnotes) are left out.
    """

    def __init__(self, extensions: Sequence[Any], configs: Mapping[str, Any]) -> None:
        """Take the engine's list of extensions and their settings."""
        callouts = configs.get(__name__, {}).get("callouts")
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
