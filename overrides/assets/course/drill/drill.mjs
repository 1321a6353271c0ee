import { fetchPage } from "../fetching.mjs";
import { summarise } from "../history.mjs";
import { create, createButton, createStatus, part, report } from "../parts.mjs";
import { readQuestions } from "../questions.mjs";
import { openStore } from "../store.mjs";
import * as labels from "./drill-labels.mjs";
import { pick } from "./pick.mjs";
import { Session } from "./session.mjs";

/** @typedef {import("../questions.mjs").Question} Question */

/** The choice of questions, and a session with them. */
export class Drill {
  /** By the page they stand on. @type {Map<string, Promise<Question[]>>} */
  #fetched = new Map();
  /** @type {Session | undefined} */
  #session;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.form = part(root, "div", ".course-drill__start");
    this.status = createStatus(root, "course-drill__status");
    this.begin = createButton(root, labels.START, () => this.start(), "primary");
    this.form.append(this.begin, this.status);
    this.box = create(root, "div", "course-drill__session");
    this.box.hidden = true;
    root.append(this.box);
  }

  /** Begins with what the form says; the status tells where nothing fits. */
  async start() {
    this.status.textContent = labels.LOADING;
    try {
      const choice = this.#readChoice();
      const store = await openStore(this.root.ownerDocument);
      const sums = summarise(await store.all("events"));
      const questions = pick(await this.#load(this.#readKind()), choice, sums, store.stamp().uuid);
      const count = questions.length;
      this.status.textContent = count && count < choice.count ? labels.only(count) : "";
      if (count) this.#open(questions);
      else this.#close(labels.NONE[choice.which]);
    } catch (error) {
      report("drill", error);
      this.#close(labels.NOT_LOADED);
    }
  }

  /** @param {readonly Question[]} questions */
  #open(questions) {
    this.#session?.close();
    this.form.hidden = true;
    this.box.hidden = false;
    this.box.before(this.status);
    this.#session = new Session(this.box, questions, () => this.start(), () => this.#close(""));
  }

  /**
   * Shows the form again.
   *
   * @param {string} text what the status says
   */
  #close(text) {
    this.#session?.close();
    this.#session = undefined;
    this.form.hidden = false;
    this.box.hidden = true;
    this.form.append(this.status);
    this.status.textContent = text;
    this.begin.focus();
  }

  #readChoice() {
    const [category, style, which, count] = ["category", "style", "which", "count"].map(
      (name) => part(this.form, "select", `[name="${name}"]`).value,
    );
    return { category, style, which, count: Number(count) };
  }

  /** Where a page has no cases of two terms, there is nothing to choose. */
  #readKind() {
    return this.form.querySelector("select")?.name === "kind" ? part(this.form, "select").value : "questions";
  }

  /** @param {string} kind */
  #load(kind) {
    const { href } = part(this.root, "a", `[data-bank="${kind}"]`);
    const questions = this.#fetched.get(kind) ?? fetchPage(this.root, href).then(readQuestions);
    this.#fetched.set(kind, questions);
    questions.catch(() => this.#fetched.delete(kind)); // the next try fetches it again
    return questions;
  }
}
