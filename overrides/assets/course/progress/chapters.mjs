import { BASE } from "../held.mjs";
import { part } from "../parts.mjs";

/** @typedef {import("./measure.mjs").Chapter} Chapter */

/**
 * Reads the chapters off the map of the course.
 *
 * @param {Document} page
 * @returns {Map<HTMLElement, Chapter>} by their rows; none where there is no map
 */
export function readMap(page) {
  /** @type {NodeListOf<HTMLElement>} */
  const rows = page.querySelectorAll(".course-map__chapter[data-sections]");
  return new Map(Array.from(rows, (row) => [row, readRow(row)]));
}

/**
 * @param {HTMLElement} row
 * @returns {Chapter}
 */
function readRow(row) {
  const { sections = "", checks = "", cards = "" } = row.dataset;
  return {
    number: Number(row.getAttribute("value")),
    path: part(row, "a").href.slice(BASE.href.length),
    sections: readPairs(sections),
    checks: new Map(split(checks, " ").map((entry) => entry.split(":")).map(([id, rev]) => [id, Number(rev)])),
    cards: split(cards, " "),
  };
}

/**
 * Reads lines of an id and a title.
 *
 * @param {string} lines
 */
export function readPairs(lines) {
  return split(lines, "\n").map((line) => {
    const [id, ...title] = line.split(" ");
    return { id, title: title.join(" ") };
  });
}

/**
 * @param {string} text
 * @param {string} by
 */
const split = (text, by) => text.split(by).filter(Boolean);

/**
 * Reads the chapter that this page is, from its marks, questions and cards.
 *
 * @param {Document} page
 * @returns {Chapter}
 */
export function readChapter(page) {
  /** @type {NodeListOf<HTMLElement>} */
  const marks = page.querySelectorAll(".course-read");
  /** @type {NodeListOf<HTMLElement>} */
  const checks = page.querySelectorAll("[data-course=quiz][id]");
  const cards = page.querySelectorAll(".course-card[id]");
  const places = Array.from(marks, ({ dataset }) => (dataset.read ?? "").split("#"));
  return {
    number: 0,
    path: places[0]?.[0] ?? "",
    sections: places.map(([, id]) => ({ id, title: "" })),
    checks: new Map(Array.from(checks, ({ id, dataset }) => [id, Number(dataset.rev)])),
    cards: Array.from(cards, ({ id }) => id),
  };
}
