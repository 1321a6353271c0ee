"""The extension of Jinja that both engines load: a page of calls with literal arguments is not compiled.

An engine makes a template of every page, which costs more than all the macros on it. What the linter read of a page
is enough to expand it: its calls, their arguments, their places. Any other text is left to Jinja as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import jinja2
from jinja2.ext import Extension

from coursebook.model import BLOCK, Call, Course, Expand, Page, expand_text

EXPAND = "coursebook_expand"
"""Name of the macro that gives the text of a page, its calls expanded."""


@dataclass(frozen=True)
class Expander:
    """The macro that a page is reduced to where it holds calls and nothing else of a template."""

    course: Callable[[], Course]
    macros: Mapping[str, Callable[..., str]]
    """The macros by name; each takes Jinja's context, then what its call says."""

    @jinja2.pass_context
    def __call__(self, context: Mapping[str, Any], path: str) -> str:
        """Give the text of the page at a path, its calls expanded."""
        page = self.course().find_page(path)
        return expand_calls(page, partial(self._expand, context)) if page else ""

    def _expand(self, context: Mapping[str, Any], call: Call, body: str) -> str:
        named = {argument.name: argument.value for argument in call.arguments if argument.name}
        caller = {"caller": lambda: body} if call.form == BLOCK else {}
        return self.macros[call.name](context, *call.values, **named, **caller)


class Calls(Extension):
    """Jinja's extension, named in `mkdocs.yml` under `j2_extensions`."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's
        """Give what Jinja is to compile: one call instead of a page that is known, else the text itself."""
        macro = self.environment.globals.get(EXPAND)
        page = macro.course().find_text(source) if isinstance(macro, Expander) else None
        if page is None:
            return source
        begin, end = self.environment.variable_start_string, self.environment.variable_end_string
        return f"{begin} {EXPAND}({page.path!r}) {end}"


def expand_calls(page: Page, expand: Expand) -> str:
    """Give a page's Markdown without empty lines around it, its calls expanded.

    Args:
        page: A page whose text is kept.
        expand: A call and its body, the calls in it expanded already -> what stands in its place.
    """
    return expand_text(page.text[page.text_start :], page.text_start, page.calls, expand).strip("\n")
