import { create, createButton, moveFocus, part, send } from "../parts.mjs";
import * as labels from "./drill-labels.mjs";

/** @typedef {import("../questions.mjs").Question} Question */

/** Questions one at a time, each marked at once where it stands. */
export class Session {
  /** The first try at each: was it right? @type {Map<string, boolean>} */
  tries = new Map();
  /** How many were shown. */
  shown = 0;

  /**
   * @param {HTMLElement} box is filled
   * @param {readonly Question[]} questions
   * @param {() => void} again
   * @param {() => void} leave
   */
  constructor(box, questions, again, leave) {
    this.box = box;
    this.questions = questions;
    this.again = again;
    this.leave = leave;
    /** @param {Event} event */
    this.hear = (event) => {
      const { id, correct = false } = /** @type {CustomEvent} */ (event).detail;
      if (!this.tries.has(id)) this.tries.set(id, correct);
    };
    for (const name of ["course:answer", "course:seen"]) box.addEventListener(name, this.hear);
    this.#proceed();
  }

  /** Forgets the box. */
  close() {
    for (const name of ["course:answer", "course:seen"]) this.box.removeEventListener(name, this.hear);
    this.box.replaceChildren();
  }

  /** Shows the next question, or how it went; focus goes there. */
  #proceed() {
    const { box, questions } = this;
    const question = questions[this.shown];
    if (!question) return this.#sum();
    this.shown += 1;
    const isLast = this.shown === questions.length;
    const section = box.ownerDocument.importNode(question.section, true);
    const heading = part(section, "h3");
    heading.textContent = labels.place(this.shown, questions.length);
    const actions = create(box, "div", "course-drill__actions");
    actions.append(
      createButton(box, isLast ? labels.FINISH : labels.NEXT, () => this.#proceed(), "primary"),
      createButton(box, labels.END, () => this.#sum()),
    );
    box.replaceChildren(section, actions);
    send(box, "course:start", { root: section });
    moveFocus(heading);
  }

  #sum() {
    const { box, shown } = this;
    const right = [...this.tries.values()].filter(Boolean).length;
    const heading = create(box, "h3", "", labels.DONE);
    const actions = create(box, "div", "course-drill__actions");
    actions.append(
      createButton(box, labels.AGAIN, this.again, "primary"),
      createButton(box, labels.CHOOSE, this.leave),
    );
    box.replaceChildren(heading, create(box, "p", "", labels.sum(shown, right, this.tries.size - right)), actions);
    moveFocus(heading);
  }
}
