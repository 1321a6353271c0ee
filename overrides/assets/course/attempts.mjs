/** @typedef {import("./attempt.mjs").Attempt} Attempt */

/**
 * Gives the attempts of one kind, the earliest first.
 *
 * @param {readonly Attempt[]} attempts
 * @param {string} [kind] none for mock exams
 */
export const sort = (attempts, kind) =>
  attempts.filter((attempt) => attempt.kind === kind).sort((one, other) => one.start - other.start);

/**
 * Gives the attempt that is under way, the latest if there are several.
 *
 * @param {readonly Attempt[]} attempts
 * @param {string} [kind] none for mock exams
 */
export const findOpen = (attempts, kind) => sort(attempts, kind).filter(({ end }) => end === undefined).at(-1);

/**
 * Gives the latest attempt that was marked.
 *
 * @param {readonly Attempt[]} attempts
 * @param {string} [kind] none for mock exams
 */
export const findMarked = (attempts, kind) => sort(attempts, kind).filter(({ score }) => score !== undefined).at(-1);

/**
 * Gives the mock exams that were marked, each paper's first alone: later ones meet questions the reader knows.
 *
 * @param {readonly Attempt[]} attempts
 */
export function listUnseen(attempts) {
  /** @type {Map<string, Attempt>} */
  const first = new Map();
  for (const attempt of sort(attempts)) {
    const paper = `${attempt.form} ${attempt.seed}`;
    if (!first.has(paper)) first.set(paper, attempt);
  }
  return [...first.values()].filter(({ score }) => score !== undefined);
}
