import { copyLessons } from "./lessons.mjs";

/** What an exam is held against, as the page states it. */
export class Syllabus {
  /** @param {HTMLElement} root */
  constructor(root) {
    const { questions, pass, styles, bloom, terms = "" } = root.dataset;
    this.root = root;
    this.count = Number(questions);
    this.pass = Number(pass);
    /** @type {NodeListOf<HTMLElement>} */
    const rows = root.querySelectorAll("[data-category]");
    this.categories = Array.from(rows, ({ dataset, firstElementChild }) => {
      const title = firstElementChild?.textContent?.trim() ?? "";
      return { id: dataset.category ?? "", title, questions: Number(dataset.questions) };
    });
    /** @type {import("../paper.mjs").Blueprint} */
    this.blueprint = {
      questions: Object.fromEntries(this.categories.map((category) => [category.id, category.questions])),
      styles: readPairs(styles),
      bloom: readPairs(bloom),
    };
    this.terms = terms.split(" ").filter(Boolean).map(readTerm);
  }

  /**
   * Copies the links to the sections that teach one of these criteria, each once.
   *
   * @param {readonly string[]} criteria
   */
  copyLessons(criteria) {
    return copyLessons(this.root, criteria);
  }

  /**
   * Gives the cards whose terms these criteria ask for.
   *
   * @param {readonly string[]} criteria
   */
  findTerms(criteria) {
    return this.terms.filter((term) => criteria.some((criterion) => term.criteria.includes(criterion)));
  }
}

/**
 * @param {string} [text] such as `standard=65 list=14`
 * @returns {Record<string, number>}
 */
const readPairs = (text = "") =>
  Object.fromEntries(text.split(" ").filter(Boolean).map((pair) => [pair.split("=")[0], Number(pair.split("=")[1])]));

/** @param {string} text such as `warranty:2=1.1.1,1.1.4`: a term's id, its revision, its criteria */
function readTerm(text) {
  const [name, criteria] = text.split("=");
  const [id, rev] = name.split(":");
  return { id: `c-${id}`, rev: Number(rev), criteria: criteria.split(",") };
}
