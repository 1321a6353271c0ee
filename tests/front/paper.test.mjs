/** 1.11 T1: the drawing of papers. The bank of the course itself is drawn from in `tests/course/test_drawing.py`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createSeed, orderOptions, readSeed, scatter, shuffle } from "../../overrides/assets/course/chance.mjs";
import { BankError, drawPaper, shareOut } from "../../overrides/assets/course/paper.mjs";
import { count, findFaults, listSeeds, makeBank, measureMix } from "./banks.mjs";

const SIZES = [
  { categories: 1, criteria: 1, most: 4 },
  { categories: 3, criteria: 6, most: 3 },
  { categories: 7, criteria: 20, most: 12 },
  { categories: 2, criteria: 40, most: 1 },
];
const FULL = makeBank(7, SIZES[2]);
const KINDS = ["standard", "missing-word", "list", "negative"].flatMap((style) =>
  ["1", "2"].map((bloom) => ({ style, bloom })),
);
/** Forty criteria, each asked in every style and at both levels: whatever mix is wanted can be had. */
const EVERY = {
  bank: Array.from({ length: 40 }, (_, number) =>
    KINDS.map((kind) => ({
      id: `q-${number}-${kind.style}-${kind.bloom}`,
      rev: 1,
      category: "1",
      criterion: `1.${number}`,
      ...kind,
    })),
  ).flat(),
  blueprint: { ...FULL.blueprint, questions: { 1: 40 } },
};

test("10,000 seeded papers of generated banks meet their blueprints", () => {
  for (const [place, size] of SIZES.entries()) {
    for (let made = 1; made <= 25; made += 1) {
      const { bank, blueprint } = makeBank(1000 * place + made, size);
      for (const seed of listSeeds(100, made)) {
        assert.deepEqual(findFaults(drawPaper(bank, blueprint, seed), bank, blueprint), [], `${place} ${made} ${seed}`);
      }
    }
  }
});

test("the faults are found", () => {
  const paper = drawPaper(FULL.bank, FULL.blueprint, "ABCDEF");
  assert.notDeepEqual(findFaults([...paper.slice(1), paper[1]], FULL.bank, FULL.blueprint), []);
  const { bank, blueprint } = makeBank(5, { categories: 1, criteria: 2, most: 9 });
  const [one] = bank.map(({ criterion }) => criterion);
  const same = bank.filter(({ criterion }) => criterion === one).slice(0, 3);
  assert.deepEqual(findFaults(same, bank, { ...blueprint, questions: { 1: same.length } }), [
    "criterion 1.2 waits for another",
  ]);
});

test("styles and Bloom levels come as near as the bank allows", () => {
  const { bank, blueprint } = EVERY;
  for (const seed of listSeeds(200)) {
    const paper = drawPaper(bank, blueprint, seed);
    assert.deepEqual(count(paper.map(({ style }) => style)), { standard: 26, "missing-word": 7, list: 6, negative: 1 });
    assert.deepEqual(count(paper.map(({ bloom }) => bloom)), { 1: 16, 2: 24 });
  }
});

test("a bank of one style still gives papers", () => {
  const bank = FULL.bank.map((entry) => ({ ...entry, style: "standard" }));
  const paper = drawPaper(bank, FULL.blueprint, "ABCDEF");
  assert.deepEqual(findFaults(paper, bank, FULL.blueprint), []);
  assert.ok(measureMix(paper, FULL.blueprint) > 0);
});

test("the same seed and bank give the same paper, whatever order the bank comes in", () => {
  for (const seed of listSeeds(20)) {
    const paper = drawPaper(FULL.bank, FULL.blueprint, seed).map(({ id }) => id);
    const turned = drawPaper([...FULL.bank].reverse(), FULL.blueprint, seed).map(({ id }) => id);
    assert.deepEqual(turned, paper);
  }
});

test("seeds give different papers, and every question gets its turn", () => {
  const { bank, blueprint } = EVERY;
  const papers = listSeeds(800).map((seed) => drawPaper(bank, blueprint, seed).map(({ id }) => id));
  assert.equal(new Set(papers.map(String)).size, papers.length);
  assert.equal(new Set(papers.flat()).size, bank.length);
});

test("a bank that is too small says which category lacks how many", () => {
  const bank = FULL.bank.filter(({ category }) => category !== "3");
  assert.throws(() => drawPaper(bank, FULL.blueprint, "ABCDEF"), (error) => {
    assert.ok(error instanceof BankError);
    const needed = FULL.blueprint.questions[3];
    assert.equal(error.message, `category 3 needs ${needed} questions, the bank has 0`);
    assert.deepEqual({ ...error }, { category: "3", needed, found: 0 });
    return true;
  });
});

test("shares become counts that add up", () => {
  const styles = { standard: 65, "missing-word": 18, list: 14, negative: 3 };
  assert.deepEqual(shareOut(styles, 40), { standard: 26, "missing-word": 7, list: 6, negative: 1 });
  assert.deepEqual(shareOut({ 1: 40, 2: 60 }, 40), { 1: 16, 2: 24 });
  assert.deepEqual(shareOut({ 1: 1, 2: 1, 3: 1 }, 4), { 1: 2, 2: 1, 3: 1 });
});

test("a seed has six letters and digits that none takes for another", () => {
  for (const seed of listSeeds(500)) assert.match(seed, /^[2-9A-HJKMNP-Z]{6}$/);
  assert.equal(createSeed([0, 1, 2, 3, 4, 29]), "23456Z");
});

for (const [typed, seed] of [
  ["k7px2m", "K7PX2M"],
  [" K7P-X2M ", "K7PX2M"],
  ["K7PX2", ""],
  ["K7PX2MM", ""],
  ["K7PX2O", ""],
  ["", ""],
]) {
  test(`what is typed as ${JSON.stringify(typed)} is read as ${JSON.stringify(seed)}`, () => {
    assert.equal(readSeed(typed), seed);
  });
}

test("texts are scattered evenly", () => {
  const bins = count(Array.from({ length: 10000 }, (_, number) => String(scatter(`q-${number}`) % 10)));
  assert.equal(Object.keys(bins).length, 10);
  for (const size of Object.values(bins)) assert.ok(size > 850 && size < 1150, String(size));
});

test("options are shuffled by id and seed, and pairs of statements stay in order", () => {
  const ids = ["a1", "b2", "c3", "d4"];
  const orders = listSeeds(200).map((seed) => orderOptions(ids, { id: "q-one", style: "standard" }, seed).join());
  assert.equal(new Set(orders).size, 24);
  const order = (/** @type {string[]} */ given, /** @type {string} */ id) =>
    orderOptions(given, { id, style: "standard" }, "ABCDEF").join();
  assert.equal(order([...ids].reverse(), "q-one"), order(ids, "q-one"));
  assert.notEqual(order(ids, "q-one"), order(ids, "q-two"));
  for (const seed of listSeeds(20)) assert.deepEqual(orderOptions(ids, { id: "q-one", style: "list" }, seed), ids);
});

test("what is shuffled is all there, once", () => {
  const names = Array.from({ length: 100 }, (_, number) => `n${number}`);
  assert.deepEqual(shuffle(names, "ABCDEF", String).sort(), [...names].sort());
});
