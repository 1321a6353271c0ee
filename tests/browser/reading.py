"""What readers' hands and tools do on a page: keys, the accessibility tree, the text of a printed page."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page
from pypdf import PdfReader

MOST_STOPS = 400
LIES_BEHIND = """element => Boolean(document.activeElement.compareDocumentPosition(element)
  & Node.DOCUMENT_POSITION_PRECEDING)"""
ON_PUBLISHED = pytest.mark.parametrize("engine", ["mkdocs"])
"""For tests of pages: the published site. Tests of widgets run on both engines."""


def tab_to(target: Locator) -> None:
    """Press Tab, or Shift+Tab where it lies behind, until this has focus."""
    page = target.page
    target.wait_for()
    key = "Shift+Tab" if target.evaluate(LIES_BEHIND) else "Tab"
    for _ in range(MOST_STOPS):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press(key)
    message = f"{key} never reaches {target}"
    raise AssertionError(message)


def press(target: Locator, key: str = "Enter") -> None:
    """Go to a control by Tab and press it."""
    tab_to(target)
    target.page.keyboard.press(key)


def search_for(page: Page, words: str) -> None:
    """Ask for these words at once: typed letter by letter, the answers to their beginnings come first."""
    tab_to(page.get_by_role("textbox", name="Search"))
    page.keyboard.insert_text(words)
    page.keyboard.press("End")  # the theme asks when a key is lifted


@dataclass(frozen=True)
class Spoken:
    """What the browser tells a screen reader about an element."""

    role: str
    name: str
    description: str


def listen_to(target: Locator) -> Spoken | None:
    """Give an element's node of the browser's own accessibility tree, or None where it has none."""
    page = target.page
    mark = "data-listened-to"
    target.evaluate("(element, mark) => element.setAttribute(mark, '')", mark)
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": f"[{mark}]"})["nodeId"]
    answer = session.send("Accessibility.getPartialAXTree", {"nodeId": node, "fetchRelatives": False})
    session.detach()
    target.evaluate("(element, mark) => element.removeAttribute(mark)", mark)
    (spoken,) = answer["nodes"]
    if spoken["ignored"]:
        return None
    role, name, description = (spoken.get(key, {}).get("value", "") for key in ("role", "name", "description"))
    return Spoken(role, name, description)


def print_text(page: Page) -> str:
    """Print the page and give the text of the PDF without blanks, which a PDF does not keep."""
    return "".join(print_sheets(page))


def print_sheets(page: Page) -> list[str]:
    """Print the page and give the text of each sheet without blanks."""
    document = PdfReader(io.BytesIO(page.pdf(format="A4", print_background=True)))
    return [squeeze(sheet.extract_text()) for sheet in document.pages]


def squeeze(text: str) -> str:
    """Drop every blank."""
    return "".join(text.split())


def is_inside(page: Page, target: Locator) -> bool:
    """Say whether a box lies wholly within the window."""
    box = target.bounding_box()
    size = page.viewport_size
    if not box or not size:
        return False
    right, bottom = box["x"] + box["width"], box["y"] + box["height"]
    return box["x"] >= 0 and box["y"] >= 0 and right <= size["width"] and bottom <= size["height"]


def measure_spread(panel: Locator, cards: int) -> int:
    """Remember so many cards, and give how far a button moved from one to the next, in CSS pixels of its panel."""
    places: dict[str, set[tuple[int, ...]]] = {"Show answer": set(), "Forgot": set(), "Remembered": set()}

    def find(name: str) -> Locator:
        return panel.get_by_role("button", name=name, exact=True)

    def note(name: str) -> None:
        box = find(name).evaluate(
            """e => { const a = e.getBoundingClientRect(), b = e.closest('[role=group]').getBoundingClientRect();
            return [a.x - b.x, a.y - b.y, a.width, a.height].map(Math.round); }"""
        )
        places[name].add(tuple(box))

    for _ in range(cards):
        note("Show answer")
        press(find("Show answer"))
        note("Forgot")
        note("Remembered")
        press(find("Remembered"))
    spread: int = max(max(values) - min(values) for seen in places.values() for values in zip(*seen, strict=True))
    return spread
