import { part, textOf } from "./parts.mjs";

/**
 * One side of a card, or a question that is its own panel.
 *
 * @typedef {object} Card
 * @property {string} id with `~r` after it if its meaning is asked
 * @property {number} rev
 * @property {string} name
 * @property {readonly Node[]} front
 * @property {readonly Node[]} back
 * @property {readonly Node[]} [home] where it comes from, shown with the answer
 * @property {boolean} [slips] whether it was forgotten often
 * @property {HTMLElement} [task] a question, in place of the two sides
 */

/**
 * Gives a card of a page.
 *
 * @param {HTMLDetailsElement} details
 * @returns {Card}
 */
export function readCard(details) {
  const summary = part(details, "summary");
  const home = details.querySelector(".course-card__home");
  const back = Array.from(details.childNodes).filter((node) => node !== summary && node !== home);
  const front = Array.from(summary.childNodes);
  const rev = Number(details.dataset.rev);
  return { id: details.id, rev, name: textOf(summary), front, back, home: home ? [home] : [] };
}

/** @param {Card} card */
export const isReversed = ({ id }) => id.endsWith("~r");

/** @param {Card} card */
export const frontOf = (card) => (isReversed(card) ? card.back : card.front);

/** @param {Card} card */
export const backOf = (card) => (isReversed(card) ? card.front : card.back);
