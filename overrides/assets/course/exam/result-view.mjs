import { measurePauses, measureUsed, revisionOf } from "../attempt.mjs";
import { create, createButton, createStatus, moveFocus } from "../parts.mjs";
import { listLinks, showAnswers } from "./answer-view.mjs";
import { writeTime } from "./clock.mjs";
import * as labels from "./exam-labels.mjs";
import { listMissed } from "./marks.mjs";

/**
 * @typedef {import("../attempt.mjs").Attempt} Attempt
 * @typedef {import("../questions.mjs").Question} Question
 * @typedef {import("./syllabus.mjs").Syllabus} Syllabus
 * @typedef {object} Ways what a reader may do with a result
 * @property {() => Promise<number>} addTerms gives how many cards came to the review
 * @property {() => void} leave
 */

/**
 * Shows how an attempt went: the score, each category, and each question with its answer and why.
 *
 * @param {HTMLElement} view is emptied
 * @param {Attempt} attempt finished
 * @param {readonly Question[]} questions
 * @param {Syllabus} syllabus
 * @param {Ways} ways
 */
export function showResult(view, attempt, questions, syllabus, { addTerms, leave }) {
  const { score = 0 } = attempt;
  const count = attempt.questions.length;
  const isPass = score >= syllabus.pass;
  const heading = create(view, "h2", "course-exam__question", labels.result(isPass, score, count, syllabus.pass));
  const missed = listMissed(attempt, questions);
  const status = createStatus(view, "course-exam__status");
  const add = createButton(view, labels.ADD_TERMS, async () => {
    status.textContent = labels.termsAdded(await addTerms());
  });
  const actions = create(view, "div", "course-exam__actions");
  if (missed.length) actions.append(add);
  actions.append(
    createButton(view, labels.PRINT, () => view.ownerDocument.defaultView?.print()),
    createButton(view, labels.BACK, leave),
  );
  view.replaceChildren(heading);
  if (revisionOf(questions) !== attempt.rev) view.append(create(view, "p", "course-exam__notice", labels.CHANGED_SINCE));
  view.append(...listFacts(view, attempt, count), showCategories(view, attempt, missed, syllabus));
  view.append(create(view, "p", "course-quiz__hint", labels.HINT_ONLY), actions, status);
  showAnswers(view, attempt, questions, syllabus);
  moveFocus(heading);
}

/**
 * @param {HTMLElement} view
 * @param {Attempt} attempt
 * @param {number} count
 */
function listFacts(view, attempt, count) {
  const { limit, pauses, seed, score, inTime = 0, end = 0 } = attempt;
  const facts = [labels.timeUsed(writeTime(measureUsed(attempt, end)), limit)];
  if (score !== inTime) facts.push(labels.inTime(inTime, count));
  if (pauses.length) facts.push(labels.pauses(pauses.length, writeTime(measurePauses(attempt, end))));
  if (seed) facts.push(labels.seedIs(seed));
  return facts.map((fact) => create(view, "p", "", fact));
}

/**
 * @param {HTMLElement} view
 * @param {Attempt} attempt
 * @param {readonly Question[]} missed
 * @param {Syllabus} syllabus
 */
function showCategories(view, { domains = {} }, missed, syllabus) {
  const rows = syllabus.categories.filter(({ id }) => domains[id]);
  const table = createTable(view, labels.BY_CATEGORY, labels.CATEGORY_HEAD);
  for (const { id, title } of rows) {
    const [right, of] = domains[id];
    const criteria = missed.filter(({ category }) => category === id).map(({ criterion }) => criterion);
    const row = addRow(table, title, [String(right), String(of)]);
    const bar = create(view, "progress", "course-exam__score");
    Object.assign(bar, { max: of, value: right });
    bar.setAttribute("aria-hidden", "true"); // the numbers beside it say the same
    row.cells[1].append(bar);
    const links = syllabus.copyLessons(criteria);
    row.insertCell().append(...(links.length ? [listLinks(view, links)] : [labels.NOTHING_TO_READ]));
  }
  return table;
}

/**
 * @param {HTMLElement} view
 * @param {string} caption
 * @param {readonly string[]} heads
 */
export function createTable(view, caption, heads) {
  const table = create(view, "table", "");
  table.append(create(view, "caption", "", caption));
  const row = table.createTHead().insertRow();
  for (const head of heads) {
    const cell = create(view, "th", "", head);
    cell.scope = "col";
    row.append(cell);
  }
  table.createTBody();
  return table;
}

/**
 * @param {HTMLTableElement} table
 * @param {string} head
 * @param {readonly string[]} cells
 */
export function addRow(table, head, cells) {
  const row = table.tBodies[0].insertRow();
  const cell = create(table, "th", "", head);
  cell.scope = "row";
  row.append(cell);
  for (const text of cells) row.insertCell().textContent = text;
  return row;
}
