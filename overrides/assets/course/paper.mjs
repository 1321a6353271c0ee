import { shuffle } from "./chance.mjs";

/**
 * Draws the questions of a paper from a bank.
 *
 * @typedef {object} Entry a question that may be drawn
 * @property {string} id
 * @property {number} rev
 * @property {string} category
 * @property {string} criterion
 * @property {string} style
 * @property {string} bloom
 *
 * @typedef {Record<string, number>} Numbers
 * @typedef {object} Blueprint
 * @property {Numbers} questions how many of each category
 * @property {Numbers} styles shares of the styles, in per cent
 * @property {Numbers} bloom shares of the Bloom levels, in per cent
 */

const MOST_ROUNDS = 4;

/** Thrown where a category has fewer questions than a paper needs. */
export class BankError extends RangeError {
  /**
   * @param {string} category
   * @param {number} needed
   * @param {number} found
   */
  constructor(category, needed, found) {
    super(`category ${category} needs ${needed} questions, the bank has ${found}`);
    this.category = category;
    this.needed = needed;
    this.found = found;
  }
}

/**
 * Turns shares into counts that add up (largest remainder).
 *
 * @param {Numbers} shares
 * @param {number} total
 * @returns {Numbers}
 */
export function shareOut(shares, total) {
  const sum = Object.values(shares).reduce((all, share) => all + share, 0);
  const exact = Object.entries(shares).map(([name, share]) => ({ name, count: (share * total) / sum }));
  const counts = Object.fromEntries(exact.map(({ name, count }) => [name, Math.floor(count)]));
  const rest = total - Object.values(counts).reduce((all, count) => all + count, 0);
  exact.sort((one, other) => (other.count % 1) - (one.count % 1));
  for (const { name } of exact.slice(0, rest)) counts[name] += 1;
  return counts;
}

/**
 * Draws a paper: as many of each category as the blueprint says, no criterion twice before the others of its category
 * are used, styles and Bloom levels as near to their shares as the bank allows.
 *
 * @param {readonly Entry[]} bank in any order
 * @param {Blueprint} blueprint
 * @param {string} seed
 * @returns {Entry[]} in the order of the paper; the same bank and seed give the same
 * @throws {BankError}
 */
export function drawPaper(bank, blueprint, seed) {
  const shuffled = shuffle(bank, seed, ({ id }) => id);
  /** @type {Draw[]} */
  const draws = [];
  for (const [category, count] of Object.entries(blueprint.questions)) {
    const entries = shuffled.filter((entry) => entry.category === category);
    if (entries.length < count) throw new BankError(category, count, entries.length);
    draws.push(new Draw(entries, count));
  }
  const chosen = draws.flatMap((draw) => [...draw.chosen]);
  const mix = new Mix(blueprint, chosen);
  for (let round = 0; round < MOST_ROUNDS && mix.distance; round += 1) for (const draw of draws) draw.improve(mix);
  return shuffle(draws.flatMap((draw) => [...draw.chosen]), `${seed} order`, ({ id }) => id);
}

/** What is drawn of one category. */
class Draw {
  /** @type {Map<string, Entry[]>} */
  #criteria = new Map();
  /** @type {Numbers} */
  #used = {};

  /**
   * @param {readonly Entry[]} entries in an order of chance
   * @param {number} count at most as many as there are entries
   */
  constructor(entries, count) {
    for (const entry of entries) {
      const known = this.#criteria.get(entry.criterion);
      if (known) known.push(entry);
      else this.#criteria.set(entry.criterion, [entry]);
      this.#used[entry.criterion] = 0;
    }
    const rounds = entries.map((entry) => ({ entry, round: this.#used[entry.criterion]++ }));
    rounds.sort((one, other) => one.round - other.round);
    /** @type {Set<Entry>} */
    this.chosen = new Set(rounds.slice(0, count).map(({ entry }) => entry));
    for (const criterion of this.#criteria.keys()) this.#used[criterion] = 0;
    for (const { criterion } of this.chosen) this.#used[criterion] += 1;
  }

  /**
   * Puts another question in the place of each drawn one, where that brings the mix nearer.
   *
   * @param {Mix} mix
   */
  improve(mix) {
    for (const old of [...this.chosen]) {
      const other = mix.findBetter(old, this.#listOthers(old));
      if (!other) continue;
      this.chosen.delete(old);
      this.chosen.add(other);
      this.#used[old.criterion] -= 1;
      this.#used[other.criterion] += 1;
      mix.replace(old, other);
    }
  }

  /**
   * Gives what may stand in a question's place: another of its criterion, or of one that is used once less.
   *
   * @param {Entry} old
   */
  *#listOthers(old) {
    const used = this.#used[old.criterion];
    for (const [criterion, entries] of this.#criteria) {
      if (criterion !== old.criterion && this.#used[criterion] !== used - 1) continue;
      for (const entry of entries) if (!this.chosen.has(entry)) yield entry;
    }
  }
}

/** How far the drawn questions are from the shares of styles and Bloom levels. */
class Mix {
  /**
   * @param {Blueprint} blueprint
   * @param {readonly Entry[]} chosen
   */
  constructor({ styles, bloom }, chosen) {
    const [style, level] = [styles, bloom].map((shares) => shareOut(shares, chosen.length));
    this.left = { ...prefix("style", style), ...prefix("bloom", level) };
    for (const entry of chosen) this.#take(entry, -1);
  }

  get distance() {
    return Object.values(this.left).reduce((sum, left) => sum + left * left, 0);
  }

  /**
   * @param {Entry} old
   * @param {Iterable<Entry>} others
   * @returns {Entry | undefined} the first of those that bring the mix nearest
   */
  findBetter(old, others) {
    const before = this.distance;
    let [best, least] = /** @type {[Entry | undefined, number]} */ ([undefined, before]);
    /** @type {Set<string>} */
    const tried = new Set([`${old.style} ${old.bloom}`]);
    for (const other of others) {
      const kind = `${other.style} ${other.bloom}`;
      if (tried.has(kind)) continue;
      tried.add(kind);
      this.replace(old, other);
      const { distance } = this;
      this.replace(other, old);
      if (distance < least) [best, least] = [other, distance];
    }
    return best;
  }

  /**
   * @param {Entry} old
   * @param {Entry} other
   */
  replace(old, other) {
    this.#take(old, 1);
    this.#take(other, -1);
  }

  /**
   * @param {Entry} entry
   * @param {number} step
   */
  #take({ style, bloom }, step) {
    for (const key of [`style ${style}`, `bloom ${bloom}`]) this.left[key] = (this.left[key] ?? 0) + step;
  }
}

/**
 * @param {string} word
 * @param {Numbers} counts
 * @returns {Numbers}
 */
const prefix = (word, counts) =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [`${word} ${name}`, count]));
