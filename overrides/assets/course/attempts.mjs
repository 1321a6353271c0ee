/** @typedef {import("./attempt.mjs").Attempt} Attempt */

/**
 * Gives the attempt that is under way, the latest if there are several.
 *
 * @param {readonly Attempt[]} attempts
 */
export const findOpen = (attempts) => sort(attempts).filter(({ end }) => end === undefined).at(-1);

/**
 * Gives those that were marked, each paper's first alone: later ones meet questions the reader knows.
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

/** @param {readonly Attempt[]} attempts */
export const sort = (attempts) => [...attempts].sort((one, other) => one.start - other.start);
