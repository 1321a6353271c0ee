/** @typedef {{correct: boolean, right: number, count: number}} Verdict whether all is right, how much, of how many */

/**
 * @param {string} key
 * @param {string} chosen
 */
export const markSingle = (key, chosen) => markMultiple([key], [chosen]);

/**
 * Marks several options, all or nothing, in any order.
 *
 * @param {readonly string[]} key
 * @param {readonly string[]} chosen
 * @returns {Verdict}
 * @throws {RangeError} unless as many are chosen as are right
 */
export function markMultiple(key, chosen) {
  const count = key.length;
  if (!count || new Set(chosen).size !== count || chosen.length !== count) {
    throw new RangeError(`${chosen.length} choices for ${count} right options`);
  }
  const right = chosen.filter((option) => key.includes(option)).length;
  return { correct: right === count, right, count };
}

/**
 * @param {readonly string[]} keys each item's category
 * @param {readonly string[]} chosen what the reader took it for, in the same order
 * @returns {Verdict & {verdicts: boolean[]}}
 * @throws {RangeError} if an item has no answer
 */
export function markSort(keys, chosen) {
  const count = keys.length;
  if (!count || chosen.filter(Boolean).length !== count) throw new RangeError("an item has no answer");
  const verdicts = keys.map((key, place) => chosen[place] === key);
  const right = verdicts.filter(Boolean).length;
  return { correct: right === count, right, count, verdicts };
}
