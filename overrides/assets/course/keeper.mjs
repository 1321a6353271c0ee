import { BASE, NAME, mayHoldRecords } from "./held.mjs";
import { READ } from "./labels.mjs";
import { create, send } from "./parts.mjs";

const OF_A_SECTION = ":not(h2, .course-definitions, [class^=md-])";
const KINDS = ["answer", "seen", "self", "card", "undo", "suspend", "read", "note", "end"];

/** Hears what readers do, and keeps it; what it takes for that is loaded when there is something to keep or to show. */
export class Keeper {
  /** @type {Promise<import("./memory.mjs").Memory | undefined> | undefined} */
  #memory;
  /** What memory has not taken yet. @type {import("./memory.mjs").Told[]} */
  #told = [];

  /** @param {Document} page */
  constructor(page) {
    this.page = page;
    this.view = /** @type {Window & typeof globalThis} */ (page.defaultView);
    const { BroadcastChannel } = this.view;
    // What another tab keeps first is shown here, too; the store hears of the rest.
    if (BroadcastChannel) {
      const others = new BroadcastChannel(NAME);
      others.onmessage = () => {
        others.close();
        this.restore();
      };
    }
    for (const kind of KINDS) {
      page.addEventListener(`course:${kind}`, (event) => {
        this.#told.push([kind, /** @type {CustomEvent<any>} */ (event)]);
        this.#keep();
      });
    }
    // So that it is there when the first answer comes.
    for (const kind of ["pointerdown", "keydown"]) page.addEventListener(kind, () => this.#load(), { once: true });
  }

  /** Puts a box at the end of each section of a chapter, once, for readers to say that they have read it. */
  offerReadMarks() {
    const { origin, pathname } = this.view.location;
    /** @type {NodeListOf<HTMLElement>} */
    const headings = this.page.querySelectorAll("article:has(.course-chapter-header):not(:has(.course-read)) > h2[id]");
    for (const heading of headings) {
      const id = `${origin}${pathname}#${heading.id}`.slice(BASE.href.length);
      const label = create(heading, "label", "course-read");
      label.dataset.read = id;
      const box = create(heading, "input");
      box.type = "checkbox";
      box.addEventListener("change", () => send(label, "course:read", { id, rev: 1, on: box.checked }));
      label.addEventListener("course:restore", (event) => {
        box.checked = /** @type {CustomEvent} */ (event).detail.on ?? box.checked;
      });
      // Which section, for who hears of it alone.
      label.append(box, ` ${READ}`, create(heading, "span", "course-hidden", `: ${heading.firstChild?.textContent}`));
      /** @type {Element} */
      let end = heading;
      while (end.nextElementSibling?.matches(OF_A_SECTION)) end = end.nextElementSibling;
      end.after(label);
    }
  }

  /** Shows what was kept of this page's components, which have started. */
  async restore() {
    this.offerReadMarks();
    if (this.#memory || (await mayHoldRecords(this.view))) await (await this.#load())?.restore();
  }

  /** Keeps what was told; until that is done, the browser asks before the page goes. */
  async #keep() {
    this.view.onbeforeunload = (event) => event.preventDefault();
    if (await (await this.#load())?.keep(this.#told)) this.view.onbeforeunload = null;
  }

  /** Gives nothing where memory is out of reach; the next who asks tries again. */
  #load() {
    this.#memory ??= import("./memory.mjs")
      .then(({ Memory }) => Memory.open(this.page))
      .catch(() => (this.#memory = undefined));
    return this.#memory;
  }
}
