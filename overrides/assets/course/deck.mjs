/**
 * A session with a deck of cards: forgotten ones come again when the round is over, until none is left. Values in,
 * values out; knows no page and no clock.
 *
 * @typedef {object} Deck
 * @property {readonly string[]} cards the cards of this round
 * @property {number} place the card shown, from 0
 * @property {boolean} again whether the round repeats forgotten cards
 * @property {readonly string[]} missed the cards forgotten in this round
 * @property {readonly string[]} cameBack the cards forgotten at least once
 * @property {number} done how many are remembered
 * @property {number} left how many the reader put off
 * @property {Deck | null} before the deck one step ago
 */

/** @typedef {"forgot" | "remembered" | "later" | "stopped"} Grade */

/**
 * Begins a session.
 *
 * @param {readonly string[]} cards
 * @returns {Deck}
 */
export function deal(cards) {
  return { cards, place: 0, again: false, missed: [], cameBack: [], done: 0, left: 0, before: null };
}

/**
 * Gives the card to show, or null at the end.
 *
 * @param {Deck} deck
 */
export function currentCard(deck) {
  return deck.cards[deck.place] ?? null;
}

/**
 * Grades the card shown and goes on to the next.
 *
 * @param {Deck} deck
 * @param {Grade} grade
 * @returns {Deck}
 * @throws {RangeError} if there is no card
 */
export function gradeCard(deck, grade) {
  const card = currentCard(deck);
  if (card === null) throw new RangeError("the session is over");
  const isForgotten = grade === "forgot";
  const next = {
    ...deck,
    place: deck.place + 1,
    missed: isForgotten ? [...deck.missed, card] : deck.missed,
    cameBack: isForgotten && !deck.cameBack.includes(card) ? [...deck.cameBack, card] : deck.cameBack,
    done: deck.done + Number(grade === "remembered"),
    left: deck.left + Number(grade === "later"),
    before: { ...deck, before: null },
  };
  if (next.place < next.cards.length || !next.missed.length) return next;
  return { ...next, cards: next.missed, place: 0, again: true, missed: [] };
}

/**
 * Takes the last grade back; one step only.
 *
 * @param {Deck} deck
 */
export function undoGrade(deck) {
  return deck.before ?? deck;
}
