/** Every word that a drill puts on the page. */

/** @type {(count: number) => string} */
const ofQuestions = (count) => `${count} ${count === 1 ? "question" : "questions"}`;

export const START = "Start";
export const LOADING = "Fetching the questions…";
export const NOT_LOADED = "The questions could not be fetched. Check your connection, then start again.";
/** @type {Record<string, string>} */
export const NONE = {
  "": "There is no such question.",
  missed: "You have missed none of these.",
  new: "None of these is new to you.",
};
/** @type {(count: number) => string} */
export const only = (count) => `There ${count === 1 ? "is" : "are"} only ${count} of these.`;

/** @type {(number: number, count: number) => string} */
export const place = (number, count) => `Question ${number} of ${count}`;
export const NEXT = "Next question";
export const FINISH = "See how it went";
export const END = "End here";

export const DONE = "How it went";
/** @type {(asked: number, right: number, missed: number) => string} */
export const sum = (asked, right, missed) => {
  const open = asked - right - missed;
  const left = open ? `, ${open} not answered` : "";
  return `${ofQuestions(asked)}: ${right} right at the first try, ${missed} not${left}.`;
};
export const AGAIN = "Again";
export const CHOOSE = "Choose other questions";
