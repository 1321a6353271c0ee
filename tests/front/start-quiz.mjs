import { Quiz } from "../../overrides/assets/course/quiz/quiz.mjs";
import { findButton, openPage, readGolden, textOf } from "./page.mjs";

/**
 * Opens a question, lets a reader look at it, and starts it.
 *
 * @param {string} name of the golden file
 * @param {(root: HTMLElement) => void} [prepare]
 */
export function startQuiz(name, prepare = () => {}) {
  const page = openPage(readGolden(`quiz/${name}.html`));
  const root = page.querySelector("[data-course=quiz]");
  prepare(root);
  /** @type {object[]} */
  const events = [];
  page.addEventListener("course:answer", ({ detail }) => events.push(detail));
  new Quiz(root);
  const inputs = [...root.querySelectorAll("input")];
  return {
    page,
    root,
    inputs,
    events,
    answer: root.querySelector("details"),
    status: root.querySelector("[role=status]"),
    feedback: root.querySelector(".course-quiz__feedback"),
    fieldset: root.querySelector("fieldset"),
    check: () => findButton(root, "Check answer").click(),
    marks: () =>
      [...root.querySelectorAll(".course-quiz__option")].map(
        (box) => textOf(box.querySelector(".course-quiz__mark")) ?? "",
      ),
  };
}
