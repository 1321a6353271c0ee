import * as dates from "./dates.mjs";
import { TOLD, createEvent, findLast, summarise } from "./history.mjs";
import { RELOAD } from "./labels.mjs";
import * as labels from "./memory-labels.mjs";
import { createButton, createStatus, report } from "./parts.mjs";
import { openStore } from "./store.mjs";

/** What brings its state back; in a review and in an exam questions are asked anew. */
const CARD = "[data-course=flashcards] .course-card";
const ROOTS = `:is([data-course][id], [data-read]):not([data-course] *), ${CARD}`;

/** What the plan of reviews is made of. */
const PLANNED = ["answer", "card", "undo", "suspend"];

/** @typedef {[kind: string, event: CustomEvent<any>]} Told what a component told, by the name it told it under */

/** Between the components and the store: writes what they tell, and gives them back what was written. */
export class Memory {
  /** Writes one after the other. @type {Promise<void>} */
  #last = Promise.resolve();
  /** @type {Promise<import("./progress/display.mjs").Progress> | undefined} */
  #progress;
  /** @type {string | undefined} what the notice says */
  #told;

  /**
   * @param {Document} page
   * @param {import("./store.mjs").Store} store
   */
  constructor(page, store) {
    this.page = page;
    this.store = store;
    this.notice = createStatus(page.body, "course-notice");
    page.querySelector(".md-header")?.after(this.notice);
    store.watch((keys) => {
      this.restore(keys);
      this.#notify();
    });
  }

  /** @param {Document} page */
  static async open(page) {
    return new Memory(page, await openStore(page));
  }

  /**
   * @param {Told[]} told is emptied
   * @returns {Promise<boolean>} true, when all that was ever told is written
   */
  keep(told) {
    for (const [place, [kind, { target, detail }]] of told.splice(0).entries()) {
      const root = /** @type {Element} */ (target);
      const { now, uuid } = this.store.stamp();
      const stamp = { now: now + place, uuid }; // what waited together stays in order
      const work = async () => {
        if (kind === "end") await this.#announce(root, detail.ids, stamp.now);
        else await this.#write(kind, detail, stamp);
        if (this.store.mode === "kept") this.#give(root, { kept: kind });
      };
      this.#last = this.#last.then(work).catch((error) => report("memory", error));
    }
    return this.#last.then(() => true);
  }

  /**
   * @param {string} kind
   * @param {any} detail
   * @param {{now: number, uuid: string}} stamp
   */
  async #write(kind, detail, stamp) {
    const { id, rev = 1 } = detail;
    if (kind === "note") return this.store.write({ notes: [{ id, text: detail.text, t: stamp.now }] });
    if (kind === "undo") {
      const x = findLast(await this.store.about([id]), "card").get(id)?.id;
      if (!x) return;
      await this.store.write({ events: [createEvent("undo", id, rev, { x }, stamp)] });
    } else {
      const [name, fields] = TOLD[kind](detail);
      await this.store.write({ events: [createEvent(name, id, rev, fields, stamp)] });
    }
    if (PLANNED.includes(kind)) await this.#plan([id], stamp.now);
  }

  /**
   * @param {string[]} ids
   * @param {number} now
   */
  async #plan(ids, now) {
    try {
      const { refresh } = await import("./schedule.mjs");
      await refresh(this.store, ids, now);
    } catch {
      // Without a network the library may be missing: the next review plans what the log says.
    }
  }

  /**
   * Plans the cards of a session, and says when the next ones come.
   *
   * @param {Element} root
   * @param {string[]} ids
   * @param {number} now
   */
  async #announce(root, ids, now) {
    const { loadSettings } = await import("./schedule.mjs");
    const { findComing } = await import("./agenda.mjs");
    const { dayOf, startOf } = await import("./scheduler.mjs");
    await this.#plan(ids, now);
    const coming = findComing(await this.store.all("cards"), await loadSettings(this.store), now);
    const next = coming.find(({ day }) => day > dayOf(now));
    if (next) this.#give(root, { next: { count: next.count, time: startOf(next.day), days: next.day - dayOf(now) } });
  }

  /**
   * Gives the components on the page what was kept of them, and says how far the reader has come.
   *
   * @param {string[]} [keys] of what has changed; none if it may be anything
   */
  async restore(keys = []) {
    await this.#giveBack(keys);
    await this.#tellProgress(keys);
  }

  /** @param {string[]} keys */
  async #giveBack(keys) {
    /** @type {NodeListOf<HTMLElement>} */
    const found = this.page.querySelectorAll(ROOTS);
    const roots = new Map(Array.from(found, (root) => [root.dataset.read ?? root.id, root]));
    const ids = [...roots.keys()].filter((id) => !keys.length || keys.includes(id));
    if (!ids.length) return;
    const events = await this.store.about(ids);
    const sums = summarise(events.filter(({ k }) => k !== "exam"));
    const [grades, read, stops] = ["self", "read", "suspend"].map((kind) => findLast(events, kind));
    for (const id of ids) {
      const root = /** @type {HTMLElement} */ (roots.get(id));
      const sum = sums.get(id);
      if (root.dataset.read) this.#give(root, { on: Boolean(read.get(id)?.on) });
      else if (root.matches(CARD)) {
        root.toggleAttribute("data-stopped", Boolean(stops.get(id)?.on));
        this.#give(root, {});
      } else if (sum) this.#give(root, describe(sum, Number(root.dataset.rev)));
      else if (root.dataset.course === "exercise") {
        this.#give(root, { text: (await this.store.find("notes", id))?.text, grade: grades.get(id)?.g });
      }
    }
  }

  /** @param {string[]} keys as `restore` gets them */
  async #tellProgress(keys) {
    this.#progress ??= import("./progress/display.mjs").then(({ Progress }) => new Progress(this.store));
    try {
      await (await this.#progress).show(keys);
    } catch {
      this.#progress = undefined; // the next change may find a network
    }
  }

  /**
   * @param {Element} root
   * @param {object} detail
   */
  #give(root, detail) {
    const { CustomEvent } = /** @type {import("./store.mjs").View} */ (this.page.defaultView);
    root.dispatchEvent(new CustomEvent("course:restore", { detail }));
  }

  /** Says once a visit that the browser keeps nothing, or that the page is too old. */
  #notify() {
    const { mode, view } = this.store;
    const text = { kept: "", memory: labels.MEMORY, newer: labels.NEWER }[mode];
    if (text === (this.#told ?? "")) return;
    this.#told = text;
    this.notice.textContent = text;
    const reload = () => view.location.reload();
    if (mode === "newer") this.notice.append(" ", createButton(this.notice, RELOAD, reload));
  }
}

/**
 * @param {import("./history.mjs").Summary} sum
 * @param {number} rev of the question as it stands on the page
 */
function describe({ rev: known, last, right, tries }, rev) {
  if (known < rev) return { past: labels.CHANGED };
  if (known > rev || !last) return {};
  const past = right ? labels.rightBefore(dates.day(right.t)) : "";
  return { options: last.a, correct: last.ok, attempts: tries, past };
}
