import { isCount, MOST, readDay, RETENTIONS } from "../agenda.mjs";
import { create, createButton, createStatus } from "../parts.mjs";
import * as labels from "./review-labels.mjs";

/**
 * @typedef {import("../agenda.mjs").Settings} Settings
 * @typedef {"newPerDay" | "reviewsPerDay"} Limit
 */

/** How reviews are planned; each change is saved at once. */
export class SettingsForm {
  /**
   * @param {HTMLElement} root
   * @param {Settings} settings
   * @param {(change: Partial<Settings>) => Promise<void>} save
   * @param {(time: string) => void} remind gets a time of day, as `18:00`
   */
  constructor(root, settings, save, remind) {
    this.root = root;
    this.save = save;
    this.details = create(root, "details", "course-review__settings");
    this.status = createStatus(root, "course-review__status");
    const sure = create(root, "select", "course-field");
    for (const percent of RETENTIONS) {
      const option = create(root, "option", "", labels.sure(percent));
      option.value = String(percent);
      option.selected = percent === settings.retention;
      sure.append(option);
    }
    sure.addEventListener("change", () => this.#save({ retention: Number(sure.value) }));
    this.keys = create(root, "input");
    this.keys.type = "checkbox";
    this.keys.checked = settings.keys;
    this.keys.addEventListener("change", () => this.#save({ keys: this.keys.checked }));
    const keys = create(root, "label", "course-flashcards__keys");
    keys.append(this.keys, ` ${labels.USE_KEYS}`);
    this.details.append(
      create(root, "summary", "", labels.SETTINGS),
      this.#field("sure", labels.HOW_SURE, sure, labels.SURE_HINT),
      this.#createExam(settings.examDate),
      this.#createLimit("newPerDay", labels.NEW_PER_DAY, settings.newPerDay),
      this.#createLimit("reviewsPerDay", labels.REVIEWS_PER_DAY, settings.reviewsPerDay),
      keys,
      ...this.#createReminder(remind),
      this.status,
    );
  }

  /**
   * Offers to show stopped cards again.
   *
   * @param {number} count
   * @param {() => void} press
   */
  offerStopped(count, press) {
    this.stopped?.remove();
    if (!count) return;
    this.stopped = createButton(this.root, labels.showAgain(count), press);
    this.status.before(this.stopped);
  }

  /** @param {string} date */
  #createExam(date) {
    const input = this.#createInput("date", date);
    input.addEventListener("change", () => {
      const isGood = !input.validity.badInput && (input.value === "" || readDay(input.value) !== null);
      if (this.#judge(input, isGood, labels.ENTER_DATE)) this.#save({ examDate: input.value });
    });
    return this.#field("exam", labels.EXAM_DATE, input, labels.EXAM_HINT);
  }

  /**
   * @param {Limit} name
   * @param {string} label
   * @param {number} value
   */
  #createLimit(name, label, value) {
    const input = this.#createInput("number", String(value));
    input.min = "0";
    input.max = String(MOST[name]);
    input.addEventListener("change", () => {
      const count = input.value === "" ? NaN : Number(input.value);
      if (this.#judge(input, isCount(count, MOST[name]), labels.enterNumber(MOST[name]))) this.#save({ [name]: count });
    });
    return this.#field(name, label, input);
  }

  /** @param {(time: string) => void} remind */
  #createReminder(remind) {
    const input = this.#createInput("time", "18:00");
    const button = createButton(this.root, labels.REMIND, () => {
      if (this.#judge(input, input.value !== "", labels.ENTER_TIME)) remind(input.value.slice(0, 5));
      else input.focus();
    });
    return [this.#field("time", labels.REMIND_AT, input), button];
  }

  /**
   * @param {string} type
   * @param {string} value
   */
  #createInput(type, value) {
    const input = create(this.root, "input", "course-field");
    input.type = type;
    input.value = value;
    return input;
  }

  /**
   * @param {string} name
   * @param {string} text
   * @param {HTMLInputElement | HTMLSelectElement} control
   * @param {string} [hint]
   */
  #field(name, text, control, hint) {
    const box = create(this.root, "p", "course-review__field");
    control.id = `${this.root.id}-${name}`;
    const label = create(this.root, "label", "", text);
    label.htmlFor = control.id;
    box.append(label, control);
    if (hint) {
      const note = create(this.root, "span", "course-review__hint", hint);
      note.id = `${control.id}-hint`;
      control.setAttribute("aria-describedby", note.id);
      control.before(note);
    }
    return box;
  }

  /**
   * Says what is wrong with a field, or takes it back.
   *
   * @param {HTMLInputElement} input
   * @param {boolean} isGood
   * @param {string} message
   */
  #judge(input, isGood, message) {
    const old = this.root.ownerDocument.getElementById(`${input.id}-error`);
    old?.remove();
    this.status.textContent = "";
    const hint = this.root.ownerDocument.getElementById(`${input.id}-hint`)?.id;
    input.toggleAttribute("aria-invalid", false);
    const described = [hint];
    if (!isGood) {
      const error = create(this.root, "span", "course-review__error");
      error.id = `${input.id}-error`;
      error.append(create(this.root, "span", "course-hidden", labels.ERROR), ` ${message}`);
      input.before(error);
      input.setAttribute("aria-invalid", "true");
      described.push(error.id);
      this.status.textContent = message;
    }
    const ids = described.filter(Boolean).join(" ");
    if (ids) input.setAttribute("aria-describedby", ids);
    else input.removeAttribute("aria-describedby");
    return isGood;
  }

  /** @param {Partial<Settings>} change */
  async #save(change) {
    await this.save(change);
    this.status.textContent = labels.SAVED;
  }
}
