import assert from "node:assert/strict";
import { test } from "node:test";
import { currentCard, deal, gradeCard, undoGrade } from "../../overrides/assets/course/deck.mjs";

/**
 * Grades card after card and gives the cards shown and the last deck.
 *
 * @param {string[]} cards
 * @param {string[]} grades
 */
function play(cards, grades) {
  let deck = deal(cards);
  const shown = [];
  for (const grade of grades) {
    shown.push(currentCard(deck));
    deck = gradeCard(deck, grade);
  }
  return { shown, deck };
}

const ELEVEN = "abcdefghijk".split("");

test("remembered cards come once, in their order", () => {
  const { shown, deck } = play(
    ELEVEN,
    ELEVEN.map(() => "remembered"),
  );
  assert.deepEqual(shown, ELEVEN);
  assert.equal(currentCard(deck), null);
  assert.deepEqual([deck.done, deck.cameBack.length, deck.left, deck.again], [11, 0, 0, false]);
});

test("eleven cards, each forgotten once, come back once each", () => {
  const grades = [...ELEVEN.map(() => "forgot"), ...ELEVEN.map(() => "remembered")];
  const { shown, deck } = play(ELEVEN, grades);
  assert.deepEqual(shown, [...ELEVEN, ...ELEVEN]);
  assert.equal(currentCard(deck), null);
  assert.deepEqual([deck.done, deck.cameBack.length], [11, 11]);
});

test("a forgotten card comes at the end of the round, not at once", () => {
  const { shown, deck } = play(["a", "b", "c"], ["forgot", "remembered", "remembered", "forgot", "remembered"]);
  assert.deepEqual(shown, ["a", "b", "c", "a", "a"]);
  assert.equal(deck.cameBack.length, 1, "twice forgotten is one card that came back");
});

test("a repeated round says so", () => {
  assert.equal(play(["a", "b"], ["forgot", "remembered"]).deck.again, true);
  assert.equal(play(["a", "b"], ["forgot"]).deck.again, false);
});

test("a card put off is left out and counted", () => {
  const { shown, deck } = play(["a", "b"], ["later", "remembered"]);
  assert.deepEqual(shown, ["a", "b"]);
  assert.deepEqual([deck.done, deck.left, currentCard(deck)], [1, 1, null]);
});

for (const grade of ["forgot", "remembered", "later"]) {
  for (const before of [[], ["forgot"], ["forgot", "remembered"]]) {
    test(`undo takes back ${grade} after ${before.join(", ") || "nothing"}`, () => {
      const { deck } = play(["a", "b"], before);
      const { before: _, ...was } = deck;
      const { before: __, ...is } = undoGrade(gradeCard(deck, grade));
      assert.deepEqual(is, was);
    });
  }
}

test("undo goes one step back, no further", () => {
  const once = undoGrade(play(["a", "b", "c"], ["remembered", "remembered"]).deck);
  assert.equal(currentCard(once), "b");
  assert.equal(undoGrade(once), once);
});

test("after the last card there is nothing to grade", () => {
  assert.throws(() => gradeCard(play(["a"], ["remembered"]).deck, "forgot"), RangeError);
});

test("a graded deck is a new one", () => {
  const deck = Object.freeze(deal(Object.freeze(["a", "b"])));
  assert.notEqual(gradeCard(deck, "forgot"), deck);
  assert.equal(currentCard(deck), "a");
});
