import { textOf } from "../parts.mjs";
import * as labels from "./table-labels.mjs";

/**
 * Lets keys scroll a table that is wider than the page: its wrapper takes focus and has a name.
 *
 * @param {Element} wrapper
 */
export function openTable(wrapper) {
  wrapper.setAttribute("tabindex", "0");
  wrapper.setAttribute("role", "region");
  wrapper.setAttribute("aria-label", labels.table(textOf(wrapper.querySelector("caption")) || findHeading(wrapper)));
}

/**
 * Gives the text of the heading that an element stands under.
 *
 * @param {Element} element
 */
function findHeading(element) {
  let text = "";
  for (const heading of element.ownerDocument.querySelectorAll("main :is(h1, h2, h3)")) {
    if (!(heading.compareDocumentPosition(element) & heading.DOCUMENT_POSITION_FOLLOWING)) break;
    text = (heading.firstChild?.textContent ?? "").trim(); // what follows is the theme's link to the heading
  }
  return text;
}
