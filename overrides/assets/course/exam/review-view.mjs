import { DIAGNOSTIC, count } from "../attempt.mjs";
import { ask } from "../dialog.mjs";
import { create, createButton, moveFocus } from "../parts.mjs";
import * as labels from "./exam-labels.mjs";

/** @typedef {import("./sitting.mjs").Sitting} Sitting */
/** @typedef {keyof typeof labels.FILTERS} Filter */

/**
 * Shows all questions at a glance, and the way to the results.
 *
 * @param {HTMLElement} view is emptied
 * @param {Sitting} sitting
 */
export function showReview(view, sitting) {
  const { attempt } = sitting;
  const { answered, open, flagged } = count(attempt);
  const heading = create(view, "h2", "course-exam__question", labels.REVIEW);
  const filters = create(view, "div", "course-exam__actions");
  const list = create(view, "ol", "course-exam__grid");
  const none = create(view, "p", "course-quiz__hint", labels.NONE_SHOWN);
  const rows = attempt.questions.map((id, place) => {
    const isAnswered = Boolean(attempt.answers[id]?.a.length);
    const isFlagged = attempt.flags.includes(id);
    const row = create(view, "li", "");
    const button = createButton(view, "", () => sitting.move(place));
    const sign = create(view, "span", "course-exam__sign", isAnswered ? labels.ANSWERED_SIGN : labels.OPEN_SIGN);
    sign.append(isFlagged ? ` ${labels.FLAGGED_SIGN}` : "");
    button.append(create(view, "span", "", String(place + 1)), sign);
    button.setAttribute("aria-label", labels.state(place + 1, isAnswered, isFlagged));
    row.append(button);
    list.append(row);
    return { row, kinds: { all: true, open: !isAnswered, flagged: isFlagged } };
  });
  /** @param {Filter} wanted */
  const show = (wanted) => {
    for (const { row, kinds } of rows) row.hidden = !kinds[wanted];
    none.hidden = rows.some(({ kinds }) => kinds[wanted]);
    for (const [name, button] of buttons) button.setAttribute("aria-pressed", String(name === wanted));
  };
  const names = /** @type {Filter[]} */ (Object.keys(labels.FILTERS));
  const buttons = new Map(names.map((name) => [name, createButton(view, labels.FILTERS[name], () => show(name))]));
  filters.append(...buttons.values());
  show("all");

  const actions = create(view, "div", "course-exam__actions");
  actions.append(
    createButton(view, labels.BACK_TO_QUESTION, () => sitting.move(attempt.at)),
    createButton(view, labels.FINISH, () => (open ? askToFinish(view, sitting, open) : sitting.finish()), "primary"),
  );
  view.replaceChildren(
    heading,
    create(view, "p", "", labels.counts(answered, open, flagged)),
    filters,
    list,
    none,
    actions,
  );
  moveFocus(heading);
}

/**
 * @param {HTMLElement} view
 * @param {Sitting} sitting
 * @param {number} open
 */
async function askToFinish(view, sitting, open) {
  const choices = [labels.GO_BACK, labels.FINISH_ANYWAY];
  const text = sitting.attempt.kind === DIAGNOSTIC ? labels.OPEN_IS_UNKNOWN : labels.FINISH_OPEN_HINT;
  const choice = await ask(view, { title: labels.finishOpen(open), text, choices });
  if (choice === labels.FINISH_ANYWAY) sitting.finish();
}
