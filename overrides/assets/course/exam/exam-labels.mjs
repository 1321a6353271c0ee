/** Every word that a mock exam puts on the page. */

/** @type {(minutes: number) => string} */
const ofMinutes = (minutes) => `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;

export const START = "Start the exam";
export const LOADING = "Fetching the questions…";
export const NOT_LOADED =
  "The questions could not be fetched. Check your connection, then start again. Nothing you did is lost.";
export const ERROR = "Error:";
export const BAD_SEED = "A code has six letters and digits, such as K7PX2M. Check it, or leave the field empty";
/** @type {(title: string, needed: number, found: number) => string} */
export const bankTooSmall = (title, needed, found) =>
  `No paper can be drawn: “${title}” needs ${needed} questions, and the course has ${found}. Take a fixed paper.`;
/** @type {(seed: string) => string} */
export const drawn = (seed) => `Drawn paper ${seed}`;
/** @type {(seed: string) => string} */
export const seedIs = (seed) => `The code of this paper is ${seed}: with it, you or somebody else can take it again.`;

/** @type {(number: number, count: number) => string} */
export const place = (number, count) => `Question ${number} of ${count}`;
/** @type {(time: string) => string} */
export const timeLeft = (time) => `Time left ${time}`;
export const OVERTIME = "After time";
export const HIDE_TIMER = "Hide timer";
export const PAUSE = "Pause";
export const PAUSE_HINT = "the real exam has none";
export const PAUSED = "Paused";
export const PAUSED_HINT = "The clock stands still, and the question is out of sight. The result will say that you paused.";
export const RESUME = "Go on";
export const UNKNOWN = "I do not know";
export const PREVIOUS = "Previous";
export const FLAG = "Flag for review";
export const NEXT = "Next";
export const REVIEW_ALL = "Review all questions";
export const LATE = "The time was up before this answer: it is marked as after time.";
/** @type {(minutes: number) => string} */
export const warn = (minutes) => `${ofMinutes(minutes)} left.`;

export const REVIEW = "Review your answers";
/** @type {(answered: number, open: number, flagged: number) => string} */
export const counts = (answered, open, flagged) => `${answered} answered, ${open} not answered, ${flagged} flagged`;
export const FILTERS = { all: "All", open: "Not answered", flagged: "Flagged" };
/** @type {(number: number, isAnswered: boolean, isFlagged: boolean) => string} */
export const state = (number, isAnswered, isFlagged) =>
  `Question ${number}, ${isAnswered ? "answered" : "not answered"}${isFlagged ? ", flagged" : ""}`;
export const ANSWERED_SIGN = "●";
export const OPEN_SIGN = "○";
export const FLAGGED_SIGN = "⚑";
export const NONE_SHOWN = "There is none.";
export const BACK_TO_QUESTION = "Back to the question";
export const FINISH = "Finish and see results";
/** @type {(open: number) => string} */
export const finishOpen = (open) => (open === 1 ? "One question is not answered" : `${open} questions are not answered`);
export const FINISH_OPEN_HINT = "A wrong answer costs nothing, so a guess can only win.";
export const OPEN_IS_UNKNOWN = "What stays open counts as not known.";
export const GO_BACK = "Go back";
export const FINISH_ANYWAY = "Finish anyway";
/** @type {(minutes: number) => string} */
export const timeIsUp = (minutes) => `${ofMinutes(minutes)} are up.`;
export const TIME_IS_UP_HINT =
  "You can finish now, or go on without the limit. Answers from now on are marked as after time.";
export const SEE_RESULTS = "See results";
export const GO_ON = "Go on";

export const OPEN_ELSEWHERE = "This attempt is open in another tab.";
export const USE_HERE = "Use it here";
export const UPDATED = "This exam was updated.";
export const START_AGAIN = "Start again";
export const SEE_SO_FAR = "See your answers so far";

/** @type {(isPass: boolean, score: number, count: number, needed: number) => string} */
export const result = (isPass, score, count, needed) =>
  `${isPass ? "Pass" : "Not yet"}: ${score} of ${count} (${needed} needed)`;
/** @type {(used: string, limit: number) => string} */
export const timeUsed = (used, limit) =>
  limit ? `Time used: ${used} of ${ofMinutes(limit)}.` : `Time used: ${used}, without a limit.`;
/** @type {(count: number, time: string) => string} */
export const pauses = (count, time) =>
  `Pauses: ${count}, ${time} in all; the real exam has none.`;
/** @type {(score: number, count: number) => string} */
export const inTime = (score, count) => `Within the time: ${score} of ${count}.`;
export const BY_CATEGORY = "Your result by category";
export const CATEGORY_HEAD = ["Category", "Right", "Of", "Read again"];
export const HINT_ONLY = "A category with two or three questions is a hint, not a measurement.";
export const NOTHING_TO_READ = "nothing";
/** @type {(count: number) => string} */
export const missed = (count) => (count === 1 ? "One question you missed" : `${count} questions you missed`);
/** @type {(count: number) => string} */
export const right = (count) => (count === 1 ? "One question you had right" : `${count} questions you had right`);
/** @type {(number: number) => string} */
export const question = (number) => `Question ${number}`;
export const YOUR_ANSWER = "Your answer:";
export const RIGHT_ANSWER = "Right answer:";
export const NOT_ANSWERED = "none";
export const AFTER_TIME = "(after time)";
export const READ_AGAIN = "Read again:";
export const ADD_TERMS = "Add missed questions and their terms to review";
/** @type {(count: number) => string} */
export const termsAdded = (count) =>
  `The missed questions come back in your review. New cards there: ${count}.`;
export const PRINT = "Print this result";
export const BACK = "Back to all mock exams";

export const ATTEMPTS = "Your attempts";
export const ATTEMPT_HEAD = ["Date", "Paper", "Result", "Time"];
/** @type {(score: number, count: number, isPass: boolean) => string} */
export const scored = (score, count, isPass) => `${score} of ${count}, ${isPass ? "pass" : "not yet"}`;
export const NOT_FINISHED = "not finished";
export const SHOW_RESULT = "Show";
/** @type {(title: string, day: string) => string} */
export const ofAttempt = (title, day) => ` the result of ${title}, ${day}`;
export const RESULT_NOT_LOADED =
  "The questions of this paper could not be fetched. Check your connection, then try again. Nothing is lost.";
export const CHANGED_SINCE = "This paper was changed since: the questions below are as they are now, the score is as it was.";
/** @type {(first: string, second: string, passes: number) => string} */
export const readiness = (first, second, passes) =>
  `Your last two papers that were new to you: ${first} and ${second}. ${PASSES[passes]}`;
const PASSES = [
  "Neither is a pass yet: read again what you missed.",
  "One is a pass: another new paper will tell more.",
  "Both are a pass.",
];
export const IN_MEMORY =
  "Your browser does not keep data for this page, so an exam lasts only until you close it.";
