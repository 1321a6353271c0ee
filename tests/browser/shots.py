"""Writes pictures of each kind of page and of widgets in their states into `shots/`: `make shots`.

Each is taken at 360 and at 1280 pixels, in light and in dark; the name says what, how wide and how bright.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import KINDS
from tests.browser.serving import BUILT_FOR, PREFIX, Site, serve_site
from tests.browser.states import CHAPTER, CHAPTER_STATES, OTHER_STATES, RISES, open_drawer, search
from tests.browser.watching import Visit, start_chromium
from tests.sites import COURSES, ROOT, build_site

TARGET = ROOT / "shots"
SCHEMES = {"light": "default", "dark": "slate"}


@dataclass(frozen=True)
class Shot:
    """What a picture shows."""

    name: str
    course: str
    path: str
    state: Callable[[Page], object] | None = None
    """Brings the page there by keyboard."""
    widths: tuple[int, ...] = (360, 1280)
    whole: bool = True
    """The page to its end, or the window."""


def list_shots() -> Iterator[Shot]:
    """Name every picture."""
    for name, path in KINDS.items():
        yield Shot(f"page-{name}", "root", path)
    for name, state in CHAPTER_STATES.items():
        yield Shot(f"state-{name}", "bread", CHAPTER, state)
    for name, state in OTHER_STATES.items():
        yield Shot(f"state-{name}", "bread", RISES, state)
    yield Shot("open-search", "root", KINDS["chapter"], search, whole=False)
    yield Shot("open-drawer", "root", KINDS["chapter"], open_drawer, widths=(360,), whole=False)


def photograph(browser: Browser, site: Site, shot: Shot) -> int:
    """Take a picture in each width and scheme; give their number."""
    taken = 0
    for width in shot.widths:
        for scheme, name in SCHEMES.items():
            visit = Visit(browser, site, width=width, color_scheme=scheme, reduced_motion="reduce")
            page = visit.open(shot.path)
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)
            if shot.state:
                shot.state(page)
            if shot.whole:
                page.evaluate("scrollTo(0, 0)")  # else the header lies over what has focus
            file = TARGET / f"{shot.name.replace(' ', '-')}-{width}-{scheme}.png"
            page.screenshot(path=file, full_page=shot.whole, animations="disabled")
            visit.context.close()
            taken += 1
    return taken


def main() -> None:
    """Build both courses and take all pictures."""
    TARGET.mkdir(exist_ok=True)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        sites = {}
        for name, source in COURSES.items():
            built = build_site(source, "mkdocs", folder / name, SITE_URL=BUILT_FOR + PREFIX)
            sites[name] = stack.enter_context(serve_site(built))
        browser = stack.enter_context(start_chromium())
        taken = sum(photograph(browser, sites[shot.course], shot) for shot in list_shots())
    sys.stdout.write(f"{taken} pictures in {TARGET.relative_to(ROOT)}/\n")


if __name__ == "__main__":
    main()
