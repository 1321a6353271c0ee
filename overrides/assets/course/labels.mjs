/**
 * Every word that scripts put on the page; those of the HTML stand in `coursebook.render.labels`.
 *
 * @typedef {(text: string) => string} Worded
 * @typedef {(part: number, count: number) => string} Counted
 */

const COUNTS = ["None", "One", "Two", "Three", "Four", "Five"];

export const CHECK_ANSWER = "Check answer";
export const CHECK_ANSWERS = "Check answers";
/** @type {Worded} */
export const to = (title) => `to: ${title}`;

export const ERROR = "Error:";
/** @type {(count: number) => string} */
export const select = (count) => (count > 1 ? `Select ${COUNTS[count].toLowerCase()} options` : "Select one option");
export const CHOOSE_EACH = "Choose an answer for each item";

export const RIGHT = "Correct. Read why below.";
export const WRONG = "Not quite.";
export const TRY_AGAIN = "Change your answer and check again, or show the answer.";
export const SEE_BELOW = "The answer and the reason are below.";
/** @type {Counted} */
export const partlyRight = (right, count) =>
  `${COUNTS[right]} of your ${COUNTS[count].toLowerCase()} ${right > 1 ? "are" : "is"} correct.`;
export const MARK_RIGHT = "✓ Correct answer";
export const MARK_WRONG = "✗ Your answer, not correct";
export const SPOKEN_RIGHT = ", correct answer";
export const SPOKEN_WRONG = ", your answer, not correct";

/** @type {Counted} */
export const sortedRight = (right, count) => `${right} of ${count} right.`;
export const SORT_RIGHT = "✓ Right";
export const SORT_WRONG = "✗ Not this one";
export const SORT_TRY_AGAIN = "Change your answers and check again, or show the answers.";
export const SORT_SEE_BELOW = "The answers and the reasons are below.";
export const SORT_READ_WHY = "Read why below.";

export const NOTES = "Your notes (kept only in this browser)";
export const SAVED = "Saved";
export const NOTE_TOO_LONG = "A note may have up to 50 KB. Shorten it, and it will be saved.";
export const HOW_CLOSE = "How close were you?";
export const CLOSENESS = ["Same idea", "Partly", "Missed it"];
/** @type {Worded} */
export const youSaid = (grade) => `You said: ${grade}.`;

/** @type {(count: number) => string} */
export const practise = (count) => `Practise ${count} ${count === 1 ? "card" : "cards"}`;

export const READ = "I have read this section";

export const PRINT = "Print with the answers at the end";
export const PRINT_WORKSHEET = "Print as a worksheet, without answers";
export const ANSWERS = "Answers";

export const MENU = "Menu";
export const BACK_FROM = "Back from ";
export const SEARCH = "Search";

export const OFFLINE_WHOLE = "You are offline. Everything here still works.";
export const OFFLINE_SOME = "You are offline. The pages you have opened on this device still work.";
export const NEW_VERSION = "A new version is ready.";
export const RELOAD = "Reload";
