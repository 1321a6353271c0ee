"""Reads a hand-written SVG."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from coursebook.model import Drawing

SVG = "{http://www.w3.org/2000/svg}"


def load_drawing(path: Path) -> Drawing:
    """Take an SVG file apart; raises `ValueError` where it is no SVG with a title and a description."""
    try:
        root = ET.fromstring(path.read_bytes())  # noqa: S314 - a file of the course; entities are not expanded from outside
    except ET.ParseError as error:
        raise ValueError(f"{path.name} is not well-formed: {error}") from error
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    if title is None or description is None or not root.get("viewBox"):
        raise ValueError(f"{path.name} needs a viewBox, a title and a desc")
    shapes = [child for child in root if child is not title and child is not description]
    for element in root.iter():
        element.tag = element.tag.removeprefix(SVG)
        element.tail = (element.tail or "").strip() or None
    return Drawing(
        id=path.stem,
        view_box=root.get("viewBox", ""),
        title=" ".join("".join(title.itertext()).split()),
        description=" ".join("".join(description.itertext()).split()),
        shapes="".join(ET.tostring(shape, encoding="unicode") for shape in shapes),
    )
