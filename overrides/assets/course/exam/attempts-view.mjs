import { measureUsed } from "../attempt.mjs";
import { listUnseen, sort } from "../attempts.mjs";
import { create, createButton } from "../parts.mjs";
import { writeTime } from "./clock.mjs";
import * as labels from "./exam-labels.mjs";
import { addRow, createTable } from "./result-view.mjs";

/** @typedef {import("../attempt.mjs").Attempt} Attempt */

/**
 * Shows the attempts that ended, the latest first, and after two papers that were new to the reader what they say.
 *
 * @param {HTMLElement} view is emptied
 * @param {readonly Attempt[]} attempts
 * @param {number} pass right answers needed
 * @param {(attempt: Attempt) => void} open shows the result of one again
 */
export function showAttempts(view, attempts, pass, open) {
  const ended = sort(attempts).filter(({ end }) => end !== undefined);
  view.replaceChildren();
  if (!ended.length) return;
  const unseen = listUnseen(ended).slice(-2);
  if (unseen.length === 2) {
    const [first, second] = unseen.map(({ inTime, questions }) => `${inTime} of ${questions.length}`);
    const passes = unseen.filter(({ inTime = 0 }) => inTime >= pass).length;
    view.append(create(view, "p", "", labels.readiness(first, second, passes)));
  }
  const table = createTable(view, labels.ATTEMPTS, labels.ATTEMPT_HEAD);
  for (const attempt of ended.reverse()) {
    const { score, questions, title, start, end = 0 } = attempt;
    const result = score === undefined ? labels.NOT_FINISHED : labels.scored(score, questions.length, score >= pass);
    const day = writeDate(view, start);
    const row = addRow(table, day, [title, result, writeTime(measureUsed(attempt, end))]);
    if (score === undefined) continue;
    const show = createButton(view, labels.SHOW_RESULT, () => open(attempt), "quiet");
    show.append(create(view, "span", "course-hidden", labels.ofAttempt(title, day)));
    row.cells[2].append(" ", show);
  }
  view.append(table);
}

/**
 * @param {HTMLElement} view
 * @param {number} time
 */
function writeDate({ ownerDocument }, time) {
  const form = new Intl.DateTimeFormat(ownerDocument.documentElement.lang || undefined, {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  return form.format(time);
}
