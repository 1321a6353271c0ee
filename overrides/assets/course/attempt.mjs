/**
 * An attempt at a mock exam: a record of the store `exams`. Values in, new values out; times are in milliseconds.
 *
 * @typedef {{a: string[], t: number, before?: string[]}} Answer `before` is what stood there when the time was up
 * @typedef {object} Attempt
 * @property {string} id
 * @property {string} [kind] `DIAGNOSTIC` for questions that find gaps; none for a mock exam
 * @property {string} form `paper-1`, or `drawn`
 * @property {string} title
 * @property {string} seed empty for a fixed paper
 * @property {number} rev made of the questions and their revisions
 * @property {number} limit minutes; 0 for none
 * @property {number} start
 * @property {number[][]} pauses from and to; a pause that lasts has no end
 * @property {string[]} questions ids, in the order of the paper
 * @property {Record<string, Answer>} answers
 * @property {string[]} flags
 * @property {number} at the question in view, from 0
 * @property {number} [lifted] when the reader went on without the limit
 * @property {number} [end]
 * @property {number} [score] none where it was given up
 * @property {number} [inTime] right answers within the limit
 * @property {Record<string, number[]>} [domains] by category: right, of
 *
 * @typedef {{id: string, rev: number, category: string, key: readonly string[]}} Question
 * @typedef {{now: number, uuid: string}} Stamp
 */
import { scatter } from "./chance.mjs";

export const DIAGNOSTIC = "diag";
/** Stands for the option of who does not know. */
export const UNKNOWN = "?";
const MINUTE = 60_000;
/** Minutes left at which a reader is told. */
const WARNINGS = [30, 10, 5, 1];

/** @param {readonly {id: string, rev: number}[]} questions */
export const revisionOf = (questions) => scatter(questions.map(({ id, rev }) => `${id} ${rev}`).join());

/**
 * @param {{kind?: string, form: string, title: string, seed: string, limit: number}} choice
 * @param {readonly Question[]} questions
 * @param {Stamp} stamp
 * @returns {Attempt}
 */
export const createAttempt = ({ kind, form, title, seed, limit }, questions, { now, uuid }) => ({
  id: uuid,
  ...(kind && { kind }),
  form,
  title,
  seed,
  rev: revisionOf(questions),
  limit,
  start: now,
  pauses: [],
  questions: questions.map(({ id }) => id),
  answers: {},
  flags: [],
  at: 0,
});

/** @param {Attempt} attempt */
export const isPaused = ({ pauses }) => pauses.at(-1)?.length === 1;

/**
 * @param {Attempt} attempt
 * @param {number} now
 */
export const measurePauses = ({ pauses }, now) =>
  pauses.reduce((sum, [from, to = now]) => sum + Math.max(0, Math.min(to, now) - from), 0);

/**
 * Gives the time worked until then; a clock that was set back takes nothing away.
 *
 * @param {Attempt} attempt
 * @param {number} now
 */
export const measureUsed = (attempt, now) =>
  Math.max(0, (attempt.end ?? now) - attempt.start - measurePauses(attempt, attempt.end ?? now));

/**
 * @param {Attempt} attempt
 * @param {number} now
 * @returns {number} less than 0 after time; infinite without a limit
 */
export const measureLeft = (attempt, now) =>
  attempt.limit ? attempt.limit * MINUTE - measureUsed(attempt, now) : Infinity;

/**
 * @param {Attempt} attempt
 * @param {number} now
 * @returns {boolean} whether the reader is to choose: finish, or go on
 */
export const isUp = (attempt, now) => !attempt.lifted && !isPaused(attempt) && measureLeft(attempt, now) <= 0;

/**
 * Gives the warning that became due between two looks at the clock.
 *
 * @param {number} before what was left at the first
 * @param {number} left what is left now
 * @returns {number | undefined} minutes
 */
export const findWarning = (before, left) =>
  WARNINGS.filter((minutes) => before > minutes * MINUTE && left <= minutes * MINUTE && left > 0).at(-1);

/**
 * @param {Attempt} attempt
 * @param {string} id
 * @param {string[]} options
 * @param {number} now
 * @returns {Attempt}
 */
export function answer(attempt, id, options, now) {
  const old = attempt.answers[id];
  /** @type {Answer} */
  const made = { a: options, t: now };
  if (isLate(attempt, now) && old) {
    const before = isLate(attempt, old.t) ? old.before : old.a;
    if (before) made.before = before;
  }
  return { ...attempt, answers: { ...attempt.answers, [id]: made } };
}

/**
 * @param {Attempt} attempt
 * @param {number} time of an answer
 */
export const isLate = (attempt, time) => measureLeft({ ...attempt, end: undefined }, time) < 0;

/**
 * @param {Attempt} attempt
 * @param {string} id
 * @returns {Attempt}
 */
export const toggleFlag = (attempt, id) => ({
  ...attempt,
  flags: attempt.flags.includes(id) ? attempt.flags.filter((flag) => flag !== id) : [...attempt.flags, id],
});

/**
 * @param {Attempt} attempt
 * @param {number} now
 * @returns {Attempt}
 */
export const pause = (attempt, now) =>
  isPaused(attempt) ? attempt : { ...attempt, pauses: [...attempt.pauses, [now]] };

/**
 * @param {Attempt} attempt
 * @param {number} now
 * @returns {Attempt}
 */
export const resume = (attempt, now) => ({
  ...attempt,
  pauses: attempt.pauses.map(([from, to = Math.max(from, now)]) => [from, to]),
});

/** @param {Attempt} attempt */
export function count({ questions, answers, flags }) {
  const answered = questions.filter((id) => answers[id]?.a.length).length;
  return { answered, open: questions.length - answered, flagged: flags.length };
}

/**
 * @param {readonly string[]} key
 * @param {readonly string[]} [chosen]
 */
export const isRight = (key, chosen = []) =>
  chosen.length > 0 && chosen.length === key.length && chosen.every((option) => key.includes(option));

/**
 * Ends and marks an attempt: a mark for each right answer, none lost.
 *
 * @param {Attempt} attempt
 * @param {readonly Question[]} questions
 * @param {number} now
 * @returns {Attempt}
 */
export function finish(attempt, questions, now) {
  const ended = { ...resume(attempt, now), end: Math.max(attempt.start, now), score: 0, inTime: 0 };
  /** @type {Record<string, number[]>} */
  const domains = {};
  for (const { id, category, key } of questions) {
    const given = attempt.answers[id];
    const [isGood, wasGood] = [given?.a, given && isLate(attempt, given.t) ? given.before : given?.a].map((chosen) =>
      isRight(key, chosen),
    );
    ended.score += Number(isGood);
    ended.inTime += Number(wasGood);
    const [right, of] = domains[category] ?? [0, 0];
    domains[category] = [right + Number(isGood), of + 1];
  }
  return { ...ended, domains };
}
