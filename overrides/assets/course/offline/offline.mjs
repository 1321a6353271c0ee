import { createButton, createStatus, part } from "../parts.mjs";
import * as labels from "./offline-labels.mjs";
import { ask, findWorkers, install } from "./registration.mjs";

const MEGABYTE = 1024 * 1024;

/** The control that keeps the whole course for reading without a network, or removes it again. */
export class Offline {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.text = part(root, "p");
    this.status = createStatus(root, "course-offline__status");
    this.button = createButton(root, "", () => this.#press());
    this.button.hidden = true;
    root.append(this.button, this.status);
    /** @type {import("./registration.mjs").State | undefined} */
    this.state = undefined;
    this.#begin(/** @type {Window} */ (root.ownerDocument.defaultView));
  }

  /** @param {Window} view */
  async #begin(view) {
    this.workers = findWorkers(view.document);
    // What the first version keeps comes after the page itself.
    if (view.document.readyState !== "complete") await new Promise((resolve) => view.addEventListener("load", resolve));
    this.#show(await this.#ask("state"));
    if (!this.state) this.text.textContent = labels.UNABLE;
  }

  /**
   * @param {"state" | "keep" | "forget"} question
   * @returns {Promise<import("./registration.mjs").State | undefined>} nothing where it could not be done
   */
  async #ask(question) {
    try {
      if (this.workers) await install(this.workers);
    } catch {
      return; // a browser that keeps nothing, as in a private window
    }
    const { active } = (await this.workers?.ready) ?? {};
    return active ? ask(active, question) : undefined;
  }

  /** @param {import("./registration.mjs").State | undefined} state nothing where what was asked for could not be done */
  #show(state) {
    if (!state) return;
    this.state = state;
    const { isWhole, size } = state;
    this.text.textContent = isWhole ? labels.WHOLE : labels.SOME_KEPT;
    this.button.textContent = isWhole ? labels.REMOVE : labels.keepWhole((size / MEGABYTE).toFixed(1));
    this.button.hidden = false;
  }

  async #press() {
    if (this.isBusy) return;
    this.isBusy = true;
    const isAdding = !this.state?.isWhole;
    this.status.textContent = isAdding ? labels.KEEPING : "";
    const state = await this.#ask(isAdding ? "keep" : "forget");
    this.#show(state);
    const done = isAdding ? labels.KEPT : labels.REMOVED;
    this.status.textContent = state ? done : labels.FAILED;
    this.isBusy = false;
  }
}
