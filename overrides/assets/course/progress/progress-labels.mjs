/** The words of a reader's progress. */

/** @type {(count: number, word: string) => string} */
const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

export const BETWEEN = " · ";
/** @type {(read: number, all: number) => string} */
export const sections = (read, all) => `${read} of ${counted(all, "section")}`;
/** @type {(right: number, all: number) => string} */
export const checks = (right, all) => `${right} of ${counted(all, "check")} right`;
/** @type {(count: number) => string} */
export const cards = (count) => `${counted(count, "card")} due`;
export const DONE = "done";
export const NOT_STARTED = "not started";

/** @type {(read: number, all: number) => string} of a chapter in the navigation */
export const inShort = (read, all) => (read === all ? "read" : `${read} of ${all} read`);

/** @type {(number: number, title: string) => string} */
export const goOn = (number, title) => `Continue: chapter ${number}, ${title}`;
export const REVIEW = "Review";
export const CONTINUE = "Continue";
export const NOTHING_DUE = "Nothing is due today.";
/** @type {(cards: number, questions: number) => string} */
export const due = (some, others) => {
  const what = [...(some ? [counted(some, "card")] : []), ...(others ? [counted(others, "question")] : [])];
  return `${what.join(" and ")} due today.`;
};
/** @type {(title: string, answered: number, all: number, minutes: number) => string} no minutes: without a limit, or past it */
export const sitting = (title, answered, all, minutes) => {
  const left = minutes ? `, ${counted(minutes, "minute")} left` : "";
  return `${title}: ${answered} of ${all} answered${left}.`;
};
export const NEXT_EXAM = "Next mock exam:";
