import { createEvent } from "../history.mjs";
import { refresh } from "../schedule.mjs";

/**
 * Keeps what is answered in a review, one after the other, and plans it anew. It stops the events: who keeps those of
 * chapters shall not hear of them.
 */
export class ReviewKeeper {
  /** @type {Promise<void>} settles when all that was told is written */
  done = Promise.resolve();
  /** The last grade of each card. @type {Map<string, string>} */
  #last = new Map();

  /**
   * @param {HTMLElement} root
   * @param {import("../store.mjs").Store} store
   */
  constructor(root, store) {
    this.store = store;
    /** @type {[string, string, (detail: any) => object][]} */
    const kinds = [
      ["card", "card", ({ ok, dir, ms }) => ({ ok, dir, ms })],
      ["undo", "undo", ({ id }) => ({ x: this.#last.get(id) })],
      ["suspend", "suspend", ({ on }) => ({ on })],
      ["answer", "quiz", ({ options, correct, attempt }) => ({ a: options, ok: correct, n: attempt })],
    ];
    for (const [name, kind, read] of kinds) {
      root.addEventListener(`course:${name}`, (event) => {
        event.stopPropagation();
        const { detail } = /** @type {CustomEvent} */ (event);
        this.keep(kind, detail.id, detail.rev, read(detail));
      });
    }
  }

  /**
   * @param {string} kind
   * @param {string} id
   * @param {number} rev
   * @param {object} fields
   */
  keep(kind, id, rev, fields) {
    const { now, uuid } = this.store.stamp();
    const event = createEvent(kind, id, rev, fields, { now, uuid });
    if (kind === "card") this.#last.set(id, event.id);
    this.done = this.done.then(async () => {
      await this.store.write({ events: [event] });
      await refresh(this.store, [id], now);
    });
    return this.done;
  }
}
