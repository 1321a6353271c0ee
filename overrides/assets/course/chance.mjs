/** Letters and digits that none takes for another. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const SEED_LENGTH = 6;

/**
 * @param {Iterable<number>} numbers six by chance, each of 32 bits
 * @returns {string} what names a paper; readers may pass it on
 */
export const createSeed = (numbers) =>
  Array.from(numbers, (number) => LETTERS[number % LETTERS.length]).join("").slice(0, SEED_LENGTH);

/**
 * Reads a seed as a reader types it.
 *
 * @param {string} text
 * @returns {string} the seed, or nothing where it is none
 */
export function readSeed(text) {
  const seed = text.replace(/[\s-]/g, "").toUpperCase();
  return seed.length === SEED_LENGTH && [...seed].every((letter) => LETTERS.includes(letter)) ? seed : "";
}

/**
 * Turns a text into a number that looks like chance (FNV-1a, mixed as MurmurHash3 ends).
 *
 * @param {string} text
 * @returns {number} 32 bits, the same for the same text
 */
export function scatter(text) {
  let hash = 2166136261;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Puts things in an order of chance, which does not depend on the order they come in.
 *
 * @template Thing
 * @param {Iterable<Thing>} things
 * @param {string} seed
 * @param {(thing: Thing) => string} name different for each
 * @returns {Thing[]}
 */
export function shuffle(things, seed, name) {
  const ranked = Array.from(things, (thing) => ({ thing, name: name(thing), rank: scatter(`${seed} ${name(thing)}`) }));
  ranked.sort((one, other) => one.rank - other.rank || (one.name < other.name ? -1 : 1));
  return ranked.map(({ thing }) => thing);
}

/**
 * Gives the order of a drawn question's options; pairs of numbered statements stay in theirs.
 *
 * @param {readonly string[]} options ids
 * @param {{id: string, style: string}} question
 * @param {string} seed
 */
export const orderOptions = (options, { id, style }, seed) =>
  style === "list" ? [...options] : shuffle(options, `${seed} ${id}`, String);
