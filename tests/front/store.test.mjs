import assert from "node:assert/strict";
import { test } from "node:test";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { mayHoldRecords } from "../../overrides/assets/course/held.mjs";
import { openStore } from "../../overrides/assets/course/store.mjs";
import { readFixture, settle } from "./page.mjs";
import { event, openBrowser } from "./start-store.mjs";

/** Gives the ids of a store's records, in order. */
const ids = async (store, name = "events") => (await store.all(name)).map(({ id }) => id).sort();

test("what one visit writes the next one reads, from every store", async () => {
  const browser = openBrowser();
  const { store } = await browser.openTab();
  const one = event();
  const batch = {
    events: [one],
    notes: [{ id: "e-light", text: "thin", t: one.t }],
    exams: [{ id: "exam-1", start: one.t, answers: {} }],
    cards: [{ q: "c-crumb", rev: 1, due: one.t }],
    meta: [{ name: "settings", retention: 90 }],
  };
  await store.write(batch);
  const { store: next } = await browser.openTab();
  for (const [name, records] of Object.entries(batch)) assert.deepEqual(await next.all(name), records);
  assert.equal(store.mode, "kept");
});

for (const version of [1]) {
  test(`a database of version ${version} is opened with all it holds, and can be read by every index`, async () => {
    const { stores, records } = JSON.parse(readFixture(`database-${version}.json`));
    const browser = openBrowser();
    const upgrade = (database) => {
      for (const [name, { key, indexes }] of Object.entries(stores)) {
        const store = database.createObjectStore(name, { keyPath: key });
        for (const index of indexes) store.createIndex(index, index);
      }
    };
    const fill = (_, transaction) => {
      for (const [name, each] of Object.entries(records)) each.forEach((record) => transaction.objectStore(name).put(record));
    };
    await browser.tamper(fill, { version, upgrade });
    const { store } = await browser.openTab();
    assert.equal(store.mode, "kept");
    for (const [name, each] of Object.entries(records)) assert.deepEqual(await store.all(name), each);
    assert.deepEqual(await store.about(["c-crumb"]), [records.events[1]]);
  });
}

test("a database made anew is like the last fixture", async () => {
  const browser = openBrowser();
  await browser.openTab();
  const { stores } = JSON.parse(readFixture("database-1.json"));
  const found = {};
  await browser.tamper((database, transaction) => {
    for (const name of database.objectStoreNames) {
      const { keyPath, indexNames } = transaction.objectStore(name);
      found[name] = { key: keyPath, indexes: [...indexNames] };
    }
  });
  assert.deepEqual(found, stores);
});

test("a window has one store", async () => {
  const { page, store } = await openBrowser().openTab();
  assert.equal(await openStore(page), store);
});

test("one record is found by its key, and events by what they are about", async () => {
  const { store } = await openBrowser().openTab();
  const [one, two, three] = [event({ q: "q-a" }), event({ q: "q-b" }), event({ q: "q-c" })];
  await store.write({ events: [one, two, three] });
  assert.deepEqual(await store.find("events", two.id), two);
  assert.equal(await store.find("events", "none"), undefined);
  assert.deepEqual(await store.about(["q-a", "q-c", "q-d"]), [one, three]);
});

test("a note replaces the one before it", async () => {
  const { store } = await openBrowser().openTab();
  for (const text of ["a", "ab"]) await store.write({ notes: [{ id: "e-light", text, t: event().t }] });
  assert.equal((await store.find("notes", "e-light")).text, "ab");
});

test("a record of our own that is not sound is our bug, and nothing of its batch is written", async () => {
  const { store } = await openBrowser().openTab();
  await assert.rejects(store.write({ events: [event(), event({ t: Number.NaN })] }), TypeError);
  assert.deepEqual(await store.all("events"), []);
});

for (const [name, view] of [
  ["in a private window that refuses", { indexedDB: { open() { throw new DOMException("", "SecurityError"); } } }],
  ["where there is no database at all", { indexedDB: undefined }],
  ["without channels between tabs", { indexedDB: undefined, BroadcastChannel: undefined }],
]) {
  test(`${name} records are remembered until the page goes`, async () => {
    const { store } = await openBrowser().openTab("", view);
    const one = event();
    await store.write({ events: [one] });
    assert.deepEqual(await store.all("events"), [one]);
    assert.deepEqual(await store.about([one.q]), [one]);
    assert.deepEqual(await store.find("events", one.id), one);
    assert.equal(store.mode, "memory");
  });
}

test("a full disk loses nothing, and what it did not take is written once there is room", async (t) => {
  const browser = openBrowser();
  const { store } = await browser.openTab();
  const [one, two] = [event(), event()];
  const put = t.mock.method(IDBObjectStore.prototype, "put", () => {
    throw new DOMException("", "QuotaExceededError");
  });
  await store.write({ events: [one] });
  assert.deepEqual([store.mode, await store.all("events")], ["memory", [one]]);
  put.mock.restore();
  await store.write({ events: [two] });
  assert.equal(store.mode, "kept");
  assert.deepEqual(await ids((await browser.openTab()).store), [one.id, two.id]);
});

test("a tab whose database goes away reads what it has and loses nothing", async () => {
  const browser = openBrowser();
  const { store } = await browser.openTab();
  await browser.tamper(() => {}, { version: 2 }); // a newer version of the course, in another tab
  assert.equal(store.mode, "newer");
  const one = event();
  await store.write({ events: [one] });
  assert.deepEqual(await store.all("events"), [one]);
  assert.equal(store.mode, "newer");
});

test("a page older than the database writes nothing and works", async () => {
  const browser = openBrowser();
  const kept = event();
  const { store: before } = await browser.openTab();
  await before.write({ events: [kept] });
  await browser.tamper(() => {}, { version: 2 });
  const { store } = await browser.openTab();
  assert.equal(store.mode, "newer");
  await store.write({ events: [event()] });
  await assert.rejects(store.clear(), /./, "a newer version's records are not ours to delete");
  let found;
  await browser.tamper((_, transaction) => {
    const request = transaction.objectStore("events").getAll();
    request.onsuccess = () => (found = request.result);
  });
  assert.deepEqual(found, [kept]);
});

for (const [name, record] of [
  ["NaN for a time", event({ t: Number.NaN })],
  ["a number for an option", event({ a: [7] })],
]) {
  test(`a record with ${name} is put aside and counted; the others stay`, async () => {
    const browser = openBrowser();
    const { store } = await browser.openTab();
    const sound = event();
    await store.write({ events: [sound] });
    await browser.tamper((_, transaction) => transaction.objectStore("events").put(record));
    assert.deepEqual(await store.all("events"), [sound]);
    assert.deepEqual(await store.all("events"), [sound]);
    const aside = (await store.all("meta")).filter(({ name: key }) => key.startsWith("quarantine:"));
    assert.deepEqual(aside, [{ name: `quarantine:events:${record.id}`, record }]);
  });
}

test("a change is told to this tab and to the others, with what it is about", async () => {
  const browser = openBrowser();
  const [{ store }, { store: other }] = [await browser.openTab(), await browser.openTab()];
  const heard = { here: [], there: [] };
  const stop = store.watch((keys) => heard.here.push(keys));
  other.watch((keys) => heard.there.push(keys));
  await store.write({ events: [event({ q: "q-a" })], notes: [{ id: "e-light", text: "", t: event().t }] });
  await settle();
  assert.deepEqual(heard, { here: [["q-a", "e-light"]], there: [["q-a", "e-light"]] });
  stop();
  await other.write({ cards: [{ q: "c-crumb", due: event().t }] });
  assert.deepEqual([heard.here.length, heard.there.at(-1)], [1, ["c-crumb"]]);
});

test("a page that comes back from the browser's memory asks for everything anew", async () => {
  const { page, store } = await openBrowser().openTab();
  const heard = [];
  store.watch((keys) => heard.push(keys));
  const { PageTransitionEvent, Event, dispatchEvent } = page.defaultView;
  dispatchEvent.call(page.defaultView, new PageTransitionEvent("pageshow", { persisted: false }));
  assert.deepEqual(heard, []);
  dispatchEvent.call(page.defaultView, new PageTransitionEvent("pageshow", { persisted: true }));
  Object.defineProperty(page, "hidden", { value: false, configurable: true });
  page.dispatchEvent(new Event("visibilitychange"));
  assert.deepEqual(heard, [[], []]);
  Object.defineProperty(page, "hidden", { value: true });
  page.dispatchEvent(new Event("visibilitychange"));
  assert.equal(heard.length, 2);
});

test("everything is deleted when asked, in every tab", async () => {
  const browser = openBrowser();
  const [{ store }, { store: other }] = [await browser.openTab(), await browser.openTab()];
  const heard = [];
  other.watch((keys) => heard.push(keys));
  await store.write({ events: [event()], meta: [{ name: "settings" }] });
  await store.clear();
  await settle();
  assert.deepEqual([await other.all("events"), await other.all("meta"), heard.at(-1)], [[], [], []]);
});

test("what is only remembered is deleted, too, and a database that cannot be opened goes as a whole", async () => {
  let deleted = 0;
  const indexedDB = new IDBFactory();
  indexedDB.open = () => {
    throw new DOMException("", "UnknownError");
  };
  const remove = indexedDB.deleteDatabase.bind(indexedDB);
  indexedDB.deleteDatabase = (name) => ((deleted += 1), remove(name));
  const { store } = await openBrowser().openTab("", { indexedDB });
  await store.write({ events: [event()] });
  await store.clear();
  assert.deepEqual([await store.all("events"), deleted], [[], 1]);
});

test("a lock is one tab's; without locks every tab is alone", async () => {
  const asked = [];
  const locks = { request: (name, options, work) => (asked.push([name, options]), work(null)) };
  const { page, store } = await openBrowser().openTab();
  Object.defineProperty(page.defaultView.navigator, "locks", { value: locks, configurable: true });
  assert.equal(await store.lock("exam", async (isMine) => isMine), false);
  assert.match(asked[0][0], /^course:\/.*:exam$/);
  assert.deepEqual(asked[0][1], { ifAvailable: true });
  Object.defineProperty(page.defaultView.navigator, "locks", { value: undefined });
  assert.equal(await store.lock("exam", async (isMine) => isMine), true);
});

test("stamps are the time and ids that differ", async () => {
  const { store } = await openBrowser().openTab();
  const [one, two] = [store.stamp(), store.stamp()];
  assert.notEqual(one.uuid, two.uuid);
  assert.match(one.uuid, /^[0-9a-f]{32}$/);
  assert.ok(Number.isInteger(one.now));
});

test("a browser knows whether it may hold records; where it cannot tell it may", async () => {
  const browser = openBrowser();
  assert.equal(await mayHoldRecords({ indexedDB: browser.indexedDB }), false);
  await browser.openTab();
  assert.equal(await mayHoldRecords({ indexedDB: browser.indexedDB }), true);
  assert.equal(await mayHoldRecords({ indexedDB: {} }), true);
  assert.equal(await mayHoldRecords({ indexedDB: undefined }), true);
});
