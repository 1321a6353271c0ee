import { NAME } from "../held.mjs";
import { NEW_VERSION, RELOAD } from "../labels.mjs";
import { create, createButton } from "../parts.mjs";
import * as labels from "./offline-labels.mjs";

const PATIENCE = 4000; // milliseconds

/**
 * Offers the new version.
 *
 * @param {HTMLElement} line a status
 * @param {ServiceWorkerContainer} workers
 * @param {ServiceWorkerRegistration} registration
 */
export function offer(line, workers, registration) {
  say(line, NEW_VERSION, () => reload(line, workers, registration));
}

/**
 * @param {HTMLElement} line
 * @param {string} text
 * @param {() => void} press
 */
function say(line, text, press) {
  line.replaceChildren(create(line, "span", "", text), " ", createButton(line, RELOAD, press));
}

/**
 * Lets the waiting version take over, and loads the page again: never a page of one version with modules of another.
 *
 * @param {HTMLElement} line
 * @param {ServiceWorkerContainer} workers
 * @param {ServiceWorkerRegistration} registration
 */
async function reload(line, workers, registration) {
  const view = /** @type {Window} */ (line.ownerDocument.defaultView);
  const again = () => reload(line, workers, registration);
  const { waiting } = registration;
  if (waiting) {
    if (await isExamOpen(view)) return say(line, labels.EXAM_ELSEWHERE, again);
    const swapped = new Promise((resolve) => {
      workers.addEventListener("controllerchange", () => resolve(true), { once: true });
    });
    workers.controller?.postMessage("leave"); // first: what it still does keeps the other waiting
    waiting.postMessage("swap");
    const late = new Promise((resolve) => void view.setTimeout(() => resolve(false), PATIENCE));
    if (!(await Promise.race([swapped, late])) && !(await stepAside(registration))) return say(line, labels.LATE, again);
  }
  view.location.reload();
}

/**
 * Takes the workers away, so that the page comes from the network alone and registers the new version itself, which finds what was kept.
 *
 * @param {ServiceWorkerRegistration} registration
 */
async function stepAside(registration) {
  try {
    await registration.update(); // asks the network, whatever is kept
  } catch {
    return false;
  }
  return registration.unregister();
}

/** @param {Window} view */
async function isExamOpen({ navigator }) {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name === `${NAME}:exam`);
}
