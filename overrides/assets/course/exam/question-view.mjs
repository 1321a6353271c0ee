import { DIAGNOSTIC } from "../attempt.mjs";
import { create, createButton, moveFocus, part } from "../parts.mjs";
import { addOption, copyQuestion } from "../questions.mjs";
import * as labels from "./exam-labels.mjs";

/** @typedef {import("./sitting.mjs").Sitting} Sitting */

/**
 * Shows one question of an exam, without any feedback.
 *
 * @param {HTMLElement} view is emptied
 * @param {Sitting} sitting
 * @param {boolean} [isMoved] whether focus follows
 */
export function showQuestion(view, sitting, isMoved = true) {
  const { attempt, question } = sitting;
  const total = attempt.questions.length;
  const heading = create(view, "h2", "course-exam__question", labels.place(attempt.at + 1, total));
  const { content, choices, options } = copyQuestion(view.ownerDocument, question, attempt.seed);
  if (attempt.kind === DIAGNOSTIC) options.push(addOption(choices, labels.UNKNOWN));
  const given = attempt.answers[question.id]?.a ?? [];
  const inputs = options.map((box) => part(box, "input"));
  for (const [place, input] of inputs.entries()) input.checked = given.includes(options[place].dataset.option ?? "");
  const late = create(view, "p", "course-quiz__hint");
  const tell = () => {
    late.textContent = sitting.isLate(question.id) ? labels.LATE : "";
  };
  choices.addEventListener("change", () => {
    sitting.answer(options.filter((_, place) => inputs[place].checked).map(({ dataset }) => dataset.option ?? ""));
    tell();
  });
  tell();

  const go = (/** @type {number} */ place) => (place in attempt.questions ? sitting.move(place) : sitting.review());
  const isFlagged = () => sitting.attempt.flags.includes(question.id);
  const flag = createButton(view, labels.FLAG, () => {
    sitting.flag();
    flag.setAttribute("aria-pressed", String(isFlagged()));
  });
  flag.setAttribute("aria-pressed", String(isFlagged()));
  const actions = create(view, "div", "course-exam__actions");
  actions.append(
    createButton(view, labels.PREVIOUS, () => go(attempt.at - 1)),
    flag,
    createButton(view, labels.NEXT, () => go(attempt.at + 1), "primary"),
    createButton(view, labels.REVIEW_ALL, () => sitting.review()),
  );
  const parts = [heading, content, choices, late, actions];
  view.replaceChildren(...parts.filter((each) => each !== null));
  if (isMoved) moveFocus(heading);
}
