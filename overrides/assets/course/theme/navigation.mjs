import * as labels from "../labels.mjs";
import { create, textOf } from "../parts.mjs";

/**
 * Puts a button in place of the label of a hidden checkbox, with the `for` by which the theme's style sheet finds
 * it. A role on the label would not do: the theme clicks labels on Enter.
 *
 * @param {HTMLElement} label
 * @param {HTMLInputElement} toggle
 */
export function replaceLabel(label, toggle) {
  const button = create(label, "button");
  for (const { name, value } of label.attributes) button.setAttribute(name, value);
  button.removeAttribute("tabindex");
  button.type = "button";
  button.classList.add("course-label");
  button.append(...label.childNodes);
  button.addEventListener("click", () => toggle.click());
  label.replaceWith(button);
  return button;
}

/** The lists of a sidebar that open under their item or, in the drawer, over the list around it. */
export class Navigation {
  /** @param {HTMLElement} sidebar */
  constructor(sidebar) {
    this.sidebar = sidebar;
    /** @type {{toggle: HTMLInputElement, item: Element, list: Element, button: HTMLElement}[]} */
    this.folds = [];
    /** @type {NodeListOf<HTMLInputElement>} */
    const toggles = sidebar.querySelectorAll("input.md-nav__toggle");
    for (const toggle of toggles) {
      const item = toggle.parentElement;
      const list = item?.querySelector(":scope > nav");
      /** @type {HTMLElement | null | undefined} */
      const label = item?.querySelector(`.md-nav__link[for="${toggle.id}"]`);
      if (!item || !list || !label) continue;
      const button = replaceLabel(label, toggle);
      if (!textOf(button)) button.setAttribute("aria-label", textOf(button.parentElement));
      list.removeAttribute("aria-expanded");
      /** @type {HTMLElement | null} */
      const title = list.querySelector(":scope > label");
      if (title) replaceLabel(title, toggle).prepend(create(item, "span", "course-hidden", labels.BACK_FROM));
      this.folds.unshift({ toggle, item, list, button }); // the last lies on top
    }
  }

  /**
   * Takes closed and covered lists out of the order of Tab.
   *
   * @param {boolean} isDrawer
   */
  update(isDrawer) {
    this.sidebar.querySelectorAll("[inert]").forEach((element) => element.removeAttribute("inert"));
    for (const { toggle, item, list, button } of this.folds) {
      const isOpen = toggle.checked || toggle.indeterminate;
      button.setAttribute("aria-expanded", String(isOpen));
      list.toggleAttribute("inert", !isOpen);
      if (!isOpen || !isDrawer || !isShown(list) || item.closest("[inert]")) continue;
      const title = item.parentElement?.previousElementSibling;
      for (const element of [...item.children, ...(item.parentElement?.children ?? []), title]) {
        if (element !== list && element !== item) element?.setAttribute("inert", "");
      }
    }
  }

  /**
   * Moves focus to the button of the list just closed, else to the first stop on top.
   *
   * @param {EventTarget | null} [toggle]
   */
  focus(toggle) {
    const closed = this.folds.find((fold) => fold.toggle === toggle && !fold.toggle.checked);
    /** @type {NodeListOf<HTMLElement>} */
    const stops = this.sidebar.querySelectorAll("a[href], button");
    const stop = Array.from(stops).find((element) => !element.closest("[inert]") && isShown(element));
    (closed?.button ?? stop)?.focus({ preventScroll: true });
  }
}

/** @type {(element: Element) => boolean} */
const isShown = (element) => element.getClientRects().length > 0;
