"""What can be read off a page in a narrow window: as it comes, in use, and with its text spaced out."""

from __future__ import annotations

from dataclasses import dataclass

from tests.browser.kinds import USE_ALL
from tests.browser.watching import HEIGHT, Visit

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
"""WCAG 1.4.12, word for word."""

TWICE = "html { font-size: 250% !important; }"
"""Text at 200 %: the theme's own is 125."""
OVERFLOW = """() => {
  const found = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth} pixels wide`);
  for (const box of document.querySelectorAll("article, article *")) {
    if (!box.checkVisibility() || box.closest("pre, select, .course-hidden")) continue;
    const name = `${box.tagName}.${box.getAttribute("class")}`;
    const edge = box.getBoundingClientRect();
    const isScrolled = box.closest(".md-typeset__scrollwrap");
    if (!isScrolled && edge.right > innerWidth + 0.5) found.push(`${name} leaves the window`);
    const { overflowX, overflowY } = getComputedStyle(box);
    if (![overflowX, overflowY].some((each) => each === "hidden" || each === "clip") || box.closest("svg")) continue;
    const words = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      if (!node.data.trim() || node.parentElement.closest(".course-hidden, svg")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { right, bottom } = range.getBoundingClientRect();
      if (right > edge.right + 1 || bottom > edge.bottom + 1) found.push(`${name} cuts: ${node.data}`);
    }
  }
  return found;
}"""
"""Whatever is wider than the window, and words cut off by their box."""
POINTERS = """() => ["aria-describedby", "aria-labelledby", "aria-controls", "for"].flatMap((name) =>
  Array.from(document.querySelectorAll(`[${name}]`))
    .flatMap((element) => element.getAttribute(name).split(" "))
    .filter((id) => id && !document.getElementById(id)))"""
HEADINGS = """() => Array.from(document.querySelectorAll("article :is(h1, h2, h3, h4, h5, h6)"),
  (heading) => [Number(heading.tagName[1]), heading.textContent.trim()])"""
MISPLACED = ":is(h1, h2, h3, h4, legend, label, summary, a, nav, .course-quiz__sentence) a.course-term"


@dataclass(frozen=True)
class Facts:
    """What was found on one page."""

    headings: list[tuple[int, str]]
    misplaced_terms: list[str]
    overflow: dict[str, list[str]]
    """Too wide or cut off, by what was done to the page before."""
    ids: list[str]
    lost_pointers: list[str]
    widgets: str
    """The visible text of all components in use."""
    kept: list[str]
    """What is kept in the browser: cookies, and keys of the storages."""
    foreign: list[str]
    problems: list[str]


def gather(reader: Visit, path: str) -> Facts:
    """Open a page, use everything on it, and write down what there is."""
    page = reader.open(path)
    headings = [tuple(heading) for heading in page.evaluate(HEADINGS)]
    misplaced = page.locator(MISPLACED).all_text_contents()
    overflow = {"as it comes": page.evaluate(OVERFLOW)}
    page.evaluate(USE_ALL)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    overflow["in use"] = page.evaluate(OVERFLOW)
    ids = page.locator("[id]").evaluate_all("all => all.map(({ id }) => id)")
    lost = page.evaluate(POINTERS)
    widgets = "\n".join(page.locator("[data-course]").all_inner_texts())
    spacing = page.add_style_tag(content=SPACING)
    overflow["spaced out"] = page.evaluate(OVERFLOW)
    spacing.evaluate("style => style.remove()")
    page.set_viewport_size({"width": 360, "height": HEIGHT})
    page.add_style_tag(content=TWICE)
    overflow["twice as large"] = page.evaluate(OVERFLOW)
    return Facts(
        headings=headings,
        misplaced_terms=misplaced,
        overflow=overflow,
        ids=ids,
        lost_pointers=lost,
        widgets=widgets,
        kept=[
            *map(str, reader.context.cookies()),
            *page.evaluate("[localStorage, sessionStorage].flatMap(Object.keys)"),
        ],
        foreign=[request.url for request in reader.requests if not request.url.startswith(reader.site.base)],
        problems=list(reader.problems),
    )
