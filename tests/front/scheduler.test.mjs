/** When cards are due, replayed from the log. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as library from "ts-fsrs";
import { createEvent, list } from "../../overrides/assets/course/history.mjs";
import {
  createGrade,
  dayOf,
  isCard,
  isPlanned,
  replay,
  stampOf,
  startOf,
} from "../../overrides/assets/course/scheduler.mjs";

process.env.TZ = "Europe/Berlin";
const DAY = 86_400_000;
/** Noon, so that a few hours more or less stay within the day. */
const NOON = Date.UTC(2026, 10, 24, 11);
const GRADE = createGrade(library, 90);
let count = 0;

/**
 * @param {number} days after the first
 * @param {Partial<import("../../overrides/assets/course/history.mjs").Event>} [fields]
 */
function event(days, { k = "card", q = "c-crumb", rev = 1, ...fields } = {}) {
  return createEvent(k, q, rev, { ok: true, ...fields }, { now: NOON + days * DAY, uuid: `e${count++}` });
}

/**
 * @param {object[]} events
 * @param {object} [options]
 */
const plan = (events, { q = "c-crumb", days = 1000, ...options } = {}) =>
  replay(q, list(events), { grade: GRADE, retention: 90, now: NOON + days * DAY, ...options });

/** @param {{due: number, fsrs: any}} card */
const waits = (card) => dayOf(card.due) - card.fsrs.day;

test("a day ends at four in the morning, also when the clocks change", () => {
  for (const date of ["2026-11-24", "2026-03-29", "2026-10-25", "2027-01-01"]) {
    const day = Date.parse(`${date}T00:00:00Z`) / DAY;
    const [year, month, number] = date.split("-").map(Number);
    assert.equal(dayOf(new Date(year, month - 1, number, 3, 59, 59).getTime()), day - 1, date);
    assert.equal(dayOf(new Date(year, month - 1, number, 4).getTime()), day, date);
    assert.equal(startOf(day), new Date(year, month - 1, number, 4).getTime(), date);
  }
});

test("intervals grow as measured, give or take the spreading", () => {
  const waited = [];
  let day = 0;
  const events = [];
  for (let round = 0; round < 5; round += 1) {
    events.push(event(day));
    const card = plan(events);
    waited.push(waits(card));
    day += waits(card);
  }
  const bounds = [[2, 4], [10, 19], [35, 80], [100, 180], [150, 180]];
  bounds.forEach(([least, most], place) => assert.ok(waited[place] >= least && waited[place] <= most, String(waited)));
});

test("a forgotten card comes the next day, and later than that only once it is remembered", () => {
  assert.equal(waits(plan([event(0, { ok: false })])), 1);
  const again = plan([event(0, { ok: false }), event(1)]);
  assert.ok(waits(again) >= 2 && waits(again) <= 4, String(waits(again)));
  assert.equal(again.fsrs?.lapses, 0);
  const lapsed = plan([event(0), event(3, { ok: false })]);
  assert.equal(lapsed.fsrs?.lapses, 1);
});

test("to be surer means to be asked more often", () => {
  const sums = [85, 90, 95].map((retention) => {
    const grade = createGrade(library, retention);
    const cards = Array.from({ length: 30 }, (_, place) => plan([event(0), event(3), event(15)], { q: `c-${place}`, grade, retention }));
    return cards.reduce((sum, card) => sum + waits(card), 0);
  });
  assert.ok(sums[0] > sums[1] && sums[1] > sums[2], String(sums));
});

test("what is remembered is what the library's whole review gives", () => {
  const scheduler = library.fsrs({ enable_short_term: false, request_retention: 0.9, maximum_interval: 180 });
  let card = library.createEmptyCard(new Date(0));
  const events = [];
  for (const [days, ok] of [[0, true], [4, true], [20, false], [21, true], [21.2, false], [60, true], [300, false]]) {
    events.push(event(days, { ok }));
    const { fsrs } = plan(events);
    // The last but two is of the same day as the one before.
    if (days !== 21.2) card = scheduler.next(card, new Date((fsrs?.day ?? 0) * DAY), ok ? 3 : 1).card;
    const { stability, difficulty, reps, lapses } = card;
    assert.deepEqual({ ...fsrs, ...{ stability, difficulty, reps, lapses } }, fsrs);
  }
});

test("no interval is longer than 180 days, whatever the library gives", () => {
  const events = [];
  for (let place = 0, day = 0; place < 12; place += 1, day += 200) {
    events.push(event(day));
    const card = plan(events, { days: 5000 });
    assert.ok(waits(card) <= 180, String(waits(card)));
  }
});

test("cards learnt together come back on different days", () => {
  const days = new Set(Array.from({ length: 40 }, (_, place) => plan([event(0), event(3), event(15)], { q: `c-${place}` }).due));
  assert.ok(days.size > 5, String(days.size));
});

test("only the first grade of a day counts: a retry proves nothing", () => {
  const first = event(0, { ok: false });
  const retried = plan([first, event(0.01)]);
  assert.deepEqual({ ...retried, upto: "" }, { ...plan([first]), upto: "" });
  assert.equal(retried.fsrs?.right, 0);
});

test("T3 an undone grade leaves the schedule as it was", () => {
  const before = [event(0), event(3)];
  const slip = event(16, { ok: false });
  assert.notDeepEqual(plan([...before, slip]), plan(before));
  assert.deepEqual(plan([...before, slip, event(16, { k: "undo", x: slip.id })]), plan(before));
});

test("T4 with the clock set back three days nothing is thrown and the card stays", () => {
  const events = [event(0), event(3)];
  const card = plan(events, { days: 0 });
  assert.equal(card.fsrs?.day, dayOf(NOON));
  assert.ok(card.due > NOON && card.due <= NOON + 4 * DAY);
  const late = plan([...events, event(0.1)], { days: 0.1 });
  assert.ok(isCard(late));
  assert.ok(late.due <= NOON + 4 * DAY);
});

test("what a clock years ahead dated counts as done now, not in years", () => {
  const card = plan([event(3000)], { days: 1 });
  assert.ok(card.due > NOON && card.due <= NOON + 5 * DAY);
});

test("T6 a changed meaning is due now, and its history is kept", () => {
  const events = [event(0), event(3)];
  const card = plan(events, { days: 4 });
  const changed = plan(events, { days: 4, rev: 2 });
  assert.ok(card.due > NOON + 4 * DAY);
  assert.ok(changed.due <= NOON + 4 * DAY);
  assert.deepEqual(changed.fsrs, card.fsrs);
  assert.notEqual(changed.upto, card.upto);
  const asked = plan([...events, event(4, { rev: 2 })], { days: 4, rev: 2 });
  assert.ok(asked.due > NOON + 4 * DAY);
  assert.equal(asked.fsrs?.reps, 3);
});

test("an older revision in the course, as in a stale cache, changes nothing", () => {
  const events = [event(0, { rev: 2 })];
  assert.deepEqual(plan(events, { rev: 1 }), plan(events));
});

test("what the course no longer has is not asked, and comes back with it", () => {
  assert.equal(plan([event(0)], { rev: 0 }).off, true);
  assert.equal(plan([event(0)], { rev: 1 }).off, false);
  assert.notEqual(stampOf([event(0)], 90, 0), stampOf([event(0)], 90, 1));
});

test("a stopped card is off until it is shown again", () => {
  const events = [event(0), event(0.1, { k: "suspend", on: true, ok: undefined })];
  assert.equal(plan(events).off, true);
  assert.equal(plan([...events, event(0.2, { k: "suspend", on: false, ok: undefined })]).off, false);
});

test("a question comes in when it was missed, and is due the next day", () => {
  /** @param {boolean} ok @param {number} days @param {string} [k] */
  const answer = (ok, days, k = "quiz") => event(days, { k, q: "q-rise", ok });
  const q = "q-rise";
  assert.equal(plan([answer(true, 0)], { q }).fsrs, null);
  assert.equal(isPlanned([answer(true, 0)]), false);
  for (const k of ["quiz", "exam"]) {
    const missed = plan([answer(true, 0), answer(false, 2, k), answer(true, 2.01)], { q });
    assert.equal(waits(missed), 1);
    assert.equal(missed.fsrs?.day, dayOf(NOON + 2 * DAY));
  }
  const mended = plan([answer(false, 0), answer(true, 1)], { q });
  assert.ok(waits(mended) >= 2);
});

test("what says nothing of knowing is not planned", () => {
  const others = ["read", "self", "seen", "something-new"].map((k) => event(0, { k, ok: undefined }));
  assert.equal(isPlanned(others), false);
  assert.equal(plan(others).fsrs, null);
});

test("a record is sound only with numbers that are numbers", () => {
  const card = plan([event(0)]);
  assert.ok(isCard(card));
  assert.ok(isCard({ ...card, fsrs: null }));
  for (const [name, value] of [
    ["stability", NaN],
    ["stability", 0],
    ["stability", "3"],
    ["difficulty", 11],
    ["difficulty", null],
    ["lapses", -1],
    ["reps", 1.5],
    ["day", Infinity],
  ]) {
    assert.equal(isCard({ ...card, fsrs: { ...card.fsrs, [name]: value } }), false, `${name} ${value}`);
  }
  for (const bad of [null, undefined, 9, "card", [], { ...card, due: NaN }, { ...card, fsrs: 9 }, { ...card, upto: 1 }]) {
    assert.equal(isCard(bad), false, JSON.stringify(bad));
  }
});

const EVENTS = fc.array(
  fc.record({
    days: fc.double({ min: 0, max: 400, noNaN: true }),
    k: fc.constantFrom("card", "card", "quiz", "exam", "suspend", "read"),
    ok: fc.boolean(),
    on: fc.boolean(),
    rev: fc.integer({ min: 1, max: 3 }),
    isUndone: fc.boolean(),
  }),
  { maxLength: 30 },
);

test("any order of the same events gives one schedule, which is sound", () => {
  fc.assert(
    fc.property(EVENTS, fc.infiniteStream(fc.nat()), fc.integer({ min: 0, max: 500 }), (drawn, chance, days) => {
      const events = drawn.flatMap(({ days: at, isUndone, ...fields }) => {
        const made = event(at, fields);
        return isUndone ? [made, event(at, { k: "undo", x: made.id })] : [made];
      });
      const mixed = events.map((each) => ({ each, key: chance.next().value })).sort((a, b) => a.key - b.key);
      const card = plan(events, { days });
      assert.deepEqual(plan(mixed.map(({ each }) => each), { days }), card);
      assert.ok(isCard(card));
      if (card.fsrs) assert.ok(card.due <= NOON + (days + 181) * DAY);
    }),
  );
});
