import * as labels from "../labels.mjs";
import { create, createButton, createStatus, part } from "../parts.mjs";

/** A thought exercise: with its answers open, the reader says how close they were. */
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
      if (grade) status.textContent = labels.youSaid(grade);
    };
    const buttons = labels.CLOSENESS.map((grade) => createButton(root, grade, () => choose(grade)));
    choose();
    const actions = create(root, "div", "course-exercise__actions");
    actions.append(...buttons);
    group.append(question, actions, status);
    // Inside: there exactly while they are open.
    answer.append(group);
  }
}
