/** Every word that the page of reviews puts on itself; those of its HTML stand in `coursebook.render.labels`. */

/** @type {(due: number, fresh: number) => string} */
export const sum = (due, fresh) => `${due} due · ${fresh} new`;
/** @type {(today: number, later: number) => string} */
export const canWait = (today, later) => `${today} today. ${later} more can wait.`;
export const START = "Start";
export const REVIEW = "Review";
export const END = "End this review";
export const NOTHING_YET =
  "Nothing is due. Cards come here once you have practised them in a chapter, or marked their section as read; questions come here once you have missed them.";
export const NOTHING_DUE = "Nothing is due today.";
/** @type {(count: number) => string} */
export const lost = (count) => {
  const what = count === 1 ? "The plan of one card" : `The plans of ${count} cards`;
  return `${what} could not be read. It was made again from your answers.`;
};
/** @type {(count: number) => string} */
export const notLoaded = (count) =>
  `${count} ${count === 1 ? "question" : "questions"} could not be loaded. What is missing stays due.`;
/** @type {(day: string) => string} */
export const lastBackup = (day) => `Last backup: ${day}. `;
export const NEVER = "never";

export const COMING = "Coming up";
export const COMING_HEAD = ["Day", "Cards"];
export const LATER = "later";
export const NOTHING_COMING = "Nothing is planned yet.";

export const SETTINGS = "Settings";
export const HOW_SURE = "How sure do you want to be?";
/** @type {(percent: number) => string} */
export const sure = (percent) => `${percent} %`;
export const SURE_HINT = "The surer, the more often each card comes.";
export const EXAM_DATE = "Exam date";
export const EXAM_HINT = "Everything comes once more before that day.";
export const NEW_PER_DAY = "New cards a day";
export const REVIEWS_PER_DAY = "Reviews a day";
export const USE_KEYS = "Use keys: 1 Forgot, 2 Remembered, z Undo";
export const SAVED = "Saved";
export const ERROR = "Error:";
/** @type {(most: number) => string} */
export const enterNumber = (most) => `Enter a whole number from 0 to ${most}.`;
export const ENTER_DATE = "Enter a date, such as 2027-01-15, or none.";
/** @type {(count: number) => string} */
export const showAgain = (count) =>
  count === 1 ? "Show the card again that you stopped" : `Show the ${count} cards again that you stopped`;

export const REMIND_AT = "Remind me each day at";
export const REMIND = "Save a reminder for your calendar";
export const ENTER_TIME = "Enter a time, such as 18:00.";
/** @type {(course: string) => string} */
export const reminder = (course) => `Review: ${course}`;
