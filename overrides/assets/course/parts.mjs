/** Thrown by a component whose HTML lacks something. */
export class ComponentError extends Error {}

/**
 * @param {string} name
 * @param {unknown} error
 */
export function report(name, error) {
  // Of our own bugs the stack is wanted.
  console.error(`coursebook: ${name} stays plain:`, error instanceof ComponentError ? error.message : error);
}

/**
 * Does what may fail, with one line on the console.
 *
 * @param {string} name
 * @param {() => void} work
 */
export function guard(name, work) {
  try {
    work();
  } catch (error) {
    report(name, error);
  }
}

/** @typedef {HTMLElementTagNameMap} Tags */

/**
 * Finds what a component cannot do without.
 *
 * @template {keyof Tags} Tag
 * @param {Element} root
 * @param {Tag} tag
 * @param {string} [more] the rest of the selector
 */
export function part(root, tag, more = "") {
  const found = root.querySelector(tag + more);
  if (!found) throw new ComponentError(`no ${tag}${more}`);
  return /** @type {Tags[Tag]} */ (found);
}

/**
 * @template {keyof Tags} Tag
 * @param {Element} near
 * @param {Tag} tag
 */
export function create(near, tag, className = "", text = "") {
  const element = near.ownerDocument.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

/**
 * @param {Element} near
 * @param {string} text
 * @param {() => void} press
 * @param {string} [style]
 */
export function createButton(near, text, press, style) {
  const button = create(near, "button", "course-button", text);
  if (style) button.classList.add(`course-button--${style}`);
  button.type = "button";
  button.addEventListener("click", press);
  return button;
}

/**
 * Makes a live region, to be filled later: with its text it would not be announced (ARIA22).
 *
 * @param {Element} near
 * @param {string} className
 */
export function createStatus(near, className) {
  const status = create(near, "p", className);
  status.setAttribute("role", "status");
  status.setAttribute("aria-atomic", "true");
  return status;
}

/**
 * Copies nodes without their ids.
 *
 * @param {Iterable<Node>} nodes
 */
export function copy(nodes) {
  return Array.from(nodes, (node) => {
    const clone = /** @type {Element} */ (node.cloneNode(true));
    clone.removeAttribute?.("id");
    clone.querySelectorAll?.("[id]").forEach((named) => named.removeAttribute("id"));
    return clone;
  });
}

/** @param {Element | null} [element] */
export function textOf(element) {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/**
 * @param {Document} page
 * @param {string} hash
 */
export function findTarget(page, hash) {
  return hash ? page.getElementById(hash.slice(1)) : null;
}

/** @param {HTMLElement} element Tab passes over it */
export function moveFocus(element, preventScroll = false) {
  element.tabIndex = -1;
  element.focus({ preventScroll });
}

/**
 * Tells whoever listens what the reader did.
 *
 * @param {Element} root
 * @param {string} name
 * @param {object} detail
 */
export function send(root, name, detail) {
  const { CustomEvent } = root.ownerDocument.defaultView ?? globalThis;
  root.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
}
