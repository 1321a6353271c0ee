import assert from "node:assert/strict";
import { test } from "node:test";
import { markMultiple, markSingle, markSort } from "../../overrides/assets/course/marking.mjs";

/** @type {[string, unknown[], object][]} */
const MULTIPLE = [
  [
    "all right",
    [
      ["a", "b"],
      ["a", "b"],
    ],
    { correct: true, right: 2, count: 2 },
  ],
  [
    "all right in another order",
    [
      ["a", "b"],
      ["b", "a"],
    ],
    { correct: true, right: 2, count: 2 },
  ],
  [
    "one of two",
    [
      ["a", "b"],
      ["c", "a"],
    ],
    { correct: false, right: 1, count: 2 },
  ],
  [
    "none of two",
    [
      ["a", "b"],
      ["c", "d"],
    ],
    { correct: false, right: 0, count: 2 },
  ],
  [
    "two of three",
    [
      ["a", "b", "c"],
      ["a", "c", "d"],
    ],
    { correct: false, right: 2, count: 3 },
  ],
];
/** @type {[string, unknown[], object][]} */
const SORT = [
  [
    "all right",
    [
      ["p", "s"],
      ["p", "s"],
    ],
    { correct: true, right: 2, count: 2, verdicts: [true, true] },
  ],
  [
    "swapped",
    [
      ["p", "s"],
      ["s", "p"],
    ],
    { correct: false, right: 0, count: 2, verdicts: [false, false] },
  ],
  [
    "one category for all",
    [
      ["p", "s", "p"],
      ["p", "p", "p"],
    ],
    { correct: false, right: 2, count: 3, verdicts: [true, false, true] },
  ],
];

test("single: the key is right, anything else is not", () => {
  assert.deepEqual(markSingle("a", "a"), { correct: true, right: 1, count: 1 });
  assert.deepEqual(markSingle("a", "b"), { correct: false, right: 0, count: 1 });
});

for (const [name, [key, chosen], verdict] of MULTIPLE) {
  test(`multiple: ${name}`, () => assert.deepEqual(markMultiple(key, chosen), verdict));
}

for (const [name, [keys, chosen], verdict] of SORT) {
  test(`sort: ${name}`, () => assert.deepEqual(markSort(keys, chosen), verdict));
}

for (const [name, work] of [
  ["no key", () => markMultiple([], [])],
  ["too few choices", () => markMultiple(["a", "b"], ["a"])],
  ["too many choices", () => markMultiple(["a"], ["a", "b"])],
  ["one choice twice", () => markMultiple(["a", "b"], ["a", "a"])],
  ["an item without an answer", () => markSort(["p", "s"], ["p", ""])],
  ["an item too many", () => markSort(["p"], ["p", "s"])],
  ["no items", () => markSort([], [])],
]) {
  test(`${name} cannot be marked`, () => assert.throws(work, RangeError));
}

test("what is marked stays as it was", () => {
  const [key, chosen] = [Object.freeze(["a", "b"]), Object.freeze(["b", "c"])];
  markMultiple(key, chosen);
  markSort(key, chosen);
  assert.deepEqual(
    [key, chosen],
    [
      ["a", "b"],
      ["b", "c"],
    ],
  );
});
