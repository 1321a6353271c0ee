/**
 * When a card, or a question once missed, is due again: replayed from what the reader did. Values in, values out; knows
 * no page and no store, and takes the time from its caller.
 *
 * Days are numbers, counted from 1970; each ends at four in the morning where the reader is.
 *
 * @typedef {import("./history.mjs").Event} Event
 * @typedef {object} Memory
 * @property {number} stability days until recall falls to 90 %
 * @property {number} difficulty from 1 to 10
 * @property {number} reps days with a grade
 * @property {number} lapses times forgotten once learnt
 * @property {number} right days on which it was remembered
 * @property {number} first day of the first grade
 * @property {number} day day of the last grade
 * @typedef {object} Card a record of the store `cards`, made of events alone
 * @property {string} q HTML id; the reversed side of a card has `~r` after it
 * @property {number} rev revision the reader saw last
 * @property {number} due when it is due, in milliseconds
 * @property {boolean} off whether the reader stopped it, or the course no longer has it
 * @property {Memory | null} fsrs null for what was never graded, and for questions never missed
 * @property {string} upto what the record was made of: another value, and it must be made again
 * @typedef {object} Grade
 * @property {(memory: Memory | null, ok: boolean, day: number) => Memory} learn what is remembered after a grade
 * @property {(memory: Memory | null, ok: boolean, day: number, q: string) => number} wait how many days until the card
 *   is due after it; much dearer
 */

const DAY = 86_400_000;
const DAY_ENDS = 4;
const LONGEST = 180;
const VERSION = "1";
const REVIEW = 2; // the library's state of a card once graded

/** Lapses from which a card is said to keep slipping. */
export const LEECH = 4;

/** @param {number} time */
export function dayOf(time) {
  const date = new Date(time);
  date.setHours(date.getHours() - DAY_ENDS);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}

/**
 * Gives the time at which a day begins.
 *
 * @param {number} day
 */
export function startOf(day) {
  const date = new Date(day * DAY);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), DAY_ENDS).getTime();
}

/**
 * @param {typeof import("ts-fsrs")} library
 * @param {number} retention how sure the reader wants to be, in percent
 * @returns {Grade}
 */
export function createGrade(library, retention) {
  const { fsrs, createEmptyCard, GenSeedStrategyWithCardId, Rating, StrategyMode } = library;
  const scheduler = fsrs({
    enable_short_term: false,
    request_retention: retention / 100,
    maximum_interval: LONGEST,
    enable_fuzz: true,
  });
  // By card, not by time: cards learnt together come back on different days, and a replay gives the same ones.
  scheduler.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId("q"));
  /** @param {boolean} ok */
  const rate = (ok) => (ok ? Rating.Good : Rating.Again);
  return {
    learn(memory, ok, day) {
      const { reps, lapses, right, first } = memory ?? { ...NEW, first: day };
      const next = scheduler.next_state(memory, memory ? day - memory.day : 0, rate(ok));
      const lapsed = lapses + Number(memory !== null && !ok);
      return { ...next, reps: reps + 1, lapses: lapsed, right: right + Number(ok), first, day };
    },
    wait(memory, ok, day, q) {
      const now = new Date(day * DAY);
      const known = memory && { ...memory, state: REVIEW, last_review: new Date(memory.day * DAY) };
      const before = { ...createEmptyCard(now), ...known, q };
      const { card } = scheduler.next(before, now, rate(ok));
      return Math.min(card.scheduled_days, LONGEST); // the library may go a day over
    },
  };
}
const NEW = { reps: 0, lapses: 0, right: 0 };

/**
 * Tells what a record is made of.
 *
 * @param {readonly Event[]} events about one id, as `history.list` gives them
 * @param {number} retention
 * @param {number} [rev] its revision in the course now; 0 if the course has it no longer, undefined if not known
 */
export function stampOf(events, retention, rev) {
  const used = events.filter(isUsed);
  const last = used.at(-1);
  const outdated = rev !== undefined && last && rev !== last.rev && (rev === 0 || rev > last.rev);
  return [VERSION, retention, used.length, last?.id ?? "", outdated ? rev : ""].join(":");
}

/** @param {Event} event */
const isUsed = ({ k }) => k === "card" || k === "suspend" || k === "quiz" || k === "exam";

/**
 * Replays what a reader did with one card or question. Of a day's grades the first counts: the next ones come from the
 * same session, or from another tab. What a wrong clock dated ahead counts as done now.
 *
 * @param {string} q
 * @param {readonly Event[]} events about it, as `history.list` gives them
 * @param {{grade: Grade, retention: number, now: number, rev?: number}} with_ `rev` as for `stampOf`
 * @returns {Card}
 */
export function replay(q, events, { grade, retention, now, rev }) {
  /** @type {Memory | null} */
  let fsrs = null;
  let due = now;
  let off = false;
  let wait = () => 0;
  const used = events.filter(isUsed);
  for (const { k, t, ok = false, on = false } of used) {
    const day = dayOf(Math.min(t, now));
    if (k === "suspend") off = on;
    else if (fsrs ? day > fsrs.day : k === "card" || !ok) {
      const before = fsrs;
      wait = () => grade.wait(before, ok, day, q);
      fsrs = grade.learn(before, ok, day);
    }
  }
  if (fsrs) due = startOf(fsrs.day + wait());
  const seen = used.at(-1)?.rev ?? 1;
  if (rev && rev > seen) due = Math.min(due, startOf(dayOf(now)));
  return { q, rev: seen, due, off: off || rev === 0, fsrs, upto: stampOf(events, retention, rev) };
}

/**
 * Tells whether a replay is worth the library: whether anything in it is planned.
 *
 * @param {readonly Event[]} events
 */
export const isPlanned = (events) =>
  events.filter(isUsed).some(({ k, ok }) => k === "card" || k === "suspend" || !ok);

/**
 * Tells whether a record can be used.
 *
 * @param {any} card
 * @returns {card is Card}
 */
export function isCard(card) {
  const { q, rev, due, off, upto, fsrs } = Object(card);
  if (typeof q !== "string" || typeof upto !== "string" || typeof off !== "boolean") return false;
  if (!Number.isSafeInteger(rev) || !Number.isFinite(due)) return false;
  if (fsrs === null) return true;
  const { stability, difficulty, reps, lapses, right, first, day } = Object(fsrs);
  if (![reps, lapses, right, first, day].every((count) => Number.isSafeInteger(count) && count >= 0)) return false;
  return Number.isFinite(stability) && stability > 0 && difficulty >= 1 && difficulty <= 10;
}
