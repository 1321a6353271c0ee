"""Opens pages in Chromium and writes down what no page may do: errors, missing files, requests to another host."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from shutil import which
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, sync_playwright

from tests.browser.serving import PREFIX, Site

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HEIGHT = 800
STARTED = """async () => {
  const init = document.querySelector("script[type=module][src$='/init.mjs']").src;
  await import(init);
  const names = new Set(Array.from(document.querySelectorAll("[data-course]"), (root) => root.dataset.course));
  if (document.querySelector(".course-term")) names.add("term");
  const folder = (name) => (name === "diagnostic" ? "exam" : name); // mock exams' own scripts ask its questions
  await Promise.all(Array.from(names, (name) => import(new URL(`${folder(name)}/${name}.mjs`, init))));
  // The boxes of a chapter's sections come last.
  const chapter = document.querySelector("article:has(.course-chapter-header) > h2[id]");
  while (chapter && !document.querySelector(".course-read")) await new Promise((next) => setTimeout(next, 10));
}"""
"""Waits for the modules of a page's components: the load event does not, and what is pressed before is lost."""
WITHOUT_WORKER = "delete Navigator.prototype.serviceWorker"
"""A browser that keeps no pages: else every test would fetch the core of the site, and measure that."""
MISSING = "deep/no-such-page/"
OFFLINE = "net::ERR_INTERNET_DISCONNECTED"
LOCAL = {"data", "blob", "about"}


@contextmanager
def start_chromium() -> Iterator[Browser]:
    """Start the system's Chromium, or else Playwright's own; there is no third way, and no way around."""
    found = next((path for name in NAMES if (path := which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS), chromium_sandbox=False)
        yield browser
        browser.close()


Start = Callable[..., "Visit"]
"""Begins a visit to a course; the settings are those of a browser context, `width`, and `keeps_pages`."""


class Visit:
    """One reader with an empty browser on one site."""

    def __init__(self, browser: Browser, site: Site, **settings: Any) -> None:  # noqa: ANN401 - the browser knows their types
        self.site = site
        self.requests: list[Request] = []
        self.responses: list[Response] = []
        self.problems: list[str] = []
        width = settings.pop("width", 1280)
        keeps_pages = settings.pop("keeps_pages", False)
        self.has_script = settings.get("java_script_enabled", True)
        self.context = browser.new_context(viewport={"width": width, "height": HEIGHT}, **settings)
        self.context.set_default_timeout(10_000)
        if not keeps_pages:
            self.context.add_init_script(WITHOUT_WORKER)
        self.context.on("request", self._request)
        self.context.on("requestfailed", self._failure)
        self.context.on("response", self._response)
        self.context.on("console", self._console)
        self.context.on("weberror", lambda error: self.problems.append(f"uncaught: {error.error}"))
        self.page: Page = self.context.new_page()

    def open(self, path: str = "") -> Page:
        """Go to a page of the site by its path under the base; only the path of `MISSING` may have no page."""
        self.page.goto(self.site.base + path)
        if self.has_script:
            self.page.evaluate(STARTED)
        return self.page

    def _request(self, request: Request) -> None:
        self.requests.append(request)
        if urlsplit(request.url).scheme not in LOCAL and not request.url.startswith(self.site.origin + PREFIX):
            self.problems.append(f"outside the project's path: {request.url}")

    def _failure(self, request: Request) -> None:
        # What a test does without a network fails on purpose.
        if request.failure == OFFLINE:
            return
        # A page that is left ends its own requests; a module that may not run is not fetched.
        if request.failure not in {"net::ERR_ABORTED", None if self.has_script else "csp"}:
            self.problems.append(f"{request.failure}: {request.url}")

    def _response(self, response: Response) -> None:
        self.responses.append(response)
        if not response.ok and response.status // 100 != 3 and not response.url.endswith(MISSING):
            self.problems.append(f"status {response.status}: {response.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if (
            message.type in {"error", "warning"}
            and OFFLINE not in message.text
            and not message.location["url"].endswith(MISSING)
        ):
            self.problems.append(f"console: {message.text}")
