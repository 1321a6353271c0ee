/**
 * Which questions a drill asks. Values in, values out.
 *
 * @typedef {{id: string, rev: number, category: string, style: string}} Question
 * @typedef {{category: string, style: string, which: string, count: number}} Choice nothing stands for all; `which` is
 *   `missed`, `new` or nothing
 * @typedef {import("../history.mjs").Summary} Summary
 */
import { shuffle } from "../chance.mjs";

/**
 * @template {Question} Known
 * @param {readonly Known[]} bank
 * @param {Choice} choice
 * @param {ReadonlyMap<string, Summary>} sums what the reader did, by question
 * @param {string} seed
 * @returns {Known[]} at most as many as are wanted, in an order of chance
 */
export function pick(bank, { category, style, which, count }, sums, seed) {
  const fitting = bank.filter((question) => {
    if ((category && question.category !== category) || (style && question.style !== style)) return false;
    const sum = sums.get(question.id);
    const isKnown = sum !== undefined && sum.rev >= question.rev; // what was changed since is new
    if (which === "missed") return isKnown && sum.last?.ok === false;
    return which !== "new" || !isKnown;
  });
  return shuffle(fitting, seed, ({ id }) => id).slice(0, count);
}
