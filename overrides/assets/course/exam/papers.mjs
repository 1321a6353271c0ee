import { createSeed } from "../chance.mjs";
import { fetchPage } from "../fetching.mjs";
import { BankError, drawPaper } from "../paper.mjs";
import { report } from "../parts.mjs";
import { readQuestions } from "../questions.mjs";
import * as labels from "./exam-labels.mjs";

/** @typedef {import("../questions.mjs").Question} Question */
/** @typedef {{title: string, seed: string, questions: Question[]}} Paper */

/** The papers there are; each page with questions is fetched once, when it is asked for. */
export class Papers {
  /** @type {Map<string, Promise<Question[]>>} */
  #fetched = new Map();

  /**
   * @param {HTMLElement} root
   * @param {import("./syllabus.mjs").Syllabus} syllabus
   */
  constructor(root, syllabus) {
    this.root = root;
    this.syllabus = syllabus;
  }

  /**
   * Gives a fixed paper, or draws one.
   *
   * @param {{form: string, seed: string}} choice
   * @param {string} chance hexadecimal digits, for the code of a new paper
   * @returns {Promise<Paper>}
   * @throws {import("../paper.mjs").BankError}
   */
  async choose({ form, seed }, chance) {
    const all = await this.#load(form);
    if (form !== "drawn") return { title: this.#link(form).textContent ?? form, seed: "", questions: all };
    const numbers = (chance.match(/.{5}/g) ?? []).map((digits) => parseInt(digits, 16));
    const code = seed || createSeed(numbers);
    const questions = /** @type {Question[]} */ (drawPaper(all, this.syllabus.blueprint, code));
    return { title: labels.drawn(code), seed: code, questions };
  }

  /**
   * Gives an attempt's questions, as far as they are still there.
   *
   * @param {{form: string, questions: string[]}} attempt
   */
  async find({ form, questions }) {
    const all = new Map((await this.#load(form)).map((question) => [question.id, question]));
    return questions.flatMap((id) => all.get(id) ?? []);
  }

  /**
   * Says why there is no paper.
   *
   * @param {unknown} error
   */
  explain(error) {
    if (!(error instanceof BankError)) {
      report("exam", error);
      return labels.NOT_LOADED;
    }
    const { category, needed, found } = error;
    const title = this.syllabus.categories.find(({ id }) => id === category)?.title ?? category;
    return labels.bankTooSmall(title, needed, found);
  }

  /** @param {string} form */
  #load(form) {
    const page = this.#fetched.get(form) ?? fetchPage(this.root, this.#link(form).href).then(readQuestions);
    this.#fetched.set(form, page);
    page.catch(() => this.#fetched.delete(form)); // the next try fetches it again
    return page;
  }

  /** @param {string} form */
  #link(form) {
    /** @type {HTMLAnchorElement | null} */
    const link = this.root.querySelector(`a[data-form="${form}"]`);
    if (!link) throw new RangeError(`no paper ${form}`);
    return link;
  }
}
