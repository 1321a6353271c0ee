/** The only file that opens IndexedDB. */
import { NAME } from "./held.mjs";

/** Each store's key and indexes, as version 1 has them. @type {Record<string, string[]>} */
const STORES = { events: ["id", "q", "t"], notes: ["id"], exams: ["id", "end"], cards: ["q", "due"], meta: ["name"] };
const VERSION = 1;
export const NAMES = Object.keys(STORES);

/**
 * @typedef {Record<string, any>} Fields a record
 * @typedef {(store: (name: string) => IDBObjectStore) => IDBRequest[]} Work
 */

/**
 * @param {string} name a store
 * @param {Fields} record
 */
export const keyOf = (name, record) => record[STORES[name][0]];

/**
 * Steps from any older version to this one; each has a database in `tests/front/fixtures/`.
 *
 * @param {IDBDatabase} database
 * @param {number} from
 */
function migrate(database, from) {
  if (from < 1) {
    for (const [name, [keyPath, ...indexes]] of Object.entries(STORES)) {
      const store = database.createObjectStore(name, { keyPath });
      for (const index of indexes) store.createIndex(index, index);
    }
  }
}

/**
 * @template Result
 * @param {IDBRequest<Result>} request
 * @returns {Promise<Result>}
 */
const finish = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export class Database {
  /** @type {IDBDatabase | undefined} */
  #opened;

  /** @param {Window} view */
  constructor(view) {
    this.view = view;
  }

  get isOpen() {
    return Boolean(this.#opened);
  }

  /**
   * @param {() => void} leave is called when a newer version of the course, in another tab, takes the database over
   * @returns {Promise<"kept" | "memory" | "newer">} never rejects
   */
  async open(leave) {
    try {
      const opening = this.view.indexedDB.open(NAME, VERSION);
      opening.onupgradeneeded = ({ oldVersion }) => migrate(opening.result, oldVersion);
      const opened = await finish(opening);
      opened.onversionchange = () => {
        opened.close();
        leave();
      };
      this.#opened = opened;
      return "kept";
    } catch (error) {
      return /** @type {Error} */ (error).name === "VersionError" ? "newer" : "memory";
    }
  }

  /**
   * Works in one transaction.
   *
   * @param {IDBTransactionMode} mode
   * @param {readonly string[]} names
   * @param {Work} work
   * @returns {Promise<any[]>} what each request gave, once it is on the disk; rejects if nothing was done
   */
  run(mode, names, work) {
    return new Promise((resolve, reject) => {
      const transaction = /** @type {IDBDatabase} */ (this.#opened).transaction(names, mode);
      const requests = work((name) => transaction.objectStore(name));
      transaction.oncomplete = () => resolve(requests.map(({ result }) => result));
      transaction.onabort = () => reject(transaction.error);
    });
  }

  /** Deletes the whole database, which could not be opened. */
  async delete() {
    await finish(this.view.indexedDB.deleteDatabase(NAME));
  }
}
