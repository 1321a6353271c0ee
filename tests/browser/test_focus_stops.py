"""S1: wherever Tab stops, forward or back, there is something to see: inside the window and not covered."""

from __future__ import annotations

from contextlib import suppress

import pytest
from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.browser.kinds import KINDS, OPEN_ALL
from tests.browser.reading import ON_PUBLISHED
from tests.browser.watching import Start

EXCEPTIONS = {
    "input.md-option": "the radio of the colour scheme has no box; its ring is drawn on the label beside it",
}
"""Stops without a box of their own, by selector; nothing else may lack one."""

MOST = 2000
REST = 2000
LOOK = """(exceptions) => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return { name: "", fault: "" };
  const label = stop.getAttribute("aria-label") ?? stop.textContent.trim().replace(/\\s+/g, " ").slice(0, 40);
  // Of a group without a choice, Tab stops at the first radio and Shift+Tab at the last.
  const name = `${stop.tagName.toLowerCase()}#${stop.type === "radio" ? stop.name : stop.id} ${label}`;
  const shown = exceptions.some((selector) => stop.matches(selector)) ? stop.nextElementSibling : stop;
  const [box] = Array.from(shown.getClientRects()).sort((a, b) => b.width * b.height - a.width * a.height);
  if (!box || !box.width || !box.height) return { name, fault: "no box" };
  if (box.left < 0 || box.top < -0.5 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5) {
    return { name, fault: `outside the window: ${[box.left, box.top, box.right, box.bottom].map(Math.round)}` };
  }
  const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  const isOnTop = shown.contains(top) || Array.from(shown.labels ?? []).some((each) => each.contains(top));
  return { name, fault: isOnTop ? "" : `under ${top?.tagName}.${top?.className}` };
}"""


def look(page: Page) -> dict[str, str]:
    """Say what has focus and what is wrong with it, if that is still so when the page has come to rest."""
    stop: dict[str, str] = page.evaluate(LOOK, list(EXCEPTIONS))
    if stop["fault"]:
        with suppress(PlaywrightTimeout):
            page.wait_for_function(f"(exceptions) => !({LOOK})(exceptions).fault", arg=list(EXCEPTIONS), timeout=REST)
        stop = page.evaluate(LOOK, list(EXCEPTIONS))
    return stop


COMES_ROUND = """() => {
  const stop = document.activeElement;
  const was = window.walked.has(stop);
  if (stop !== document.body) window.walked.add(stop);
  return was;
}"""


def walk(page: Page, key: str) -> list[dict[str, str]]:
    """Press a key until focus has been everywhere; give each stop with what is wrong with it.

    At the end of a page a browser leaves it, for the body or its own bars, or begins again without leaving.
    """
    stops: list[dict[str, str]] = []
    page.evaluate("() => { document.activeElement.blur(); window.walked = new WeakSet(); }")
    for _ in range(MOST):
        page.keyboard.press(key)
        if page.evaluate(COMES_ROUND):
            return stops
        stop = look(page)
        if stop["name"]:
            stops.append(stop)
        elif stops:
            return stops
    message = f"{key} never comes round: {stops[-3:]}"
    raise AssertionError(message)


def faults(stops: list[dict[str, str]]) -> list[str]:
    return [f"{stop['name']}: {stop['fault']}" for stop in stops if stop["fault"]]


@ON_PUBLISHED
@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_s1_every_stop_is_seen(visit: Start, kind: str, width: int) -> None:
    page = visit("root", width=width, reduced_motion="reduce").open(KINDS[kind])
    forward, back = walk(page, "Tab"), walk(page, "Shift+Tab")
    assert len(forward) > 3
    assert faults(forward) == []
    assert faults(back) == []
    assert [stop["name"] for stop in reversed(back)] == [stop["name"] for stop in forward]


@pytest.mark.parametrize("path", ["chapters/01-dough/", "chapters/02-fermentation/", "chapters/03-oven/"])
def test_s1_every_stop_of_open_widgets_is_seen(visit: Start, path: str) -> None:
    page = visit(width=360, reduced_motion="reduce").open(path)
    page.evaluate(OPEN_ALL)
    assert faults(walk(page, "Tab")) == []
