import { readCard } from "../card.mjs";
import { fetchPage } from "../fetching.mjs";

/**
 * @typedef {import("../card.mjs").Card} Card
 * @typedef {import("../scheduler.mjs").Card} Plan
 */

const OTHER_SIDE = /~r$/;

/** What the page says of the course: its cards, and where its questions stand. */
export class CourseList {
  /** @type {Map<string, number>} of every card and question its revision */
  revisions = new Map();
  /** @type {Map<string, Card>} */
  cards = new Map();
  /** @type {Map<string, string>} of every question the address of its page */
  pages = new Map();

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const cards = root.querySelectorAll("details.course-card");
    for (const each of cards) {
      const card = readCard(each);
      this.cards.set(card.id, card);
      this.revisions.set(card.id, card.rev);
    }
    /** @type {NodeListOf<HTMLElement>} */
    const stands = root.querySelectorAll("[data-questions]");
    for (const stand of stands) {
      const address = stand.querySelector("a")?.href ?? "";
      for (const [id, rev] of (stand.dataset.questions ?? "").split(" ").map((entry) => entry.split(":"))) {
        this.pages.set(id, address);
        this.revisions.set(id, Number(rev));
      }
    }
  }

  /**
   * Gives the sections in which cards are at home, as read marks name them: path under the site, and anchor.
   *
   * @param {string} base the site's own address
   * @returns {Map<string, string>} by card
   */
  findHomes(base) {
    const homes = new Map();
    for (const [id, { home }] of this.cards) {
      const link = /** @type {Element | undefined} */ (home?.[0])?.querySelector("a");
      if (link?.href.startsWith(base)) homes.set(id, link.href.slice(base.length));
    }
    return homes;
  }

  /**
   * Gives what is asked, in order; questions are fetched from where they stand.
   *
   * @param {readonly string[]} ids
   * @param {(id: string) => boolean} slips whether a card was forgotten often
   * @returns {Promise<{cards: Card[], missing: number}>}
   */
  async collect(ids, slips) {
    const found = await Promise.all(ids.map((id) => this.#find(id, slips(id))));
    const cards = found.filter((card) => card !== undefined);
    return { cards, missing: ids.length - cards.length };
  }

  /**
   * @param {string} id
   * @param {boolean} slips
   * @returns {Promise<Card | undefined>}
   */
  async #find(id, slips) {
    const card = this.cards.get(id.replace(OTHER_SIDE, ""));
    if (card) return { ...card, id, slips };
    const address = this.pages.get(id);
    if (!address) return undefined;
    try {
      const page = await this.#load(address);
      const task = /** @type {HTMLElement | null} */ (page.getElementById(id));
      if (!task) return undefined;
      const own = this.root.ownerDocument.importNode(task, true);
      const home = this.root.querySelector(`[data-questions~="${id}:${this.revisions.get(id)}"] a`);
      const rev = Number(task.dataset.rev);
      return { id, rev, name: id, front: [], back: [], home: home ? [home] : [], task: own };
    } catch {
      return undefined;
    }
  }

  /** @type {Map<string, Promise<Document>>} */
  #loaded = new Map();

  /** @param {string} address */
  #load(address) {
    const page = this.#loaded.get(address) ?? fetchPage(this.root, address);
    page.catch(() => this.#loaded.delete(address)); // the next try may find a network
    this.#loaded.set(address, page);
    return page;
  }
}
