import * as labels from "../labels.mjs";
import { guard, part } from "../parts.mjs";
import { Drawer } from "./drawer.mjs";
import { replaceLabel } from "./navigation.mjs";

/** Mends what the theme lacks for keyboards and screen readers, on Material and on Zensical. */
export class Theme {
  /** @param {Document} page */
  constructor(page) {
    this.page = page;
    guard("menu", () => (this.drawer = new Drawer(page)));
    guard("search", () => mendSearch(page));
    // The theme listens on the window and turns the page on an N wherever focus is (WCAG 2.1.4).
    page.addEventListener("keydown", (event) => {
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.stopPropagation();
    });
    // It checks no radio of the palette: Shift+Tab would stop at a hidden one.
    page.querySelector(".md-option:has(+ :not([hidden]))")?.setAttribute("checked", "");
    const { ResizeObserver } = page.defaultView ?? globalThis;
    this.tables = ResizeObserver && new ResizeObserver((entries) => entries.forEach(mendTable));
  }

  /** Mends what is new on each page. */
  mend() {
    guard("menu", () => this.drawer?.mend());
    this.tables?.disconnect();
    for (const wrapper of this.page.querySelectorAll(".md-typeset__scrollwrap")) this.tables?.observe(wrapper);
  }
}

/** @param {Document} page */
function mendSearch(page) {
  const root = page.documentElement;
  const dialog = part(root, "div", ".md-search");
  const toggle = part(root, "input", "[data-md-toggle=search]");
  dialog.setAttribute("aria-label", labels.SEARCH);
  const output = dialog.querySelector(".md-search__output");
  // Zensical's own button is not there on narrow screens, and its label takes no focus.
  if (!output) replaceLabel(part(root, "label", ".md-header__button[for=__search]"), toggle);
  // Material's list of results is a stop of Tab though the search is closed.
  const update = () => output?.toggleAttribute("inert", !toggle.checked);
  toggle.addEventListener("change", update);
  update();
}

/** @param {{target: Element}} entry the theme's wrapper of a table */
async function mendTable({ target }) {
  if (target.scrollWidth > target.clientWidth) (await import("./tables.mjs")).openTable(target);
  else for (const name of ["tabindex", "role", "aria-label"]) target.removeAttribute(name);
}
