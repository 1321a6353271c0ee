import { when } from "../card-labels.mjs";
import { create } from "../parts.mjs";
import { startOf } from "../scheduler.mjs";
import * as labels from "./review-labels.mjs";

const DAYS = 14;

/** What comes on the next days, closed until the reader wants to know. */
export class Coming {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.details = create(root, "details", "course-review__coming");
    this.box = create(root, "div");
    this.details.append(create(root, "summary", "", labels.COMING), this.box);
  }

  /**
   * @param {readonly {day: number, count: number}[]} coming in order
   * @param {number} today
   */
  show(coming, today) {
    const { box } = this;
    if (!coming.length) return box.replaceChildren(create(box, "p", "", labels.NOTHING_COMING));
    const near = coming.filter(({ day }) => day - today < DAYS);
    const far = coming.filter((each) => !near.includes(each)).reduce((sum, { count }) => sum + count, 0);
    /** @type {[string, number][]} */
    const rows = near.map(({ day, count }) => [when(startOf(day), day - today).replace(/^on /, ""), count]);
    if (far) rows.push([labels.LATER, far]);
    const table = create(box, "table");
    const head = create(box, "tr");
    for (const name of labels.COMING_HEAD) {
      const cell = create(box, "th", "", name);
      cell.scope = "col";
      head.append(cell);
    }
    const top = create(box, "thead");
    top.append(head);
    const body = create(box, "tbody");
    for (const [day, count] of rows) {
      const row = create(box, "tr");
      const name = create(box, "th", "", day);
      name.scope = "row";
      row.append(name, create(box, "td", "", String(count)));
      body.append(row);
    }
    table.append(create(box, "caption", "course-hidden", labels.COMING), top, body);
    return box.replaceChildren(table);
  }
}

/**
 * Gives what comes first after today.
 *
 * @param {readonly {day: number, count: number}[]} coming in order
 * @param {number} today
 */
export function findNext(coming, today) {
  const first = coming.find(({ day }) => day > today);
  return first && { count: first.count, when: when(startOf(first.day), first.day - today) };
}
