/** The schedule in the store: kept in step with the log. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { startOf, dayOf } from "../../overrides/assets/course/scheduler.mjs";
import { listDue, rebuild, refresh } from "../../overrides/assets/course/schedule.mjs";
import { event, openBrowser } from "./start-store.mjs";

const DAY = 86_400_000;
const START = startOf(20_781) + DAY / 4;
const REVISIONS = new Map([["c-crumb", 1], ["c-rise", 1], ["q-heat", 1]]);
const NAMES = [...REVISIONS.keys()];

/** @param {number} days @param {object} [fields] */
const graded = (days, fields = {}) => event({ t: Math.round(START + days * DAY), k: "card", q: "c-crumb", a: undefined, n: undefined, ...fields });

/** @param {import("../../overrides/assets/course/store.mjs").Store} store */
const read = async (store) => (await store.all("cards")).sort((one, other) => (one.q < other.q ? -1 : 1));

/** @param {object[]} records */
const clean = (records) => records.map((record) => JSON.parse(JSON.stringify(record)));

test("T5 what was remembered is due some days later and not before", async () => {
  const { store } = await openBrowser().openTab();
  await store.write({ events: clean([graded(0)]) });
  await refresh(store, ["c-crumb"], START);
  const [{ due }] = await read(store);
  assert.ok(dayOf(due) - dayOf(START) >= 2 && dayOf(due) - dayOf(START) <= 4);
  assert.equal((await listDue(store, due - 1)).length, 0);
  assert.equal((await listDue(store, due)).length, 1);
});

test("a question answered right at once is not planned and asks for no library", async () => {
  const { store } = await openBrowser().openTab();
  await store.write({ events: clean([graded(0, { k: "quiz", q: "q-heat" })]) });
  await refresh(store, ["q-heat"], START);
  assert.deepEqual(await read(store), []);
});

test("T3 undo restores the schedule", async () => {
  const { store } = await openBrowser().openTab();
  await store.write({ events: clean([graded(0)]) });
  await refresh(store, ["c-crumb"], START);
  const before = await read(store);
  const slip = graded(3, { ok: false });
  await store.write({ events: clean([slip]) });
  await refresh(store, ["c-crumb"], START + 3 * DAY);
  assert.notDeepEqual(await read(store), before);
  await store.write({ events: clean([graded(3.001, { k: "undo", x: slip.id })]) });
  await refresh(store, ["c-crumb"], START + 3 * DAY);
  assert.deepEqual(await read(store), before);
});

test("undoing the only grade takes the card out of the queue", async () => {
  const { store } = await openBrowser().openTab();
  const only = graded(0, { ok: false });
  await store.write({ events: clean([only]) });
  await refresh(store, ["c-crumb"], START);
  await store.write({ events: clean([graded(0.001, { k: "undo", x: only.id })]) });
  await refresh(store, ["c-crumb"], START);
  assert.equal((await listDue(store, START + 9 * DAY)).length, 0);
});

test("T6 a raised revision is due now, and a vanished id never", async () => {
  const { store } = await openBrowser().openTab();
  await store.write({ events: clean([graded(0)]) });
  await rebuild(store, REVISIONS, START);
  assert.equal((await listDue(store, START + DAY)).length, 0);
  await rebuild(store, new Map([["c-crumb", 2]]), START + DAY);
  assert.equal((await listDue(store, START + DAY)).length, 1);
  await rebuild(store, new Map(), START + DAY);
  assert.equal((await listDue(store, START + 99 * DAY)).length, 0);
  assert.equal((await store.all("events")).length, 1, "history is kept");
});

test("T10 two tabs review the same card: two events, one schedule, no error", async () => {
  const browser = openBrowser();
  const [one, other] = await Promise.all([browser.openTab(), browser.openTab()]);
  await Promise.all([
    one.store.write({ events: clean([graded(0)]) }).then(() => refresh(one.store, ["c-crumb"], START)),
    other.store.write({ events: clean([graded(0.001, { ok: false })]) }).then(() => refresh(other.store, ["c-crumb"], START)),
  ]);
  await refresh(one.store, ["c-crumb"], START + DAY / 2);
  assert.equal((await one.store.all("events")).length, 2);
  const cards = await read(other.store);
  assert.equal(cards.length, 1);
  assert.equal(cards[0].fsrs.reps, 1);
});

for (const damage of [{ stability: NaN }, { stability: -1 }, { day: "today" }]) {
  test(`T11 ${JSON.stringify(damage)} in a record: the card is reset, which is told once`, async () => {
    const browser = openBrowser();
    const { store } = await browser.openTab();
    await store.write({ events: clean([graded(0)]) });
    const before = (await rebuild(store, REVISIONS, START)).cards;
    const [card] = before;
    await browser.tamper((_, transaction) => {
      transaction.objectStore("cards").put({ ...card, fsrs: { ...card.fsrs, ...damage } });
    });
    assert.equal((await listDue(store, START + 9 * DAY)).length, 0, "a bad record is never shown");
    for (const lost of [1, 0]) {
      const rebuilt = await rebuild(store, REVISIONS, START);
      assert.deepEqual([rebuilt.cards, rebuilt.lost], [before, lost]);
    }
  });
}

test("another setting of how sure to be plans everything anew", async () => {
  const { store } = await openBrowser().openTab();
  await store.write({ events: clean([graded(0), graded(3), graded(15)]) });
  const [{ due }] = (await rebuild(store, REVISIONS, START + 15 * DAY)).cards;
  await store.write({ meta: [{ name: "settings", retention: 95 }] });
  const [sure] = (await rebuild(store, REVISIONS, START + 15 * DAY)).cards;
  assert.ok(sure.due < due);
});

const STEPS = fc.array(
  fc.record({
    days: fc.double({ min: 0, max: 300, noNaN: true }),
    q: fc.constantFrom(...NAMES),
    k: fc.constantFrom("card", "quiz", "exam", "suspend"),
    ok: fc.boolean(),
    on: fc.boolean(),
    tab: fc.constantFrom(0, 1),
    isUndone: fc.boolean(),
    isReload: fc.boolean(),
  }),
  { minLength: 1, maxLength: 15 },
);

test("two tabs and reloads in any order: the log only grows, and the schedule is what a rebuild gives", async () => {
  await fc.assert(
    fc.asyncProperty(STEPS, async (steps) => {
      const now = START + 300 * DAY;
      const browser = openBrowser();
      const tabs = [await browser.openTab(), await browser.openTab()];
      let length = 0;
      for (const { days, q, tab, isUndone, isReload, ...fields } of steps) {
        if (isReload) tabs[tab] = await browser.openTab();
        const { store } = tabs[tab];
        const made = graded(days, { q, ...fields });
        const events = isUndone ? [made, graded(days, { k: "undo", q, x: made.id })] : [made];
        await store.write({ events: clean(events) });
        await refresh(store, [q], now);
        length += events.length;
        assert.equal((await tabs[1 - tab].store.all("events")).length, length);
      }
      const stepwise = (await read(tabs[0].store)).filter(({ fsrs, off }) => fsrs || off);
      const fresh = (await openBrowser().openTab()).store;
      await fresh.write({ events: await tabs[1].store.all("events") });
      const { cards } = await rebuild(fresh, REVISIONS, now);
      const whole = cards.filter(({ fsrs, off }) => fsrs || off).sort((one, other) => (one.q < other.q ? -1 : 1));
      assert.deepEqual(stepwise, whole);
    }),
    { numRuns: 40 },
  );
});
