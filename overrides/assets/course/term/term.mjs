import { create } from "../parts.mjs";

const HOVER_DELAY = 150;
const GRACE = 300;
const MARGIN = 8;

/**
 * One tooltip for all terms, with the definition that `aria-describedby` names. Escape closes it, the pointer may
 * move onto it (WCAG 1.4.13); the first tap shows it, the second follows the link.
 */
export class TermTips {
  /** @type {HTMLAnchorElement | null} */
  #link = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #isFirstTap = false;

  /** @param {HTMLElement} body it stays when pages are swapped */
  constructor(body) {
    this.body = body;
    this.tip = create(body, "div", "course-tip");
    this.tip.setAttribute("role", "tooltip");
    body.addEventListener("pointerover", (event) => this.#enter(event));
    body.addEventListener("pointerout", (event) => this.#leave(event));
    body.addEventListener("focusin", ({ target }) => {
      const link = this.#termAt(target);
      if (link?.matches(":focus-visible")) this.show(link);
    });
    body.addEventListener("focusout", ({ target }) => {
      if (target === this.#link) this.hide();
    });
    body.addEventListener("pointerdown", (event) => this.#press(event));
    // Before the theme's listener for instant navigation, which is on the body, too.
    body.addEventListener("click", (event) => this.#click(event), true);
    body.addEventListener("keydown", ({ key }) => key === "Escape" && this.hide());
    body.addEventListener("course:arrive", () => this.hide());
    body.ownerDocument.defaultView?.addEventListener("resize", () => this.hide());
  }

  /** @param {HTMLAnchorElement} link */
  show(link) {
    const page = this.body.ownerDocument;
    const text = page.getElementById(link.getAttribute("aria-describedby") ?? "")?.textContent?.trim();
    if (!text || !link.isConnected || this.#link === link) return;
    this.hide();
    this.#link = link;
    this.tip.textContent = text;
    (link.closest("main") ?? this.body).append(this.tip); // a landmark
    this.#place(link);
  }

  hide() {
    clearTimeout(this.#timer);
    this.#link = null;
    this.tip.remove();
  }

  /**
   * @param {EventTarget | null} target
   * @returns {HTMLAnchorElement | null}
   */
  #termAt(target) {
    return /** @type {Element} */ (target).closest?.("a.course-term") ?? null;
  }

  /** @param {PointerEvent} event */
  #enter({ target, pointerType }) {
    const link = this.#termAt(target);
    if (pointerType === "touch" || (!link && target !== this.tip)) return;
    clearTimeout(this.#timer);
    if (link && link !== this.#link) this.#timer = setTimeout(() => this.show(link), HOVER_DELAY);
  }

  /** @param {PointerEvent} event */
  #leave({ target, relatedTarget, pointerType }) {
    const from = target === this.tip ? this.tip : this.#termAt(target);
    // Touch leaves when the finger is lifted.
    if (pointerType === "touch" || !from || from.contains(/** @type {Node | null} */ (relatedTarget))) return;
    clearTimeout(this.#timer);
    if (this.#link && !this.#link.matches(":focus-visible")) this.#timer = setTimeout(() => this.hide(), GRACE);
  }

  /** @param {PointerEvent} event */
  #press({ target, pointerType }) {
    const link = this.#termAt(target);
    // Now: the press gives focus, which may show the tip.
    this.#isFirstTap = pointerType === "touch" && link !== this.#link;
    if (this.#link && !link && target !== this.tip) this.hide();
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const link = this.#termAt(event.target);
    if (!link) return;
    if (this.#isFirstTap) this.show(link);
    else this.hide();
    this.#isFirstTap = false;
    if (this.#link !== link) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {HTMLElement} link */
  #place(link) {
    const { documentElement: root, defaultView: view } = this.body.ownerDocument;
    const lines = link.getClientRects();
    const [first, last] = [lines[0], lines[lines.length - 1]];
    if (!view || !first) return;
    const { offsetHeight: height, offsetWidth: width } = this.tip;
    const above = first.top - MARGIN - height;
    const isBelow = above < 0 || last.bottom + MARGIN + height <= root.clientHeight;
    const top = isBelow ? last.bottom + MARGIN : above;
    const left = Math.max(MARGIN, Math.min((isBelow ? last : first).left, root.clientWidth - width - MARGIN));
    this.tip.style.top = `${top + view.scrollY}px`;
    this.tip.style.left = `${left + view.scrollX}px`;
  }
}
