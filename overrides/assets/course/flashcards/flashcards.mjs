import * as labels from "../labels.mjs";
import { createButton, part } from "../parts.mjs";

/** A chapter's cards with a button to practise them; a session is fetched when the reader begins one. */
export class Flashcards {
  /** @param {HTMLElement} root */
  constructor(root) {
    const list = part(root, "ul");
    /** @returns {NodeListOf<HTMLDetailsElement>} without those that the reader stopped */
    const find = () => list.querySelectorAll("details:not([data-stopped])");
    const name = () => labels.practise(find().length);
    part(list, "details");
    for (const card of find()) part(card, "summary");
    /** @type {import("./session.mjs").Session | undefined} */
    let session;
    const button = createButton(
      root,
      name(),
      async () => {
        const { Session } = await import("./session.mjs");
        session ??= new Session(root, list, button);
        session.open([...find()]);
      },
      "primary",
    );
    list.before(button);
    root.addEventListener("course:restore", () => (button.textContent = name()), true); // of each card: it does not bubble
  }
}
