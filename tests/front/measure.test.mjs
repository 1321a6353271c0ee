/** How far a reader has come: counts and the section to go on with (1.13). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ASSETS } from "./page.mjs";

const { findNext, measure } = await import(new URL("progress/measure.mjs", ASSETS).href);

const section = (id) => ({ id, title: id.toUpperCase() });
const CHAPTERS = [
  {
    number: 1,
    path: "chapters/01/",
    sections: [section("a"), section("b")],
    checks: new Map(Object.entries({ "q-one": 1, "q-two": 2 })),
    cards: ["c-crumb", "c-crust"],
  },
  { number: 2, path: "chapters/02/", sections: [section("c")], checks: new Map(), cards: [] },
];
const NONE = new Set();
let time = 1_700_000_000_000;
const event = (k, q, more = {}) => ({ id: `e${(time += 1000)}`, t: time, k, q, rev: 1, ...more });
const read = (q, on = true) => event("read", q, { on });

test("nothing read is nothing done, and there is nowhere to go on", () => {
  assert.deepEqual(measure(CHAPTERS[0], [], NONE), { read: 0, sections: 2, right: 0, checks: 2, due: 0 });
  assert.equal(findNext(CHAPTERS, []), null);
});

test("sections read and checks once right are counted, of this chapter alone", () => {
  const events = [
    read("chapters/01/#a"),
    read("chapters/01/#b"),
    read("chapters/01/#b", false),
    read("chapters/02/#c"),
    event("quiz", "q-one", { ok: false }),
    event("quiz", "q-one", { ok: true }),
    event("quiz", "q-one", { ok: false }),
    event("quiz", "q-two", { rev: 2, ok: false }),
  ];
  assert.deepEqual(measure(CHAPTERS[0], events, NONE), { read: 1, sections: 2, right: 1, checks: 2, due: 0 });
  assert.deepEqual(measure(CHAPTERS[1], events, NONE), { read: 1, sections: 1, right: 0, checks: 0, due: 0 });
});

test("2.4: an answer to an earlier revision of a question does not count; a page older than the answer counts it", () => {
  const right = (rev) => measure(CHAPTERS[0], [event("quiz", "q-two", { rev, ok: true })], NONE).right;
  assert.deepEqual([right(1), right(2), right(3)], [0, 1, 1]);
});

test("of what is due the chapter's cards count, both sides", () => {
  const due = new Set(["c-crumb", "c-crumb~r", "c-flour", "q-one"]);
  assert.deepEqual(CHAPTERS.map((chapter) => measure(chapter, [], due).due), [2, 0]);
});

test("a reader goes on in the chapter used last, with its first section that is not read", () => {
  assert.equal(findNext(CHAPTERS, [event("quiz", "q-two", { ok: true })]).section.id, "a");
  assert.equal(findNext(CHAPTERS, [read("chapters/01/#a")]).section.id, "b");
  assert.equal(findNext(CHAPTERS, [read("chapters/02/#c", false), event("quiz", "q-elsewhere")]).section.id, "c");
});

test("after the last section of a chapter comes the next chapter, and then what was left out", () => {
  const first = [read("chapters/01/#a"), read("chapters/01/#b")];
  assert.deepEqual(findNext(CHAPTERS, first), { chapter: CHAPTERS[1], section: section("c") });
  assert.equal(findNext(CHAPTERS, [read("chapters/02/#c")]).section.id, "a");
  assert.equal(findNext(CHAPTERS, [...first, read("chapters/02/#c")]), null);
});

test("a section that is gone is passed over", () => {
  assert.equal(findNext(CHAPTERS, [read("chapters/01/#gone")]).section.id, "a");
  assert.equal(measure(CHAPTERS[0], [read("chapters/01/#gone")], NONE).read, 0);
});
