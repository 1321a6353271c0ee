/** The words of the page with the reader's data. */

/** @type {(number: number) => string} */
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
/** @type {(number: number, word: string, words: string) => string} */
const counted = (number, word, words) => `${grouped(number)} ${number === 1 ? word : words}`;
/** @type {(number: number) => string} */
const entries = (number) => counted(number, "entry", "entries");

export const BACKUP = "Backup";
export const SAVE = "Save a backup file";
export const SAVE_READABLE = "Save what can be read";
/** @type {(count: number) => string} */
export const saved = (count) => `Saved ${entries(count)}.`;
/** @type {(day: string) => string} */
export const fileName = (day) => `course-progress-${day}.json`;
export const NEVER_SAVED = "Last backup: never.";
/** @type {(day: string) => string} */
export const lastSaved = (day) => `Last backup: ${day}.`;

export const LOAD = "Load a backup";
export const ERROR = "Error:";
/** @type {Record<string, string>} */
export const ERRORS = {
  not: "This file is not a backup of this course.",
  newer: "This file is from a newer version. Reload the page, then try again.",
};
/** @type {(day: string, schema: number, found: {entries: number, fresh: number, differ: number}) => string} */
export const preview = (day, schema, found) =>
  `Made on ${day} on schema ${schema}: ${entries(found.entries)}, ${grouped(found.fresh)} new here, ` +
  `${counted(found.differ, "note differs", "notes differ")}.`;
/** @type {(count: number) => string} */
export const unread = (count) => `${entries(count)} could not be read.`;
export const CHANGED = "The file has been changed since it was saved.";
export const ADD = "Add to what is here";
export const REPLACE = "Replace";
export const CANCEL = "Cancel";
export const LOADED = "The backup is loaded.";
export const NOT_REPLACED =
  "The backup could not take the place of what is here. Nothing was changed. Close the other tabs of this course, then try again.";
export const REPLACE_TITLE = "Replace everything here?";
export const REPLACE_TEXT = "What this browser has kept is deleted, and the backup takes its place.";
export const GO_BACK = "Go back";

export const KEEP_TITLE = "Keep it longer";
export const KEEP = "Keep my progress on this device";
export const KEPT = "Your browser has promised not to delete your progress by itself.";
export const NOT_KEPT = "Your browser has promised nothing. Save a backup file from time to time.";

export const DELETE_TITLE = "Delete";
export const DELETE = "Delete everything here";
export const START_FRESH = "Start fresh";
export const DELETE_ASK = "Delete everything here?";
export const DELETE_TEXT = "Answers, notes, marks, exams and the plan of your reviews go. This cannot be undone.";
export const KEEP_ALL = "Keep everything";
export const DELETE_ALL = "Delete everything";
export const DELETED = "Everything is deleted.";
export const NOT_DELETED = "Not everything could be deleted. Close the other tabs of this course, then try again.";

export const MEMORY =
  "Your browser does not keep data for this page, so progress lasts only until you close it. " +
  "You can still save a backup file.";
export const DAMAGED =
  "If this is no private window, what is stored may be damaged: save what can be read, then start fresh.";
export const NEWER = "This course was updated in another tab.";
export const RELOAD = "Reload";
