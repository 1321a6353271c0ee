import * as model from "../attempt.mjs";
import { ask } from "../dialog.mjs";
import { create, createButton, createStatus, moveFocus } from "../parts.mjs";
import { Clock, writeTime } from "./clock.mjs";
import * as labels from "./exam-labels.mjs";
import { showQuestion } from "./question-view.mjs";
import { showReview } from "./review-view.mjs";

/** @typedef {import("../attempt.mjs").Attempt} Attempt */
/** @typedef {import("../questions.mjs").Question} Question */
/** @typedef {import("../store.mjs").Store} Store */

/** Where the reader's wish about the timer is kept, in the store `meta`. */
const SETTINGS = "exam";

/** An attempt under way: the bar with the clock, and below it a question or the review of all. */
export class Sitting {
  /** What was left at the last look at the clock. */
  #left = NaN;
  #isAsked = false;

  /**
   * @param {HTMLElement} box is filled
   * @param {Store} store
   * @param {Attempt} attempt
   * @param {readonly Question[]} questions in the order of the paper
   * @param {(attempt: Attempt) => void} end gets the finished attempt
   */
  constructor(box, store, attempt, questions, end) {
    this.box = box;
    this.store = store;
    this.attempt = attempt;
    this.questions = questions;
    this.end = end;
    this.now = () => store.stamp().now;
    this.view = create(box, "div", "course-exam__view");
    this.status = createStatus(box, "course-exam__status");
    this.timer = create(box, "p", "course-exam__timer");
    this.clock = new Clock(box, this.now, (now) => this.#look(now));
  }

  get question() {
    return this.questions[this.attempt.at];
  }

  /** @param {boolean} isMoved whether focus follows */
  async open(isMoved) {
    const { box, view, status, attempt } = this;
    box.replaceChildren(await this.#createBar(), status, view);
    if (model.isPaused(attempt)) this.#showPause(isMoved);
    else showQuestion(view, this, isMoved);
    this.clock.tick();
  }

  close() {
    this.clock.stop();
    this.box.replaceChildren();
  }

  /** @param {number} place */
  move(place) {
    this.#keep({ ...this.attempt, at: place });
    showQuestion(this.view, this);
  }

  review() {
    showReview(this.view, this);
  }

  /** @param {string[]} options */
  answer(options) {
    this.#keep(model.answer(this.attempt, this.question.id, options, this.now()));
  }

  flag() {
    this.#keep(model.toggleFlag(this.attempt, this.question.id));
  }

  /** @param {string} id */
  isLate(id) {
    const given = this.attempt.answers[id];
    return Boolean(given) && model.isLate(this.attempt, given.t);
  }

  finish() {
    this.clock.stop();
    this.end(model.finish(this.attempt, this.questions, this.now()));
  }

  /** @param {Attempt} attempt */
  #keep(attempt) {
    this.attempt = attempt;
    this.store.write({ exams: [attempt] });
  }

  async #createBar() {
    const { box, timer } = this;
    const bar = create(box, "div", "course-exam__bar");
    if (this.attempt.kind === model.DIAGNOSTIC) return bar; // no clock, nothing to pause
    const pause = createButton(box, labels.PAUSE, () => {
      this.#keep(model.pause(this.attempt, this.now()));
      this.#showPause(true);
    });
    pause.append(create(box, "span", "course-exam__aside", `; ${labels.PAUSE_HINT}`));
    if (!this.attempt.limit) {
      bar.append(pause);
      return bar;
    }
    timer.setAttribute("role", "timer");
    const settings = (await this.store.find("meta", SETTINGS)) ?? { name: SETTINGS };
    const hide = createButton(box, labels.HIDE_TIMER, () => show(!timer.hidden, true));
    /**
     * @param {boolean} isHidden
     * @param {boolean} [isKept]
     */
    const show = (isHidden, isKept) => {
      timer.hidden = isHidden;
      hide.setAttribute("aria-pressed", String(isHidden));
      if (isKept) this.store.write({ meta: [{ ...settings, isHidden }] });
    };
    show(settings.isHidden === true);
    bar.append(timer, hide, pause);
    return bar;
  }

  /** @param {boolean} isMoved */
  #showPause(isMoved) {
    const { view } = this;
    const heading = create(view, "h2", "course-exam__question", labels.PAUSED);
    const resume = createButton(
      view,
      labels.RESUME,
      () => {
        this.#keep(model.resume(this.attempt, this.now()));
        showQuestion(view, this);
        this.clock.tick();
      },
      "primary",
    );
    const actions = create(view, "div", "course-exam__actions");
    actions.append(resume);
    view.replaceChildren(heading, create(view, "p", "", labels.PAUSED_HINT), actions);
    if (isMoved) moveFocus(heading);
  }

  /** @param {number} now */
  #look(now) {
    const { attempt, timer, status } = this;
    if (!attempt.limit) {
      this.clock.stop();
      return;
    }
    const left = model.measureLeft(attempt, now);
    const text = left > 0 ? labels.timeLeft(writeTime(left)) : labels.OVERTIME;
    if (timer.textContent !== text) timer.textContent = text;
    const minutes = model.findWarning(this.#left, left);
    if (minutes) status.textContent = labels.warn(minutes);
    this.#left = left;
    if (model.isUp(attempt, now) && !this.#isAsked) this.#askAtTheEnd();
  }

  async #askAtTheEnd() {
    this.#isAsked = true;
    const title = labels.timeIsUp(this.attempt.limit);
    const choices = [labels.GO_ON, labels.SEE_RESULTS];
    const choice = await ask(this.box, { title, text: labels.TIME_IS_UP_HINT, choices });
    if (choice === labels.SEE_RESULTS) this.finish();
    else this.#keep({ ...this.attempt, lifted: this.now() });
  }
}
