import { UNKNOWN } from "./attempt.mjs";
import { orderOptions } from "./chance.mjs";
import { ComponentError, create, part } from "./parts.mjs";

/**
 * @typedef {object} Question a question of a page that was fetched
 * @property {string} id
 * @property {number} rev
 * @property {string} category
 * @property {string} criterion
 * @property {string} style
 * @property {string} bloom
 * @property {string[]} key
 * @property {HTMLElement} section as it stands on its page
 */

/**
 * Reads the questions of a page that mock exams may ask.
 *
 * @param {ParentNode} page
 * @returns {Question[]}
 * @throws {ComponentError} if there are none
 */
export function readQuestions(page) {
  /** @type {NodeListOf<HTMLElement>} */
  const sections = page.querySelectorAll(".course-quiz[data-exam]");
  if (!sections.length) throw new ComponentError("no questions");
  return Array.from(sections, (section) => {
    const { rev, criterion = "", style = "", key = "" } = section.dataset;
    const item = section.closest("[data-bloom]");
    return {
      id: section.id,
      rev: Number(rev),
      category: criterion.split(".")[0],
      criterion,
      style,
      bloom: item?.getAttribute("data-bloom") ?? "",
      key: key.split(" "),
      section,
    };
  });
}

/**
 * Copies a question onto a page: case and choices, without title and answer.
 *
 * @param {Document} page
 * @param {Question} question
 * @param {string} seed orders the options, and gives them new letters; nothing leaves them as they are
 */
export function copyQuestion(page, { id, style, section }, seed) {
  const content = section.querySelector(".course-quiz__case");
  const choices = page.importNode(part(section, "fieldset"), true);
  if (seed) {
    /** @type {Map<string, HTMLElement>} */
    const boxes = new Map(listOptions(choices).map((box) => [box.dataset.option ?? "", box]));
    const letters = listOptions(choices).map((box) => part(box, "span", ".course-quiz__letter").textContent);
    const order = orderOptions([...boxes.keys()], { id, style }, seed);
    for (const [place, option] of order.entries()) {
      const box = /** @type {HTMLElement} */ (boxes.get(option));
      part(box, "span", ".course-quiz__letter").textContent = letters[place];
      choices.append(box);
    }
  }
  return { content: content && page.importNode(content, true), choices, options: listOptions(choices) };
}

/**
 * Adds the option of who does not know.
 *
 * @param {HTMLElement} choices
 * @param {string} text
 */
export function addOption(choices, text) {
  const box = create(choices, "div", "course-quiz__option");
  const input = create(choices, "input");
  const label = create(choices, "label");
  box.dataset.option = UNKNOWN;
  const { name } = part(choices, "input");
  Object.assign(input, { type: "radio", name, id: `${name}-unknown` });
  label.htmlFor = input.id;
  label.append(create(choices, "span", "course-quiz__text", text));
  box.append(input, label);
  choices.append(box);
  return box;
}

/**
 * @param {ParentNode} choices
 * @returns {HTMLElement[]}
 */
const listOptions = (choices) => [
  .../** @type {NodeListOf<HTMLElement>} */ (choices.querySelectorAll(".course-quiz__option")),
];

/**
 * Gives an option as it reads: letter and words.
 *
 * @param {readonly HTMLElement[]} options
 * @param {string} id
 */
export function nameOption(options, id) {
  const box = options.find(({ dataset }) => dataset.option === id);
  const [letter, text] = ["letter", "text"].map((name) => box?.querySelector(`.course-quiz__${name}`)?.textContent);
  return `${letter} – ${text}`;
}

/**
 * Gives why options are right or wrong, and what explains the answer as a whole.
 *
 * @param {Document} page
 * @param {Question} question
 * @param {readonly string[]} ids of the options
 */
export function copyReasons(page, { section }, ids) {
  const reasons = ids.flatMap((id) => {
    const [, ...why] = section.querySelector(`.course-answer__reasons > [data-option="${id}"]`)?.children ?? [];
    return why;
  });
  const whole = section.querySelector(".course-answer__why")?.children ?? [];
  return [...reasons, ...whole].map((node) => {
    const copy = page.importNode(node, true);
    for (const link of [copy, ...copy.querySelectorAll("[aria-describedby]")]) link.removeAttribute("aria-describedby");
    for (const named of [copy, ...copy.querySelectorAll("[id]")]) named.removeAttribute("id");
    return copy;
  });
}
