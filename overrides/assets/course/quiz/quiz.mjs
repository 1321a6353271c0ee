import { CheckPanel } from "../check-panel.mjs";
import * as labels from "../labels.mjs";
import { markMultiple, markSingle } from "../marking.mjs";
import { ComponentError, copy, create, part } from "../parts.mjs";

/**
 * A question of any style.
 *
 * @typedef {{id: string, box: HTMLElement, input: HTMLInputElement, label: HTMLElement}} Option
 */
export class Quiz {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.panel = new CheckPanel(root, "course-quiz");
    /** @type {NodeListOf<HTMLElement>} */
    const boxes = this.panel.choices.querySelectorAll("[data-option]");
    this.options = Array.from(boxes, (box) => {
      return { id: box.dataset.option ?? "", box, input: part(box, "input"), label: part(box, "label") };
    });
    this.key = (root.dataset.key ?? "").split(" ");
    const unknown = this.key.find((id) => !this.options.some((option) => option.id === id));
    if (unknown !== undefined) throw new ComponentError(`its key names no option: ${unknown}`);

    const isAnswered = this.options.some(({ input }) => input.checked);
    this.panel.start(labels.CHECK_ANSWER, isAnswered, () => this.check(), (ids) => this.#show(ids));
    this.feedback = create(root, "div", "course-quiz__feedback");
    this.feedback.hidden = true;
    this.panel.status?.after(this.feedback);
  }

  check() {
    const { key, options, panel } = this;
    const chosen = options.filter(({ input }) => input.checked);
    if (chosen.length !== key.length) {
      panel.refuse(labels.select(key.length), options[0].box, options[0].input);
      return;
    }
    const ids = chosen.map(({ id }) => id);
    const isSingle = key.length === 1;
    const { correct, right } = isSingle ? markSingle(key[0], ids[0]) : markMultiple(key, ids);
    const wrong = isSingle ? labels.WRONG : labels.partlyRight(right, key.length);
    if (correct) panel.judge(true, ids, labels.RIGHT, "", "");
    else panel.judge(false, ids, wrong, labels.TRY_AGAIN, labels.SEE_BELOW);

    const isOver = correct || panel.attempts > 1;
    for (const option of options) {
      const isRight = key.includes(option.id);
      if (option.input.checked || (isOver && isRight)) this.#mark(option, isRight);
    }
    if (correct) this.#fill(chosen[0]);
    if (!panel.answer.open) this.#explain(ids.filter((id) => !key.includes(id)));
  }

  /** @param {string[]} ids */
  #show(ids) {
    for (const option of this.options.filter(({ id }) => ids.includes(id))) {
      option.input.checked = true;
      this.#mark(option, this.key.includes(option.id));
    }
  }

  /**
   * Marks for the eye and, in the label, for screen readers.
   *
   * @param {Option} option
   * @param {boolean} isRight
   */
  #mark({ box, label }, isRight) {
    const mark = create(box, "span", "course-quiz__mark", isRight ? labels.MARK_RIGHT : labels.MARK_WRONG);
    mark.setAttribute("aria-hidden", "true");
    this.panel.mark(box, isRight, mark);
    const spoken = create(box, "span", "course-hidden", isRight ? labels.SPOKEN_RIGHT : labels.SPOKEN_WRONG);
    label.append(spoken);
    this.panel.undo.push(() => spoken.remove());
  }

  /**
   * Shows the reasons; of several each with its option.
   *
   * @param {string[]} ids
   */
  #explain(ids) {
    const { answer, undo } = this.panel;
    for (const id of ids) {
      const [text, ...why] = answer.querySelector(`li[data-option="${id}"]`)?.childNodes ?? [];
      this.feedback.append(...copy(ids.length > 1 ? [text, ...why] : why));
    }
    this.feedback.hidden = !this.feedback.hasChildNodes();
    undo.push(() => {
      this.feedback.hidden = true;
      this.feedback.replaceChildren();
    });
  }

  /**
   * Puts an option's words into the gap of the sentence.
   *
   * @param {Option} option
   */
  #fill({ label }) {
    const { choices, undo } = this.panel;
    /** @type {NodeListOf<HTMLElement>} */
    const gaps = choices.querySelectorAll(".course-quiz__gap");
    const [gap] = gaps;
    if (gaps.length !== 1) return;
    const filled = create(gap, "span", "course-quiz__gap course-quiz__gap--filled");
    filled.append(...copy(part(label, "span", ".course-quiz__text").childNodes));
    gap.after(filled);
    gap.hidden = true;
    undo.push(() => {
      filled.remove();
      gap.hidden = false;
    });
  }
}
