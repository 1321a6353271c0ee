/** What is reviewed on which day, and how much of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dueOf, findComing, findDue, findNew, readDay, readSettings } from "../../overrides/assets/course/agenda.mjs";
import { dayOf, startOf } from "../../overrides/assets/course/scheduler.mjs";

process.env.TZ = "America/New_York";
const TODAY = readDay("2026-11-24") ?? 0;
const NOW = startOf(TODAY) + 5 * 3_600_000;
const SETTINGS = readSettings();

/**
 * A card asked before, due some days from today.
 *
 * @param {string} q
 * @param {number} days
 * @param {object} [memory]
 */
function card(q, days, memory = {}) {
  const fsrs = { stability: 3, difficulty: 5, reps: 1, lapses: 0, right: 1, first: TODAY - 30, day: TODAY - 5, ...memory };
  return { q, rev: 1, due: startOf(TODAY + days), off: false, fsrs, upto: "" };
}
/** @param {number} count @param {number} days */
const cards = (count, days, memory = {}) => Array.from({ length: count }, (_, place) => card(`c-${place + 100}`, days, memory));

test("settings are 90 %, 10 new and 60 reviews a day, no exam date, keys on", () => {
  assert.deepEqual(readSettings(), { retention: 90, newPerDay: 10, reviewsPerDay: 60, examDate: "", keys: true });
});

test("settings that make no sense are as at first", () => {
  const bad = { retention: NaN, newPerDay: -1, reviewsPerDay: 1e9, examDate: "2026-02-30", keys: "no" };
  assert.deepEqual(readSettings(bad), readSettings());
  assert.deepEqual(readSettings("x"), readSettings());
  const good = { retention: 95, newPerDay: 0, reviewsPerDay: 500, examDate: "2027-01-15", keys: false };
  assert.deepEqual(readSettings({ ...good, name: "settings" }), good);
});

test("a date is a day only if there is such a date", () => {
  assert.equal(readDay("1970-01-02"), 1);
  for (const date of ["", "2026-13-01", "2026-02-29", "26-01-01", "tomorrow", null, 5]) assert.equal(readDay(date), null);
});

test("what is due comes longest due first, and what is stopped or never asked does not", () => {
  const all = [card("b", 0), card("a", -3), card("c", 1), { ...card("d", -9), off: true }, { ...card("e", -9), fsrs: null }];
  assert.deepEqual(findDue(all, SETTINGS, NOW), { today: ["a", "b"], later: 0 });
});

test("what is overdue is capped by the day's limit", () => {
  const found = findDue(cards(63, -20), { ...SETTINGS, reviewsPerDay: 20 }, NOW);
  assert.equal(found.today.length, 20);
  assert.equal(found.later, 43);
});

test("what was reviewed today counts against the limit, what was begun today does not", () => {
  const done = [card("x", 9, { day: TODAY }), card("y", 9, { day: TODAY, first: TODAY })];
  assert.equal(findDue([...cards(63, -20), ...done], { ...SETTINGS, reviewsPerDay: 20 }, NOW).today.length, 19);
});

test("before the exam everything is due once more, on the day before at the latest", () => {
  const settings = { ...SETTINGS, examDate: "2026-11-28" };
  assert.equal(dayOf(dueOf(card("a", 100), settings, NOW)), TODAY + 3);
  assert.equal(dayOf(dueOf(card("a", 2), settings, NOW)), TODAY + 2);
  assert.equal(dayOf(dueOf(card("a", 100, { day: TODAY + 3 }), settings, NOW)), TODAY + 100);
});

test("an exam that is over hurries nothing", () => {
  for (const examDate of ["2026-11-24", "2026-11-01"]) {
    assert.equal(dayOf(dueOf(card("a", 100), { ...SETTINGS, examDate }, NOW)), TODAY + 100);
  }
});

/** @param {string} id */
const entry = (id, isOpen = true) => ({ id, rev: 1, isOpen });

test("a card is new once its section was read, ten a day", () => {
  const deck = [entry("c-0", false), ...Array.from({ length: 12 }, (_, place) => entry(`c-${place + 1}`))];
  assert.deepEqual(findNew(deck, [], SETTINGS, NOW), deck.slice(1, 11).map(({ id }) => id));
  const begun = [card("c-1", 3, { first: TODAY, day: TODAY })];
  assert.deepEqual(findNew(deck, begun, SETTINGS, NOW), deck.slice(2, 11).map(({ id }) => id));
});

test("a card's other side is new after two successes", () => {
  const deck = [entry("c-a", false), entry("c-b"), entry("c-c")];
  const known = [card("c-a", 3, { right: 2 }), card("c-b", 3), { ...card("c-c", 3, { right: 5 }), off: true }];
  assert.deepEqual(findNew(deck, known, SETTINGS, NOW), ["c-a~r"]);
  assert.deepEqual(findNew(deck, [...known, card("c-a~r", 3)], SETTINGS, NOW), []);
});

test("the days to come are counted, what is late with today", () => {
  const all = [card("a", -3), card("b", 0), card("c", 2), card("d", 2), { ...card("e", 1), off: true }];
  assert.deepEqual(findComing(all, SETTINGS, NOW), [{ day: TODAY, count: 2 }, { day: TODAY + 2, count: 2 }]);
});
