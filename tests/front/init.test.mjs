import assert from "node:assert/strict";
import { test } from "node:test";
import { ASSETS, openDocument, press, readFixture, readGolden, settle, textOf } from "./page.mjs";

const QUIZ = readGolden("quiz/single.html");
const MODULES = [
  "exercise/exercise",
  "flashcards/flashcards",
  "glossary/glossary",
  "links/answer-links",
  "quiz/quiz",
  "sort/sort",
  "term/term",
  "theme/theme",
];
await Promise.all(MODULES.map((name) => import(new URL(`${name}.mjs`, ASSETS).href))); // so that nothing need wait for the disk
let run = 0;

/**
 * Loads `init.mjs` on a page as a browser does.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} content
 * @param {{hash?: string, isInstant?: boolean}} [options]
 */
async function start(t, content, { hash = "", isInstant = true } = {}) {
  const log = t.mock.method(console, "error", () => {});
  const page = openDocument(readFixture("material.html"), `https://example.org/course/chapters/01/${hash}`);
  const { defaultView: window } = page;
  window.matchMedia = () => Object.assign(new window.EventTarget(), { matches: false });
  const fill = (html) => {
    page.querySelector("article").innerHTML = `<h1>Dough</h1>${html}`;
  };
  fill(content);
  /** @type {(() => void)[]} */
  const readers = [];
  // The theme's observable: it gives the page in view to whoever comes.
  if (isInstant) window.document$ = { subscribe: (next) => (readers.push(next), next()) };
  Object.assign(globalThis, { window, document: page });
  t.after(() => {
    delete globalThis.window;
    delete globalThis.document;
  });
  run += 1;
  await import(`${new URL("init.mjs", ASSETS).href}?run=${run}`);
  await settle();
  return {
    page,
    log,
    lines: () => log.mock.calls.map((call) => call.arguments.map(String).join(" ")),
    async go(html, address = "https://example.org/course/glossary/") {
      window.history.pushState(null, "", address);
      // The browser says nothing when what has focus is taken off the page.
      if (html !== undefined) fill(html);
      for (const next of readers) next();
      await settle();
    },
    checks: () => page.querySelectorAll(".course-quiz__actions").length,
  };
}

for (const [name, path, done] of [
  ["quiz", "quiz/single.html", ".course-quiz__actions"],
  ["sort", "sort/full.html", ".course-sort__actions"],
  ["exercise", "exercise/full.html", ".course-exercise__self"],
  ["flashcards", "flashcards/chapter.html", ".course-flashcards > button"],
  ["glossary", "glossary/all.html", ".course-glossary__filter"],
]) {
  test(`${name} is found and started`, async (t) => {
    const { page, lines } = await start(t, readGolden(path));
    assert.equal(page.querySelectorAll(done).length, 1);
    assert.deepEqual(lines(), []);
  });
}

test("terms have a tip", async (t) => {
  const { page } = await start(t, readGolden("term/uses.html"));
  const term = page.querySelector(".course-term");
  term.matches = () => true;
  term.getClientRects = () => [];
  term.focus();
  assert.equal(page.querySelectorAll("[role=tooltip]").length, 1);
});

test("it works without the theme's observable", async (t) => {
  const { checks } = await start(t, QUIZ, { isInstant: false });
  assert.equal(checks(), 1);
});

test("the theme is mended", async (t) => {
  const { page } = await start(t, "");
  assert.equal(page.querySelectorAll("button[for=__drawer]").length, 1);
});

test("an element is started once, however often its page comes", async (t) => {
  const { page, checks, go } = await start(t, QUIZ + readGolden("term/uses.html"));
  await go();
  await go();
  assert.equal(checks(), 1);
  const term = page.querySelector(".course-term[href$='#crust']");
  term.matches = () => true;
  term.getClientRects = () => [];
  term.focus();
  assert.equal(page.querySelectorAll("[role=tooltip]").length, 1);
});

test("an answer that is opened has links, and what else is opened has none", async (t) => {
  const card = readGolden("flashcards/chapter.html");
  const { page, lines } = await start(t, QUIZ + card);
  const links = () => page.querySelectorAll(".course-foot__links").length;
  const open = async (selector, isOpen = true) => {
    const details = page.querySelector(selector);
    details.open = isOpen; // and the browser says so
    await settle();
  };
  assert.equal(links(), 0);
  await open(".course-card");
  assert.equal(links(), 0);
  await open(".course-answer");
  assert.equal(links(), 1);
  await open(".course-answer", false);
  await open(".course-answer");
  assert.equal(links(), 1);
  assert.deepEqual(lines(), []);
});

test("an answer that is away from its question, for paper, gets its links when it is back", async (t) => {
  const { page, lines } = await start(t, QUIZ);
  const answer = page.querySelector(".course-answer");
  const home = answer.parentElement;
  page.body.append(answer);
  answer.open = true;
  await settle();
  assert.equal(answer.querySelector(".course-foot__links"), null);
  answer.open = false;
  home.append(answer);
  await settle();
  answer.open = true;
  await settle();
  assert.equal(answer.querySelectorAll(".course-foot__links").length, 1);
  assert.deepEqual(lines(), []);
});

test("an answer without a title has one line on the console instead of links", async (t) => {
  const { page, lines } = await start(t, QUIZ);
  page.querySelector("#q-soft-part h3").remove();
  page.querySelector(".course-answer").open = true;
  await settle();
  assert.deepEqual(lines(), ["coursebook: links  stays plain: no h3"]);
});

test("two pages in quick succession start an element once", async (t) => {
  const { checks, go } = await start(t, "");
  await Promise.all([go(QUIZ), go()]);
  assert.equal(checks(), 1);
});

test("away and back starts the new elements", async (t) => {
  const { checks, go } = await start(t, QUIZ);
  await go("");
  assert.equal(checks(), 0);
  await go(QUIZ);
  assert.equal(checks(), 1);
});

for (const [name, damage, line] of [
  [
    "without a fieldset",
    (html) => html.replace(/<fieldset.*fieldset>/s, ""),
    "quiz q-soft-part stays plain: no fieldset",
  ],
  [
    "without an answer",
    (html) => html.replace(/<details.*details>/s, ""),
    "quiz q-soft-part stays plain: no details.course-answer",
  ],
  [
    "with an unknown key",
    (html) => html.replace('data-key="89a20d"', 'data-key="ffffff"'),
    "quiz q-soft-part stays plain: its key names no option: ffffff",
  ],
  [
    "of an unknown name",
    (html) => html.replace('data-course="quiz"', 'data-course="riddle"'),
    "riddle q-soft-part stays plain: no such component",
  ],
  [
    "named like a property of objects",
    (html) => html.replace('data-course="quiz"', 'data-course="constructor"'),
    "constructor q-soft-part stays plain: no such component",
  ],
]) {
  test(`a component ${name} stays plain with one line on the console, and the others work`, async (t) => {
    const other = QUIZ.replaceAll("q-soft-part", "q-other");
    const { page, lines } = await start(t, damage(QUIZ) + other + readGolden("sort/full.html"));
    assert.deepEqual(lines(), [`coursebook: ${line}`]);
    assert.equal(page.querySelector("#q-soft-part button, #q-soft-part[data-state]"), null);
    assert.ok(page.querySelector("#q-other button"));
    assert.ok(page.querySelector(".course-sort button"));
  });
}

test("focus stays where it is when the first page comes", async (t) => {
  const { page } = await start(t, QUIZ);
  assert.equal(page.activeElement, page.body);
  assert.equal(page.querySelector("h1").hasAttribute("tabindex"), false);
});

test("focus goes to the heading of the next page", async (t) => {
  const { page, go } = await start(t, QUIZ);
  const { prototype } = page.defaultView.HTMLElement;
  const focus = t.mock.method(prototype, "focus");
  await go("<p>Next</p>");
  assert.equal(page.activeElement, page.querySelector("h1"));
  assert.equal(page.activeElement.getAttribute("tabindex"), "-1");
  // The theme has scrolled to where the reader was on that page.
  assert.deepEqual(
    focus.mock.calls.map((call) => call.arguments),
    [[{ preventScroll: true }]],
  );
});

test("focus goes to the place that the address names", async (t) => {
  const { page, go } = await start(t, "");
  const scrolled = []; // jsdom lays nothing out and has no such method
  page.defaultView.Element.prototype.scrollIntoView = function note() {
    scrolled.push(this.id);
  };
  await go("<h2 id='salt'>Salt</h2>", "https://example.org/course/chapters/02/#salt");
  assert.equal(page.activeElement.id, "salt");
  assert.deepEqual(scrolled, ["salt"]);
});

test("an address that names nothing leaves the heading", async (t) => {
  const { page, go } = await start(t, "");
  await go("<p>Next</p>", "https://example.org/course/chapters/02/#gone");
  assert.equal(page.activeElement, page.querySelector("h1"));
});

test("a tip left on the page goes with it", async (t) => {
  const { page, go } = await start(t, readGolden("term/uses.html"));
  const { PointerEvent, MouseEvent } = page.defaultView;
  const term = page.querySelector(".course-term");
  term.getClientRects = () => [];
  term.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, pointerType: "touch" }));
  term.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  assert.equal(page.querySelectorAll(".course-tip").length, 1);
  await go();
  assert.equal(page.querySelectorAll(".course-tip").length, 0);
});

test("a question keeps the reader's keys to itself", async (t) => {
  const { page } = await start(t, QUIZ);
  let heard = 0;
  page.defaultView.addEventListener("keydown", () => (heard += 1));
  page.querySelector("input").focus();
  press(page, "n");
  assert.equal(heard, 0, "the theme would go to the next page");
  assert.equal(textOf(page.querySelector("h1")), "Dough");
});
