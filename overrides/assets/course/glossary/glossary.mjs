import { ComponentError, create, createStatus, findTarget, moveFocus, part, textOf } from "../parts.mjs";
import * as labels from "./glossary-labels.mjs";

/**
 * @typedef {object} Entry
 * @property {HTMLElement} box
 * @property {HTMLElement} heading
 * @property {string} words what the filter looks in: the term and its other names
 */

/**
 * Makes spellings comparable: case, accents, blanks and every kind of hyphen fall away.
 *
 * @param {string} text
 */
function normalise(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, "");
}

/** The glossary page with a filter; the address keeps what is filtered, as `?f=`. */
export class Glossary {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    const view = root.ownerDocument.defaultView;
    if (!view) throw new ComponentError("not on a page");
    this.view = view;
    this.letters = part(root, "nav");
    const boxes = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".course-glossary__entry"));
    /** @type {Entry[]} */
    this.entries = Array.from(boxes, (box) => {
      const heading = part(box, "h3");
      const [name, others = ""] = Array.from(heading.childNodes, ({ textContent }) => textContent ?? "");
      return { box, heading, words: [name, ...others.split(", ")].map(normalise).join("|") };
    });
    if (!this.entries.length) throw new ComponentError("no terms");

    const label = create(root, "label", "course-glossary__label", labels.FILTER);
    this.input = create(root, "input", "course-glossary__input");
    this.input.type = "search";
    this.input.id = label.htmlFor = "glossary-filter";
    this.input.autocomplete = "off";
    this.status = createStatus(root, "course-glossary__status");
    const filter = create(root, "div", "course-glossary__filter");
    filter.append(label, this.input, this.status);
    root.prepend(filter);
    this.input.addEventListener("input", () => this.filter(this.input.value));
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.filter("");
    });
    // A link from one term to another must reach it though the filter hides it.
    root.addEventListener("click", (event) => this.#follow(event));

    this.filter(new URL(view.location.href).searchParams.get("f") ?? "");
    this.#arrive();
  }

  /**
   * Shows the terms that hold these words.
   *
   * @param {string} text
   */
  filter(text) {
    if (this.input.value !== text) this.input.value = text;
    const words = normalise(text);
    let shown = 0;
    for (const { box, words: name } of this.entries) {
      box.hidden = !name.includes(words);
      shown += Number(!box.hidden);
    }
    // What they lead to is found by the same words.
    for (const line of this.root.querySelectorAll(".course-glossary__see")) line.toggleAttribute("hidden", Boolean(words));
    /** @type {NodeListOf<HTMLElement>} */
    const lists = this.root.querySelectorAll(".course-glossary__terms");
    for (const list of lists) {
      const isEmpty = !list.querySelector(":scope > :not([hidden])");
      list.hidden = isEmpty;
      const heading = /** @type {HTMLElement | null} */ (list.previousElementSibling);
      if (!heading) continue;
      heading.hidden = isEmpty;
      const link = this.letters.querySelector(`a[href$="#${heading.id}"]`);
      link?.parentElement?.toggleAttribute("hidden", isEmpty);
    }
    this.status.textContent = words ? labels.termsShown(shown, this.entries.length) : "";
    const url = new URL(this.view.location.href);
    if ((url.searchParams.get("f") ?? "") === text) return;
    if (text) url.searchParams.set("f", text);
    else url.searchParams.delete("f");
    // The theme keeps the scroll offset in the state.
    this.view.history.replaceState(this.view.history.state, "", url);
  }

  /** Focuses the term that the address names. */
  #arrive() {
    const entry = this.#find(this.view.location.hash);
    if (!entry) return;
    if (entry.box.hidden) {
      this.filter("");
      entry.heading.scrollIntoView();
    }
    moveFocus(entry.heading, true);
  }

  /** @param {Event} event */
  #follow(event) {
    const link = /** @type {Element} */ (event.target).closest("a");
    const entry = link?.pathname === this.view.location.pathname && this.#find(link.hash);
    if (!link || !entry) return;
    if (entry.box.hidden) this.filter("");
    // The theme made the address whole when the page came, with the filter of that moment.
    link.search = this.view.location.search;
    entry.heading.tabIndex = -1; // now following the link focuses it
  }

  /** @param {string} hash */
  #find(hash) {
    const target = findTarget(this.root.ownerDocument, hash);
    return this.entries.find(({ heading }) => heading === target);
  }
}
