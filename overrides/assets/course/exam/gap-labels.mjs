/** Every word that the diagnostic puts on the page beside those of a mock exam. */

export const START = "Start with question 1";
export const UPDATED = "These questions were changed since you began.";
export const IN_MEMORY = "Your browser does not keep data for this page, so your answers last only until you close it.";

export const GUIDE = "Where to begin";
/** @type {(right: number, count: number) => string} */
export const sum = (right, count) => `You had ${right} of ${count} right.`;
/** @type {(number: number, minutes: number, right: number, of: number) => string} */
export const gap = (number, minutes, right, of) =>
  `Chapter ${number}, ${minutes} ${minutes === 1 ? "minute" : "minutes"}: ${right} of ${of} right`;
export const START_HERE = "Start here";
/** @type {(title: string) => string} */
export const withTitle = (title) => `with ${title}`;
export const ABOVE_ALL = "Above all:";
export const KNOWN = "Nothing missed in:";
export const START_WITH = "You could start with";
export const PRINT = "Print this guide";
export const AGAIN = "Answer the questions again";
