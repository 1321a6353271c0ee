/** Keeps the schedule that is made of the log: in the store `cards`, anew where the log has grown. */
import { findDue, readSettings } from "./agenda.mjs";
import { list } from "./history.mjs";
import { createGrade, isCard, isPlanned, replay, stampOf } from "./scheduler.mjs";

/**
 * @typedef {import("./scheduler.mjs").Card} Card
 * @typedef {import("./scheduler.mjs").Event} Event
 * @typedef {import("./store.mjs").Store} Store
 * @typedef {Map<string, number>} Revisions of everything the course asks, by id
 */

// Not a literal: the library is not ours, and its types come from its package.
const LIBRARY = "./vendor/ts-fsrs/index.mjs";
const LOST = "quarantine:cards:";

/**
 * Plans anew what events are about; call it when some were written.
 *
 * @param {Store} store
 * @param {readonly string[]} ids
 * @param {number} now
 */
export async function refresh(store, ids, now) {
  const settings = await loadSettings(store);
  const cached = await Promise.all(ids.map((id) => store.find("cards", id)));
  await plan(store, ids, await store.about(ids), cached.filter(Boolean), { ...settings, now });
}

/**
 * Plans anew whatever is not as the log and the course say.
 *
 * @param {Store} store
 * @param {Revisions} revisions
 * @param {number} now
 * @returns {Promise<{cards: Card[], events: Event[], lost: number}>} all cards that are planned, the whole log, and how
 *   many records could not be read, which is told once
 */
export async function rebuild(store, revisions, now) {
  const settings = await loadSettings(store);
  const [events, cached, meta] = await Promise.all([store.all("events"), store.all("cards"), store.all("meta")]);
  const ids = new Set([...events, ...cached].map(({ q }) => q));
  const cards = await plan(store, [...ids], events, cached, { ...settings, now, revisions });
  const lost = meta.filter(({ name, told }) => name.startsWith(LOST) && !told);
  if (lost.length) await store.write({ meta: lost.map((record) => ({ ...record, told: true })) });
  return { cards, events, lost: lost.length + cached.filter((card) => !isCard(card)).length };
}

/**
 * Gives the ids of what is due today, from what was planned last.
 *
 * @param {Store} store
 * @param {number} now
 */
export async function listDue(store, now) {
  const [cards, settings] = await Promise.all([store.all("cards"), loadSettings(store)]);
  return findDue(cards.filter(isCard), settings, now).today;
}

/** @param {Store} store */
export const loadSettings = async (store) => readSettings(await store.find("meta", "settings"));

/**
 * @param {Store} store
 * @param {readonly string[]} ids
 * @param {readonly Event[]} events
 * @param {readonly any[]} cached
 * @param {{retention: number, now: number, revisions?: Revisions}} settings without revisions each is as it was
 * @returns {Promise<Card[]>}
 */
async function plan(store, ids, events, cached, { retention, now, revisions }) {
  /** @type {Map<string, Event[]>} */
  const log = new Map(ids.map((id) => [id, []]));
  for (const event of list(events)) log.get(event.q)?.push(event);
  const known = new Map(cached.filter(isCard).map((card) => [card.q, card]));
  /** @param {string} id */
  const revisionOf = (id) => revisions && (revisions.get(id.replace(/~r$/, "")) ?? 0);
  const kept = new Set(cached.map(({ q }) => q));
  const wanted = Array.from(log).filter(([id, each]) => isPlanned(each) || kept.has(id));
  const stale = wanted.filter(([id, each]) => known.get(id)?.upto !== stampOf(each, retention, revisionOf(id)));
  if (stale.length) {
    const grade = createGrade(await import(LIBRARY), retention);
    const made = stale.map(([id, each]) => replay(id, each, { grade, retention, now, rev: revisionOf(id) }));
    for (const card of made) known.set(card.q, card);
    await store.write({ cards: made });
  }
  return [...known.values()];
}
