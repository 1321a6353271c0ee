import { DIAGNOSTIC, createAttempt } from "../attempt.mjs";
import { findMarked, findOpen } from "../attempts.mjs";
import { create, createButton, moveFocus, part } from "../parts.mjs";
import { readQuestions } from "../questions.mjs";
import { openStore } from "../store.mjs";
import * as words from "./exam-labels.mjs";
import * as labels from "./gap-labels.mjs";
import { showGuide } from "./guide-view.mjs";
import { Lessons } from "./lessons.mjs";
import { Run } from "./run.mjs";

/** @typedef {import("../attempt.mjs").Attempt} Attempt */

/** Questions that find a reader's gaps, asked as a mock exam asks, and where to begin. */
export class Diagnostic {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.page = root.ownerDocument;
    const plain = part(root, "div", ".course-exam__plain");
    plain.remove(); // its questions come one at a time, each under the ids it has there
    this.lessons = new Lessons(plain);
    this.questions = readQuestions(plain).map((question) => {
      const { dataset } = /** @type {HTMLElement} */ (question.section.closest("[data-chapter]"));
      return { ...question, category: dataset.chapter ?? "" };
    });
    const actions = create(root, "div", "course-exam__actions");
    actions.append(createButton(root, labels.START, () => this.#start(), "primary"));
    part(root, "div", ".course-exam__start").append(actions);
    this.run = new Run(root, {
      lock: DIAGNOSTIC,
      words: { ...words, UPDATED: labels.UPDATED, IN_MEMORY: labels.IN_MEMORY },
      mark: () => [], // what is not known yet is nothing to review
      show: (attempt) => this.#show(attempt, true),
      close: () => this.#arrive(true),
    });
    this.ready = this.#arrive();
  }

  /**
   * Goes on where the reader was: at a question, or at what the answers said.
   *
   * @param {boolean} [isMoved] whether focus follows
   */
  async #arrive(isMoved = false) {
    const store = await openStore(this.page);
    this.run.warn(store);
    const attempts = await store.all("exams");
    const open = findOpen(attempts, DIAGNOSTIC);
    const last = findMarked(attempts, DIAGNOSTIC);
    if (open) this.run.resume(store, open, this.#find(open));
    else if (last) this.#show(last, isMoved);
    else if (isMoved) moveFocus(part(this.root, "h2"));
  }

  async #start() {
    const store = await openStore(this.page);
    const open = findOpen(await store.all("exams"), DIAGNOSTIC); // begun in another tab meanwhile
    if (open) return this.run.resume(store, open, this.#find(open));
    const choice = { kind: DIAGNOSTIC, form: DIAGNOSTIC, title: this.page.title, seed: "", limit: 0 };
    const attempt = createAttempt(choice, this.questions, store.stamp());
    await store.write({ exams: [attempt] });
    return this.run.sit(store, attempt, this.questions, true);
  }

  /** @param {Attempt} attempt */
  #find({ questions }) {
    return questions.flatMap((id) => this.questions.find((question) => question.id === id) ?? []);
  }

  /**
   * @param {Attempt} attempt finished
   * @param {boolean} isMoved whether focus follows
   */
  #show(attempt, isMoved) {
    this.run.enter();
    const again = () => this.#start();
    const heading = showGuide(this.run.box, attempt, this.#find(attempt), this.lessons, again);
    if (isMoved) moveFocus(heading);
  }
}
