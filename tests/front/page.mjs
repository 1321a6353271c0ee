/** Opens pages for the tests: the golden HTML of the components is their input, as it is the readers'. */
import { readFileSync, readdirSync } from "node:fs";
import { JSDOM, VirtualConsole } from "jsdom";

const COMPONENTS = new URL("../components/", import.meta.url);
const FIXTURES = new URL("fixtures/", import.meta.url);
export const ASSETS = new URL("../../overrides/assets/course/", import.meta.url);
export const ADDRESS = "https://example.org/course/chapters/01-loaf/";

/** @param {string} path such as `quiz/single.html` */
export const readGolden = (path) => readFileSync(new URL(path, COMPONENTS), "utf8");

/** @param {string} name */
export const readFixture = (name) => readFileSync(new URL(name, FIXTURES), "utf8");

export const GOLDEN = readdirSync(COMPONENTS, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith(".html"))
  .sort();

/**
 * Opens a page with this in its `main`.
 *
 * @param {string} html
 * @param {string} [url]
 */
export function openPage(html, url = ADDRESS) {
  return openDocument(`<!doctype html><html lang="en"><body><main><h1>Loaf</h1>${html}</main></body></html>`, url);
}

/**
 * Opens a whole document.
 *
 * @param {string} html
 * @param {string} [url]
 */
export function openDocument(html, url = ADDRESS) {
  const virtualConsole = new VirtualConsole();
  // An error in a listener must fail the test that caused it.
  virtualConsole.on("jsdomError", (error) => {
    throw error.cause ?? error;
  });
  return new JSDOM(html, { url, virtualConsole }).window.document;
}

/**
 * Does what a reader does who picks an option or an item of a select.
 *
 * @param {HTMLInputElement | HTMLSelectElement} control
 * @param {string} [value] for a select
 */
export function choose(control, value) {
  if (value === undefined) return control.click();
  control.value = value;
  control.dispatchEvent(new control.ownerDocument.defaultView.Event("change", { bubbles: true }));
}

/**
 * Sends a key to what has focus.
 *
 * @param {Document} page
 * @param {string} key
 * @param {object} [more]
 */
export function press(page, key, more = {}) {
  const { KeyboardEvent } = page.defaultView;
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  page.activeElement.dispatchEvent(event);
  return event;
}

/** @param {Element | null | undefined} element */
export const textOf = (element) => element?.textContent.replace(/\s+/g, " ").trim();

/**
 * Finds the button that begins with these words.
 *
 * @param {ParentNode} root
 * @param {string} words
 */
export const findButton = (root, words) =>
  Array.from(root.querySelectorAll("button")).find((button) => textOf(button).startsWith(words));

/** Waits until what is under way has been done. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

/**
 * Waits for what comes by many small steps.
 *
 * @template Found
 * @param {() => Found} look gives it, once it is there
 */
export async function until(look) {
  for (let wait = 0; wait < 200 && !look(); wait += 1) await settle();
  return look();
}
