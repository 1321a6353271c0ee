import { fetchPage } from "../fetching.mjs";
import { BASE } from "../held.mjs";
import { create, part, report, textOf } from "../parts.mjs";
import { listDue } from "../schedule.mjs";
import { readChapter, readMap } from "./chapters.mjs";
import { listIds, listSections, measure } from "./measure.mjs";
import * as labels from "./progress-labels.mjs";

/** @typedef {import("./measure.mjs").Chapter} Chapter */
/** @typedef {import("./measure.mjs").Sum} Sum */

/** Says in words how far the reader has come: under a chapter's title, on the map of the course, in the navigation. */
export class Progress {
  #last = Promise.resolve();
  /** The course's chapters, from its home page. @type {Promise<Chapter[]> | undefined} */
  #chapters;

  /** @param {import("../store.mjs").Store} store */
  constructor(store) {
    this.store = store;
    this.page = store.view.document;
  }

  /**
   * Says it anew; once at a time, so that the latest stays.
   *
   * @param {readonly string[]} keys of what has changed; none if it may be anything
   */
  show(keys) {
    this.#last = this.#last.then(() => this.#show(keys)).catch((error) => report("progress", error));
    return this.#last;
  }

  /** @param {readonly string[]} keys */
  async #show(keys) {
    const due = await listDue(this.store, this.store.stamp().now);
    const line = this.page.querySelector(".course-chapter-header__progress");
    if (line) await this.#tellOfChapter(line, new Set(due));
    const map = readMap(this.page);
    if (map.size) await this.#tellOnMap(map, due);
    // Only marks change it; and the home page may be out of reach.
    if (!keys.length || keys.some((key) => key.includes("#"))) await this.#tellInNavigation(map).catch(() => {});
  }

  /**
   * @param {Element} line
   * @param {ReadonlySet<string>} due
   */
  async #tellOfChapter(line, due) {
    const chapter = readChapter(this.page);
    const sum = measure(chapter, await this.store.about(listIds([chapter])), due);
    part(line, "span").textContent = describe(sum);
    part(line, "progress").value = sum.read + sum.right;
  }

  /**
   * @param {Map<HTMLElement, Chapter>} map
   * @param {readonly string[]} due
   */
  async #tellOnMap(map, due) {
    const { store } = this;
    const chapters = [...map.values()];
    const events = await store.about(listIds(chapters));
    for (const [row, chapter] of map) {
      const state = part(row, "span", ".course-map__state");
      state.dataset.minutes ??= textOf(state);
      state.textContent = [state.dataset.minutes, name(measure(chapter, events, new Set(due)))].join(labels.BETWEEN);
    }
    const { showLines } = await import("./home.mjs");
    const [cards, attempts] = await Promise.all([store.all("cards"), store.all("exams")]);
    const isPlanned = cards.length > 0;
    showLines(this.page, { chapters, events, due, isPlanned, attempts, now: store.stamp().now });
  }

  /** @param {Map<HTMLElement, Chapter>} map */
  async #tellInNavigation(map) {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = this.page.querySelectorAll(".md-nav--primary a.md-nav__link:not(:has(.md-nav__icon))");
    for (const chapter of map.size ? map.values() : await this.#load()) {
      const { href } = new URL(chapter.path, BASE);
      const { read, sections } = measure(chapter, await this.store.about(listSections(chapter)), new Set());
      for (const link of Array.from(links).filter((each) => each.href === href)) {
        const state = link.querySelector(".course-nav-state") ?? create(link, "span", "course-nav-state");
        state.textContent = read ? ` ${labels.inShort(read, sections)}` : "";
        link.append(state);
      }
    }
  }

  #load() {
    this.#chapters ??= fetchPage(this.page.body, BASE.href).then((home) => [...readMap(home).values()]);
    this.#chapters.catch(() => (this.#chapters = undefined)); // the next page may find a network
    return this.#chapters;
  }
}

/** @param {Sum} sum */
function describe({ read, sections, right, checks, due }) {
  const words = [labels.sections(read, sections)];
  if (checks) words.push(labels.checks(right, checks));
  if (due) words.push(labels.cards(due));
  return words.join(labels.BETWEEN);
}

/** @param {Sum} sum */
function name(sum) {
  const { read, sections, right, checks, due } = sum;
  if (!read && !right && !due) return labels.NOT_STARTED;
  return read === sections && right === checks && !due ? labels.DONE : describe(sum);
}
