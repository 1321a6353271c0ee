/** The words of the glossary's filter, which no other page has. */

export const FILTER = "Filter terms";
/** @type {(shown: number, count: number) => string} */
export const termsShown = (shown, count) => `${shown} of ${count} terms`;
