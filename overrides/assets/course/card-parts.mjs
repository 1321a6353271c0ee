import * as labels from "./card-labels.mjs";
import { create, createButton } from "./parts.mjs";

/**
 * @typedef {"show" | "forgot" | "remembered" | "onward" | "later" | "undo" | "stop" | "close"} Name
 * @typedef {Record<Name, () => void>} Presses
 */

/** What a panel of cards is made of. */
export class CardParts {
  /** How wide the panel was when room was made. */
  width = 0;

  /**
   * @param {HTMLElement} root
   * @param {string} name of the panel
   * @param {boolean} keys whether single keys grade at first
   * @param {Presses} press what each button does
   */
  constructor(root, name, keys, press) {
    this.panel = create(root, "div", "course-flashcards__panel");
    this.panel.setAttribute("role", "group");
    this.panel.setAttribute("aria-label", name);
    this.count = create(root, "p", "course-flashcards__count");
    this.count.setAttribute("aria-hidden", "true"); // the question says it first
    this.question = create(root, "p", "course-flashcards__question");
    this.answer = create(root, "div", "course-flashcards__answer");
    this.summary = create(root, "p", "course-flashcards__summary");
    this.result = root.ownerDocument.createTextNode("");
    this.next = create(root, "span");
    this.next.setAttribute("role", "status");
    this.summary.append(this.result, this.next);

    this.show = createButton(root, labels.SHOW_ANSWER, press.show, "primary");
    this.forgot = createButton(root, labels.FORGOT, press.forgot);
    this.remembered = createButton(root, labels.REMEMBERED, press.remembered);
    this.onward = createButton(root, labels.NEXT, press.onward, "primary");
    this.actions = create(root, "div", "course-flashcards__actions");
    this.actions.append(this.show, this.forgot, this.remembered, this.onward);
    this.later = createButton(root, labels.NOT_NOW, press.later, "quiet");
    this.undo = createButton(root, "", press.undo, "quiet");
    this.stop = createButton(root, labels.STOP, press.stop, "quiet");
    this.close = createButton(root, "", press.close, "quiet");
    const tools = create(root, "div", "course-flashcards__tools");
    tools.append(this.later, this.undo, this.stop, this.close);
    this.keys = create(root, "input");
    this.keys.type = "checkbox";
    this.keys.checked = keys;
    const keyLabel = create(root, "label", "course-flashcards__keys");
    keyLabel.append(this.keys, ` ${labels.KEYS}`);
    this.panel.append(this.count, this.question, this.answer, this.summary, this.actions, tools, keyLabel);
  }

  /**
   * Makes room for the longest card, so that the buttons keep their place from card to card.
   *
   * @template Card
   * @param {Iterable<Card>} cards
   * @param {(card: Card) => void} fill shows a card with its answer
   */
  reserve(cards, fill) {
    if (this.panel.clientWidth === this.width) return;
    this.width = this.panel.clientWidth;
    const boxes = [this.question, this.answer];
    this.answer.style.display = "flow-root"; // else the margins inside are not measured
    for (const box of boxes) box.style.minHeight = "";
    const heights = Array.from(cards, (card) => {
      fill(card);
      return boxes.map(({ offsetHeight }) => offsetHeight);
    });
    this.answer.replaceChildren();
    boxes.forEach((box, place) => {
      box.style.minHeight = `${Math.max(0, ...heights.map((pair) => pair[place]))}px`;
    });
  }
}
