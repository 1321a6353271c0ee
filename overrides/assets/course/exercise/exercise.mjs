import * as labels from "../labels.mjs";
import { create, createButton, createStatus, part, send } from "../parts.mjs";

/** Milliseconds after the last key. */
const PAUSE = 800;
/** Between two words that all is saved: more often it would be a nuisance to who hears it. */
const QUIET = 10_000;
const LONGEST = 50 * 1024;
/** The best grade; those after it count down. */
const BEST = 2;

/** A thought exercise: a field for notes, and with its answers open, the reader says how close they were. */
export class Exercise {
  /** @param {HTMLElement} root */
  constructor(root) {
    const answer = part(root, "details", ".course-answer");
    const group = create(root, "div", "course-exercise__self");
    const question = create(root, "p", "course-exercise__ask", labels.HOW_CLOSE);
    question.id = `${root.id}-ask`;
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", question.id);
    const status = createStatus(root, "course-exercise__status");
    /** @param {string} [grade] */
    const choose = (grade) => {
      for (const button of buttons) button.setAttribute("aria-pressed", String(button.textContent === grade));
    };
    const buttons = labels.CLOSENESS.map((grade, place) =>
      createButton(root, grade, () => {
        choose(grade);
        status.textContent = labels.youSaid(grade);
        send(root, "course:self", { id: root.id, rev: Number(root.dataset.rev), grade: BEST - place });
      }),
    );
    choose();
    root.addEventListener("course:restore", (event) => {
      const { grade } = /** @type {CustomEvent} */ (event).detail;
      if (grade !== undefined) choose(labels.CLOSENESS[BEST - grade]);
    });
    new Notes(root, answer);
    const actions = create(root, "div", "course-exercise__actions");
    actions.append(...buttons);
    group.append(question, actions, status);
    // Inside: there exactly while they are open.
    answer.append(group);
  }
}

/** A field for the reader's notes, which are told to whoever keeps them. */
class Notes {
  #isChanged = false;
  #timer = 0;
  #said = -QUIET;

  /**
   * @param {HTMLElement} root
   * @param {Element} next what they stand before
   */
  constructor(root, next) {
    this.root = root;
    this.view = /** @type {Window} */ (root.ownerDocument.defaultView);
    this.field = create(root, "textarea", "course-exercise__notes");
    this.field.rows = 4;
    this.status = createStatus(root, "course-exercise__saved");
    const label = create(root, "label", "course-exercise__label", labels.NOTES);
    label.append(this.field);
    next.before(label, this.status);
    this.field.addEventListener("input", () => {
      this.#isChanged = true;
      this.view.clearTimeout(this.#timer);
      this.#timer = this.view.setTimeout(() => this.save(), PAUSE);
    });
    // A browser brings the line to write on into the window, and not the field.
    this.field.addEventListener("focus", () => this.field.scrollIntoView({ block: "nearest" }));
    // The page may go before the pause is over.
    this.field.addEventListener("blur", () => this.save());
    const leave = () => {
      this.save();
      if (!root.isConnected) root.ownerDocument.removeEventListener("visibilitychange", leave);
    };
    root.ownerDocument.addEventListener("visibilitychange", leave);
    root.addEventListener("course:restore", (event) => this.#restore(/** @type {CustomEvent} */ (event).detail));
  }

  save() {
    if (!this.#isChanged) return;
    const text = this.field.value;
    if (text.length > LONGEST) {
      this.status.textContent = labels.NOTE_TOO_LONG;
      return;
    }
    this.#isChanged = false;
    // The theme may have taken the exercise off the page: then the page tells it.
    const teller = this.root.isConnected ? this.root : this.root.ownerDocument.body;
    send(teller, "course:note", { id: this.root.id, text });
  }

  /** @param {{text?: string, kept?: string}} detail */
  #restore({ text, kept }) {
    if (text !== undefined && !this.#isChanged) this.field.value = text;
    const now = this.view.performance.now();
    if (kept !== "note" || now - this.#said < QUIET) return;
    this.#said = now;
    this.status.textContent = labels.SAVED;
  }
}
