"""The templates of the components, and the writer that turns an author's Markdown into HTML for them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Protocol

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from coursebook.render import labels


class Writer(Protocol):
    """What a component needs from the page it is rendered for."""

    def blocks(self, texts: Sequence[str]) -> list[str]:
        """Turn pieces of block Markdown into HTML, all in one conversion."""
        ...

    def link(self, path: str, anchor: str = "") -> str:
        """Give the `href` of a page of the course, as seen from the page being rendered."""
        ...

    def source_link(self, path: str, anchor: str = "") -> str:
        """Give the same as a Markdown link's target, which the engine resolves itself."""
        ...

    def written_on(self, path: str) -> Writer:
        """Give the writer for Markdown of another page that is printed here: its links keep their targets."""
        ...

    def describe(self, term: str, definition: str) -> None:
        """Keep a term's definition for the hidden descriptions at the end of the page."""
        ...


def inline(html: str) -> Markup:
    """Take the paragraph off HTML that is exactly one paragraph; leave other HTML as it is."""
    text = html.strip()
    if text.startswith("<p>") and text.endswith("</p>") and text.count("<p>") == 1:
        text = text.removeprefix("<p>").removesuffix("</p>")
    return Markup(text)  # noqa: S704 - the engine's own Markdown made it


def block(html: str) -> Markup:
    """Mark HTML that came out of the writer as finished."""
    return Markup(html.strip())  # noqa: S704 - the engine's own Markdown made it


def write(writer: Writer, *groups: Sequence[str]) -> list[list[str]]:
    """Convert groups of Markdown pieces in one conversion, and give them back group by group."""
    html = iter(writer.blocks([text for group in groups for text in group]))
    return [[next(html) for _ in group] for group in groups]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("coursebook.render"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )
    environment.globals["labels"] = labels
    return environment


@cache
def _template(name: str) -> Template:
    return _environment().get_template(f"{name}.html.jinja")


def fill(name: str, /, **values: Any) -> str:  # noqa: ANN401 - a template takes whatever its component gives it
    """Fill the template of this name."""
    return _template(name).render(values)
