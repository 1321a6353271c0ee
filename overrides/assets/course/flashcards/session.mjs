import * as labels from "../labels.mjs";
import { copy, create, createButton, moveFocus, part, textOf } from "../parts.mjs";
import { currentCard, deal, gradeCard, undoGrade } from "./deck.mjs";

/**
 * @typedef {object} Card
 * @property {string} name
 * @property {Node[]} front
 * @property {Node[]} back
 */

/** Words of the grades, for the undo button. */
const GRADES = { forgot: labels.FORGOT, remembered: labels.REMEMBERED, later: labels.NOT_NOW };

/** Cards practised one at a time in place of their list; the grades end with the session. */
export class Session {
  /** @type {import("./deck.mjs").Grade} */
  #last = "later";
  #isShown = false;
  #width = 0;

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} list hidden meanwhile
   * @param {HTMLButtonElement} begin the button that opens the session
   * @param {HTMLDetailsElement[]} cards
   */
  constructor(root, list, begin, cards) {
    this.root = root;
    this.list = list;
    this.begin = begin;
    /** @type {Map<string, Card>} */
    this.cards = new Map();
    for (const card of cards) {
      const summary = part(card, "summary");
      const back = Array.from(card.childNodes).filter((node) => node !== summary);
      this.cards.set(card.id, { name: textOf(summary), front: Array.from(summary.childNodes), back });
    }
    this.deck = deal([...this.cards.keys()]);

    this.panel = create(root, "div", "course-flashcards__panel");
    this.panel.setAttribute("role", "group");
    this.panel.setAttribute("aria-label", textOf(begin));
    this.count = create(root, "p", "course-flashcards__count");
    this.count.setAttribute("aria-hidden", "true"); // the question says it first
    this.question = create(root, "p", "course-flashcards__question");
    this.answer = create(root, "div", "course-flashcards__answer");
    this.summary = create(root, "p", "course-flashcards__summary");
    this.show = createButton(root, labels.SHOW_ANSWER, () => this.reveal(), "primary");
    this.forgot = createButton(root, labels.FORGOT, () => this.grade("forgot"));
    this.remembered = createButton(root, labels.REMEMBERED, () => this.grade("remembered"));
    this.actions = create(root, "div", "course-flashcards__actions");
    this.actions.append(this.show, this.forgot, this.remembered);
    this.later = createButton(root, labels.NOT_NOW, () => this.grade("later"), "quiet");
    this.undo = createButton(root, "", () => this.takeBack(), "quiet");
    const tools = create(root, "div", "course-flashcards__tools");
    tools.append(
      this.later,
      this.undo,
      createButton(root, labels.SHOW_LIST, () => this.close(), "quiet"),
    );
    this.keys = create(root, "input");
    this.keys.type = "checkbox";
    this.keys.checked = true;
    const keys = create(root, "label", "course-flashcards__keys");
    keys.append(this.keys, ` ${labels.KEYS}`);
    this.panel.append(this.count, this.question, this.answer, this.summary, this.actions, tools, keys);
    this.panel.addEventListener("keydown", (event) => this.#press(event));
    list.before(this.panel);
  }

  /** Begins anew, in place of the list. */
  open() {
    this.deck = deal([...this.cards.keys()]);
    this.panel.hidden = false;
    this.list.hidden = true;
    this.#next();
  }

  /** Brings the list back. */
  close() {
    this.panel.hidden = true;
    this.list.hidden = false;
    this.begin.hidden = false;
    this.begin.focus();
  }

  reveal() {
    const card = this.#card();
    if (!card) return;
    this.answer.replaceChildren(...copy(card.back));
    this.#isShown = true;
    this.#offer();
    moveFocus(this.answer);
  }

  /** @param {import("./deck.mjs").Grade} grade */
  grade(grade) {
    this.deck = gradeCard(this.deck, grade);
    this.#last = grade;
    this.#next();
  }

  takeBack() {
    this.deck = undoGrade(this.deck);
    this.#next();
  }

  #card() {
    return this.cards.get(currentCard(this.deck) ?? "");
  }

  /** Shows the next question or the summary; focus goes there, so that it is read out. */
  #next() {
    const card = this.#card();
    this.#isShown = false;
    this.answer.replaceChildren();
    for (const box of [this.count, this.question, this.answer, this.actions]) box.hidden = !card;
    this.summary.hidden = this.begin.hidden = Boolean(card);
    this.#offer();
    if (card) {
      this.#reserve();
      this.#ask(card);
      moveFocus(this.question);
    } else {
      const { done, cameBack, left } = this.deck;
      this.summary.textContent = labels.cardsDone(done, cameBack.length, left);
      moveFocus(this.summary);
    }
  }

  /** @param {Card} card */
  #ask({ front }) {
    const { place, cards, again } = this.deck;
    const count = labels.place(place + 1, cards.length);
    this.count.textContent = again ? `${labels.AGAIN} ${count}` : count;
    const spoken = `${again ? labels.AGAIN : labels.CARD} ${count}. `;
    this.question.replaceChildren(create(this.root, "span", "course-hidden", spoken), ...copy(front));
  }

  /** Shows the buttons that fit. */
  #offer() {
    this.show.hidden = this.#isShown;
    this.forgot.hidden = this.remembered.hidden = !this.#isShown;
    this.later.hidden = !this.#card();
    const { before } = this.deck;
    const card = before && this.cards.get(currentCard(before) ?? "");
    this.undo.hidden = !card;
    if (card) this.undo.textContent = labels.undo(card.name, GRADES[this.#last]);
  }

  /** Makes room for the longest card, so that the buttons keep their place from card to card. */
  #reserve() {
    if (this.panel.clientWidth === this.#width) return;
    this.#width = this.panel.clientWidth;
    const boxes = [this.question, this.answer];
    this.answer.style.display = "flow-root"; // else the margins inside are not measured
    for (const box of boxes) box.style.minHeight = "";
    const heights = Array.from(this.cards.values(), (card) => {
      this.#ask(card);
      this.answer.replaceChildren(...copy(card.back));
      return boxes.map(({ offsetHeight }) => offsetHeight);
    });
    this.answer.replaceChildren();
    boxes.forEach((box, place) => {
      box.style.minHeight = `${Math.max(...heights.map((pair) => pair[place]))}px`;
    });
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (!this.keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#isShown && event.key === "1") this.grade("forgot");
    else if (this.#isShown && event.key === "2") this.grade("remembered");
    else if (event.key === "z" && this.deck.before) this.takeBack();
    else return;
    event.preventDefault();
  }
}
