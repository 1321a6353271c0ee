import * as labels from "./labels.mjs";
import { create, createButton, createStatus, part, send, textOf } from "./parts.mjs";

/**
 * What quiz and sorting task share: button, status, error, marks, and the root's `data-state`: untouched, answered,
 * error, wrong, right, or seen where the answer was opened before trying.
 */
export class CheckPanel {
  attempts = 0;
  /** @type {(() => void)[]} takes back what the present state put on the page */
  undo = [];
  /** @type {HTMLElement | undefined} */
  status;

  /**
   * Finds the parts and changes nothing.
   *
   * @param {HTMLElement} root
   * @param {string} block
   */
  constructor(root, block) {
    this.root = root;
    this.block = block;
    this.choices = part(root, "fieldset");
    this.answer = part(root, "details", ".course-answer");
    this.summary = part(this.answer, "summary");
    this.title = textOf(part(root, "h3"));
  }

  /**
   * @param {string} label
   * @param {boolean} isAnswered whether the browser brought choices back
   * @param {() => void} check
   * @param {(options: string[]) => void} show chooses and marks what was chosen on an earlier visit
   */
  start(label, isAnswered, check, show) {
    const { root, block, choices, answer } = this;
    this.#enter(isAnswered ? "answered" : "untouched");
    const button = createButton(root, label, check, "primary");
    button.append(create(root, "span", "course-hidden", ` ${labels.to(this.title)}`));
    const actions = create(root, "div", `${block}__actions`);
    actions.append(button);
    this.status = createStatus(root, `${block}__status`);
    choices.after(actions, this.status);
    choices.addEventListener("change", () => this.#enter("answered"));
    // Not `toggle`: the theme opens every `details` to print it.
    this.summary.addEventListener("click", () => {
      if (this.attempts || answer.open) return;
      this.#enter("seen");
      send(root, "course:seen", { id: root.id, rev: Number(root.dataset.rev) });
    });
    root.addEventListener("course:restore", (event) => this.#restore(/** @type {CustomEvent} */ (event).detail, show));
  }

  /**
   * Shows how it went on an earlier visit, in silence and with the answer closed, unless the reader is at it already.
   *
   * @param {{options?: string[], correct?: boolean, attempts?: number, past?: string}} before
   * @param {(options: string[]) => void} show
   */
  #restore({ options, correct, attempts = 0, past }, show) {
    const { root, block, status, undo } = this;
    if (past === undefined || root.dataset.state !== "untouched") return;
    this.#enter("untouched");
    if (options) {
      this.attempts = attempts;
      root.dataset.state = correct ? "right" : "wrong";
      show(options);
    }
    const text = create(root, "p", `${block}__past`, past);
    if (past) status?.after(text);
    undo.push(() => text.remove());
  }

  /**
   * Asks for what is missing.
   *
   * @param {string} message
   * @param {HTMLElement} first the first choice
   * @param {HTMLElement} control takes focus
   */
  refuse(message, first, control) {
    const { root, block, choices, undo } = this;
    this.#enter("error");
    const error = create(root, "p", `${block}__error`);
    error.id = `${root.id}-error`;
    error.append(create(root, "span", "course-hidden", labels.ERROR), ` ${message}`);
    first.before(error);
    const hint = choices.getAttribute("aria-describedby");
    choices.setAttribute("aria-describedby", hint ? `${hint} ${error.id}` : error.id);
    undo.push(() => {
      error.remove();
      if (hint) choices.setAttribute("aria-describedby", hint);
      else choices.removeAttribute("aria-describedby");
    });
    control.focus();
  }

  /**
   * Tells the verdict; opens the answer when it is time.
   *
   * @param {boolean} correct
   * @param {readonly string[]} options
   * @param {string} verdict
   * @param {string} next
   * @param {string} below in place of `next` once the answer is open
   */
  judge(correct, options, verdict, next, below) {
    const { root, answer, status } = this;
    const attempt = ++this.attempts;
    this.#enter(correct ? "right" : "wrong");
    if (correct || attempt > 1) answer.open = true;
    if (status) status.textContent = `${verdict} ${answer.open ? below : next}`.trim();
    send(root, "course:answer", { id: root.id, rev: Number(root.dataset.rev), options, correct, attempt });
  }

  /**
   * Marks a choice.
   *
   * @param {Element} box
   * @param {boolean} isRight
   * @param {Element} mark
   */
  mark(box, isRight, mark) {
    const style = `${box.classList[0]}--${isRight ? "right" : "wrong"}`;
    box.classList.add(style);
    box.append(mark);
    this.undo.push(() => {
      box.classList.remove(style);
      mark.remove();
    });
  }

  /** @param {string} state */
  #enter(state) {
    this.root.dataset.state = state;
    if (this.status) this.status.textContent = "";
    for (const undo of this.undo.splice(0)) undo();
  }
}
