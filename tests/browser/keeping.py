"""What the tests of reading offline do: arrive with a worker, ask it, publish a new version."""

from __future__ import annotations

from playwright.sync_api import Page

from coursebook.packing.pack import pack_site
from tests.browser.serving import Site
from tests.browser.watching import Visit

CHAPTER = "chapters/01-dough/"
OTHER = "chapters/03-oven/"
READY = """async () => {
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller)
    await new Promise((resolve) => (navigator.serviceWorker.oncontrollerchange = resolve));
}"""
ASK = """(question) => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => resolve(data);
  navigator.serviceWorker.controller.postMessage(question, [port2]);
})"""
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
  const next = registration.installing ?? registration.waiting;
  while (next.state === "installing") await new Promise((resolve) => (next.onstatechange = resolve));
}"""
NEW = "A new version is ready."


def arrive(reader: Visit, path: str) -> Page:
    """Open a page and wait until the worker serves it."""
    page = reader.open(path)
    page.evaluate(READY)
    return page


def go_offline(reader: Visit) -> None:
    reader.context.set_offline(True)


def publish(site: Site, path: str = CHAPTER, old: str = "</h1>", new: str = " again</h1>") -> None:
    """Publish a new version, in which one page differs."""
    page = site.folder / path / "index.html"
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), encoding="utf-8")
    pack_site(site.folder)


def list_caches(page: Page) -> list[str]:
    found: list[str] = page.evaluate("caches.keys()")
    return found
