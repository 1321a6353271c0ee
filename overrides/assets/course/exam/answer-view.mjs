import { UNKNOWN, isLate } from "../attempt.mjs";
import { create } from "../parts.mjs";
import { copyQuestion, copyReasons, nameOption } from "../questions.mjs";
import * as labels from "./exam-labels.mjs";
import { listMissed } from "./marks.mjs";

/** @typedef {import("../attempt.mjs").Attempt} Attempt */
/** @typedef {import("../questions.mjs").Question} Question */
/** @typedef {{copyLessons: (criteria: readonly string[], category: string) => readonly Node[]}} Lessons */

/**
 * Shows each question with the answer given and why: those that were missed, and the others in what is closed at first.
 *
 * @param {HTMLElement} view gets them at its end
 * @param {Attempt} attempt
 * @param {readonly Question[]} questions
 * @param {Lessons} lessons
 */
export function showAnswers(view, attempt, questions, lessons) {
  const missed = listMissed(attempt, questions);
  const right = questions.filter((question) => !missed.includes(question));
  const list = (/** @type {Question} */ question) =>
    describe(view, attempt, question, questions.indexOf(question) + 1, lessons);
  if (missed.length) view.append(create(view, "h2", "", labels.missed(missed.length)), ...missed.map(list));
  if (!right.length) return;
  const known = create(view, "details", "course-exam__right");
  known.append(create(view, "summary", "", labels.right(right.length)), ...right.map(list));
  view.append(known);
}

/**
 * @param {HTMLElement} view
 * @param {readonly Node[]} links
 */
export function listLinks(view, links) {
  const list = create(view, "ul", "course-exam__links");
  for (const link of links) {
    const item = create(view, "li", "");
    item.append(link);
    list.append(item);
  }
  return list;
}

/**
 * Shows a question with the reader's answer, the right one, why, and where to read.
 *
 * @param {HTMLElement} view
 * @param {Attempt} attempt
 * @param {Question} question
 * @param {number} number
 * @param {Lessons} lessons
 */
function describe(view, attempt, question, number, lessons) {
  const page = view.ownerDocument;
  const { content, choices, options } = copyQuestion(page, question, attempt.seed);
  const given = attempt.answers[question.id];
  const chosen = given?.a ?? [];
  const names = (/** @type {readonly string[]} */ ids) =>
    ids.map((id) => (id === UNKNOWN ? labels.UNKNOWN : nameOption(options, id))).join("; ");
  const late = given && isLate(attempt, given.t) ? ` ${labels.AFTER_TIME}` : "";
  const item = create(view, "section", "course-exam__item");
  item.append(create(view, "h3", "", labels.question(number)));
  if (content) item.append(content);
  for (const part of choices.querySelectorAll(".course-quiz__legend, .course-quiz__sentence")) {
    const text = create(view, "p", "");
    text.append(...part.childNodes);
    item.append(text);
  }
  item.append(
    state(view, labels.YOUR_ANSWER, `${chosen.length ? names(chosen) : labels.NOT_ANSWERED}${late}`),
    state(view, labels.RIGHT_ANSWER, names(question.key)),
    ...copyReasons(page, question, [...new Set([...chosen, ...question.key])]),
  );
  const links = lessons.copyLessons([question.criterion], question.category);
  if (links.length) item.append(create(view, "p", "", labels.READ_AGAIN), listLinks(view, links));
  return item;
}

/**
 * @param {HTMLElement} view
 * @param {string} name
 * @param {string} text
 */
function state(view, name, text) {
  const line = create(view, "p", "");
  line.append(create(view, "strong", "", name), ` ${text}`);
  return line;
}
