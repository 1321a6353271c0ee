import { SHOW_LIST, when } from "../card-labels.mjs";
import { CardPanel } from "../card-panel.mjs";
import { readCard } from "../card.mjs";
import { textOf } from "../parts.mjs";

/** A chapter's cards practised in place of their list. */
export class Session {
  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} list hidden meanwhile
   * @param {HTMLButtonElement} begin the button that opens the session
   */
  constructor(root, list, begin) {
    this.list = list;
    this.begin = begin;
    this.panel = new CardPanel(root, {
      name: textOf(begin),
      close: SHOW_LIST,
      onClose: () => this.close(),
      onTurn: (isOver) => (begin.hidden = !isOver),
    });
    list.before(this.panel.panel);
    // Whoever keeps the schedule knows what comes next.
    root.addEventListener("course:restore", (event) => {
      const { next } = /** @type {CustomEvent} */ (event).detail;
      if (next) this.panel.announce(next.count, when(next.time, next.days));
    });
  }

  /**
   * Begins anew, in place of the list.
   *
   * @param {HTMLDetailsElement[]} cards
   */
  open(cards) {
    this.panel.panel.hidden = false;
    this.list.hidden = true;
    this.panel.open(cards.map(readCard));
  }

  /** Brings the list back. */
  close() {
    this.panel.panel.hidden = true;
    this.list.hidden = false;
    this.begin.hidden = false;
    this.begin.focus();
  }
}
