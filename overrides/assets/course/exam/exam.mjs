import { createAttempt, finish, revisionOf } from "../attempt.mjs";
import { findOpen } from "../attempts.mjs";
import { create, createButton, moveFocus, part, report } from "../parts.mjs";
import { openStore } from "../store.mjs";
import { showAttempts } from "./attempts-view.mjs";
import * as labels from "./exam-labels.mjs";
import { addTerms, listMarks } from "./marks.mjs";
import { Papers } from "./papers.mjs";
import { showResult } from "./result-view.mjs";
import { Sitting } from "./sitting.mjs";
import { StartForm } from "./start-form.mjs";
import { Syllabus } from "./syllabus.mjs";

/** @typedef {import("../attempt.mjs").Attempt} Attempt */
/** @typedef {import("./questions.mjs").Question} Question */
/** @typedef {import("../store.mjs").Store} Store */

const LOCK = "exam";
/** @type {() => void} */
const NOTHING = () => {};

/** Mock exams: the start, an attempt, its result. One tab at a time has an attempt open. */
export class Exam {
  /** Gives the lock back. */
  #release = NOTHING;
  /** @type {Sitting | undefined} */
  #sitting;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.page = root.ownerDocument;
    this.syllabus = new Syllabus(root);
    this.papers = new Papers(root, this.syllabus);
    this.form = new StartForm(part(root, "div", ".course-exam__start"), (choice) => this.#start(choice));
    this.rest = Array.from(root.children);
    this.run = create(root, "div", "course-exam__run");
    this.run.hidden = true;
    this.past = create(root, "div", "course-exam__past");
    root.append(this.run, this.past);
    this.page.body.addEventListener("course:arrive", () => this.#leave(), { once: true });
    this.ready = this.#arrive();
  }

  async #arrive() {
    this.store = await openStore(this.page);
    if (this.store.mode === "memory") this.past.before(create(this.root, "p", "course-exam__notice", labels.IN_MEMORY));
    const attempts = await this.store.all("exams");
    showAttempts(this.past, attempts, this.syllabus.pass);
    const open = findOpen(attempts);
    if (open) this.form.tell(await this.#resume(open));
  }

  /** @param {import("./start-form.mjs").Choice} choice */
  async #start(choice) {
    const store = await openStore(this.page);
    const open = findOpen(await store.all("exams")); // begun in another tab meanwhile
    if (open) return this.#resume(open);
    try {
      const paper = await this.papers.choose(choice, store.stamp().uuid);
      const attempt = createAttempt({ ...choice, ...paper }, paper.questions, store.stamp());
      await store.write({ exams: [attempt] });
      this.#sit(store, attempt, paper.questions, true);
      return "";
    } catch (error) {
      return this.papers.explain(error);
    }
  }

  /**
   * @param {Attempt} attempt
   * @returns {Promise<string>} what keeps it from going on, or nothing
   */
  async #resume(attempt) {
    const store = await openStore(this.page);
    try {
      const questions = await this.papers.find(attempt);
      if (revisionOf(questions) === attempt.rev) this.#sit(store, attempt, questions, false);
      else this.#tellOfUpdate(store, attempt, questions);
      return "";
    } catch (error) {
      return this.papers.explain(error);
    }
  }

  /**
   * @param {Store} store
   * @param {Attempt} attempt
   * @param {Question[]} questions
   * @param {boolean} isMoved whether focus follows
   * @param {LockOptions} [options]
   */
  #sit(store, attempt, questions, isMoved, options) {
    /** @param {boolean} isMine */
    const work = async (isMine) => {
      if (!isMine) return this.#tellOfOtherTab(store, attempt, questions);
      const latest = (await store.find("exams", attempt.id)) ?? attempt;
      if (latest.end !== undefined) return this.#close();
      this.#enter();
      this.#sitting = new Sitting(this.run, store, latest, questions, (ended) => this.#end(store, ended, questions));
      await this.#sitting.open(isMoved);
      return new Promise((resolve) => {
        this.#release = () => resolve(undefined);
      });
    };
    store.lock(LOCK, work, options).catch((error) => {
      if (error.name === "AbortError") this.#tellOfOtherTab(store, attempt, questions);
      else report("exam", error);
    });
  }

  /**
   * @param {Store} store
   * @param {Attempt} attempt finished
   * @param {readonly Question[]} questions
   */
  async #end(store, attempt, questions) {
    this.#sitting?.close();
    await store.write({ exams: [attempt], events: listMarks(attempt, questions, () => store.stamp()) });
    delete this.page.documentElement.dataset.exam;
    this.#free();
    showResult(this.run, attempt, questions, this.syllabus, {
      addTerms: () => addTerms(store, attempt, questions, this.syllabus),
      leave: () => this.#close(),
    });
  }

  /**
   * @param {Store} store
   * @param {Attempt} attempt
   * @param {Question[]} questions
   */
  #tellOfOtherTab(store, attempt, questions) {
    this.#sitting?.close();
    if (!this.root.isConnected) return;
    this.#enter();
    const use = () => this.#sit(store, attempt, questions, true, { steal: true });
    this.#tell(labels.OPEN_ELSEWHERE, [[labels.USE_HERE, use]]);
  }

  /**
   * @param {Store} store
   * @param {Attempt} attempt
   * @param {Question[]} questions those that are still there
   */
  #tellOfUpdate(store, attempt, questions) {
    this.#enter();
    const giveUp = async () => {
      await store.write({ exams: [{ ...attempt, end: store.stamp().now }] });
      this.#close();
    };
    const see = () => this.#end(store, finish(attempt, questions, store.stamp().now), questions);
    this.#tell(labels.UPDATED, [
      [labels.START_AGAIN, giveUp],
      [labels.SEE_SO_FAR, see],
    ]);
  }

  /**
   * @param {string} text
   * @param {readonly [string, () => void][]} choices
   */
  #tell(text, choices) {
    const actions = create(this.run, "div", "course-exam__actions");
    actions.append(...choices.map(([label, act]) => createButton(this.run, label, act, "primary")));
    this.run.replaceChildren(create(this.run, "p", "course-exam__notice", text), actions);
  }

  #enter() {
    this.page.documentElement.dataset.exam = "";
    for (const each of [...this.rest, this.past]) each.toggleAttribute("hidden", true);
    this.run.hidden = false;
  }

  async #close() {
    this.#leave();
    this.run.hidden = true;
    for (const each of [...this.rest, this.past]) each.toggleAttribute("hidden", false);
    const store = await openStore(this.page);
    showAttempts(this.past, await store.all("exams"), this.syllabus.pass);
    moveFocus(part(this.root, "h2"));
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
