import { shortDay } from "../dates.mjs";
import * as labels from "./review-labels.mjs";

/** From so many events on, and so long after the last backup, one is recommended. */
const WORTH = 50;
const MONTH = 30 * 86_400_000;

/**
 * Shows one quiet line to readers who would lose something.
 *
 * @param {HTMLElement} root its page may have no such line
 * @param {readonly {t: number}[]} events
 * @param {number | undefined} last when a backup was saved
 * @param {number} now
 */
export function recommendBackup(root, events, last, now) {
  const line = /** @type {HTMLElement | null} */ (root.querySelector(".course-review__backup"));
  if (!line) return;
  const since = last ?? events.reduce((first, { t }) => Math.min(first, t), now);
  line.hidden = events.length < WORTH || now - since < MONTH;
  const link = line.querySelector("a");
  line.replaceChildren(labels.lastBackup(last === undefined ? labels.NEVER : shortDay(last)), link ?? "");
}
