import * as labels from "../labels.mjs";
import { createStatus } from "../parts.mjs";

/** @typedef {{size: number, isWhole: boolean}} State `size`: bytes of the whole course as they are sent */

const HOME = new URL("../../../", import.meta.url);
/** A preview has no worker that does anything: only the sheets of a packed site are joined. */
const PACKED = 'link[href$="assets/course/course.css"]';

/**
 * Gives what keeps pages, if the browser has it and the site is one that is kept.
 *
 * @param {Document} page
 */
export function findWorkers(page) {
  return page.querySelector(PACKED) ? page.defaultView?.navigator.serviceWorker : undefined;
}

/** @param {ServiceWorkerContainer} workers */
export const install = (workers) => workers.register(new URL("sw.js", HOME), { scope: HOME.pathname });

/**
 * Asks a service worker; `leave` and `swap` make a waiting one take over, and nobody waits for their answers.
 *
 * @param {ServiceWorker} worker
 * @param {"state" | "keep" | "forget"} question
 * @returns {Promise<State | undefined>} what is kept now; nothing where it could not be done
 */
export function ask(worker, question) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(question, [port2]);
  });
}

/**
 * Lets the site be kept for reading without a network, and says when there is none or a new version is there.
 *
 * @param {Document} page
 */
export async function register(page) {
  const workers = findWorkers(page);
  if (!workers) return;
  const notices = new Notices(page, workers);
  try {
    notices.follow(await install(workers));
  } catch {
    // A browser that keeps nothing, as in a private window: the site is the same, with a network.
  }
}

/** The lines under the header that say what happened to the network and to the course. */
class Notices {
  isReplaced = false;

  /**
   * @param {Document} page
   * @param {ServiceWorkerContainer} workers
   */
  constructor(page, workers) {
    this.root = page.documentElement;
    this.workers = workers;
    this.update = createStatus(page.body, "course-notice");
    this.network = createStatus(page.body, "course-notice");
    page.querySelector(".md-header")?.after(this.update, this.network);
    const view = /** @type {Window} */ (page.defaultView);
    for (const name of ["online", "offline"]) view.addEventListener(name, () => this.#showNetwork(view));
    if (!view.navigator.onLine) this.#showNetwork(view);
    new MutationObserver(() => this.#showUpdate()).observe(this.root, { attributeFilter: ["data-exam"] });
  }

  /** @param {ServiceWorkerRegistration} registration */
  follow(registration) {
    this.registration = registration;
    const watch = () => registration.installing?.addEventListener("statechange", () => this.#showUpdate());
    registration.addEventListener("updatefound", watch);
    // Another tab, or a slow swap, let the next version take over: this page is of the one before.
    let { controller } = this.workers;
    this.workers.addEventListener("controllerchange", () => {
      this.isReplaced ||= Boolean(controller);
      controller = this.workers.controller;
      this.#showUpdate();
    });
    watch();
    this.#showUpdate();
  }

  /** @param {Window} view */
  async #showNetwork({ navigator }) {
    const { controller } = this.workers;
    const state = controller ? await ask(controller, "state") : undefined;
    const text = state?.isWhole ? labels.OFFLINE_WHOLE : labels.OFFLINE_SOME;
    this.network.textContent = navigator.onLine || !controller ? "" : text;
  }

  #isDue() {
    // The first version replaces nothing, and nothing is offered while an exam runs.
    const isThere = this.isReplaced || (this.workers.controller && this.registration?.waiting);
    return isThere && !this.root.hasAttribute("data-exam");
  }

  async #showUpdate() {
    if (!this.#isDue()) return this.update.replaceChildren();
    const { offer } = await import("./update.mjs");
    const { registration, update, workers } = this;
    if (registration && this.#isDue() && !update.hasChildNodes()) offer(update, workers, registration);
  }
}
