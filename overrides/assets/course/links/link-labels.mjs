/** Every word of the links under an answer, and of what they fill in. */

/** @type {Record<string, string>} by the component's name */
const NAMES = { exercise: "exercise", quiz: "question", sort: "task" };

/** @type {(component: string) => string} */
const nameOf = (component) => NAMES[component] ?? "question";

/** @type {(component: string) => string} */
export const linkTo = (component) => `Link to this ${nameOf(component)}`;
/** @type {(component: string) => string} */
export const edit = (component) => `Edit this ${nameOf(component)}`;
export const REPORT = "Report a problem";
/** @type {(component: string) => string} */
export const write = (component) => `Write to us about this ${nameOf(component)}`;

/** @type {(title: string) => string} */
export const of = (title) => ` (${title})`;
/** @type {(name: string, choice: string) => string} an option by its letter, or an item, and what it was given */
export const chosen = (name, choice) => `${name}: ${choice}`;
export const AND = "; ";
export const MORE = "…";

/** @type {(id: string) => string} */
export const subject = (id) => `A problem with ${id}`;
/** @type {(facts: {page: string, item: string, revision: string, chosen: string}) => string[]} the lines of a letter */
export const letter = ({ page, item, revision, chosen: choice }) => [
  `Page: ${page}`,
  `Id: ${item}`,
  `Revision: ${revision}`,
  ...(choice ? [`Chosen: ${choice}`] : []),
  "",
  "What is wrong, and what would be right?",
  "",
];
