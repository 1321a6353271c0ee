/** Backup files: made, read and merged, as `backup.schema.json` has them. */
import { isoTime, parseTime } from "../dates.mjs";
import { CHECKS } from "../history.mjs";

const FORMAT = "course-progress";
const SCHEMA = 1;
export const LARGEST = 10 * 1024 * 1024;
const DAY = 24 * 60 * 60 * 1000;
const OTHER_VERSION = "\n\n— other version —\n\n";

/**
 * @typedef {import("../history.mjs").Event} Event
 * @typedef {import("../history.mjs").Note} Note
 * @typedef {Record<string, any>} Exam
 * @typedef {{events: Event[], notes: Note[], exams: Exam[], settings: Record<string, any>}} Records
 * @typedef {Records & {made: number, schema: number, left: number, isChanged: boolean}} Backup `left` counts what is
 *   left out because it is unsound; `isChanged` says that the file is not as it was saved
 * @typedef {(text: string) => Promise<string>} Digest gives the SHA-256 in hexadecimal, or nothing where it cannot
 */

/** A file that is not taken: of another kind, `not`, or of a newer version, `newer`. */
export class BackupError extends Error {}

/** @type {(value: any) => boolean} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Gives one text for equal values. @type {(value: any) => string} */
const canonical = (value) =>
  JSON.stringify(value, (_, each) => (isObject(each) ? Object.fromEntries(Object.entries(each).sort()) : each));

/** @type {(records: Records) => string} */
const digested = ({ events, notes, exams, settings }) => canonical({ events, notes, exams, settings });

/**
 * @param {Records} records
 * @param {string} course
 * @param {number} now
 * @param {Digest} digest
 * @returns {Promise<string>} the file's text
 */
export async function writeBackup(records, course, now, digest) {
  const sha256 = await digest(digested(records));
  const { events, notes, exams, settings } = records;
  const file = { format: FORMAT, schema: SCHEMA, course, made: isoTime(now), events, notes, exams, settings };
  return JSON.stringify(sha256 ? { ...file, sha256 } : file);
}

/**
 * @param {string} text
 * @param {string} course
 * @param {number} now
 * @param {Digest} digest
 * @returns {Promise<Backup>}
 * @throws {BackupError}
 */
export async function readBackup(text, course, now, digest) {
  const file = parse(text);
  const isOurs = isObject(file) && file.format === FORMAT && file.course === course;
  if (!isOurs || !Number.isSafeInteger(file.schema) || file.schema < 1) throw new BackupError("not");
  if (file.schema > SCHEMA) throw new BackupError("newer");
  const made = typeof file.made === "string" ? parseTime(file.made) : Number.NaN;
  const lists = [file.events, file.notes, file.exams];
  if (Number.isNaN(made) || !lists.every(Array.isArray) || !isObject(file.settings)) throw new BackupError("not");

  const given = /** @type {Records} */ (/** @type {unknown} */ (file));
  const sha256 = file.sha256 === undefined ? "" : await digest(digested(given));
  const events = sift("events", given.events, ({ t }) => t < now + DAY);
  const notes = sift("notes", given.notes, ({ t }) => t < now + DAY);
  const exams = sift("exams", given.exams, ({ start }) => start < now + DAY);
  const settings = Object.fromEntries(Object.entries(given.settings).filter(([, value]) => Object(value) !== value));
  const left = lists.flat().length - [...events, ...notes, ...exams].length;
  const isChanged = Boolean(sha256) && sha256 !== file.sha256;
  return { events, notes, exams, settings, made, schema: file.schema, left, isChanged };
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackupError("not");
  }
}

/**
 * Gives the sound records, one an id.
 *
 * @template {Record<string, any>} Kind
 * @param {string} store
 * @param {Kind[]} records
 * @param {(record: Kind) => boolean} isPast
 * @returns {Kind[]}
 */
function sift(store, records, isPast) {
  const sound = records.filter((record) => isObject(record) && CHECKS[store](record) && isPast(record));
  return [...new Map(sound.map((record) => [record.id, record])).values()];
}

/**
 * Says what merging would do.
 *
 * @param {Records} theirs
 * @param {Records} ours
 */
export function compare(theirs, ours) {
  const all = (/** @type {Records} */ { events, notes, exams }) => [...events, ...notes, ...exams];
  const known = new Set(all(ours).map(({ id }) => id));
  const texts = new Map(ours.notes.map(({ id, text }) => [id, text]));
  return {
    entries: all(theirs).length,
    fresh: all(theirs).filter(({ id }) => !known.has(id)).length,
    differ: theirs.notes.filter(({ id, text }) => texts.has(id) && !texts.get(id)?.includes(text)).length,
  };
}

/**
 * Gives the records to write so that nothing of either is lost; none if that has been done.
 *
 * @param {Records} theirs
 * @param {Records} ours
 */
export function merge(theirs, ours) {
  const events = new Set(ours.events.map(({ id }) => id));
  const exams = new Map(ours.exams.map((exam) => [exam.id, exam]));
  const notes = new Map(ours.notes.map((note) => [note.id, note]));
  return {
    events: theirs.events.filter(({ id }) => !events.has(id)),
    exams: theirs.exams.filter((exam) => lastTime(exam) > lastTime(exams.get(exam.id))),
    notes: theirs.notes.flatMap((note) => {
      const ourNote = notes.get(note.id);
      const joined = ourNote ? join(note, ourNote) : note;
      return joined === ourNote ? [] : [joined];
    }),
  };
}

/**
 * @param {Exam} [exam]
 * @returns {number} when it ended, or was last answered
 */
function lastTime(exam) {
  if (!exam) return 0;
  const answers = Object.values(exam.answers ?? {}).map((answer) => answer?.t);
  return exam.end ?? Math.max(exam.start, ...answers.filter(Number.isFinite));
}

/**
 * @param {Note} theirs
 * @param {Note} ours
 * @returns {Note}
 */
function join(theirs, ours) {
  const [newer, older] = theirs.t > ours.t ? [theirs, ours] : [ours, theirs];
  if (newer.text.includes(older.text)) return newer;
  return { ...newer, text: newer.text ? newer.text + OTHER_VERSION + older.text : older.text };
}
