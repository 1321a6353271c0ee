/** 1.11: the attempt at an exam as a value: answers, flags, pauses, time, marks. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as model from "../../overrides/assets/course/attempt.mjs";
import { findOpen, listUnseen } from "../../overrides/assets/course/attempts.mjs";

const START = 1_790_000_000_000;
const MINUTE = 60_000;
const QUESTIONS = Array.from({ length: 40 }, (_, place) => ({
  id: `q-${place}`,
  rev: 1,
  category: place < 30 ? "1" : "2",
  key: ["a"],
}));
const CHOICE = { form: "paper-1", title: "Paper 1", seed: "", limit: 60 };
const begin = (choice = {}, now = START) =>
  model.createAttempt({ ...CHOICE, ...choice }, QUESTIONS, { now, uuid: `exam-${now}` });
/** @param {number} right */
const answerRight = (right, attempt = begin()) =>
  QUESTIONS.reduce((so, { id }, place) => model.answer(so, id, [place < right ? "a" : "b"], START + MINUTE), attempt);
const end = (attempt, now = START + 10 * MINUTE) => model.finish(attempt, QUESTIONS, now);

for (const [right, isPass] of [
  [25, false],
  [26, true],
]) {
  test(`T2 ${right} right answers ${isPass ? "pass" : "are not enough"} where 26 are needed`, () => {
    const { score, inTime, domains } = end(answerRight(right));
    assert.deepEqual([score, inTime, score >= 26], [right, right, isPass]);
    assert.deepEqual(domains, { 1: [right, 30], 2: [0, 10] });
  });
}

test("an attempt without answers is marked, too", () => {
  const { score, inTime, domains, end: ended } = end(begin());
  assert.deepEqual([score, inTime, domains, ended], [0, 0, { 1: [0, 30], 2: [0, 10] }, START + 10 * MINUTE]);
});

test("no option is right that only holds a part of the key", () => {
  assert.equal(model.isRight(["a"], ["a"]), true);
  assert.equal(model.isRight(["a", "b"], ["a"]), false);
  assert.equal(model.isRight(["a"], []), false);
  assert.equal(model.isRight(["a"]), false);
});

test("values are not changed", () => {
  const attempt = begin();
  const before = structuredClone(attempt);
  end(model.pause(model.toggleFlag(answerRight(3, attempt), "q-1"), START));
  assert.deepEqual(attempt, before);
});

test("T3 the time left is what the clock says, less the pauses", () => {
  const attempt = begin();
  assert.equal(model.measureLeft(attempt, START + 20 * MINUTE), 40 * MINUTE);
  const paused = model.pause(attempt, START + 10 * MINUTE);
  assert.equal(model.isPaused(paused), true);
  assert.equal(model.measureLeft(paused, START + 30 * MINUTE), 50 * MINUTE);
  const resumed = model.resume(paused, START + 30 * MINUTE);
  assert.equal(model.isPaused(resumed), false);
  assert.equal(model.measureLeft(resumed, START + 40 * MINUTE), 40 * MINUTE);
  assert.equal(model.measurePauses(resumed, START + 40 * MINUTE), 20 * MINUTE);
  assert.deepEqual(model.pause(paused, START + 31 * MINUTE), paused);
  assert.equal(model.measureLeft(begin({ limit: 0 }), START + 999 * MINUTE), Infinity);
});

test("a clock that is set back takes no time and gives none", () => {
  const attempt = begin();
  assert.equal(model.measureUsed(attempt, START - 5 * MINUTE), 0);
  const resumed = model.resume(model.pause(attempt, START + MINUTE), START - MINUTE);
  assert.equal(model.measurePauses(resumed, START + 2 * MINUTE), 0);
  assert.equal(end(attempt, START - MINUTE).end, START);
});

test("T3 each warning comes once, when its minute is passed", () => {
  const times = Array.from({ length: 3700 }, (_, second) => 60 * MINUTE - second * 1000);
  const told = times.slice(1).map((left, place) => model.findWarning(times[place], left));
  assert.deepEqual(told.filter(Boolean), [30, 10, 5, 1]);
  assert.equal(model.findWarning(40 * MINUTE, 4 * MINUTE), 5, "after a sleep the last one only");
  assert.equal(model.findWarning(NaN, 4 * MINUTE), undefined, "not at once after a reload");
  assert.equal(model.findWarning(2 * MINUTE, -1), undefined);
});

test("T4 time is up once, and not in a pause or without a limit", () => {
  const late = START + 61 * MINUTE;
  assert.equal(model.isUp(begin(), START + 59 * MINUTE), false);
  assert.equal(model.isUp(begin(), START + 60 * MINUTE), true);
  assert.equal(model.isUp({ ...begin(), lifted: late }, late), false);
  assert.equal(model.isUp(model.pause(begin(), START + MINUTE), late), false);
  assert.equal(model.isUp(begin({ limit: 0 }), late), false);
});

test("T4 answers after time count, and apart: the score within the time stays what it was", () => {
  const late = START + 70 * MINUTE;
  let attempt = answerRight(20);
  attempt = model.answer(attempt, "q-0", ["b"], late); // right in time, wrong after
  attempt = model.answer(attempt, "q-30", ["b"], late);
  attempt = model.answer(attempt, "q-30", ["a"], late + MINUTE); // wrong in time, right after
  assert.deepEqual(attempt.answers["q-0"], { a: ["b"], t: late, before: ["a"] });
  assert.equal(model.isLate(attempt, attempt.answers["q-30"].t), true);
  assert.equal(model.isLate(attempt, attempt.answers["q-1"].t), false);
  const { score, inTime } = end(attempt, late + 2 * MINUTE);
  assert.deepEqual([score, inTime], [20, 20]);
  assert.equal(end(model.answer(begin(), "q-0", ["a"], late), late).inTime, 0);
});

test("the late ones are still known when the exam is over", () => {
  const attempt = end(model.answer(begin(), "q-0", ["a"], START + 61 * MINUTE), START + 62 * MINUTE);
  assert.equal(model.isLate(attempt, attempt.answers["q-0"].t), true);
});

test("T8 answers and flags are counted", () => {
  let attempt = model.answer(begin(), "q-0", ["a"], START);
  attempt = model.toggleFlag(model.toggleFlag(attempt, "q-1"), "q-2");
  assert.deepEqual(model.count(attempt), { answered: 1, open: 39, flagged: 2 });
  assert.deepEqual(model.count(model.toggleFlag(attempt, "q-1")), { answered: 1, open: 39, flagged: 1 });
  assert.deepEqual(model.count(model.answer(attempt, "q-0", [], START)), { answered: 0, open: 40, flagged: 2 });
});

test("a pause that lasts is ended with the exam", () => {
  const { pauses } = end(model.pause(begin(), START + MINUTE), START + 5 * MINUTE);
  assert.deepEqual(pauses, [[START + MINUTE, START + 5 * MINUTE]]);
});

test("a paper has another revision when one of its questions has", () => {
  const changed = QUESTIONS.map((question, place) => (place ? question : { ...question, rev: 2 }));
  assert.notEqual(model.revisionOf(changed), model.revisionOf(QUESTIONS));
  assert.notEqual(model.revisionOf(QUESTIONS.slice(1)), model.revisionOf(QUESTIONS));
  assert.equal(begin().rev, model.revisionOf(QUESTIONS));
});

test("the attempt under way is found, the latest of several", () => {
  const [old, late] = [begin({}, START), begin({}, START + MINUTE)];
  assert.equal(findOpen([late, old]), late);
  assert.equal(findOpen([end(old)]), undefined);
});

test("of attempts at one paper the first alone was unseen", () => {
  const [first, again, drawn, other] = [0, 1, 2, 3].map((minutes) => begin({}, START + minutes * MINUTE));
  Object.assign(drawn, { form: "drawn", seed: "K7PX2M" });
  Object.assign(other, { form: "drawn", seed: "ABCDEF" });
  const all = [end(other), end(again), end(first), { ...drawn, end: START }];
  assert.deepEqual(
    listUnseen(all).map(({ id }) => id),
    [first.id, other.id],
  );
});
