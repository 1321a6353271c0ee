/**
 * How far a reader has come, and where to go on. Values in, values out.
 *
 * @typedef {import("../history.mjs").Event} Event
 * @typedef {{id: string, title: string}} Section by anchor
 * @typedef {object} Chapter
 * @property {number} number
 * @property {string} path its address under the site's root, as `chapters/01-dough/`
 * @property {readonly Section[]} sections
 * @property {ReadonlyMap<string, number>} checks its questions: HTML ids, and their revisions
 * @property {readonly string[]} cards HTML ids
 * @typedef {{read: number, sections: number, right: number, checks: number, due: number}} Sum
 */
import { findLast, list, summarise } from "../history.mjs";

/** @param {Chapter} chapter */
export const listSections = ({ path, sections }) => sections.map(({ id }) => `${path}#${id}`);

/**
 * Gives the ids of all that counts for progress.
 *
 * @param {readonly Chapter[]} chapters
 */
export const listIds = (chapters) => chapters.flatMap((each) => [...listSections(each), ...each.checks.keys()]);

/**
 * Counts the sections read, the checks that were once right as they are now, and the cards due.
 *
 * @param {Chapter} chapter
 * @param {readonly Event[]} events
 * @param {ReadonlySet<string>} due what is due today, of the whole course
 * @returns {Sum}
 */
export function measure(chapter, events, due) {
  const read = findLast(events, "read");
  const sums = summarise(events);
  const sections = listSections(chapter);
  const right = Array.from(chapter.checks).filter(([id, rev]) => {
    const sum = sums.get(id);
    return sum?.right && sum.rev >= rev;
  });
  return {
    read: sections.filter((id) => read.get(id)?.on).length,
    sections: sections.length,
    right: right.length,
    checks: chapter.checks.size,
    due: chapter.cards.flatMap((id) => [id, `${id}~r`]).filter((id) => due.has(id)).length,
  };
}

/**
 * Gives the section to go on with: the first that is not read in the chapter used last, or else in one after it.
 *
 * @param {readonly Chapter[]} chapters
 * @param {readonly Event[]} events
 * @returns {{chapter: Chapter, section: Section} | null} null before the start, and when all is read
 */
export function findNext(chapters, events) {
  const place = list(events)
    .map(({ q }) => chapters.findIndex(({ path, checks }) => q.startsWith(`${path}#`) || checks.has(q)))
    .filter((found) => found >= 0)
    .at(-1);
  if (place === undefined) return null;
  const read = findLast(events, "read");
  for (const chapter of [...chapters.slice(place), ...chapters.slice(0, place)]) {
    const section = chapter.sections.find(({ id }) => !read.get(`${chapter.path}#${id}`)?.on);
    if (section) return { chapter, section };
  }
  return null;
}
