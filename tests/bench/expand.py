"""A course in our syntax -> the same pages without our tool: what each macro printed, pasted into the Markdown.

For the peer, mkdocs-quiz, questions are written in its own syntax instead. It has no glossary: a term is a link to the
glossary page, or is explained by the theme's documented means, abbreviations appended to every page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import jinja2
from mkdocs.config import load_config

from coursebook.markdown import fragments
from coursebook.model import Place, Question
from coursebook.model.call import Literal
from coursebook.plugin import define_env
from coursebook.sources import parse_question

ABBREVIATIONS = "abbreviations.md"
_TERM = re.compile(r'\[([^]]+)\](\([^)]+\))\{\.course-term data-term="([^"]+)"\}')


class Expander:
    """The macros of a course, called outside of an engine."""

    def __init__(self, course: Path, *, abbreviates: bool = False) -> None:
        self.abbreviates = abbreviates
        """Whether a term is its name alone."""
        self.names: dict[str, str] = {}
        """Definitions by the name a term has in a sentence."""
        self.conf = load_config(str(course / "mkdocs.yml"))
        self.config = {"on_error_fail": True}
        self.project_dir = str(course)
        self._environment = jinja2.Environment(  # noqa: S701 - it makes Markdown
            undefined=jinja2.StrictUndefined,
            keep_trailing_newline=True,
            comment_start_string="{##",
            comment_end_string="##}",
        )
        define_env(self)

    def macro(self, function: Callable[..., str], name: str) -> None:
        """Take a macro, as the macros plugin does."""
        self._environment.globals[name] = function

    def use_peer_questions(self) -> None:
        """Write questions in mkdocs-quiz's syntax from now on."""
        self._environment.globals["quiz"] = _write_peer_question

    def expand(self, path: str) -> str:
        """Give a page's Markdown with nothing of ours left in it but HTML."""
        front, text = re.split(
            r"(?<=\n---\n)", (Path(self.conf.docs_dir) / path).read_text(encoding="utf-8"), maxsplit=1
        )
        page = SimpleNamespace(file=SimpleNamespace(src_uri=path))
        text = self._environment.from_string(text).render(page=page)
        definitions = {term: fragments.kept.definitions[term] for _, _, term in _TERM.findall(text)}
        self.names |= {name: definitions[term] for name, _, term in _TERM.findall(text)}
        text = _TERM.sub(r"\1" if self.abbreviates else r"[\1]\2", text)
        for token in fragments.TOKEN.findall(text):
            fragment = fragments.kept.fragments.pop(token)
            definitions |= fragment.terms
            text = text.replace(token, fragment.html.strip())
        return front + text + ("" if self.abbreviates else _write_definitions(definitions))


def _write_definitions(definitions: dict[str, str]) -> str:
    if not definitions:
        return ""
    lines = "".join(f'<p id="def-{term}">{html}</p>\n' for term, html in sorted(definitions.items()))
    return f'\n<div class="course-definitions" hidden="" data-search-exclude="true">\n{lines}</div>\n'


def _write_peer_question(id_: str, *, caller: Callable[[], str], **arguments: Literal) -> str:
    body = caller().strip("\n")
    question, findings = parse_question(body, arguments={"id": id_, **arguments}, place=Place("page"))
    if findings:
        raise ValueError(findings)
    return _peer_form(question)


def _peer_form(question: Question) -> str:
    options = "\n".join(
        f"- [{'x' if option.correct else ' '}] {option.text}\n> {option.reason.strip()}" for option in question.options
    )
    return f"<quiz>\n{question.case.strip()}\n\n{question.stem}\n\n{options}\n\n{question.explanation.strip()}\n</quiz>"


def expand_sources(
    course: Path, target: Path, *, peer: bool = False, abbreviates: bool = False, spaced: bool = False
) -> None:
    """Write the pages of a course with its macros expanded.

    Args:
        course: The folder of a course in our syntax.
        target: The folder of the new course.
        peer: Whether questions are written for mkdocs-quiz; else they are pasted as HTML like the rest.
        abbreviates: Whether terms are abbreviations; else links.
        spaced: Whether a blank line stands between the abbreviations; the theme's documentation has none.
    """
    expander = Expander(course, abbreviates=abbreviates)
    if peer:
        expander.use_peer_questions()
    for file in sorted((course / "docs").rglob("*.md")):
        path = file.relative_to(course / "docs")
        page = target / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(expander.expand(path.as_posix()), encoding="utf-8")
    if abbreviates:
        # With a blank line between them Python-Markdown's time no longer grows with the square of the terms.
        end = "\n\n" if spaced else "\n"
        lines = [f"*[{name}]: {definition}{end}" for name, definition in expander.names.items()]
        (target / ABBREVIATIONS).write_text("".join(lines), encoding="utf-8")
