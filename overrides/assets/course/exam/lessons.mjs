import { copy, part } from "../parts.mjs";

/** @typedef {{number: number, minutes: number, title: string, link: HTMLAnchorElement}} Chapter */

/**
 * Copies the links to the sections that teach one of these criteria, each once.
 *
 * @param {ParentNode} root
 * @param {readonly string[]} criteria
 */
export function copyLessons(root, criteria) {
  /** @type {Map<string, Node>} */
  const found = new Map();
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = root.querySelectorAll("a[data-criteria]");
  for (const link of links) {
    const taught = link.dataset.criteria?.split(" ") ?? [];
    if (criteria.some((criterion) => taught.includes(criterion))) found.set(link.href, copy([link])[0]);
  }
  return [...found.values()];
}

/** What a diagnostic's page says of the chapters it asks about. */
export class Lessons {
  /** @param {HTMLElement} box with the table of what to read */
  constructor(box) {
    this.box = box;
    /** @type {NodeListOf<HTMLTableRowElement>} */
    const rows = box.querySelectorAll("tr[data-chapter]");
    /** @type {Chapter[]} in the order of the course */
    this.chapters = Array.from(rows, (row) => {
      const { chapter, minutes, title = "" } = row.dataset;
      return { number: Number(chapter), minutes: Number(minutes), title, link: part(row, "a") };
    });
    this.coarse = box.querySelector("[data-part=coarse]");
    this.exams = box.querySelector("[data-part=exams] a");
  }

  /**
   * Copies the links to the sections of a chapter that teach one of these criteria.
   *
   * @param {readonly string[]} criteria
   * @param {string} chapter its number
   */
  copyLessons(criteria, chapter) {
    return copyLessons(part(this.box, "tr", `[data-chapter="${chapter}"]`), criteria);
  }
}
