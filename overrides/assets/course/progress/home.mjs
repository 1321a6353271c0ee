import { count, measureLeft } from "../attempt.mjs";
import { findOpen } from "../attempts.mjs";
import { BASE } from "../held.mjs";
import { readPairs } from "./chapters.mjs";
import { findNext } from "./measure.mjs";
import * as labels from "./progress-labels.mjs";

const MINUTE = 60_000;

/**
 * @typedef {object} State
 * @property {readonly import("./measure.mjs").Chapter[]} chapters
 * @property {readonly import("./measure.mjs").Event[]} events about them
 * @property {readonly string[]} due today
 * @property {boolean} isPlanned whether anything ever came to the review
 * @property {readonly import("../attempt.mjs").Attempt[]} attempts
 * @property {number} now
 */

/**
 * Says beside the map, one line each, where to go on, what is due and which mock exam comes next. The lines are links
 * known by their ids; each that stands alone in its paragraph or list item gets its words.
 *
 * @param {Document} page
 * @param {State} state
 */
export function showLines(page, { chapters, events, due, isPlanned, attempts, now }) {
  const find = (/** @type {string} */ id) =>
    /** @type {HTMLAnchorElement | null} */ (page.querySelector(`main a#${id}`));
  const next = findNext(chapters, events);
  const goOn = find("continue");
  if (next && goOn) {
    goOn.textContent = labels.goOn(next.chapter.number, next.section.title);
    goOn.href = new URL(`${next.chapter.path}#${next.section.id}`, BASE).href;
  }
  if (isPlanned) tell(find("due"), describeDue(due), labels.REVIEW);
  const open = findOpen(attempts);
  if (open) tell(find("mock-exams"), describeSitting(open, now), labels.CONTINUE);
  else offerPaper(page, find("mock-exams"), attempts);
}

/** @param {readonly string[]} due */
function describeDue(due) {
  if (!due.length) return labels.NOTHING_DUE;
  const cards = due.filter((id) => id.startsWith("c-")).length;
  return labels.due(cards, due.length - cards);
}

/**
 * @param {import("../attempt.mjs").Attempt} attempt
 * @param {number} now
 */
function describeSitting(attempt, now) {
  const minutes = Math.ceil(measureLeft(attempt, now) / MINUTE);
  const isRunning = minutes > 0 && Number.isFinite(minutes);
  return labels.sitting(attempt.title, count(attempt).answered, attempt.questions.length, isRunning ? minutes : 0);
}

/**
 * Leads to the first paper that the reader has not finished.
 *
 * @param {Document} page
 * @param {HTMLAnchorElement | null} link
 * @param {readonly import("../attempt.mjs").Attempt[]} attempts
 */
function offerPaper(page, link, attempts) {
  /** @type {HTMLElement | null} */
  const map = page.querySelector("[data-papers]");
  const taken = new Set(attempts.filter(({ score }) => score !== undefined).map(({ form }) => form));
  const paper = readPairs(map?.dataset.papers ?? "").find(({ id }) => !taken.has(id));
  if (!link || !paper) return;
  tell(link, labels.NEXT_EXAM, paper.title);
  link.hash = paper.id;
}

/**
 * @param {HTMLAnchorElement | null} link
 * @param {string} text stands before the link
 * @param {string} name the link's words
 */
function tell(link, text, name) {
  const line = link?.closest("p, li");
  if (!link || line?.querySelectorAll("a").length !== 1) return;
  link.textContent = name;
  link.hash = "";
  line.replaceChildren(`${text} `, link);
}
