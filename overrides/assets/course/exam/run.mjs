import { finish, revisionOf } from "../attempt.mjs";
import { create, createButton, report } from "../parts.mjs";
import { Sitting } from "./sitting.mjs";

/** @typedef {import("../attempt.mjs").Attempt} Attempt */
/** @typedef {import("../questions.mjs").Question} Question */
/** @typedef {import("../store.mjs").Store} Store */
/**
 * @typedef {object} Ways what a component does with attempts
 * @property {string} lock names what one tab at a time has
 * @property {Record<"IN_MEMORY" | "OPEN_ELSEWHERE" | "USE_HERE" | "UPDATED" | "START_AGAIN" | "SEE_SO_FAR", string>} words
 * @property {(attempt: Attempt, questions: readonly Question[], store: Store) => object[]} mark gives the events of a
 *   finished attempt
 * @property {(attempt: Attempt, questions: Question[], store: Store) => void} show shows a finished attempt in the box
 * @property {() => Promise<void>} close shows again what stands beside the box
 */

/** @type {() => void} */
const NOTHING = () => {};

/** An attempt on its page: under way, in another tab, or of questions that were changed. */
export class Run {
  /** Gives the lock back. */
  #release = NOTHING;
  /** @type {Sitting | undefined} */
  #sitting;
  /** @type {HTMLElement} */
  #warning;

  /**
   * @param {HTMLElement} root
   * @param {Ways} ways
   */
  constructor(root, ways) {
    this.root = root;
    this.ways = ways;
    this.page = root.ownerDocument;
    this.box = create(root, "div", "course-exam__run");
    this.box.hidden = true;
    root.append(this.box);
    this.#warning = create(root, "p", "course-exam__notice", ways.words.IN_MEMORY);
    this.page.body.addEventListener("course:arrive", () => this.#leave(), { once: true });
  }

  /**
   * Goes on with an attempt, if its questions are what they were.
   *
   * @param {Store} store
   * @param {Attempt} attempt
   * @param {Question[]} questions those that are still there
   */
  resume(store, attempt, questions) {
    if (revisionOf(questions) === attempt.rev) this.sit(store, attempt, questions, false);
    else this.#tellOfUpdate(store, attempt, questions);
  }

  /**
   * @param {Store} store
   * @param {Attempt} attempt
   * @param {Question[]} questions
   * @param {boolean} isMoved whether focus follows
   * @param {LockOptions} [options]
   */
  sit(store, attempt, questions, isMoved, options) {
    /** @param {boolean} isMine */
    const work = async (isMine) => {
      if (!isMine) return this.#tellOfOtherTab(store, attempt, questions);
      const latest = (await store.find("exams", attempt.id)) ?? attempt;
      if (latest.end !== undefined) return this.close();
      this.enter();
      this.page.documentElement.dataset.exam = "";
      this.#sitting = new Sitting(this.box, store, latest, questions, (ended) => this.#end(store, ended, questions));
      await this.#sitting.open(isMoved);
      return new Promise((resolve) => {
        this.#release = () => resolve(undefined);
      });
    };
    store.lock(this.ways.lock, work, options).catch((error) => {
      if (error.name === "AbortError") this.#tellOfOtherTab(store, attempt, questions);
      else report(this.ways.lock, error);
    });
  }

  /**
   * Says so where nothing is kept.
   *
   * @param {Store} store
   */
  warn({ mode }) {
    if (mode === "memory") this.box.after(this.#warning);
  }

  /** Makes the box all there is of the component. */
  enter() {
    for (const each of this.root.children) each.toggleAttribute("hidden", each !== this.box && each !== this.#warning);
  }

  /**
   * Shows a finished attempt.
   *
   * @param {Store} store
   * @param {Attempt} attempt
   * @param {Question[]} questions
   */
  show(store, attempt, questions) {
    this.enter();
    delete this.page.documentElement.dataset.exam;
    this.ways.show(attempt, questions, store);
  }

  close() {
    this.#leave();
    for (const each of this.root.children) each.toggleAttribute("hidden", each === this.box);
    return this.ways.close();
  }

  /**
   * @param {Store} store
   * @param {Attempt} attempt finished
   * @param {Question[]} questions
   */
  async #end(store, attempt, questions) {
    this.#sitting?.close();
    await store.write({ exams: [attempt], events: this.ways.mark(attempt, questions, store) });
    this.#free();
    this.show(store, attempt, questions);
  }

  /**
   * @param {Store} store
   * @param {Attempt} attempt
   * @param {Question[]} questions
   */
  #tellOfOtherTab(store, attempt, questions) {
    this.#sitting?.close();
    if (!this.root.isConnected) return;
    const { words } = this.ways;
    const use = () => this.sit(store, attempt, questions, true, { steal: true });
    this.#tell(words.OPEN_ELSEWHERE, [[words.USE_HERE, use]]);
  }

  /**
   * @param {Store} store
   * @param {Attempt} attempt
   * @param {Question[]} questions
   */
  #tellOfUpdate(store, attempt, questions) {
    const { words } = this.ways;
    const giveUp = async () => {
      await store.write({ exams: [{ ...attempt, end: store.stamp().now }] });
      this.close();
    };
    const see = () => this.#end(store, finish(attempt, questions, store.stamp().now), questions);
    this.#tell(words.UPDATED, [
      [words.START_AGAIN, giveUp],
      [words.SEE_SO_FAR, see],
    ]);
  }

  /**
   * @param {string} text
   * @param {readonly [string, () => void][]} choices
   */
  #tell(text, choices) {
    const { box } = this;
    this.enter();
    this.page.documentElement.dataset.exam = "";
    const actions = create(box, "div", "course-exam__actions");
    actions.append(...choices.map(([label, act]) => createButton(box, label, act, "primary")));
    box.replaceChildren(create(box, "p", "course-exam__notice", text), actions);
  }

  #leave() {
    this.#sitting?.close();
    delete this.page.documentElement.dataset.exam;
    this.#free();
  }

  #free() {
    this.#release();
    this.#release = NOTHING;
  }
}
