/** Every word of the panel that asks cards; apart from `labels.mjs`, since it comes when a reader begins. */

/** @type {(count: number) => string} */
export const cards = (count) => `${count} ${count === 1 ? "card" : "cards"}`;
/** @type {(number: number, count: number) => string} */
export const place = (number, count) => `${number} of ${count}`;
export const CARD = "Card";
export const AGAIN = "Again, card";
export const SHOW_ANSWER = "Show answer";
export const FORGOT = "Forgot";
export const REMEMBERED = "Remembered";
export const NOT_NOW = "Not now";
export const STOP = "Stop showing this card";
export const STOPPED = "Stopped";
export const NEXT = "Next";
/** @type {(front: string, grade: string) => string} */
export const undo = (front, grade) => `Undo: ${front}, ${grade}`;
export const KEYS = "Use keys: 1 Forgot, 2 Remembered, z Undo";
export const SHOW_LIST = "Show the list";
export const SLIPS = "This one keeps slipping";
/** @type {(done: number, cameBack: number, left: number) => string} */
export const cardsDone = (done, cameBack, left) => {
  const later = left ? `, ${left} left for later` : "";
  return `${cards(done)} done, ${cameBack} came back${later}.`;
};

/** @type {(count: number, when: string) => string} */
export const next = (count, when) => `Next: ${count} ${when}.`;

/**
 * Says when a day is: by its name within a week.
 *
 * @param {number} time of that day, in milliseconds
 * @param {number} days from today
 */
export function when(time, days) {
  if (days < 2) return days < 1 ? "today" : "tomorrow";
  /** @type {Intl.DateTimeFormatOptions} */
  const form = days < 7 ? { weekday: "long" } : { day: "numeric", month: "long" };
  return `on ${new Intl.DateTimeFormat("en-GB", form).format(time)}`;
}
