"""The text of a page -> what other pages need of it, and what reading it whole begins with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coursebook.diagnostics import Diagnostic
from coursebook.model import Call, Page
from coursebook.sources.calls import Found, read_calls, walk
from coursebook.sources.front_matter import FrontMatter, parse_front_matter
from coursebook.sources.headings import read_sections
from coursebook.sources.layout import read_layout
from coursebook.sources.links import find_anchors
from coursebook.sources.mask import Range, blank, hold
from coursebook.sources.tags import Tags, read_tags
from coursebook.sources.text import Source
from coursebook.sources.uses import find_uses
from coursebook.sources.zones import find_zones, take_misplaced


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A page as far as it can be read without its text and the bodies of its calls, and what came of reading it."""

    page: Page
    """Front matter, headings, calls, anchors, and uses of terms; what is left out of it is empty."""
    front_matter: FrontMatter
    tags: Tags
    code: Sequence[Range]
    """Where code stands, which is no text."""
    top: Sequence[Found]
    """The calls that stand in no other."""
    pairs: Sequence[tuple[Found, Call]]
    """Every call, nested ones included, as it was found and as a value."""
    text: str
    """The file's text, comments blanked out."""
    held: str
    """The same without the front matter and with the calls' tags held."""
    broken: Sequence[Diagnostic]
    """What keeps a tag from being one; it is among the findings, too."""
    layout: Sequence[Diagnostic]
    """What is wrong with where calls and headings stand; it is not among the findings."""
    findings: Sequence[Diagnostic]


def parse_outline(source: Source, path: str) -> Page:
    """Read of a page what other pages need of it; `path` is the page's under the documents' folder."""
    return read_outline(source, path).page


def read_outline(source: Source, path: str) -> Outline:
    """Read a page up to where its text and the bodies of its calls would be read."""
    front_matter, findings = parse_front_matter(source, path)
    tags = read_tags(source, front_matter.end) if front_matter.has_calls else Tags()
    zones = find_zones(source, front_matter.end, tags)
    broken = [*tags.findings, *zones.findings, *take_misplaced(source, tags, zones)]
    text = blank(source.text, tags.blanks)
    calls = read_calls(source, tags)
    layout = read_layout(source, blank(text, calls.leftovers), front_matter.end, calls.top)
    held = blank(hold(text, [(tag.start, tag.end) for tag in tags.tags]), [(0, front_matter.end)])
    pairs = [(found, found.value(source, text)) for found in walk(calls.top)]
    sections = tuple(read_sections(layout.headings))
    page = Page(
        path=path,
        place=front_matter.place,
        kind=front_matter.kind,
        title=front_matter.title or next((s.title for s in sections if s.level == 1), "") or path,
        number=front_matter.number,
        hook=front_matter.hook,
        objectives=front_matter.objectives,
        checked=front_matter.checked,
        sections=sections,
        calls=tuple(call for _, call in pairs),
        anchors=find_anchors(blank(held, zones.code)),
        uses=tuple(find_uses([call for _, call in pairs], sections)),
        words=layout.words,
    )
    return Outline(
        page=page,
        front_matter=front_matter,
        tags=tags,
        code=zones.code,
        top=calls.top,
        pairs=pairs,
        text=text,
        held=held,
        broken=broken,
        layout=layout.findings,
        findings=[*findings, *broken, *calls.findings],
    )
