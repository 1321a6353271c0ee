import { createSeed } from "../../overrides/assets/course/chance.mjs";
import { shareOut } from "../../overrides/assets/course/paper.mjs";

/** @typedef {import("../../overrides/assets/course/paper.mjs").Entry} Entry */
/** @typedef {import("../../overrides/assets/course/paper.mjs").Blueprint} Blueprint */

const STYLES = ["standard", "missing-word", "list", "negative"];

/**
 * Gives numbers of 32 bits that look like chance, the same each time (xorshift).
 *
 * @param {number} start
 */
export function* roll(start) {
  for (let state = start || 1; ; ) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield state >>> 0;
  }
}

/**
 * @param {number} count
 * @param {number} [start]
 */
export function listSeeds(count, start = 1) {
  const numbers = roll(start);
  return Array.from({ length: count }, () => createSeed(Array.from({ length: 6 }, () => numbers.next().value)));
}

/**
 * Makes a bank up: categories that need some questions and have more, criteria of all sizes.
 *
 * @param {number} start
 * @param {{categories: number, criteria: number, most: number}} size `most` questions a criterion
 * @returns {{bank: Entry[], blueprint: Blueprint}}
 */
export function makeBank(start, { categories, criteria, most }) {
  const numbers = roll(start);
  const next = (/** @type {number} */ below) => numbers.next().value % below;
  /** @type {Entry[]} */
  const bank = [];
  /** @type {Record<string, number>} */
  const questions = {};
  for (let category = 1; category <= categories; category += 1) {
    const before = bank.length;
    for (let criterion = 1; criterion <= 1 + next(criteria); criterion += 1) {
      for (let number = 0; number <= next(most); number += 1) {
        bank.push({
          id: `q-${category}-${criterion}-${number}`,
          rev: 1,
          category: String(category),
          criterion: `${category}.${criterion}`,
          style: STYLES[Math.min(next(8), 3)],
          bloom: String(1 + next(2)),
        });
      }
    }
    questions[category] = 1 + next(bank.length - before);
  }
  const styles = { standard: 65, "missing-word": 18, list: 14, negative: 3 };
  return { bank, blueprint: { questions, styles, bloom: { 1: 40, 2: 60 } } };
}

/** @param {Iterable<string>} names */
export function count(names) {
  /** @type {Record<string, number>} */
  const found = {};
  for (const name of names) found[name] = (found[name] ?? 0) + 1;
  return found;
}

/**
 * Says what a paper breaks of its blueprint.
 *
 * @param {readonly Entry[]} paper
 * @param {readonly Entry[]} bank
 * @param {Blueprint} blueprint
 */
export function findFaults(paper, bank, { questions }) {
  const faults = [];
  if (new Set(paper.map(({ id }) => id)).size !== paper.length) faults.push("a question twice");
  if (paper.some((entry) => !bank.includes(entry))) faults.push("a question of no bank");
  const drawn = count(paper.map(({ category }) => category));
  for (const [category, number] of Object.entries(questions)) {
    if (drawn[category] !== number) faults.push(`category ${category}: ${drawn[category]} of ${number}`);
    const used = count(paper.filter((entry) => entry.category === category).map(({ criterion }) => criterion));
    const all = count(bank.filter((entry) => entry.category === category).map(({ criterion }) => criterion));
    const most = Math.max(...Object.values(used));
    for (const [criterion, there] of Object.entries(all)) {
      if ((used[criterion] ?? 0) < Math.min(there, most - 1)) faults.push(`criterion ${criterion} waits for another`);
    }
  }
  return faults;
}

/**
 * Says how far a paper is from the styles and Bloom levels of its blueprint: questions of another kind than wanted.
 *
 * @param {readonly Entry[]} paper
 * @param {Blueprint} blueprint
 */
export function measureMix(paper, { styles, bloom }) {
  const miss = (/** @type {Record<string, number>} */ shares, /** @type {string[]} */ names) => {
    const found = count(names);
    const wanted = shareOut(shares, names.length);
    return Object.entries(wanted).reduce((sum, [name, number]) => sum + Math.max(0, number - (found[name] ?? 0)), 0);
  };
  return miss(styles, paper.map(({ style }) => style)) + miss(bloom, paper.map(({ bloom: level }) => level));
}

