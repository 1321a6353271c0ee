/** Times in milliseconds as readers and files write them; the words are the site's language's. */

const LANGUAGE = "en-GB";

/** @type {(time: number) => string} such as `12 November` */
export const day = (time) => new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "long" }).format(time);

/** @type {(time: number) => string} such as `3 Nov` */
export const shortDay = (time) => new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "short" }).format(time);

/** @type {(time: number) => string} such as `2026-11-24`, where the reader is */
export const isoDay = (time) => {
  const date = new Date(time);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
};

/** @type {(time: number) => string} such as `2026-11-24T09:30:00.000Z` */
export const isoTime = (time) => new Date(time).toISOString();

/** @type {(text: string) => number} NaN where the text is no time */
export const parseTime = (text) => Date.parse(text);
