import assert from "node:assert/strict";
import { test } from "node:test";
import { CHECKS, createEvent, findLast, list, summarise } from "../../overrides/assets/course/history.mjs";
import { event } from "./start-store.mjs";

const SOUND = event();
const NOTE = { id: "e-windowpane", text: "<img src=x onerror=alert(1)>", t: SOUND.t };
const EXAM = { id: "exam-1", start: SOUND.t, answers: { "q-crumb": { a: ["x"], t: SOUND.t } }, flags: [] };
const CARD = { q: "c-crumb", rev: 1, due: SOUND.t, fsrs: { stability: 3.2, last_review: SOUND.t } };

for (const [store, record] of [
  ["events", SOUND],
  ["events", event({ k: "of-a-later-version", mood: "calm", far: true, depth: 3 })],
  ["events", event({ k: "undo", x: "event-000001" })],
  ["notes", NOTE],
  ["notes", { ...NOTE, text: "" }],
  ["exams", EXAM],
  ["exams", { ...EXAM, end: null }],
  ["exams", { ...EXAM, kind: "diag" }],
  ["cards", CARD],
  ["meta", { name: "settings", retention: 90 }],
]) {
  test(`sound in ${store}: ${JSON.stringify(record)}`, () => assert.equal(CHECKS[store](record), true));
}

const LONG = "x".repeat(201);
for (const [store, record, name] of [
  ["events", {}, "nothing"],
  ["events", event({ id: "" }), "an empty id"],
  ["events", event({ id: 7 }), "a number for an id"],
  ["events", event({ t: Number.NaN }), "a time that is no number"],
  ["events", event({ t: 1_500_000_000_000 }), "a time before there were courses"],
  ["events", event({ t: 4_200_000_000_000 }), "a time after 2100"],
  ["events", event({ t: 1_790_000_000_000.5 }), "a broken millisecond"],
  ["events", event({ k: undefined }), "no kind"],
  ["events", event({ rev: -1 }), "a revision below zero"],
  ["events", event({ rev: "1" }), "a revision in words"],
  ["events", event({ q: LONG }), "a long q"],
  ["events", event({ a: "x" }), "an option that is no list"],
  ["events", event({ a: Array(13).fill("x") }), "thirteen options"],
  ["events", event({ a: [LONG] }), "a long option"],
  ["events", event({ ms: Number.POSITIVE_INFINITY }), "an endless time"],
  ["events", event({ more: { deep: 1 } }), "an object inside"],
  ["events", JSON.parse(JSON.stringify(SOUND).replace("{", '{"__proto__": {"ok": true},')), "another prototype"],
  ["notes", { ...NOTE, text: 7 }, "a number for a text"],
  ["notes", { ...NOTE, t: null }, "no time"],
  ["exams", { ...EXAM, start: Number.NaN }, "no start"],
  ["exams", { ...EXAM, kind: 3 }, "a kind that is no text"],
  ["exams", { ...EXAM, byDomain: { "1.1": { right: Number.NaN } } }, "a score that is no number"],
  ["exams", JSON.parse(`{"id":"x","start":${SOUND.t},"answers":{"__proto__":{"a":["x"]}}}`), "another prototype"],
  ["cards", { ...CARD, due: null }, "no due date"],
  ["cards", { ...CARD, fsrs: { stability: Number.NaN } }, "a stability that is no number"],
  ["meta", { name: 7 }, "a number for a name"],
]) {
  test(`unsound in ${store}: ${name}`, () => assert.equal(CHECKS[store](record), false));
}

test("an event holds its stamp, what it is about and its fields", () => {
  const made = createEvent("quiz", "q-crumb", 2, { a: ["x"], ok: false, n: 1 }, { now: SOUND.t, uuid: "u" });
  assert.deepEqual(made, { id: "u", t: SOUND.t, k: "quiz", q: "q-crumb", rev: 2, a: ["x"], ok: false, n: 1 });
  assert.equal(CHECKS.events(made), true);
});

test("events are listed by time whatever their order, without those taken back", () => {
  const [one, two, three] = [event(), event(), event()];
  const undo = event({ k: "undo", x: two.id });
  assert.deepEqual(list([undo, three, two, one]), [one, three]);
});

test("events of one millisecond have one order in every tab", () => {
  const [one, two] = [event({ t: SOUND.t }), event({ t: SOUND.t })];
  assert.deepEqual(list([two, one]), list([one, two]));
});

test("the latest event of a kind counts, and the one before it when it is taken back", () => {
  const [on, off, other] = [event({ k: "read", on: true }), event({ k: "read", on: false }), event({ k: "self" })];
  assert.deepEqual(findLast([off, other, on], "read").get("q-crumb"), off);
  assert.deepEqual(findLast([off, on, event({ k: "undo", x: off.id })], "read").get("q-crumb"), on);
});

test("only the first attempt counts; first, last and first right try are told apart", () => {
  const [wrong, right, again] = [event({ ok: false }), event(), event()];
  assert.deepEqual(summarise([again, right, wrong]).get("q-crumb"), {
    rev: 1,
    first: wrong,
    last: again,
    right,
    tries: 3,
    seen: false,
  });
});

test("an answer opened before any attempt is seen, neither right nor wrong; a later look is not", () => {
  const early = [event({ k: "seen" }), event()];
  assert.equal(summarise(early).get("q-crumb").seen, true);
  const late = [event(), event({ k: "seen" })];
  assert.equal(summarise(late).get("q-crumb").seen, false);
  assert.equal(summarise([early[0]]).get("q-crumb").first, undefined);
});

test("a new revision begins anew, and an old tab's late event does not end it", () => {
  const [old, fresh, late] = [event({ rev: 1 }), event({ rev: 2, ok: false }), event({ rev: 1 })];
  const sum = summarise([old, fresh, late]).get("q-crumb");
  assert.deepEqual([sum.rev, sum.first, sum.tries, sum.right], [2, fresh, 1, undefined]);
});

test("exam answers are tries; cards and marks are not", () => {
  const others = [event({ k: "card", q: "c-crumb" }), event({ k: "read", q: "p#s" })];
  const sums = summarise([event({ k: "exam", x: "exam-1" }), ...others]);
  assert.deepEqual([...sums.keys()], ["q-crumb"]);
});
