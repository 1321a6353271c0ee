import { TOLD, createEvent } from "../history.mjs";
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
    for (const name of ["answer", "card", "suspend", "undo"]) {
      root.addEventListener(`course:${name}`, (event) => {
        event.stopPropagation();
        const { detail } = /** @type {CustomEvent} */ (event);
        const [kind, fields] = name === "undo" ? ["undo", { x: this.#last.get(detail.id) }] : TOLD[name](detail);
        this.keep(kind, detail.id, detail.rev, fields);
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
