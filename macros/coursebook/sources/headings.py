"""The headings of a page -> sections with the anchors both engines give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from markdown import Markdown
from markdown.extensions.toc import slugify, unique
from markdown_it import MarkdownIt

from coursebook.diagnostics import Diagnostic, quote, suggest
from coursebook.model import Place, Section
from coursebook.sources import mistakes
from coursebook.sources.record import check_id

_INLINE = MarkdownIt("commonmark")
_ENGINE = Markdown()
_ELEMENT = re.compile(r"<[^>]*>")
# Python-Markdown's own pattern of what it takes as a heading's attributes.
_ATTRIBUTES = re.compile(r"[ ]+\{:?[ ]*([^}\n ][^\n]*?)[ ]*\}[ ]*$")
_ATTRIBUTE = re.compile(r"""#([^\s"'=]+)|([^\s=#.]+)=(?:"([^"]*)"|'([^']*)'|(\S+))""")
_CRITERION = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading as it is written."""

    level: int
    text: str
    """Inline Markdown without attributes."""
    place: Place
    id: str = ""
    """The anchor the author wrote."""
    id_place: Place | None = None
    criteria: tuple[tuple[str, Place], ...] = ()


def read_heading(content: str, level: int, place: Place, findings: list[Diagnostic]) -> Heading:
    """Take a heading's inline Markdown apart; `place` is that of its first character."""
    match = _ATTRIBUTES.search(content)
    id_, id_place = "", None
    criteria: list[tuple[str, Place]] = []
    for attribute in _ATTRIBUTE.finditer(match.group(1)) if match else ():
        base = match.start(1) if match else 0
        key = attribute.group(2)
        group = 1 if key is None else attribute.lastindex or 0
        value, start = attribute.group(group), base + attribute.start(group)
        if key is None or key == "id":
            id_, id_place = value, _shift(place, start, len(value))
            findings.extend(check_id(id_, id_place, "the anchor"))
        elif key == "data-criteria":
            criteria += [
                (word.group(), _shift(place, start + word.start(), len(word.group())))
                for word in _CRITERION.finditer(value)
            ]
        elif near := suggest(key, ["data-criteria"]):
            where = _shift(place, base + attribute.start(2), len(key))
            findings.append(mistakes.UNKNOWN_KEY.at(where, f"a heading has no attribute {quote(key)}", near))
    text = content[: match.start()] if match else content
    return Heading(level=level, text=text, place=place, id=id_, id_place=id_place, criteria=tuple(criteria))


def read_sections(headings: Iterable[tuple[Heading, int]]) -> Iterator[Section]:
    """Give the sections of headings with their words; anchors the author wrote come first, as in the engines."""
    pairs = list(headings)
    used = {heading.id for heading, _ in pairs if heading.id}
    last: dict[str, str] = {}
    for heading, words in pairs:
        title = read_plain(heading.text)
        anchor = heading.id
        if not anchor:
            # Counting on from the last anchor of the same title gives what `unique` would count up to each time.
            slug = slugify(title, "-")
            anchor = last[slug] = unique(last.get(slug, slug), used)
        yield Section(
            id=anchor,
            title=title,
            level=heading.level,
            place=heading.place,
            id_place=heading.id_place,
            criteria=tuple(criterion for criterion, _ in heading.criteria),
            criteria_places=tuple(place for _, place in heading.criteria),
            words=words,
        )


def read_plain(markdown: str) -> str:
    """Give the plain text of inline Markdown."""
    if "*" in markdown and "_" in markdown:
        # Where both marks of emphasis meet, the engines pair them their own way.
        return " ".join(unescape(_ELEMENT.sub("", _ENGINE.convert(f"# {markdown}"))).split())
    tokens = _INLINE.parseInline(markdown)
    children = (tokens[0].children or []) if tokens else []
    silent = {"softbreak": " ", "hardbreak": " ", "html_inline": ""}
    # Python-Markdown drops the blanks at the ends of a code span.
    texts = [child.content.strip() if child.type == "code_inline" else child.content for child in children]
    text = "".join(silent.get(child.type, text) for child, text in zip(children, texts, strict=True))
    return " ".join(text.split())


def _shift(place: Place, characters: int, length: int) -> Place:
    return Place(place.path, place.line, place.column + characters, max(length, 1))
