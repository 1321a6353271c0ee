"""One macro call on its way to HTML, with its arguments filled in. What an author got wrong raises `MacroError`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coursebook.diagnostics import suggest
from coursebook.model import Course, Drawing, Page, Place, Signature, Term
from coursebook.render.template import Writer


class MacroError(Exception):
    """A macro that cannot be rendered as it is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invocation:
    """One macro call on its way to HTML."""

    course: Course
    page: Page
    writer: Writer
    load_drawing: Callable[[str], Drawing]
    arguments: Mapping[str, Any]
    """Every parameter of the signature, defaults filled in."""
    body: str = ""
    """The block's text, dedented, its own calls expanded."""

    @property
    def place(self) -> Place:
        """The page, for values parsed at build time; exact places are the linter's."""
        return self.page.place

    @property
    def glossary(self) -> str:
        """Path of the glossary page, empty where there is none."""
        page = self.course.glossary
        return page.path if page else ""

    def locate(self, id_: str) -> str:
        """Give the file under the documents' folder and the line where an item of the page is written: `a.md:41`."""
        item = self.page.find_item(id_)
        return f"{self.page.path}:{item.place.line if item else 1}"

    def find_term(self, id_: str) -> Term:
        """Give the term or raise, naming the nearest one."""
        term = self.course.find_term(id_)
        if term is None:
            raise MacroError(f"no term '{id_}'" + nearest(id_, [term.id for term in self.course.terms]))
        return term


def nearest(word: str, words: Iterable[str]) -> str:
    """Give the end of a message about a word that is none of these."""
    hint = suggest(word, words)
    return f"; {hint}" if hint else ""


def fill_arguments(signature: Signature, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """Match a call's arguments with the signature and fill the defaults in; raise `MacroError` where they differ."""
    if len(args) > len(signature.positional):
        raise MacroError(f"{signature.name} takes {len(signature.positional)} arguments by position, not {len(args)}")
    values: dict[str, Any] = {parameter.name: parameter.default for parameter in signature.parameters}
    given = {parameter.name: value for parameter, value in zip(signature.positional, args, strict=False)}
    for name in kwargs:
        if signature.find_parameter(name) is None:
            known = [parameter.name for parameter in signature.parameters if parameter.keyword]
            raise MacroError(f"{signature.name} has no argument '{name}'" + nearest(name, known))
    given.update(kwargs)
    for parameter in signature.parameters:
        if parameter.name in given:
            if type(given[parameter.name]) is not parameter.type:
                raise MacroError(f"{signature.name}: '{parameter.name}' must be of type {parameter.type.__name__}")
        elif parameter.required:
            raise MacroError(f"{signature.name} lacks the argument '{parameter.name}'")
    return {**values, **given}
