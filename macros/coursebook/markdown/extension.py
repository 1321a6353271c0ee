"""The extension itself: tokens become components, terms are linked once a section, callouts are titled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from coursebook.markdown.fragments import TERM_CLASS, TOKEN, FragmentError, kept

_TEMPLATE_ERROR = re.compile(r"# _Macro Syntax Error_\n\n_File_: `([^`\n]+)`")
_FOREIGN = re.compile(r"https?://", re.IGNORECASE)
_HOLDERS = frozenset({"p", "li", "td", "dd"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class _TemplateErrorPreprocessor(Preprocessor):
    """Puts the linter's lines in place of the page both engines write when a template cannot be read.

    Their page counts lines without the front matter, and knows no remedy.
    """

    def run(self, lines: list[str]) -> list[str]:
        match = _TEMPLATE_ERROR.match("\n".join(lines[:4]))
        explained = kept.explain(match.group(1)) if match else ""
        return f'<pre class="course-error">{escape(explained, quote=False)}</pre>'.split("\n") if explained else lines


class _CourseTreeprocessor(Treeprocessor):
    def __init__(self, md: Markdown, extension: CourseExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        seen: set[str] = set()
        self._walk(root, seen)
        if not self.extension.is_inner:
            self._append_definitions(root)

    def _walk(self, parent: Element, seen: set[str], *, links: bool = True) -> None:
        links = links and parent.tag not in _HEADINGS
        for child in list(parent):
            if child.tag == "h2":
                seen.clear()
            if child.tag in _HOLDERS and self._replace(child):
                continue
            if child.tag == "div":
                self._name_callout(child)
            if child.tag == "a":
                _mark_external(child)
            if child.get("class") == TERM_CLASS:
                self._link_once(parent, child, seen, links=links)
            else:
                self._walk(child, seen, links=links)

    def _name_callout(self, element: Element) -> None:
        """Give a callout without a title of its own the title of its kind, where the engine made one of its class."""
        kind = (element.get("class") or "").removeprefix("admonition ")
        title = element.find("p[@class='admonition-title']")
        if title is not None and kind in self.extension.callouts and title.text == kind.capitalize():
            title.text = self.extension.callouts[kind]

    def _replace(self, holder: Element) -> bool:
        token = (holder.text or "").strip()
        if len(holder) or not TOKEN.fullmatch(token) or token not in kept.fragments:
            return False
        fragment = kept.fragments.pop(token)
        self.extension.terms.update(fragment.terms)
        holder.text = self.md.htmlStash.store(fragment.html)
        return True

    def _link_once(self, parent: Element, link: Element, seen: set[str], *, links: bool) -> None:
        term = link.attrib.pop("data-term", "")
        if term in seen or not links:
            _unwrap(parent, link)
            return
        seen.add(term)
        link.set("aria-describedby", f"def-{term}")
        self.extension.terms[term] = kept.definitions.get(term, "")

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
        fragment = kept.fragments.pop(match.group(), None)
        name = fragment.name if fragment else "a component"
        message = (fragment and fragment.complaint) or (
            f"{name} must stand alone in its paragraph: put a blank line before and after it"
        )
        if self.fail:
            raise FragmentError(message)
        return f'<strong class="course-error">{escape(" ".join(message.split()), quote=False)}</strong>'


def _mark_external(link: Element) -> None:
    """Mark a link to another site, whose address is shown on paper: in the browser every link has a whole address."""
    address = link.get("href", "")
    if _FOREIGN.match(address) and _bare("".join(link.itertext())) != _bare(address):
        link.set("rel", " ".join(dict.fromkeys([*link.get("rel", "").split(), "external"])))


def _bare(address: str) -> str:
    return _FOREIGN.sub("", address.strip()).rstrip("/")


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
            # After Zensical's macros (35), before fences (25) and raw HTML (20).
            md.preprocessors.register(_TemplateErrorPreprocessor(md), "coursebook", 34)
            md.postprocessors.register(_LeftoverPostprocessor(md, fail=self.fail), "coursebook", 5)

    def reset(self) -> None:
        """Forget the terms of the page before."""
        self.terms = {}
