"""A hand-written SVG file -> what a page needs of it."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.parsers import expat

from coursebook.diagnostics import Diagnostic
from coursebook.model import Drawing
from coursebook.sources import mistakes
from coursebook.sources.raw_html import find_raw_html
from coursebook.sources.text import Source, read_source

_SVG = "{http://www.w3.org/2000/svg}"


def load_drawing(file: Path) -> Drawing:
    """Read a figure; of a broken one what can be read, for `load_course` has reported it."""
    source, _ = read_source(file, file.name)
    return parse_drawing(source, file.stem)[0]


def parse_drawing(source: Source, id_: str) -> tuple[Drawing, list[Diagnostic]]:
    """Take the text of an SVG file apart."""
    findings = _check_syntax(source)
    if findings:
        return Drawing(id=id_, view_box="", title="", description="", shapes=""), findings
    # A document type, the only source of entities, has been refused.
    root = ET.fromstring(source.text)  # noqa: S314
    title, description = root.find(f"{_SVG}title"), root.find(f"{_SVG}desc")
    shapes = [child for child in root if child is not title and child is not description]
    is_svg = root.tag == f"{_SVG}svg"
    for element in root.iter():
        element.tag = element.tag.removeprefix(_SVG)
        element.tail = (element.tail or "").strip() or None
    drawing = Drawing(
        id=id_,
        view_box=root.get("viewBox", ""),
        title=_text(title),
        description=_text(description),
        shapes="".join(ET.tostring(shape, encoding="unicode") for shape in shapes),
    )
    raw = find_raw_html(source.text, lambda offset, word: source.at(offset, len(word)), is_drawing=True)
    return drawing, [*_check_parts(source, drawing, is_svg=is_svg), *raw]


def _text(element: ET.Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


def _check_syntax(source: Source) -> list[Diagnostic]:
    parser = expat.ParserCreate()
    doctypes: list[int] = []

    def refuse(*_: object) -> None:
        doctypes.append(parser.CurrentLineNumber)
        parser.StartDoctypeDeclHandler = None

    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(source.text.encode(), True)  # noqa: FBT003 - the C function takes no keyword
    except expat.ExpatError as error:
        offset = source.line_start(error.lineno - 1) + error.offset
        message = f"the drawing is not well-formed XML: {expat.ErrorString(error.code)}"
        place, advice = source.at(min(offset, len(source.text))), "close each element, and write &amp; for &"
        return [mistakes.BROKEN_FIGURE.at(place, message, advice)]
    if doctypes:
        message = "the drawing has a document type declaration"
        place = source.at(source.line_start(doctypes[0] - 1))
        return [mistakes.BROKEN_FIGURE.at(place, message, "delete '<!DOCTYPE …>'")]
    return []


def _check_parts(source: Source, drawing: Drawing, *, is_svg: bool) -> list[Diagnostic]:
    place = source.at(max(source.text.find("<svg"), 0), len("<svg"))
    if not is_svg:
        advice = 'begin it with <svg viewBox="0 0 340 200" xmlns="http://www.w3.org/2000/svg">'
        return [mistakes.BROKEN_FIGURE.at(place, "the drawing is no <svg> in SVG's namespace", advice)]
    findings: list[Diagnostic] = []
    if not drawing.view_box:
        findings.append(mistakes.BROKEN_FIGURE.at(place, "the drawing has no viewBox", 'add viewBox="0 0 340 200"'))
    if not drawing.title or not drawing.description:
        lacks = "<title>" if not drawing.title else "<desc>"
        advice = "name the drawing in <title>, and say in <desc> everything it shows"
        findings.append(mistakes.FIGURE_WITHOUT_DESCRIPTION.at(place, f"the drawing has no {lacks}", advice))
    elif _words(drawing.description) <= _words(drawing.title):
        advice = "say in <desc> what is where, and how the parts hang together"
        place = source.at(source.text.find("<desc"), len("<desc"))
        findings.append(mistakes.DESCRIPTION_THAT_REPEATS.at(place, "<desc> only says the title again", advice))
    return findings
