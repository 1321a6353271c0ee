import { createAttempt } from "../attempt.mjs";
import { findOpen } from "../attempts.mjs";
import { create, createStatus, moveFocus, part } from "../parts.mjs";
import { openStore } from "../store.mjs";
import { showAttempts } from "./attempts-view.mjs";
import * as labels from "./exam-labels.mjs";
import { addTerms, listMarks } from "./marks.mjs";
import { Papers } from "./papers.mjs";
import { showResult } from "./result-view.mjs";
import { Run } from "./run.mjs";
import { StartForm } from "./start-form.mjs";
import { Syllabus } from "./syllabus.mjs";

/** @typedef {import("../attempt.mjs").Attempt} Attempt */
/** @typedef {import("../questions.mjs").Question} Question */
/** @typedef {import("../store.mjs").Store} Store */

/** Mock exams: the start, an attempt, its result. One tab at a time has an attempt open. */
export class Exam {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.page = root.ownerDocument;
    this.syllabus = new Syllabus(root);
    this.papers = new Papers(root, this.syllabus);
    this.form = new StartForm(part(root, "div", ".course-exam__start"), (choice) => this.#start(choice));
    this.run = new Run(root, {
      lock: "exam",
      words: labels,
      mark: (attempt, questions, store) => listMarks(attempt, questions, () => store.stamp()),
      show: (attempt, questions, store) => this.#show(attempt, questions, store),
      close: () => this.#close(),
    });
    this.past = create(root, "div", "course-exam__past");
    this.told = createStatus(root, "course-exam__status");
    root.append(this.past, this.told);
    this.ready = this.#arrive();
  }

  async #arrive() {
    const store = await openStore(this.page);
    this.run.warn(store);
    const attempts = await store.all("exams");
    this.#list(attempts);
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
      this.run.sit(store, attempt, paper.questions, true);
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
      this.run.resume(store, attempt, await this.papers.find(attempt));
      return "";
    } catch (error) {
      return this.papers.explain(error);
    }
  }

  /**
   * @param {Attempt} attempt finished
   * @param {readonly Question[]} questions
   * @param {Store} store
   */
  #show(attempt, questions, store) {
    showResult(this.run.box, attempt, questions, this.syllabus, {
      addTerms: () => addTerms(store, attempt, questions, this.syllabus),
      leave: () => this.run.close(),
    });
  }

  /** @param {readonly Attempt[]} attempts */
  #list(attempts) {
    this.told.textContent = "";
    showAttempts(this.past, attempts, this.syllabus.pass, (attempt) => this.#open(attempt));
  }

  /** @param {Attempt} attempt finished */
  async #open(attempt) {
    this.told.textContent = "";
    const store = await openStore(this.page);
    try {
      this.run.show(store, attempt, await this.papers.find(attempt));
    } catch {
      this.told.textContent = labels.RESULT_NOT_LOADED;
    }
  }

  async #close() {
    const store = await openStore(this.page);
    this.#list(await store.all("exams"));
    moveFocus(part(this.root, "h2"));
  }
}
