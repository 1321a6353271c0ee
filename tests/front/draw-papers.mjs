/** Draws papers from the bank on standard input; prints what they break, how near their mix is, what is idle. */
import { text } from "node:stream/consumers";
import { drawPaper } from "../../overrides/assets/course/paper.mjs";
import { findFaults, listSeeds, measureMix } from "./banks.mjs";

const { bank, blueprint, papers } = JSON.parse(await text(process.stdin));
const faults = [];
const misses = [];
const drawn = new Set();
for (const seed of listSeeds(papers)) {
  const paper = drawPaper(bank, blueprint, seed);
  faults.push(...findFaults(paper, bank, blueprint).map((fault) => `${seed}: ${fault}`));
  misses.push(measureMix(paper, blueprint));
  for (const { id } of paper) drawn.add(id);
}
const idle = bank.filter(({ id }) => !drawn.has(id)).map(({ id }) => id);
const exact = misses.filter((miss) => !miss).length;
console.log(JSON.stringify({ papers: misses.length, faults, idle, exact, worst: Math.max(...misses) }));
