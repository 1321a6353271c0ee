import { copy, create, createButton, moveFocus } from "../parts.mjs";
import { listLinks, showAnswers } from "./answer-view.mjs";
import * as labels from "./gap-labels.mjs";
import { findGaps } from "./gaps.mjs";
import { listMissed } from "./marks.mjs";

/** @typedef {import("../attempt.mjs").Attempt} Attempt */
/** @typedef {import("./lessons.mjs").Chapter} Chapter */
/** @typedef {import("../questions.mjs").Question} Question */

/**
 * Shows where to begin, and each question with its answer and why.
 *
 * @param {HTMLElement} view is emptied
 * @param {Attempt} attempt finished
 * @param {readonly Question[]} questions
 * @param {import("./lessons.mjs").Lessons} lessons
 * @param {() => void} again
 */
export function showGuide(view, attempt, questions, lessons, again) {
  const { score = 0, domains } = attempt;
  const { gaps, known } = findGaps(lessons.chapters, domains);
  const missed = listMissed(attempt, questions);
  const heading = create(view, "h2", "course-exam__question", labels.GUIDE);
  view.replaceChildren(heading, create(view, "p", "", labels.sum(score, attempt.questions.length)));
  if (lessons.coarse) view.append(...copy([lessons.coarse]));
  if (gaps.length) {
    const list = create(view, "ol", "course-exam__gaps");
    list.append(...gaps.map((gap) => describe(view, gap, missed, lessons)));
    view.append(list);
  } else if (lessons.exams) {
    const next = create(view, "p", "", `${labels.START_WITH} `);
    next.append(...copy([lessons.exams]), ".");
    view.append(next);
  }
  if (gaps.length && known.length) {
    view.append(create(view, "p", "", labels.KNOWN), listLinks(view, copy(known.map(({ link }) => link))));
  }
  const actions = create(view, "div", "course-exam__actions");
  const print = createButton(view, labels.PRINT, () => view.ownerDocument.defaultView?.print());
  actions.append(print, createButton(view, labels.AGAIN, again));
  view.append(actions);
  showAnswers(view, attempt, questions, lessons);
  return heading;
}

/**
 * @param {HTMLElement} view
 * @param {Chapter & {right: number, of: number}} gap
 * @param {readonly Question[]} missed
 * @param {import("./lessons.mjs").Lessons} lessons
 */
function describe(view, { number, minutes, right, of, title, link }, missed, lessons) {
  const item = create(view, "li", "");
  const reason = create(view, "p", "");
  reason.append(create(view, "strong", "", labels.gap(number, minutes, right, of)));
  const start = create(view, "a", "course-button", labels.START_HERE);
  start.href = link.href;
  start.append(create(view, "span", "course-hidden", ` ${labels.withTitle(link.textContent ?? "")}`));
  item.append(reason, create(view, "p", "", title), start);
  const chapter = String(number);
  const criteria = missed.filter(({ category }) => category === chapter).map(({ criterion }) => criterion);
  const links = lessons.copyLessons(criteria, chapter);
  if (links.length) item.append(create(view, "p", "", labels.ABOVE_ALL), listLinks(view, links));
  return item;
}
