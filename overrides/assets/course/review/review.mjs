import { findComing, findDue, findNew, readSettings } from "../agenda.mjs";
import { next } from "../card-labels.mjs";
import { CardPanel } from "../card-panel.mjs";
import { isoDay, isoTime } from "../dates.mjs";
import { findLast } from "../history.mjs";
import { create, createButton, createStatus, part, report, send } from "../parts.mjs";
import { rebuild } from "../schedule.mjs";
import { dayOf, LEECH } from "../scheduler.mjs";
import { openStore } from "../store.mjs";
import { recommendBackup } from "./backup.mjs";
import { createCalendar } from "./calendar.mjs";
import { Coming, findNext } from "./coming.mjs";
import { CourseList } from "./course.mjs";
import { ReviewKeeper } from "./keeper.mjs";
import * as labels from "./review-labels.mjs";
import { SettingsForm } from "./settings.mjs";

const BASE = new URL("../../../", import.meta.url).href;
/** What is due today, asked in one panel; what comes next; how it is planned. */
export class Review {
  /** @type {readonly import("../scheduler.mjs").Card[]} */
  plans = [];
  /** @type {string[]} what a session would ask now */
  queue = [];
  #planning = Promise.resolve();

  /**
   * @param {HTMLElement} root
   * @param {string} [base] the site's own address
   */
  constructor(root, base = BASE) {
    this.root = root;
    this.course = new CourseList(root);
    this.homes = this.course.findHomes(base);
    this.box = part(root, "div", ".course-review__start");
    this.sum = create(root, "p", "course-review__sum");
    this.status = createStatus(root, "course-review__status");
    this.begin = createButton(root, labels.START, () => this.open(), "primary");
    this.begin.hidden = true;
    this.coming = new Coming(root);
    this.box.append(this.sum, this.begin, this.status);
    this.box.after(this.coming.details);
    this.ready = this.start().catch((error) => report("review", error));
  }

  async start() {
    this.store = await openStore(this.root.ownerDocument);
    this.keeper = new ReviewKeeper(this.root, this.store);
    const settings = readSettings(await this.store.find("meta", "settings"));
    this.form = new SettingsForm(
      this.root,
      settings,
      (change) => this.save(change),
      (time) => this.remind(time),
    );
    this.coming.details.after(this.form.details);
    this.panel = new CardPanel(this.root, {
      name: labels.REVIEW,
      close: labels.END,
      keys: settings.keys,
      onClose: () => this.close(),
      onTurn: () => {},
    });
    this.panel.panel.hidden = true;
    this.box.append(this.panel.panel);
    this.panel.parts.keys.addEventListener("change", () => this.save({ keys: this.panel?.parts.keys.checked }));
    this.root.addEventListener("course:end", (event) => {
      event.stopPropagation();
      this.finish();
    });
    const end = this.store.watch(() => {
      if (!this.root.isConnected) end();
      else if (this.panel?.panel.hidden) this.plan();
    });
    await this.plan();
  }

  /** Works out what is due, and shows it; once at a time, for it writes. */
  plan() {
    this.#planning = this.#planning.then(() => this.#plan());
    return this.#planning;
  }

  async #plan() {
    const { store, form } = this;
    if (!store || !form) return;
    const { now } = store.stamp();
    const { cards, events, lost } = await rebuild(store, this.course.revisions, now);
    const settings = readSettings(await store.find("meta", "settings"));
    const read = findLast(events, "read");
    const deck = Array.from(this.course.cards.values(), ({ id, rev }) => {
      return { id, rev, isOpen: Boolean(read.get(this.homes.get(id) ?? "")?.on) };
    });
    const due = findDue(cards, settings, now);
    const fresh = findNew(deck, cards, settings, now);
    const coming = findComing(cards, settings, now);
    this.plans = cards;
    this.settings = settings;
    this.queue = [...due.today, ...fresh];
    this.next = findNext(coming, dayOf(now));
    this.begin.hidden = !this.queue.length;
    this.sum.textContent = this.#describe(due, fresh.length);
    if (lost) this.status.textContent = labels.lost(lost);
    this.coming.show(coming, dayOf(now));
    const stopped = cards.filter(({ q, off }) => off && this.course.revisions.has(q));
    form.offerStopped(stopped.length, () => this.showAgain(stopped));
    recommendBackup(this.root, events, (await store.find("meta", "backup"))?.last, now);
  }

  /**
   * @param {{today: string[], later: number}} due
   * @param {number} fresh
   */
  #describe({ today, later }, fresh) {
    if (today.length || fresh) {
      const wait = later ? ` ${labels.canWait(today.length, later)}` : "";
      return `${labels.sum(today.length, fresh)}.${wait}`;
    }
    if (!this.next) return labels.NOTHING_YET;
    return `${labels.NOTHING_DUE} ${next(this.next.count, this.next.when)}`;
  }

  async open() {
    const lapses = new Map(this.plans.map(({ q, fsrs }) => [q, fsrs?.lapses ?? 0]));
    const { cards, missing } = await this.course.collect(this.queue, (id) => (lapses.get(id) ?? 0) >= LEECH);
    this.status.textContent = missing ? labels.notLoaded(missing) : "";
    if (!cards.length || !this.panel) return;
    for (const { task } of cards) if (task) send(this.root, "course:start", { root: task });
    this.sum.hidden = this.begin.hidden = true;
    this.panel.panel.hidden = false;
    this.panel.open(cards);
  }

  /** Says what comes next, once all is written. */
  async finish() {
    await this.keeper?.done;
    await this.plan();
    this.begin.hidden = true;
    if (this.next) this.panel?.announce(this.next.count, this.next.when);
  }

  async close() {
    if (this.panel) this.panel.panel.hidden = true;
    this.sum.hidden = false;
    await this.keeper?.done;
    await this.plan();
    (this.begin.hidden ? part(this.coming.details, "summary") : this.begin).focus();
  }

  /** @param {Partial<import("../agenda.mjs").Settings>} change */
  async save(change) {
    const record = (await this.store?.find("meta", "settings")) ?? {};
    await this.store?.write({ meta: [{ ...record, ...change, name: "settings" }] });
    if (change.keys !== undefined && this.panel && this.form) {
      this.panel.parts.keys.checked = this.form.keys.checked = change.keys;
    }
    if (this.panel?.panel.hidden) await this.plan();
  }

  /** @param {readonly import("../scheduler.mjs").Card[]} stopped */
  async showAgain(stopped) {
    for (const { q, rev } of stopped) this.keeper?.keep("suspend", q, rev, { on: false });
    await this.keeper?.done;
    await this.plan();
    part(/** @type {SettingsForm} */ (this.form).details, "summary").focus();
  }

  /** @param {string} time of day */
  remind(time) {
    const { defaultView: view, title } = this.root.ownerDocument;
    if (!view || !this.store) return;
    const { now, uuid } = this.store.stamp();
    const text = createCalendar({
      id: uuid,
      made: isoTime(now).replace(/[-:]|\.\d+/g, ""),
      day: isoDay(now),
      time,
      until: this.settings?.examDate,
      title: labels.reminder(title),
      address: view.location.href,
    });
    const link = create(this.root, "a");
    const { Blob, URL } = /** @type {Window & typeof globalThis} */ (view);
    link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
    link.download = "review.ics";
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
