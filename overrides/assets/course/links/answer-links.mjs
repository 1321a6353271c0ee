import { create, part, textOf } from "../parts.mjs";
import * as labels from "./link-labels.mjs";

/** What is told of a choice, in characters: hosts refuse long addresses. */
const MOST = 600;
const DOCUMENTS = "/main/docs/";

/**
 * Ends an answer with links: to its question, to the line where that is written, and to a form and a letter that tell
 * of a problem. Where the repository, its form and the address for letters are, says the foot of the page.
 */
export class AnswerLinks {
  /** @param {HTMLElement} answer within its question, which says its source */
  constructor(answer) {
    const root = /** @type {HTMLElement} */ (answer.closest("[data-source]"));
    const { id, dataset, ownerDocument: page } = root;
    const { course = "" } = dataset;
    const address = `${page.URL.replace(/[?#].*/s, "")}#${id}`;
    const tell = () => ({ page: address, item: id, revision: dataset.rev ?? "", chosen: listChosen(root) });
    const [edit, report, letter] = ['[rel="edit"]', '[href*="/issues/new?"]', '[href^="mailto:"]'].map((kind) =>
      findLink(page, kind),
    );
    const title = textOf(part(root, "h3"));
    const source = edit && locate(edit, dataset.source ?? "");
    const links = [
      // A question that was fetched from another page has its address there.
      source?.isElsewhere ? undefined : link(root, labels.linkTo(course), title, () => `#${id}`),
      source && link(root, labels.edit(course), title, () => source.href),
      report && link(root, labels.REPORT, title, () => fill(report, tell())),
      letter && link(root, labels.write(course), title, () => write(letter, tell())),
    ];
    const list = create(root, "ul", "course-foot__links");
    for (const each of links) {
      if (!each) continue;
      const item = create(root, "li");
      item.append(each);
      list.append(item);
    }
    answer.append(list);
  }
}

/**
 * @param {Document} page
 * @param {string} kind
 * @returns {HTMLAnchorElement | null}
 */
const findLink = (page, kind) => page.querySelector(`.course-foot a${kind}`);

/**
 * @param {Element} near
 * @param {string} text
 * @param {string} title of the question, for who hears the links one by one
 * @param {() => string} address is asked again before the link is followed: it may tell what is chosen
 */
function link(near, text, title, address) {
  const anchor = create(near, "a", "", text);
  anchor.append(create(near, "span", "course-hidden", labels.of(title)));
  const update = () => {
    anchor.href = address();
  };
  for (const event of ["pointerenter", "focus", "click"]) anchor.addEventListener(event, update);
  update();
  return anchor;
}

/**
 * Gives the host's page of a file at a line, which has a button to edit it.
 *
 * @param {HTMLAnchorElement} edit leads to where this page is edited
 * @param {string} source such as `chapters/01.md:41`
 */
function locate(edit, source) {
  const [, file, line] = source.match(/^(.*):(\d+)$/) ?? ["", source, "1"];
  const url = new URL(edit.href);
  const here = url.pathname;
  const repository = here.slice(0, here.indexOf(`/edit${DOCUMENTS}`));
  url.pathname = `${repository}/edit${DOCUMENTS}${file}`;
  const isElsewhere = url.pathname !== here;
  url.pathname = `${repository}/blob${DOCUMENTS}${file}`;
  return { isElsewhere, href: `${url}?plain=1#L${line}` };
}

/** @param {Element} root */
function listChosen(root) {
  const options = Array.from(root.querySelectorAll("[data-option] > :checked"), (input) => {
    const find = (/** @type {string} */ name) => textOf(input.parentElement?.querySelector(`.course-quiz__${name}`));
    return labels.chosen(find("letter"), find("text"));
  });
  /** @type {NodeListOf<HTMLSelectElement>} */
  const selects = root.querySelectorAll("[data-item] > select");
  const items = Array.from(selects)
    .filter(({ value }) => value)
    .map((select) => labels.chosen(textOf(select.labels[0]), textOf(select.selectedOptions[0])));
  const letters = Array.from([...options, ...items].join(labels.AND));
  return letters.length > MOST ? letters.slice(0, MOST).join("") + labels.MORE : letters.join("");
}

/**
 * @param {HTMLAnchorElement} report leads to a form; its fields are named as the facts are
 * @param {Record<string, string>} facts
 */
function fill(report, facts) {
  const url = new URL(report.href);
  for (const [name, fact] of Object.entries(facts)) if (fact) url.searchParams.set(name, fact);
  return url.href;
}

/**
 * @param {HTMLAnchorElement} letter
 * @param {{page: string, item: string, revision: string, chosen: string}} facts
 */
function write(letter, facts) {
  const body = labels.letter(facts).join("\r\n"); // RFC 6068
  return `${letter.href}?subject=${encodeURIComponent(labels.subject(facts.item))}&body=${encodeURIComponent(body)}`;
}
