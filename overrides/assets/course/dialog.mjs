import { create, createButton } from "./parts.mjs";

/**
 * Asks in a dialog; focus is on the first choice, Escape chooses it, and then goes back to where it was.
 *
 * @param {HTMLElement} near
 * @param {{title: string, text: string, choices: string[]}} words the choices, the least destructive first
 * @returns {Promise<string>} the choice
 */
export function ask(near, { title, text, choices }) {
  const dialog = create(near, "dialog", "course-dialog");
  const heading = create(near, "h2", "course-dialog__title", title);
  dialog.setAttribute("aria-label", title);
  const actions = create(near, "div", "course-dialog__actions");
  actions.append(...choices.map((choice) => createButton(near, choice, () => dialog.close(choice))));
  dialog.append(heading, create(near, "p", "", text), actions);
  near.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue || choices[0]);
    });
    dialog.showModal();
  });
}
