/** Whatever tabs, reloads, full disks and backups do in turn: the log is never shorter, and says the same. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { IDBObjectStore } from "fake-indexeddb";
import fc from "fast-check";
import { merge } from "../../overrides/assets/course/data/backup.mjs";
import { findLast, list, summarise } from "../../overrides/assets/course/history.mjs";
import { event, openBrowser } from "./start-store.mjs";

const KINDS = ["quiz", "seen", "card", "read", "self", "suspend"];
const ACTION = fc.record({
  tab: fc.nat(1),
  what: fc.constantFrom("write", "write", "write", "together", "undo", "reload", "full", "import"),
  kind: fc.constantFrom(...KINDS),
  q: fc.constantFrom("q-a", "q-b"),
  ok: fc.boolean(),
  rev: fc.constantFrom(1, 1, 2),
  t: fc.integer({ min: 0, max: 50 }),
});
const put = IDBObjectStore.prototype.put;

/** Gives what follows from a log. */
const derive = (events) => ({
  sums: [...summarise(events)].sort(),
  last: KINDS.map((kind) => [...findLast(events, kind)].sort()),
  list: list(events).map(({ id }) => id),
});

/** @param {{kind: string, q: string, ok: boolean, rev: number, t: number}} action */
const made = ({ kind, q, ok, rev, t }) => event({ k: kind, q, ok, rev, t: 1_790_000_000_000 + t });

test("no interleaving of tabs and reloads makes the log shorter or the derived state differ", async (t) => {
  t.after(() => (IDBObjectStore.prototype.put = put));
  await fc.assert(
    fc.asyncProperty(fc.array(ACTION, { maxLength: 25 }), async (actions) => {
      const browser = openBrowser();
      const tabs = [(await browser.openTab()).store, (await browser.openTab()).store];
      const written = new Map();
      const note = (events) => events.forEach((each) => written.set(each.id, each));
      const waiting = [new Set(), new Set()];
      for (const action of actions) {
        const store = tabs[action.tab];
        const batch = [made(action)];
        if (action.what === "undo" && written.size) {
          batch[0] = event({ k: "undo", q: action.q, x: [...written.keys()][action.t % written.size] });
        }
        if (action.what === "reload") {
          // A page that could not write loses what it remembered when it goes: it said so.
          for (const id of waiting[action.tab]) written.delete(id);
          waiting[action.tab].clear();
          tabs[action.tab] = (await browser.openTab()).store;
        } else if (action.what === "full") {
          IDBObjectStore.prototype.put = () => {
            throw new DOMException("", "QuotaExceededError");
          };
          await store.write({ events: batch });
          IDBObjectStore.prototype.put = put;
          assert.equal(store.mode, "memory");
          note(batch);
          waiting[action.tab].add(batch[0].id);
        } else if (action.what === "import") {
          const [theirs, ours] = [batch, await store.all("events")].map((events) => ({ events, notes: [], exams: [] }));
          await store.write(merge(theirs, ours));
          note(batch);
          waiting[action.tab].clear();
        } else if (action.what === "together") {
          const other = [made(action)];
          await Promise.all([store.write({ events: batch }), tabs[1 - action.tab].write({ events: other })]);
          note([...batch, ...other]);
          waiting.forEach((ids) => ids.clear());
        } else {
          await store.write({ events: batch });
          note(batch);
          waiting[action.tab].clear();
        }
        const seen = new Set((await tabs[action.tab].all("events")).map(({ id }) => id));
        for (const id of written.keys()) assert.ok(seen.has(id) || waiting[1 - action.tab].has(id), `${id} is gone`);
      }
      const kept = [...written.values()].filter(({ id }) => !waiting.some((ids) => ids.has(id)));
      const { store: rebuilt } = await browser.openTab();
      const [fresh, about] = [await rebuilt.all("events"), await rebuilt.about(["q-a", "q-b"])];
      assert.deepEqual(derive(fresh), derive(kept));
      assert.deepEqual(derive(about), derive(kept));
    }),
    { numRuns: 30 },
  );
});

test("20,000 events are written, read and counted right", async () => {
  const { store } = await openBrowser().openTab();
  const events = Array.from({ length: 20_000 }, (_, place) =>
    event({ q: `q-${place % 500}`, ok: place % 2 === 0, rev: 1 + (place % 500 === 7 && place > 10_000 ? 1 : 0) }),
  );
  await store.write({ events });
  const found = await store.all("events");
  assert.equal(found.length, 20_000);
  const sums = summarise(found);
  assert.equal(sums.size, 500);
  assert.equal(sums.get("q-4").tries, 40);
  assert.equal(sums.get("q-4").first.id, events[4].id);
  assert.deepEqual([sums.get("q-7").rev, sums.get("q-7").tries], [2, 20]);
  assert.equal((await store.about(["q-3", "q-4"])).length, 80);
});
