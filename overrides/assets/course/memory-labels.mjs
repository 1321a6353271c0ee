/** What the page says of earlier visits. */

/** @type {(day: string) => string} */
export const rightBefore = (day) => `You answered this correctly on ${day}.`;
export const CHANGED = "This question changed since you answered it.";
export const MEMORY =
  "Your browser does not keep data for this page, so progress lasts only until you close it. " +
  "You can still save a backup file.";
export const NEWER = "This course was updated in another tab.";
