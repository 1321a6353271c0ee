import assert from "node:assert/strict";
import { Theme } from "../../overrides/assets/course/theme/theme.mjs";
import { openDocument, readFixture, textOf } from "./page.mjs";

export const ENGINES = ["material", "zensical"];

/**
 * Opens a page of an engine and mends it.
 *
 * @param {string} engine
 * @param {{width?: string, prepare?: (page: Document) => void}} [options] the width is `narrow` or `wide`
 */
export function startTheme(engine, { width = "narrow", prepare = () => {} } = {}) {
  const page = openDocument(readFixture(`${engine}.html`));
  const { defaultView: window } = page;
  const narrow = new window.EventTarget();
  narrow.matches = width === "narrow";
  window.matchMedia = (query) => (query === "(max-width: 76.234375em)" ? narrow : assert.fail(query));
  // jsdom has no layout: here a box is there unless a style says that it or what holds it is not.
  window.Element.prototype.getClientRects = function () {
    return this.closest("[style*='display: none']") ? [] : [{}];
  };
  const watched = new Set();
  /** @type {(entries: object[]) => void} */
  let tellObserver;
  window.ResizeObserver = class {
    constructor(tell) {
      this.observe = (target) => {
        watched.add(target);
        tell([{ target }]);
      };
      this.disconnect = () => watched.clear();
      tellObserver = tell;
    }
  };
  prepare(page);
  const theme = new Theme(page);
  theme.mend();
  const sidebar = page.querySelector(".md-sidebar--primary");
  return {
    page,
    theme,
    watched,
    measure: (target) => tellObserver([{ target }]),
    sidebar,
    toggle: page.getElementById("__drawer"),
    menu: page.querySelector("button[for=__drawer]"),
    resize(isNarrow) {
      narrow.matches = isNarrow;
      narrow.dispatchEvent(new window.Event("change"));
    },
    swap() {
      const fresh = openDocument(readFixture(`${engine}.html`)).querySelector(".md-container");
      page.querySelector(".md-container").replaceWith(page.importNode(fresh, true));
      theme.mend();
      return page.querySelector(".md-sidebar--primary");
    },
    stops: () => findStops(page.querySelector(".md-sidebar--primary")),
  };
}

/** @param {Element} root */
function findStops(root) {
  return [...root.querySelectorAll("a[href], button, [tabindex='0']")]
    .filter((stop) => !stop.closest("[inert]"))
    .map((stop) => stop.getAttribute("aria-label") ?? textOf(stop));
}
