import { isRight } from "../attempt.mjs";
import { createEvent } from "../history.mjs";

/**
 * @typedef {import("../attempt.mjs").Attempt} Attempt
 * @typedef {import("../questions.mjs").Question} Question
 */

/**
 * Gives the questions without a right answer.
 *
 * @param {Attempt} attempt
 * @param {readonly Question[]} questions
 */
export const listMissed = ({ answers }, questions) => questions.filter(({ id, key }) => !isRight(key, answers[id]?.a));

/**
 * Gives an event for each question: one that was missed, or not answered, comes back in the review.
 *
 * @param {Attempt} attempt
 * @param {readonly Question[]} questions
 * @param {() => import("../attempt.mjs").Stamp} stamp
 */
export const listMarks = ({ id: x, answers }, questions, stamp) =>
  questions.map(({ id, rev, key }) => {
    const a = answers[id]?.a ?? [];
    return createEvent("exam", id, rev, { a, ok: isRight(key, a), x }, stamp());
  });

/**
 * Brings the cards of what was missed to the review, as forgotten; those that are planned already stay as they are.
 *
 * @param {import("../store.mjs").Store} store
 * @param {Attempt} attempt
 * @param {readonly Question[]} questions
 * @param {import("./syllabus.mjs").Syllabus} syllabus
 * @returns {Promise<number>} how many cards came
 */
export async function addTerms(store, attempt, questions, syllabus) {
  const terms = syllabus.findTerms(listMissed(attempt, questions).map(({ criterion }) => criterion));
  const known = new Set((await store.about(terms.map(({ id }) => id))).map(({ q }) => q));
  const fresh = terms.filter(({ id }) => !known.has(id));
  const missed = { ok: false, dir: "f", x: attempt.id };
  await store.write({ events: fresh.map(({ id, rev }) => createEvent("card", id, rev, missed, store.stamp())) });
  return fresh.length;
}
