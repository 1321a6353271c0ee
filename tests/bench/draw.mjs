/** Draws papers from a bank of 1,000 questions; ends with 1 where one takes more than 20 ms (median). */
import { drawPaper } from "../../overrides/assets/course/paper.mjs";
import { count, listSeeds, makeBank } from "../front/banks.mjs";

const QUESTIONS = 1000;
const BOUND = 20;

const { bank, blueprint } = makeBank(3, { categories: 60, criteria: 20, most: 12 });
const sample = bank.slice(0, QUESTIONS);
const there = count(sample.map(({ category }) => category));
const questions = Object.fromEntries(Object.entries(there).map(([category, all]) => [category, Math.min(4, all)]));
const times = listSeeds(101).map((seed) => {
  const start = performance.now();
  drawPaper(sample, { ...blueprint, questions }, seed);
  return performance.now() - start;
});
const median = times.sort((one, other) => one - other)[50];
console.log(`a paper drawn from ${sample.length} questions: ${median.toFixed(1)} ms (${BOUND} allowed)`);
if (sample.length !== QUESTIONS || median > BOUND) process.exit(1);
