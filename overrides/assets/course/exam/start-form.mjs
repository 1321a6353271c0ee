import { readSeed } from "../chance.mjs";
import { create, createButton, createStatus, findTarget } from "../parts.mjs";
import * as labels from "./exam-labels.mjs";

/** @typedef {{form: string, seed: string, limit: number}} Choice a paper; a code, if one was typed; minutes, 0 for no limit */

/** The choice of a paper and a time. */
export class StartForm {
  /** @type {HTMLElement | undefined} */
  #error;

  /**
   * @param {HTMLElement} box
   * @param {(choice: Choice) => Promise<string>} start gives what keeps the exam from starting, or nothing
   */
  constructor(box, start) {
    this.box = box;
    this.start = start;
    this.seed = box.querySelector("input[type=text]");
    this.status = createStatus(box, "course-exam__status");
    const actions = create(box, "div", "course-exam__actions");
    actions.append(createButton(box, labels.START, () => this.#submit(), "primary"));
    box.append(actions, this.status);
    const { ownerDocument } = box;
    const target = findTarget(ownerDocument, ownerDocument.defaultView?.location.hash ?? "");
    if (target && box.contains(target)) target.querySelector("input")?.click();
    this.seed?.addEventListener("input", () => {
      /** @type {HTMLInputElement | null} */ (box.querySelector("#exam-form-drawn"))?.click();
    });
  }

  /** @param {string} text */
  tell(text) {
    this.status.textContent = text;
  }

  async #submit() {
    const { seed } = this;
    const typed = /** @type {HTMLInputElement | null} */ (seed)?.value ?? "";
    const choice = { form: this.#read("exam-form"), seed: readSeed(typed), limit: Number(this.#read("exam-limit")) };
    this.#error?.remove();
    seed?.removeAttribute("aria-invalid");
    if (choice.form === "drawn" && typed.trim() && !choice.seed) return this.#refuse();
    this.tell(labels.LOADING);
    this.tell(await this.start(choice));
  }

  #refuse() {
    const { box, seed } = this;
    const error = create(box, "p", "course-quiz__error");
    error.id = "exam-seed-error";
    error.append(create(box, "span", "course-hidden", labels.ERROR), ` ${labels.BAD_SEED}`);
    seed?.before(error);
    seed?.setAttribute("aria-invalid", "true");
    seed?.setAttribute("aria-describedby", `${error.id} exam-seed-hint`);
    /** @type {HTMLElement | null} */ (seed)?.focus();
    this.#error = error;
  }

  /** @param {string} name */
  #read(name) {
    /** @type {HTMLInputElement | null} */
    const chosen = this.box.querySelector(`input[name="${name}"]:checked`);
    return chosen?.value ?? "";
  }
}
