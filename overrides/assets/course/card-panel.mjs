import * as labels from "./card-labels.mjs";
import { CardParts } from "./card-parts.mjs";
import { backOf, frontOf, isReversed } from "./card.mjs";
import { currentCard, deal, gradeCard, undoGrade } from "./deck.mjs";
import { copy, create, moveFocus, send } from "./parts.mjs";

/** @typedef {import("./card.mjs").Card} Card */

/** Words of the grades, for the undo button. */
const GRADES = {
  forgot: labels.FORGOT,
  remembered: labels.REMEMBERED,
  later: labels.NOT_NOW,
  stopped: labels.STOPPED,
};

/** Asks cards one at a time, and tells of each grade by an event on its root. */
export class CardPanel {
  /** @type {Map<string, Card>} */
  cards = new Map();
  deck = deal([]);
  /** @type {import("./deck.mjs").Grade} */
  #last = "later";
  #isShown = false;
  #since = 0;

  /**
   * @param {HTMLElement} root
   * @param {object} options
   * @param {string} options.name of the panel
   * @param {string} options.close the words of the button that ends it
   * @param {boolean} [options.keys] whether single keys grade at first
   * @param {() => void} options.onClose
   * @param {(isOver: boolean) => void} options.onTurn hears of each card, and of the end
   */
  constructor(root, { name, close, keys = true, onClose, onTurn }) {
    this.root = root;
    this.onTurn = onTurn;
    const parts = new CardParts(root, name, keys, {
      show: () => this.reveal(),
      forgot: () => this.grade("forgot"),
      remembered: () => this.grade("remembered"),
      onward: () => this.grade("remembered"),
      later: () => this.grade("later"),
      undo: () => this.takeBack(),
      stop: () => this.grade("stopped"),
      close: onClose,
    });
    parts.close.textContent = close;
    this.parts = parts;
    this.panel = parts.panel;
    this.panel.addEventListener("keydown", (event) => this.#press(event));
  }

  /**
   * Begins anew.
   *
   * @param {readonly Card[]} cards
   */
  open(cards) {
    this.cards = new Map(cards.map((card) => [card.id, card]));
    this.deck = deal([...this.cards.keys()]);
    this.parts.width = 0;
    this.#proceed();
  }

  reveal() {
    const card = this.#card();
    if (!card) return;
    this.#fill(card);
    this.#isShown = true;
    this.#offer();
    moveFocus(this.parts.answer);
  }

  /** @param {import("./deck.mjs").Grade} grade */
  grade(grade) {
    const card = this.#card();
    if (!card) return;
    this.deck = gradeCard(this.deck, grade);
    this.#last = grade;
    if (grade === "stopped") this.#tell("suspend", card, { on: true });
    else if (grade !== "later" && !card.task) {
      const dir = isReversed(card) ? "r" : "f";
      this.#tell("card", card, { ok: grade === "remembered", dir, ms: Math.round(this.#now() - this.#since) });
    }
    this.#proceed();
  }

  takeBack() {
    this.deck = undoGrade(this.deck);
    const card = this.#card();
    if (card && this.#last === "stopped") this.#tell("suspend", card, { on: false });
    else if (card && this.#last !== "later") this.#tell("undo", card, {});
    this.#proceed();
  }

  /**
   * Says what comes next, at the end of a session.
   *
   * @param {number} count
   * @param {string} when
   */
  announce(count, when) {
    this.parts.next.textContent = count ? ` ${labels.next(count, when)}` : "";
  }

  #card() {
    return this.cards.get(currentCard(this.deck) ?? "");
  }

  #now() {
    return this.root.ownerDocument.defaultView?.performance.now() ?? 0;
  }

  /**
   * @param {string} kind
   * @param {Card} card
   * @param {object} more
   */
  #tell(kind, { id, rev }, more) {
    // Who stops one side wants to see neither.
    send(this.root, `course:${kind}`, { id: kind === "suspend" ? id.replace(/~r$/, "") : id, rev, ...more });
  }

  /** Shows the next question or the summary; focus goes there, so that it is read out. */
  #proceed() {
    const card = this.#card();
    this.#isShown = false;
    this.#since = this.#now();
    this.parts.answer.replaceChildren();
    this.parts.next.textContent = "";
    const { count, question, answer, actions, summary } = this.parts;
    for (const box of [count, question, answer, actions]) box.hidden = !card;
    summary.hidden = Boolean(card);
    this.onTurn(!card);
    this.#offer();
    if (card) {
      this.parts.reserve([...this.cards.values()].filter(({ task }) => !task), (each) => this.#measure(each));
      this.#ask(card);
      moveFocus(this.parts.question);
    } else {
      const { done, cameBack, left } = this.deck;
      this.parts.result.textContent = labels.cardsDone(done, cameBack.length, left);
      moveFocus(this.parts.summary);
      send(this.root, "course:end", { ids: [...this.cards.keys()] });
    }
  }

  /** @param {Card} card */
  #ask(card) {
    const { place, cards, again } = this.deck;
    const count = labels.place(place + 1, cards.length);
    this.parts.count.textContent = again ? `${labels.AGAIN} ${count}` : count;
    const spoken = `${again ? labels.AGAIN : labels.CARD} ${count}. `;
    this.parts.question.replaceChildren(create(this.root, "span", "course-hidden", spoken), ...copy(frontOf(card)));
    if (card.task) this.parts.answer.replaceChildren(card.task, ...copy(card.home ?? []));
  }

  /** @param {Card} card */
  #fill(card) {
    this.parts.answer.replaceChildren(...copy(backOf(card)), ...copy(card.home ?? []));
    if (card.slips) this.parts.answer.append(create(this.root, "p", "course-flashcards__slips", labels.SLIPS));
  }

  /** Shows the buttons that fit. */
  #offer() {
    const card = this.#card();
    this.parts.show.hidden = this.#isShown || Boolean(card?.task);
    this.parts.onward.hidden = !card?.task;
    this.parts.forgot.hidden = this.parts.remembered.hidden = !this.#isShown;
    this.parts.later.hidden = !card;
    this.parts.stop.hidden = !card || Boolean(card.task);
    const { before } = this.deck;
    const last = before && this.cards.get(currentCard(before) ?? "");
    this.parts.undo.hidden = !last || Boolean(last.task);
    if (last) this.parts.undo.textContent = labels.undo(last.name, GRADES[this.#last]);
  }

  /**
   * Puts a card into the panel as large as it gets.
   *
   * @param {Card} card
   */
  #measure(card) {
    this.#ask(card);
    this.#fill(card);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (!this.parts.keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#isShown && event.key === "1") this.grade("forgot");
    else if (this.#isShown && event.key === "2") this.grade("remembered");
    else if (event.key === "z" && !this.parts.undo.hidden) this.takeBack();
    else return;
    event.preventDefault();
  }
}
