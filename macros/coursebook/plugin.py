"""The door for the site engines: the only file that knows their environment, page and Jinja context.

MkDocs calls `define_env` once a build, Zensical once a page; it registers the macros and reads nothing. The course
is loaded at the first call.
"""

from __future__ import annotations

import os
import posixpath
import sys
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import jinja2

from coursebook.complaints import complain, precede
from coursebook.diagnostics import Diagnostic, render
from coursebook.invocation import Invocation, MacroError, fill_arguments
from coursebook.jinja import EXPAND, Expander
from coursebook.loading import Loaded, load_once
from coursebook.macros import expand
from coursebook.markdown import Converter, Fragment, explain_pages, keep_definition, keep_fragment
from coursebook.model import SIGNATURES, Drawing, Signature, address_of
from coursebook.narrowing import PAGES
from coursebook.render.template import inline
from coursebook.sources import load_drawing

_Given = tuple[Sequence[Any], Mapping[str, Any]]


def define_env(env: Any) -> None:
    """Offer the course's macros to the site engine."""
    site = _Site(env)
    errors = [finding for finding in site.load().findings if finding.severity == "error"] if site.fails else []
    if errors:
        # Whatever engine prints the error, it prints these lines, and no way through its own code.
        sys.tracebacklimit = 0
        raise MacroError(render(errors, "text"))
    explain_pages(lambda path: render(site.load().errors_of(posixpath.join(site.docs, path)), "text"))
    macros = {signature.name: _bind(signature, site) for signature in SIGNATURES.values()}
    for name, macro in macros.items():
        env.macro(macro, name)
    env.macro(Expander(lambda: site.load().course, macros), EXPAND)


@dataclass
class _Site:
    """The engine's environment, and what one build (MkDocs) or one page (Zensical) needs of it."""

    env: Any
    _loaded: Loaded | None = None
    _converter: Converter | None = None
    _definitions: dict[str, str] = field(default_factory=dict)
    _told: set[tuple[str, Diagnostic]] = field(default_factory=set)

    @property
    def root(self) -> Path:
        return Path(self.env.project_dir)

    @cached_property
    def docs(self) -> str:
        return os.path.relpath(self.root / self.env.conf["docs_dir"], self.root)

    @property
    def fails(self) -> bool:
        """Whether a mistake stops the build; in a preview its message stands in the page."""
        return bool(self.env.config["on_error_fail"])

    def load(self) -> Loaded:
        if self._loaded is None:
            self._loaded = load_once(self.root, self.docs, self.env.conf["extra"].get(PAGES, ()))
        return self._loaded

    def load_drawing(self, id_: str) -> Drawing:
        return load_drawing(self.root / self.docs / "_figures" / f"{id_}.svg")

    @property
    def converter(self) -> Converter:
        if self._converter is None:
            self._converter = Converter(self.env.conf["markdown_extensions"], self.env.conf["mdx_configs"])
        return self._converter

    def describe(self, definition: str) -> str:
        """Give a definition as inline HTML."""
        if definition not in self._definitions:
            (html,), _ = self.converter.convert([definition], str)
            self._definitions[definition] = inline(html)
        return self._definitions[definition]

    def take_news(self, path: str, findings: Sequence[Diagnostic]) -> list[Diagnostic]:
        """Give the findings that a page has not told yet, and take them as told."""
        news = [finding for finding in findings if (path, finding) not in self._told]
        self._told.update((path, finding) for finding in news)
        return news

    def address(self, path: str) -> str:
        """Give the URL MkDocs publishes a source file at, from the site's root."""
        return address_of(path, as_folder=self.env.conf["use_directory_urls"])


@dataclass
class _PageWriter:
    """Markdown and links for one page."""

    site: _Site
    path: str
    """Path under the documents' folder of the page whose text it writes."""
    resolves: bool
    """Whether links inside components are resolved here (MkDocs) or by the engine itself (Zensical)."""
    terms: dict[str, str] = field(default_factory=dict)
    shown_on: str = ""
    """Path of the page that shows it, where that is another."""

    def written_on(self, path: str) -> _PageWriter:
        return replace(self, path=path, shown_on=self.path)

    def blocks(self, texts: Sequence[str]) -> list[str]:
        html, terms = self.site.converter.convert(texts, self.resolve)
        self.terms.update(terms)
        return html

    def source_link(self, path: str, anchor: str = "") -> str:
        target = _relate(path, posixpath.dirname(self.path))
        return f"{target}#{anchor}" if anchor else target

    def link(self, path: str, anchor: str = "") -> str:
        if path == self.path and anchor:
            return f"#{anchor}"
        return self.resolve(self.source_link(path, anchor))

    def resolve(self, url: str) -> str:
        path, mark, anchor = url.partition("#")
        if self.shown_on and not path:
            path = posixpath.basename(self.path)
        if not (self.resolves or self.shown_on) or not path or ":" in path or path.startswith("/"):
            return url
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), path))
        page = self.shown_on or self.path
        if not self.resolves:
            return f"{_relate(target, posixpath.dirname(page))}{mark}{anchor}"
        address = self.site.address(target)
        relative = _relate(address, posixpath.dirname(self.site.address(page)))
        slash = "/" if address.endswith("/") or not address else ""
        return f"{relative}{slash}{mark}{anchor}"

    def describe(self, term: str, definition: str) -> None:
        keep_definition(term, self.site.describe(definition))


@lru_cache(maxsize=4096)
def _relate(path: str, folder: str) -> str:
    # Rooted: of relative paths, `relpath` asks the system each time where they begin.
    return posixpath.relpath(f"/{path}", f"/{folder}")


def _page_path(page: Any) -> str:
    return str(page.file.src_uri if hasattr(page, "file") else page.path)


def _bind(signature: Signature, site: _Site) -> Callable[..., str]:
    @jinja2.pass_context
    def macro(context: Mapping[str, Any], *args: Any, **kwargs: Any) -> str:
        page = context["page"]
        path = _page_path(page)
        caller = kwargs.pop("caller", None)
        body = textwrap.dedent(caller()).strip("\n") if caller else ""
        writer = _PageWriter(site, path, resolves=hasattr(page, "file"))
        render_ = _render_or_raise if site.fails else _render_or_complain
        fragment = render_(signature, writer, (args, kwargs), body)
        return fragment.html if signature.form == "inline" else keep_fragment(fragment)

    return macro


def _render_or_raise(signature: Signature, writer: _PageWriter, given: _Given, body: str) -> Fragment:
    site = writer.site
    errors = site.load().errors_of(posixpath.join(site.docs, writer.path))
    if errors:
        raise MacroError(render(errors, "text"))
    return _render(signature, writer, given, body)


def _render_or_complain(signature: Signature, writer: _PageWriter, given: _Given, body: str) -> Fragment:
    """Give the component, what the linter says of its call, or what it says of the data it is made of."""
    site, (args, _) = writer.site, given
    loaded = site.load()
    page = loaded.course.find_page(writer.path)
    file = posixpath.join(site.docs, writer.path)
    errors = loaded.errors_at(page, signature.name, args) if page else loaded.errors_of(file)
    if errors:
        return complain(render(errors, "text"), signature)
    broken = [error for name in signature.list_data(args) for error in loaded.errors_of(f"{site.docs}/{name}")]
    try:
        fragment = _render(signature, writer, given, body)
    except MacroError as error:
        if not broken:
            return complain(str(error), signature)
        # What the data lacks is one mistake, and not one more for each word that needs it.
        fragment = Fragment(str(args[-1]) if signature.form == "inline" and args else "", signature.name)
    return precede(fragment, site.take_news(writer.path, broken), signature)


def _render(signature: Signature, writer: _PageWriter, given: _Given, body: str) -> Fragment:
    args, kwargs = given
    site = writer.site
    course = site.load().course
    arguments = fill_arguments(signature, args, kwargs)
    page = course.find_page(writer.path)
    if page is None:
        raise MacroError("the page is not among the course's sources")
    call = Invocation(
        course=course, page=page, writer=writer, load_drawing=site.load_drawing, arguments=arguments, body=body
    )
    name = f'{signature.name} "{args[0]}"' if args else signature.name
    return Fragment(expand(signature.name, call), name, writer.terms)
