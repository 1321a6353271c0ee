import { CheckPanel } from "../check-panel.mjs";
import * as labels from "../labels.mjs";
import { markSort } from "../marking.mjs";
import { ComponentError, create, part } from "../parts.mjs";

/** A sorting task: one native select an item. */
export class Sort {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.panel = new CheckPanel(root, "course-sort");
    /** @type {NodeListOf<HTMLElement>} */
    const boxes = this.panel.choices.querySelectorAll("[data-item]");
    this.items = Array.from(boxes, (box) => {
      const key = box.dataset.key ?? "";
      const select = part(box, "select");
      if (!key || !Array.from(select.options).some(({ value }) => value === key)) {
        throw new ComponentError(`its key names no category: ${key}`);
      }
      return { key, box, select };
    });
    if (!boxes.length) throw new ComponentError("no items");
    const isAnswered = this.items.some(({ select }) => select.value);
    const show = (/** @type {string[]} */ chosen) => {
      this.items.forEach(({ select }, place) => (select.value = chosen[place] ?? ""));
      this.#mark(this.items.map(({ key, select }) => key === select.value));
    };
    this.panel.start(labels.CHECK_ANSWERS, isAnswered, () => this.check(), show);
  }

  check() {
    const { items, panel } = this;
    const empty = items.find(({ select }) => !select.value);
    if (empty) {
      panel.refuse(labels.CHOOSE_EACH, items[0].box, empty.select);
      return;
    }
    const keys = items.map(({ key }) => key);
    const chosen = items.map(({ select }) => select.value);
    const { correct, right, count, verdicts } = markSort(keys, chosen);
    const below = correct ? labels.SORT_READ_WHY : labels.SORT_SEE_BELOW;
    panel.judge(correct, chosen, labels.sortedRight(right, count), labels.SORT_TRY_AGAIN, below);
    this.#mark(verdicts);
  }

  /** @param {boolean[]} verdicts of each item */
  #mark(verdicts) {
    const { items, panel } = this;
    items.forEach(({ box, select }, place) => {
      const isRight = verdicts[place];
      const result = create(box, "span", "course-sort__result", isRight ? labels.SORT_RIGHT : labels.SORT_WRONG);
      result.id = `${select.id}-result`;
      panel.mark(box, isRight, result);
      select.setAttribute("aria-describedby", result.id);
      panel.undo.push(() => select.removeAttribute("aria-describedby"));
    });
  }
}
