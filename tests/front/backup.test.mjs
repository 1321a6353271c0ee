import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { BackupError, compare, merge, readBackup, writeBackup } from "../../overrides/assets/course/data/backup.mjs";
import { readFixture } from "./page.mjs";
import { event } from "./start-store.mjs";

const COURSE = "bread-at-home";
const NOW = 1_790_000_500_000;
const DAY = 24 * 60 * 60 * 1000;
const digest = async (text) => createHash("sha256").update(text).digest("hex");
const read = (text, now = NOW) => readBackup(text, COURSE, now, digest);
const FILES = readdirSync(new URL("fixtures/backups/", import.meta.url));
const NOTHING = { events: [], notes: [], exams: [], settings: {} };
const note = (text, t = NOW) => ({ id: "e-light", text, t });

test("there are files of each kind", () => {
  const count = (kind) => FILES.filter((name) => name.startsWith(kind)).length;
  for (const kind of ["sound", "part", "bad"]) assert.ok(count(kind) > 1, kind);
});

for (const name of FILES) {
  const text = readFixture(`backups/${name}`);
  const [kind] = name.split("-");
  if (kind === "bad") {
    test(`${name} is refused`, async () => {
      const message = name === "bad-newer.json" ? "newer" : "not";
      await assert.rejects(read(text), new BackupError(message));
    });
  } else {
    test(`${name} is taken ${kind === "part" ? "without what is unsound" : "whole"}`, async () => {
      const { left, isChanged } = await read(text);
      assert.deepEqual([left, isChanged], [kind === "part" ? 1 : 0, false]);
    });
  }
}

for (const [name, text] of [
  ["no text", ""],
  ["null", "null"],
  ["a list", "[]"],
  ["a word", '"course-progress"'],
  ["half of a file", readFixture("backups/sound-full.json").slice(0, 400)],
  ["another prototype", '{"__proto__": {"format": "course-progress"}}'],
]) {
  test(`${name} is no backup`, () => assert.rejects(read(text), new BackupError("not")));
}

test("another course's backup is refused", () =>
  assert.rejects(readBackup(readFixture("backups/sound-full.json"), "cake", NOW, digest), new BackupError("not")));

test("what a backup dates more than a day ahead is left out", async () => {
  const text = readFixture("backups/sound-full.json");
  assert.equal((await read(text, 1_790_000_000_000 - DAY - 10)).left, 5);
});

test("a file that was edited is taken with a warning", async () => {
  const text = readFixture("backups/sound-full.json").replace("thin", "thick").replace('"ok": true', '"ok": false');
  assert.equal((await read(text)).isChanged, true);
});

test("where nothing can be hashed, as on plain http, a file is written and read without", async () => {
  const text = await writeBackup(NOTHING, COURSE, NOW, async () => "");
  assert.equal("sha256" in JSON.parse(text), false);
  const signed = await writeBackup(NOTHING, COURSE, NOW, digest);
  assert.equal((await readBackup(signed, COURSE, NOW, async () => "")).isChanged, false);
});

test("settings are values, not objects", async () => {
  const text = await writeBackup({ ...NOTHING, settings: { retention: 90, deep: { a: 1 } } }, COURSE, NOW, digest);
  assert.deepEqual((await read(text)).settings, { retention: 90 });
});

test("the preview counts entries, new ones and notes that differ", () => {
  const [known, fresh] = [event(), event()];
  const ours = { ...NOTHING, events: [known], notes: [note("ours")] };
  const theirs = { ...NOTHING, events: [known, fresh], notes: [note("theirs")] };
  assert.deepEqual(compare(theirs, ours), { entries: 3, fresh: 1, differ: 1 });
});

test("of two notes the newer stands first and the other below it", () => {
  const merged = merge({ ...NOTHING, notes: [note("theirs", NOW + 1)] }, { ...NOTHING, notes: [note("ours")] });
  assert.deepEqual(merged.notes, [note("theirs\n\n— other version —\n\nours", NOW + 1)]);
  const older = merge({ ...NOTHING, notes: [note("theirs", NOW - 1)] }, { ...NOTHING, notes: [note("ours")] });
  assert.deepEqual(older.notes, [note("ours\n\n— other version —\n\ntheirs")]);
});

test("of two states of an exam the one that went on longer is kept", () => {
  const begun = { id: "x", start: NOW, answers: { "q-a": { a: ["x"], t: NOW + 1 } } };
  const ended = { ...begun, end: NOW + 9 };
  assert.deepEqual(merge({ ...NOTHING, exams: [ended] }, { ...NOTHING, exams: [begun] }).exams, [ended]);
  assert.deepEqual(merge({ ...NOTHING, exams: [begun] }, { ...NOTHING, exams: [ended] }).exams, []);
});

/** Gives objects as JSON does. */
const record = (fields) => fc.record(fields, { noNullPrototype: true });
const TIME = fc.integer({ min: 1_780_000_000_000, max: 1_790_000_000_000 });
const EVENTS = fc.uniqueArray(record({ id: fc.stringMatching(/^[a-f]{1,3}$/), t: TIME }), { selector: ({ id }) => id });
const NOTES = fc.uniqueArray(
  record({ id: fc.constantFrom("e-a", "e-b"), text: fc.string(), t: TIME }),
  { selector: ({ id }) => id },
);
const EXAMS = fc.uniqueArray(
  record({ id: fc.constantFrom("x-a", "x-b"), start: TIME, answers: fc.constant({}) }),
  { selector: ({ id }) => id },
);
const RECORDS = record({
  events: EVENTS.map((list) => list.map((fields) => event(fields))),
  notes: NOTES,
  exams: EXAMS,
  settings: fc.constant({}),
});

/** What a store holds after writing. */
function apply(batch, held) {
  const put = (name) => [...new Map([...held[name], ...batch[name]].map((record) => [record.id, record])).values()];
  return { events: put("events"), notes: put("notes"), exams: put("exams"), settings: held.settings };
}

test("a round trip is identical, whatever was kept", () =>
  fc.assert(
    fc.asyncProperty(RECORDS, async (records) => {
      const { events, notes, exams } = await read(await writeBackup(records, COURSE, NOW, digest));
      assert.deepEqual({ events, notes, exams, settings: {} }, records);
    }),
  ));

test("a merge loses no event and no word, and doing it twice changes nothing", () =>
  fc.assert(
    fc.property(RECORDS, RECORDS, (theirs, ours) => {
      const merged = apply(merge(theirs, ours), ours);
      const ids = new Set(merged.events.map(({ id }) => id));
      for (const { id } of [...theirs.events, ...ours.events]) assert.ok(ids.has(id));
      for (const { id, text } of [...theirs.notes, ...ours.notes]) {
        assert.ok(merged.notes.find((each) => each.id === id).text.includes(text));
      }
      assert.deepEqual(apply(merge(theirs, merged), merged), merged);
    }),
  ));
