/** Keeps what the reader does, in this browser; says so in all tabs. */
import { Database, NAMES, keyOf } from "./database.mjs";
import { NAME } from "./held.mjs";
import { CHECKS, listSound } from "./history.mjs";

/**
 * @typedef {import("./database.mjs").Fields} Fields
 * @typedef {import("./database.mjs").Work} Work
 * @typedef {import("./history.mjs").Batch} Batch
 * @typedef {(keys: string[]) => void} Listener gets `q` of events, keys of other records; none if anything may differ
 * @typedef {Window & typeof globalThis} View
 */

/** @type {WeakMap<Document, Promise<Store>>} */
const opened = new WeakMap();
/**
 * @param {Document} page
 * @returns {Promise<Store>} never rejects: what cannot be kept is remembered until the page goes
 */
export function openStore(page) {
  const store = opened.get(page) ?? new Store(page).open();
  opened.set(page, store);
  return store;
}

/** Records by store; reads give sound ones only, and move the others to `meta`, as `quarantine:…`. */
export class Store {
  /**
   * Whether records outlast the page: `memory` where storage is blocked, full or lost; `newer` where the database is a
   * newer version's.
   *
   * @type {"kept" | "memory" | "newer"}
   */
  mode = "memory";
  /** What is not written yet. @type {Map<string, Map<string, Fields>>} */
  #waiting = new Map(NAMES.map((name) => [name, new Map()]));
  /** @type {Set<Listener>} */
  #listeners = new Set();

  /** @param {Document} page */
  constructor(page) {
    this.view = /** @type {View} */ (page.defaultView);
    this.database = new Database(this.view);
    const { BroadcastChannel } = this.view;
    this.others = BroadcastChannel && new BroadcastChannel(NAME);
    if (this.others) this.others.onmessage = ({ data }) => this.#hear(data.changed);
    // A page that was frozen has heard nothing of what other tabs wrote.
    this.view.addEventListener("pageshow", ({ persisted }) => persisted && this.#hear([]));
    page.addEventListener("visibilitychange", () => page.hidden || this.#hear([]));
  }

  async open() {
    this.mode = await this.database.open(() => {
      this.mode = "newer";
      this.#hear([]);
    });
    return this;
  }

  /**
   * @param {string} name
   * @returns {Promise<any[]>} the store's records
   */
  all(name) {
    return this.#read(name, (store) => [store(name).getAll()], () => true);
  }

  /**
   * @param {string} name
   * @param {string} key
   * @returns {Promise<any>} the record, or undefined
   */
  async find(name, key) {
    const isIt = (/** @type {Fields} */ record) => keyOf(name, record) === key;
    return (await this.#read(name, (store) => [store(name).get(key)], isIt))[0];
  }

  /**
   * @param {readonly string[]} ids
   * @returns {Promise<any[]>} the events that are about one of them
   */
  about(ids) {
    /** @type {Work} */
    const work = (store) => ids.map((id) => store("events").index("q").getAll(id));
    return this.#read("events", work, ({ q }) => ids.includes(q));
  }

  /**
   * Writes all or nothing; what the disk does not take is remembered, and written with the next batch.
   *
   * @param {Batch} batch
   * @throws {TypeError} if a record is not sound: a fault of the caller's
   */
  async write(batch) {
    const records = listSound(batch);
    for (const { name, record } of records) this.#waiting.get(name)?.set(keyOf(name, record), record);
    await this.#flush();
    this.#tell(records.map(({ name, record }) => (name === "events" ? record.q : keyOf(name, record))));
  }

  /**
   * @param {Listener} listener hears of changes by this and other tabs
   * @returns {() => void} ends it
   */
  watch(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Deletes everything, and writes this in its place; all or nothing. A database that cannot be opened goes as a whole.
   *
   * @param {Batch} [batch]
   * @returns {Promise<void>} rejects if nothing was done
   */
  async clear(batch = {}) {
    const records = listSound(batch);
    if (this.mode === "newer") throw new DOMException("", "VersionError"); // not ours to delete
    if (this.database.isOpen) {
      await this.database.run("readwrite", NAMES, (store) => [
        ...NAMES.map((name) => store(name).clear()),
        ...records.map(({ name, record }) => store(name).put(record)),
      ]);
    } else await this.database.delete();
    for (const waiting of this.#waiting.values()) waiting.clear();
    if (!this.database.isOpen) await this.write(batch);
    this.#tell([]);
  }

  /**
   * Does what only one tab may do at a time.
   *
   * @template Result
   * @param {string} name
   * @param {(isMine: boolean) => Promise<Result>} work holds the lock until done; gets false if another tab has it
   * @param {LockOptions} [options] such as `{steal: true}`
   * @returns {Promise<Result>} rejects with an `AbortError` if another tab steals the lock
   */
  async lock(name, work, options = { ifAvailable: true }) {
    const { locks } = this.view.navigator;
    return locks ? locks.request(`${NAME}:${name}`, options, (lock) => work(Boolean(lock))) : work(true);
  }

  /** Gives what a new event needs: the time, and an id that no other has. */
  stamp() {
    const bytes = this.view.crypto.getRandomValues(new Uint8Array(16));
    return { now: Date.now(), uuid: Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("") };
  }

  /**
   * @param {string} name
   * @param {Work} work
   * @param {(record: Fields) => boolean} isWanted of what is not written yet
   */
  async #read(name, work, isWanted) {
    const answers = await this.database.run("readonly", [name], work).catch(() => this.#lose());
    /** @type {Fields[]} */
    const found = answers.flat().filter(Boolean);
    const bad = found.filter((record) => !CHECKS[name](record));
    /** @type {Work} */
    const move = (store) =>
      bad.flatMap((record) => [
        store("meta").put({ name: `quarantine:${name}:${keyOf(name, record)}`, record }),
        store(name).delete(keyOf(name, record)),
      ]);
    // Where that fails the next read tries again.
    if (bad.length) await this.database.run("readwrite", [name, "meta"], move).catch(() => {});
    const sound = found.filter((record) => !bad.includes(record));
    const waiting = Array.from(this.#waiting.get(name)?.values() ?? []).filter(isWanted);
    return [...new Map([...sound, ...waiting].map((record) => [keyOf(name, record), record])).values()];
  }

  async #flush() {
    const stores = [...this.#waiting];
    const batch = stores.flatMap(([name, records]) => Array.from(records, (each) => ({ name, records, each })));
    try {
      await this.database.run("readwrite", NAMES, (store) => batch.map(({ name, each }) => store(name).put(each[1])));
      for (const { records, each } of batch) if (records.get(each[0]) === each[1]) records.delete(each[0]);
      if (this.mode === "memory") this.mode = "kept";
    } catch {
      this.#lose();
    }
  }

  #lose() {
    if (this.mode === "kept") this.mode = "memory";
    return [];
  }

  /** @param {string[]} changed */
  #tell(changed) {
    this.others?.postMessage({ changed });
    this.#hear(changed);
  }

  #hear(/** @type {string[]} */ changed) {
    for (const listener of this.#listeners) listener(changed);
  }
}
