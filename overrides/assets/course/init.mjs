/** Starts the components; the only file that knows the theme's observable, which emits each page swapped in. */
import { ComponentError, findTarget, moveFocus, report, send } from "./parts.mjs";
import { Theme } from "./theme/theme.mjs";

/** @typedef {new (root: HTMLElement) => unknown} Component */

/** Each module exports its class, and nothing else. @type {Record<string, () => Promise<Record<string, Component>>>} */
const LOADERS = {
  data: () => import("./data/data.mjs"),
  diagnostic: () => import("./exam/diagnostic.mjs"),
  drill: () => import("./drill/drill.mjs"),
  exam: () => import("./exam/exam.mjs"),
  exercise: () => import("./exercise/exercise.mjs"),
  flashcards: () => import("./flashcards/flashcards.mjs"),
  glossary: () => import("./glossary/glossary.mjs"),
  links: () => import("./links/answer-links.mjs"),
  offline: () => import("./offline/offline.mjs"),
  quiz: () => import("./quiz/quiz.mjs"),
  review: () => import("./review/review.mjs"),
  sort: () => import("./sort/sort.mjs"),
  term: () => import("./term/term.mjs"),
};

const { document$: pages } = /** @type {Window & {document$?: {subscribe(next: () => void): unknown}}} */ (window);
const theme = new Theme(document);
const started = new WeakSet();
/** @type {import("./print/printing.mjs").Printing | undefined} */
let printing;
/** @type {Promise<import("./keeper.mjs").Keeper> | undefined} */
let keeper;
let isFirst = true;

/**
 * Starts a component, once.
 *
 * @param {HTMLElement} root
 * @param {string} [name] what the root itself does not say
 */
async function start(root, name = root.dataset.course ?? "") {
  if (started.has(root)) return;
  started.add(root); // now: the next page may come before the module
  try {
    if (!Object.hasOwn(LOADERS, name)) throw new ComponentError("no such component");
    const [Component] = Object.values(await LOADERS[name]());
    new Component(root);
  } catch (error) {
    report(`${name} ${root.id}`, error);
  }
}

async function offerPrint() {
  const { Printing } = await import("./print/printing.mjs");
  (printing ??= new Printing(document)).offer();
}

/** @param {Promise<void>[]} starting the components of the page */
async function keepAndRestore(starting) {
  keeper ??= import("./keeper.mjs").then(({ Keeper }) => new Keeper(document));
  await Promise.all(starting);
  await (await keeper).restore();
}

function arrive() {
  const { body } = document;
  send(body, "course:arrive", {}); // a tip of the page before must go
  theme.mend();
  /** @type {NodeListOf<HTMLElement>} */
  const roots = document.querySelectorAll("[data-course]");
  const starting = Array.from(roots, (root) => start(root));
  keepAndRestore(starting);
  // The terms of all pages share one tip.
  if (document.querySelector(".course-term")) start(body, "term");
  if (document.querySelector("[data-course] > .course-answer")) offerPrint();
  const target = findTarget(document, window.location.hash);
  /** @type {HTMLElement | null} */
  const heading = target ?? document.querySelector("main h1");
  // The theme drops focus on the body; the next Tab would begin at the top, and nothing would be announced.
  if (!isFirst && heading) moveFocus(heading, true);
  if (!isFirst) target?.scrollIntoView();
  isFirst = false;
}

// On its way down, for it does not come up: an answer gets its links when it is first opened.
document.addEventListener(
  "toggle",
  ({ target }) => {
    const answer = /** @type {HTMLElement} */ (target);
    // Moved away from its question, for paper, it is not the reader who opened it.
    if (answer.matches("[data-source] .course-answer[open]")) start(answer, "links");
  },
  true,
);
// After all else: it serves the next visit.
window.addEventListener("load", async () => (await import("./offline/registration.mjs")).register(document));

// What a component fetched from another page starts here, too.
document.addEventListener("course:start", (event) => {
  start(/** @type {CustomEvent} */ (event).detail.root);
});
if (pages) pages.subscribe(arrive);
else arrive();
