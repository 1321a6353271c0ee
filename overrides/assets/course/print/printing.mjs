import * as labels from "../labels.mjs";
import { create, createButton, textOf } from "../parts.mjs";

/** Paper: the answers stand behind the questions, or are left out where the reader asks for a worksheet. */
export class Printing {
  /** @type {[Comment, Element][]} where each answer stood */
  #moved = [];
  #offered = new WeakSet();
  #isWorksheet = false;

  /** @param {Document} page */
  constructor(page) {
    this.page = page;
    this.answers = create(page.documentElement, "section", "course-answers");
    const view = page.defaultView ?? globalThis;
    this.view = view;
    view.addEventListener("beforeprint", () => this.#gather());
    view.addEventListener("afterprint", () => this.#scatter());
    if (!page.adoptedStyleSheets) return;
    this.header = new view.CSSStyleSheet();
    page.adoptedStyleSheets.push(this.header);
  }

  /** Puts two buttons at the end of the article, once. */
  offer() {
    const article = this.page.querySelector("article");
    if (!article || this.#offered.has(article)) return;
    this.#offered.add(article);
    const box = create(article, "div");
    box.append(
      createButton(article, labels.PRINT, () => this.view.print(), "quiet"),
      createButton(article, labels.PRINT_WORKSHEET, () => this.#printWorksheet(), "quiet"),
    );
    article.append(box);
  }

  #printWorksheet() {
    this.#isWorksheet = true;
    this.view.print();
    this.#isWorksheet = false; // a browser that does not print leaves the next one ordinary
  }

  #gather() {
    const article = this.page.querySelector("article");
    if (!article || this.#moved.length) return;
    const title = textOf(article.querySelector("h1")).replace(/ ?¶$/, "");
    const chapter = textOf(article.querySelector(".course-chapter-header__facts > span"));
    const running = JSON.stringify(chapter ? `${chapter} – ${title}` : title);
    this.header?.replaceSync(`@page { @top-left { content: ${running}; font-size: 9pt; } }`);
    if (this.#isWorksheet) this.page.documentElement.dataset.print = "worksheet";
    this.#isWorksheet = false;
    if (article.querySelector(".course-answer-key")) return; // a paper prints its key alone
    this.answers.replaceChildren(create(article, "h2", "", labels.ANSWERS));
    for (const answer of article.querySelectorAll(".course-answer")) {
      const place = this.page.createComment("");
      const heading = create(article, "h3", "", textOf(answer.closest("section")?.querySelector("h3")));
      answer.replaceWith(place);
      this.answers.append(heading, answer);
      this.#moved.push([place, answer]);
    }
    if (this.#moved.length) article.append(this.answers);
  }

  #scatter() {
    for (const [place, answer] of this.#moved.splice(0)) place.replaceWith(answer);
    this.answers.remove();
    delete this.page.documentElement.dataset.print;
  }
}
