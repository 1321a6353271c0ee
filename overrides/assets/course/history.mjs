/**
 * What readers did, as a log of events: which records are sound, and what follows from them.
 *
 * `k` is the kind: `quiz` (a question or a sorting task), `seen`, `self`, `card`, `read`, `exam`, `undo`, `suspend`, or
 * one that a later version knows, which is kept; `q` is whatever it is about, by HTML id; `t` is in milliseconds; `x`
 * is the id of the event that an `undo` takes back, or of the exam.
 *
 * @typedef {{id: string, t: number, k: string, q: string, rev: number, a?: string[], ok?: boolean, on?: boolean,
 *   n?: number, g?: number, ms?: number, x?: string, dir?: string}} Event
 * @typedef {{id: string, text: string, t: number}} Note
 * @typedef {Partial<Record<"events" | "notes" | "exams" | "cards" | "meta", readonly Record<string, any>[]>>} Batch
 * @typedef {(value: any) => boolean} Check
 */

/** The most options an event names. */
const MOST = 12;

/** @type {Check} */
const isText = (value) => typeof value === "string" && value !== "" && value.length <= 200;
/** @type {Check} */
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
/** From 2020 to 2100: what a wrong clock stamped is worth keeping all the same. @type {Check} */
const isTime = (value) => isCount(value) && value > 1577836800000 && value < 4102444800000;
/** @type {Check} */
const isTexts = (value) => Array.isArray(value) && value.length <= MOST && value.every(isText);
/** @type {Check} */
const isValue = (value) => typeof value === "boolean" || isCount(value) || isText(value) || isTexts(value);
/** Whether no number in it is NaN or endless, and no name passes for a prototype. @type {Check} */
const isPlain = (value) =>
  value === Object(value)
    ? Object.entries(value).every(([name, each]) => name !== "__proto__" && isPlain(each))
    : typeof value !== "number" || Number.isFinite(value);

/** What is sound, by store. @type {Record<string, Check>} */
export const CHECKS = {
  events: ({ id, t, k, q, rev, a = [], ...more }) =>
    [id, k, q].every(isText) && isTime(t) && isCount(rev) && isTexts(a) && Object.values(more).every(isValue),
  notes: ({ id, text, t }) => isText(id) && typeof text === "string" && isTime(t),
  exams: ({ kind = "exam", ...exam }) => [exam.id, kind].every(isText) && isTime(exam.start) && isPlain(exam),
  cards: (card) => isText(card.q) && isTime(card.due) && isPlain(card),
  meta: ({ name }) => isText(name),
};

/**
 * Gives the records of a batch, each with its store.
 *
 * @param {Batch} batch
 * @throws {TypeError} if one is not sound
 */
export function listSound(batch) {
  const records = Object.entries(batch).flatMap(([name, each]) => each.map((record) => ({ name, record })));
  const bad = records.find(({ name, record }) => !CHECKS[name](record));
  if (bad) throw new TypeError(JSON.stringify(bad));
  return records;
}

/**
 * The kind and the fields of the event that keeps what a component told, by the name it told it under.
 *
 * @type {Record<string, (detail: any) => [string, Partial<Event>]>}
 */
export const TOLD = {
  answer: ({ options, correct, attempt }) => ["quiz", { a: options.slice(0, MOST), ok: correct, n: attempt }],
  seen: () => ["seen", {}],
  self: ({ grade }) => ["self", { g: grade }],
  card: ({ ok, dir, ms }) => ["card", { ok, dir, ms: Math.round(ms) }],
  suspend: ({ on }) => ["suspend", { on }],
  read: ({ on }) => ["read", { on }],
};

/**
 * @param {string} kind
 * @param {string} q
 * @param {number} rev
 * @param {Partial<Event>} fields
 * @param {{now: number, uuid: string}} stamp `Store.stamp` gives one
 * @returns {Event}
 */
export const createEvent = (kind, q, rev, fields, { now, uuid }) => ({ id: uuid, t: now, k: kind, q, rev, ...fields });

/**
 * Gives the events by time, without those that were taken back.
 *
 * @param {readonly Event[]} events in any order
 */
export function list(events) {
  const gone = new Set(events.map(({ k, x }) => k === "undo" && x));
  return events
    .filter(({ id, k }) => k !== "undo" && !gone.has(id))
    .sort((one, other) => one.t - other.t || (one.id < other.id ? -1 : 1));
}

/**
 * Gives of each thing its latest event of a kind: is the section read, the card suspended, how close was the answer.
 *
 * @param {readonly Event[]} events
 * @param {string} kind
 * @returns {Map<string, Event>}
 */
export const findLast = (events, kind) =>
  new Map(list(events.filter(({ k }) => k === kind || k === "undo")).map((event) => [event.q, event]));

/**
 * @typedef {{rev: number, first?: Event, last?: Event, right?: Event, tries: number, seen: boolean}} Summary
 *   `first` is what statistics count; `right` is the first right answer; `seen` says that the answer was opened before
 *   any try: then none counts
 */

/**
 * Sums up the tries at each question, of the latest revision that was tried.
 *
 * @param {readonly Event[]} events
 * @returns {Map<string, Summary>}
 */
export function summarise(events) {
  /** @type {Map<string, Summary>} */
  const found = new Map();
  for (const event of list(events)) {
    const { k, q, rev } = event;
    if (!["quiz", "exam", "seen"].includes(k)) continue;
    let sum = found.get(q);
    if (sum && sum.rev > rev) continue;
    if (sum?.rev !== rev) found.set(q, (sum = { rev, tries: 0, seen: k === "seen" }));
    if (k === "seen") continue;
    sum.first ??= event;
    sum.last = event;
    if (event.ok) sum.right ??= event;
    sum.tries += 1;
  }
  return found;
}
