/** Opens stores for the tests: several tabs of one browser, which share a database and hear of each other. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { NAME } from "../../overrides/assets/course/held.mjs";
import { openStore } from "../../overrides/assets/course/store.mjs";
import { openPage } from "./page.mjs";

globalThis.IDBKeyRange = IDBKeyRange;

/** A browser with a database of its own; each tab opened in it has a page. */
export function openBrowser() {
  const indexedDB = new IDBFactory();
  const channels = new Set();
  class BroadcastChannel {
    constructor(name) {
      this.name = name;
      channels.add(this);
    }

    close() {
      channels.delete(this);
    }

    postMessage(data) {
      for (const other of channels) {
        if (other === this || other.name !== this.name) continue;
        queueMicrotask(() => other.onmessage?.({ data: structuredClone(data) }));
      }
    }
  }
  return {
    indexedDB,
    /**
     * @param {string} [html]
     * @param {object} [view] what its window has besides, or has otherwise
     * @param {string} [url]
     */
    async openTab(html = "", view = {}, url = undefined) {
      const page = openPage(html, url);
      Object.assign(page.defaultView, { indexedDB, BroadcastChannel, ...view });
      return { page, store: await openStore(page) };
    },
    /**
     * Works on the database past the store, as a broken disk or an older version would.
     *
     * @param {(database: IDBDatabase, transaction: IDBTransaction) => void} work
     * @param {{version?: number, upgrade?: (database: IDBDatabase) => void}} [options]
     */
    tamper(work, { version, upgrade } = {}) {
      return new Promise((resolve, reject) => {
        const opening = indexedDB.open(NAME, version);
        opening.onupgradeneeded = () => upgrade?.(opening.result);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction([...database.objectStoreNames], "readwrite");
          work(database, transaction);
          transaction.oncomplete = () => resolve(database.close());
        };
      });
    },
  };
}

let count = 0;

/**
 * Makes an event.
 *
 * @param {object} [fields]
 */
export function event(fields = {}) {
  count += 1;
  const id = `event-${String(count).padStart(6, "0")}`;
  const t = 1_790_000_000_000 + count;
  return { id, t, k: "quiz", q: "q-crumb", rev: 1, a: ["x"], ok: true, n: 1, ...fields };
}
