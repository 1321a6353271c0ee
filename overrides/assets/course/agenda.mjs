/**
 * What to review today and on the next days, within the reader's limits. Values in, values out.
 *
 * @typedef {import("./scheduler.mjs").Card} Card
 * @typedef {object} Settings
 * @property {number} retention how sure to be, in percent
 * @property {number} newPerDay
 * @property {number} reviewsPerDay
 * @property {string} examDate `YYYY-MM-DD`, or empty
 * @property {boolean} keys whether single keys grade a card
 * @typedef {{id: string, rev: number, isOpen: boolean}} Entry a card of the course; open once its section was read
 */
import { dayOf, startOf } from "./scheduler.mjs";

export const RETENTIONS = [85, 90, 95];
/** The most a reader may set. */
export const MOST = { newPerDay: 100, reviewsPerDay: 500 };
/** Right answers to a card after which its other side is asked, too. */
const BOTH_SIDES = 2;

/**
 * Gives the reader's settings; what is missing or makes no sense is as it is at first.
 *
 * @param {any} [record]
 * @returns {Settings}
 */
export function readSettings(record) {
  const { retention, newPerDay, reviewsPerDay, examDate, keys } = Object(record);
  return {
    retention: RETENTIONS.includes(retention) ? retention : 90,
    newPerDay: isCount(newPerDay, MOST.newPerDay) ? newPerDay : 10,
    reviewsPerDay: isCount(reviewsPerDay, MOST.reviewsPerDay) ? reviewsPerDay : 60,
    examDate: readDay(examDate) === null ? "" : examDate,
    keys: keys !== false,
  };
}

/**
 * @param {any} value
 * @param {number} most
 */
export const isCount = (value, most) => Number.isSafeInteger(value) && value >= 0 && value <= most;

/**
 * Gives a date's day, or null if there is no such date.
 *
 * @param {any} date `YYYY-MM-DD`
 */
export function readDay(date) {
  if (typeof date !== "string" || !/^\d{4}-\d\d-\d\d$/.test(date)) return null;
  const time = Date.parse(`${date}T00:00:00Z`);
  if (!Number.isFinite(time) || new Date(time).toISOString().slice(0, 10) !== date) return null;
  return time / 86_400_000;
}

/**
 * Tells when a card is due: at the latest on the day before the exam, if it was not asked since.
 *
 * @param {Card} card
 * @param {Settings} settings
 * @param {number} now
 */
export function dueOf({ due, fsrs }, { examDate }, now) {
  const exam = readDay(examDate);
  if (exam === null || !fsrs || dayOf(now) >= exam || fsrs.day >= exam - 1) return due;
  return Math.min(due, startOf(exam - 1));
}

/** @param {Card} card */
const isAsked = ({ off, fsrs }) => !off && fsrs !== null;

/**
 * Gives what is due, longest due first, as far as the day's limit allows, and how many more can wait.
 *
 * @param {readonly Card[]} cards
 * @param {Settings} settings
 * @param {number} now
 * @returns {{today: string[], later: number}}
 */
export function findDue(cards, settings, now) {
  const day = dayOf(now);
  const done = cards.filter(({ fsrs }) => fsrs && fsrs.day === day && fsrs.first < day).length;
  const due = cards
    .filter((card) => isAsked(card) && dueOf(card, settings, now) <= now)
    .sort((one, other) => one.due - other.due || (one.q < other.q ? -1 : 1))
    .map(({ q }) => q);
  const today = due.slice(0, Math.max(0, settings.reviewsPerDay - done));
  return { today, later: due.length - today.length };
}

/**
 * Gives the sides of cards that are to be asked for the first time today: of what the reader has read, and of what is
 * known from its front.
 *
 * @param {readonly Entry[]} deck the course's cards, in its order
 * @param {readonly Card[]} cards
 * @param {Settings} settings
 * @param {number} now
 * @returns {string[]}
 */
export function findNew(deck, cards, settings, now) {
  const known = new Map(cards.map((card) => [card.q, card]));
  const done = cards.filter(({ fsrs }) => fsrs?.first === dayOf(now)).length;
  const found = deck.flatMap(({ id, isOpen }) => {
    const card = known.get(id);
    const isFirst = !card?.fsrs;
    if (card?.off || (isFirst && !isOpen)) return [];
    if (isFirst) return [id];
    const isKnown = (card?.fsrs?.right ?? 0) >= BOTH_SIDES;
    return isKnown && !known.get(`${id}~r`)?.fsrs ? [`${id}~r`] : [];
  });
  return found.slice(0, Math.max(0, settings.newPerDay - done));
}

/**
 * Counts what comes on each of the next days; what is due already comes today.
 *
 * @param {readonly Card[]} cards
 * @param {Settings} settings
 * @param {number} now
 * @returns {{day: number, count: number}[]} the days that have some, in order
 */
export function findComing(cards, settings, now) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const card of cards.filter(isAsked)) {
    const day = Math.max(dayOf(dueOf(card, settings, now)), dayOf(now));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return Array.from(counts, ([day, count]) => ({ day, count })).sort((one, other) => one.day - other.day);
}
