"""A chapter on a telephone: the second chapter against the stock theme's page of the same text, in interleaved rounds.

Ends with 1 where the largest paint comes later than 1.15 times the stock theme's, the page shifts by more than 0.02, or
an answer to a press takes more than 200 ms: medians of 5 first visits at 360 pixels, a quarter of the machine's speed
and 1.6 Mbit/s. Other work on the machine delays the page with more scripts most.
"""
# ruff: noqa: T201 - what it prints is its result

from __future__ import annotations

import gzip
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # run as a script, it finds its own modules as the tests do

from tests.browser.kinds import KINDS  # noqa: E402
from tests.browser.serving import BUILT_FOR, PREFIX, Handler, Site, serve_site  # noqa: E402
from tests.browser.watching import Visit, start_chromium  # noqa: E402
from tests.sites import COURSES, build_site  # noqa: E402

ROUNDS, WIDTH, SLOWDOWN = 5, 360, 4
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}
"""1.6 Mbit/s down and 750 kbit/s up, in bytes a second."""
BOUNDS = {"largest paint, against the stock theme": 1.15, "shift": 0.02, "answer to a press, ms": 200.0}
STOCK = """site_name: Stock
site_url: {url}
theme: {{name: material, font: false, features: [navigation.instant, navigation.prune]}}
"""
COLLECT = """() => {
  window.seen = { paint: 0, shift: 0, answer: 0 };
  const watch = (type, take, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  watch("largest-contentful-paint", ({ startTime }) => (seen.paint = startTime));
  watch("layout-shift", ({ hadRecentInput, value }) => (seen.shift += hadRecentInput ? 0 : value));
  watch("event", ({ interactionId, duration }) => interactionId && (seen.answer = Math.max(seen.answer, duration)), {
    durationThreshold: 16,
  });
}"""
SETTLED = "new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)))"


class Compressing(Handler):
    """Sends text as hosts do: compressed."""

    def encode(self, body: bytes) -> bytes:
        """Compress it; what is compressed already grows by a few bytes."""
        self.send_header("Content-Encoding", "gzip")
        return gzip.compress(body, 6)


def build_stock(article: str, folder: Path) -> Path:
    """Build the same text with the theme as it comes; give the site."""
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(STOCK.format(url=BUILT_FOR + PREFIX), encoding="utf-8")
    (folder / "docs" / "index.md").write_text(f"<div>\n{article}\n</div>\n", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True)
    return folder / "site"


def visit(browser: Browser, site: Site, path: str) -> tuple[Visit, Page]:
    """Visit a page for the first time with a slow telephone, until nothing more is loaded."""
    reader = Visit(browser, site, width=WIDTH, has_touch=True)
    reader.context.set_default_timeout(60_000)
    session = reader.context.new_cdp_session(reader.page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    reader.context.add_init_script(f"({COLLECT})()")
    reader.page.goto(site.base + path, wait_until="networkidle")
    reader.page.evaluate(SETTLED)
    return reader, reader.page


def press(page: Page) -> None:
    """Use what a chapter has: answer a question, open an answer, turn a card."""
    quiz = page.locator("[data-course=quiz]").first
    quiz.get_by_role("radio").first.tap()
    quiz.get_by_role("button", name=re.compile("^Check answer")).tap()
    quiz.get_by_role("radio").nth(1).tap()
    page.locator("[data-course=exercise] summary").first.tap()
    page.locator("[data-course=flashcards] summary:visible, [data-course=flashcards] button:visible").first.tap()
    page.evaluate(SETTLED)


def measure(browser: Browser, ours: Site, stock: Site) -> dict[str, float]:
    """Visit both pages once, and use ours."""
    reader, page = visit(browser, ours, KINDS["chapter"])
    press(page)
    mine = page.evaluate("seen")
    reader.context.close()
    other, page = visit(browser, stock, "")
    theirs = page.evaluate("seen")
    other.context.close()
    if reader.problems or not (mine["paint"] and theirs["paint"] and mine["answer"]):
        raise RuntimeError(f"not measured: {mine}, {theirs}, {reader.problems}")
    print(f"largest paint {mine['paint']:.0f} ms, stock {theirs['paint']:.0f} ms")
    return dict(zip(BOUNDS, (mine["paint"] / theirs["paint"], mine["shift"], mine["answer"]), strict=True))


def main() -> int:
    """Measure, print, and judge."""
    with tempfile.TemporaryDirectory() as folder, start_chromium() as chromium:
        site = build_site(COURSES["root"], "mkdocs", Path(folder) / "ours", SITE_URL=BUILT_FOR + PREFIX)
        text = (site / KINDS["chapter"] / "index.html").read_text(encoding="utf-8")
        article = re.search(r"<article[^>]*>(.*)</article>", text, re.DOTALL)
        if not article:
            raise RuntimeError("the chapter has no article")
        plain = build_stock(article[1], Path(folder) / "stock")
        with serve_site(site, Compressing) as ours, serve_site(plain, Compressing) as stock:
            rounds = [measure(chromium, ours, stock) for _ in range(ROUNDS)]
    found = {name: median(each[name] for each in rounds) for name in BOUNDS}
    for name, bound in BOUNDS.items():
        print(f"{name}: {found[name]:.3g} ({bound:g} allowed)")
    return int(any(found[name] > bound for name, bound in BOUNDS.items()))


if __name__ == "__main__":
    raise SystemExit(main())
