import * as labels from "../labels.mjs";
import { findTarget, moveFocus, part } from "../parts.mjs";
import { Navigation, replaceLabel } from "./navigation.mjs";

const NARROW = "(max-width: 76.234375em)";

/**
 * The navigation as a drawer, which the theme opens by a label that keys cannot reach, and whose links it leaves in
 * the order of Tab. The header stays when pages are swapped; the sidebar is new.
 */
export class Drawer {
  /** @type {HTMLElement | null} */
  #sidebar = null;
  /** @type {Navigation | null} */
  #navigation = null;
  /** @type {HTMLAnchorElement | null} the link that is about to close the drawer */
  #followed = null;

  /** @param {Document} page */
  constructor(page) {
    this.page = page;
    const root = page.documentElement;
    this.toggle = part(root, "input", "[data-md-toggle=drawer]");
    this.button = replaceLabel(part(root, "label", ".md-header__button[for=__drawer]"), this.toggle);
    this.button.setAttribute("aria-label", labels.MENU);
    this.narrow = page.defaultView?.matchMedia(NARROW);
    this.narrow?.addEventListener("change", () => this.#update());
    this.toggle.addEventListener("change", () => this.#move());
    page.addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && this.#isOpen) this.toggle.click();
    });
    // What takes focus must not lie under the drawer.
    page.addEventListener("focusin", ({ target }) => {
      if (this.#isOpen && !this.#sidebar?.contains(/** @type {Node} */ (target))) this.toggle.click();
    });
  }

  get #isOpen() {
    return this.narrow?.matches && this.toggle.checked;
  }

  mend() {
    const sidebar = part(this.page.documentElement, "div", ".md-sidebar--primary");
    if (sidebar === this.#sidebar) return;
    this.#sidebar = sidebar;
    this.#navigation = new Navigation(sidebar);
    sidebar.addEventListener("change", ({ target }) => {
      const hadFocus = sidebar.contains(this.page.activeElement);
      this.#update();
      if (hadFocus && this.#isOpen) this.#navigation?.focus(target);
    });
    sidebar.addEventListener("click", ({ target }) => {
      this.#followed = /** @type {Element} */ (target).closest("a");
    });
    // A style sheet that hides the closed drawer may show it a moment too late for focus.
    sidebar.addEventListener("transitionend", () => {
      if (this.#isOpen && this.page.activeElement === this.button) this.#navigation?.focus();
    });
    this.#update();
  }

  #update() {
    const isNarrow = Boolean(this.narrow?.matches);
    this.button.setAttribute("aria-expanded", String(this.toggle.checked));
    this.#sidebar?.toggleAttribute("inert", isNarrow && !this.toggle.checked);
    this.#navigation?.update(isNarrow);
  }

  #move() {
    const { page } = this;
    const link = this.#followed;
    const active = page.activeElement;
    const isLost = active === page.body || this.#sidebar?.contains(active);
    this.#followed = null;
    this.#update();
    if (this.#isOpen) this.#navigation?.focus();
    else if (!link && isLost) this.button.focus();
    const target = link?.pathname === page.location.pathname && findTarget(page, link.hash);
    if (target) moveFocus(target, true);
  }
}
