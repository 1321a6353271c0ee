import * as labels from "../labels.mjs";
import { ComponentError, createButton, part } from "../parts.mjs";

/** A chapter's cards with a button to practise them; a session is fetched when the reader begins one. */
export class Flashcards {
  /** @param {HTMLElement} root */
  constructor(root) {
    const list = part(root, "ul");
    const cards = [...list.querySelectorAll("details")];
    if (!cards.length) throw new ComponentError("no cards");
    for (const card of cards) part(card, "summary");
    /** @type {import("./session.mjs").Session | undefined} */
    let session;
    const button = createButton(
      root,
      labels.practise(cards.length),
      async () => {
        const { Session } = await import("./session.mjs");
        session ??= new Session(root, list, button, cards);
        session.open();
      },
      "primary",
    );
    list.before(button);
  }
}
