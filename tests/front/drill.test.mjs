/** Issue 5, custom drill: the choice on the golden page, questions from the golden bank. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Drill } from "../../overrides/assets/course/drill/drill.mjs";
import { pick } from "../../overrides/assets/course/drill/pick.mjs";
import { createEvent } from "../../overrides/assets/course/history.mjs";
import { Quiz } from "../../overrides/assets/course/quiz/quiz.mjs";
import { choose, findButton, readGolden, settle, textOf, until } from "./page.mjs";
import { openBrowser } from "./start-store.mjs";

const PAGE = readGolden("drill/choice.html");
const BANK = `<main>${readGolden("exam/bank.html")}</main>`;
const ANSWERED = { ok: true, text: async () => BANK };
/** @type {Record<string, string>} the right options of the bank */
const KEYS = { "q-crumb-at-the-baker": "Inside", "q-dough-that-rests": "larger" };
const MADE = Array.from({ length: 12 }, (_, number) => ({
  id: `q-${number}`,
  rev: 2,
  category: String(number % 3),
  style: number % 2 ? "list" : "standard",
}));
const ALL = { category: "", style: "", which: "", count: 40 };

/**
 * @param {import("node:test").TestContext} t
 * @param {{html?: string, answer?: () => object, events?: object[]}} [options]
 */
async function start(t, { html = PAGE, answer = () => ANSWERED, events = [] } = {}) {
  /** @type {string[]} */
  const fetched = [];
  const view = { fetch: async (/** @type {URL} */ url) => (fetched.push(String(url)), answer()) };
  const { page, store } = await openBrowser().openTab(html, view);
  t.after(() => page.defaultView.close());
  await store.write({ events });
  page.addEventListener("course:start", (/** @type {any} */ { detail }) => new Quiz(detail.root));
  const root = page.querySelector("[data-course=drill]");
  new Drill(root);
  const push = async (/** @type {string} */ words) => {
    (await until(() => findButton(root, words))).click();
    await settle();
  };
  const status = () => textOf(root.querySelector(".course-drill__status"));
  const heading = () => textOf(root.querySelector(".course-drill__session h3"));
  return { page, store, root, fetched, push, status, heading };
}

/**
 * Answers the question in view.
 *
 * @param {HTMLElement} root
 * @param {boolean} isRight
 */
function answer(root, isRight) {
  const section = root.querySelector(".course-quiz");
  const boxes = [...section.querySelectorAll(".course-quiz__option")];
  const isKey = (/** @type {Element} */ box) => textOf(box.querySelector(".course-quiz__text")) === KEYS[section.id];
  choose(boxes.find((box) => isKey(box) === isRight).querySelector("input"));
  findButton(section, "Check answer").click();
}

test("nothing is fetched before a drill is started", async (t) => {
  const { fetched, push, heading } = await start(t);
  assert.deepEqual(fetched, []);
  await push("Start");
  assert.ok(await until(() => heading() === "Question 1 of 2"));
  assert.deepEqual(fetched, ["https://example.org/course/exams/bank/"]);
});

test("each question is marked at once, told to who keeps it, and counted at its first try", async (t) => {
  const { page, root, push, heading } = await start(t);
  /** @type {any[]} */
  const told = [];
  page.addEventListener("course:answer", (/** @type {any} */ { detail }) => told.push(detail));
  await push("Start");
  await until(heading);
  assert.equal(page.activeElement, root.querySelector("h3"));
  answer(root, false);
  assert.match(textOf(root.querySelector(".course-quiz__status")), /^Not quite\./);
  answer(root, true);
  assert.match(textOf(root.querySelector(".course-quiz__status")), /^Correct\./);
  assert.ok(root.querySelector(".course-answer").open);
  await push("Next question");
  assert.equal(heading(), "Question 2 of 2");
  answer(root, true);
  await push("See how it went");
  assert.equal(heading(), "How it went");
  assert.match(textOf(root), /2 questions: 1 right at the first try, 1 not\./);
  assert.deepEqual(told.map(({ correct, attempt, rev }) => [correct, attempt, rev > 0]), [
    [false, 1, true],
    [true, 2, true],
    [true, 1, true],
  ]);
  await push("Again");
  assert.ok(await until(() => heading() === "Question 1 of 2"));
  assert.equal(root.querySelector(".course-quiz").dataset.state, "untouched");
});

test("cases of two terms are asked in the same way", async (t) => {
  const cases = { ok: true, text: async () => `<main>${readGolden("pairs/cases.html")}</main>` };
  const { root, fetched, push, heading } = await start(t, { answer: () => cases });
  choose(root.querySelector("[name=kind]"), "pairs");
  await push("Start");
  assert.ok(await until(() => heading() === "Question 1 of 2"));
  assert.deepEqual(fetched, ["https://example.org/course/pairs/"]);
  assert.equal(textOf(root.querySelector("legend")), "Crumb or crust?");
});

test("on a site without such cases there is no choice, and questions are asked", async (t) => {
  const html = PAGE.replace(/<div class="course-drill__field"><label for="drill-kind">[^]*?<\/div>/, "");
  const { fetched, push, heading } = await start(t, { html });
  await push("Start");
  assert.ok(await until(() => heading() === "Question 1 of 2"));
  assert.deepEqual(fetched, ["https://example.org/course/exams/bank/"]);
});

test("a drill may be ended early, and another be chosen", async (t) => {
  const { page, root, push, heading, status } = await start(t);
  await push("Start");
  await until(heading);
  assert.equal(status(), "There are only 2 of these.");
  await push("End here");
  assert.match(textOf(root), /1 question: 0 right at the first try, 0 not, 1 not answered\./);
  await push("Choose other questions");
  assert.ok(!root.querySelector(".course-drill__start").hidden);
  assert.equal(page.activeElement, findButton(root, "Start"));
  choose(root.querySelector("[name=category]"), "2");
  await push("Start");
  assert.ok(await until(() => heading() === "Question 1 of 1"));
  assert.equal(root.querySelector(".course-quiz").id, "q-dough-that-rests");
  assert.equal(status(), "There is only 1 of these.");
});

test("who opens the answer first has not had it right", async (t) => {
  const { root, push, heading } = await start(t);
  await push("Start");
  await until(heading);
  root.querySelector("summary").click();
  answer(root, true);
  await push("End here");
  assert.match(textOf(root), /1 question: 0 right at the first try, 1 not\./);
});

test("only what was missed, and only what is new", async (t) => {
  const stamp = { now: Date.UTC(2026, 0, 1), uuid: "one" };
  const missed = createEvent("quiz", "q-dough-that-rests", 3, { a: ["x"], ok: false, n: 1 }, stamp);
  const { root, push, heading } = await start(t, { events: [missed] });
  for (const [which, id] of [["missed", "q-dough-that-rests"], ["new", "q-crumb-at-the-baker"]]) {
    choose(root.querySelector("[name=which]"), which);
    await push("Start");
    assert.ok(await until(() => heading() === "Question 1 of 1"));
    assert.equal(root.querySelector(".course-quiz").id, id);
    await push("See how it went");
    await push("Choose other questions");
  }
});

test("where nothing fits the status says so", async (t) => {
  const { root, push, status } = await start(t);
  choose(root.querySelector("[name=which]"), "missed");
  await push("Start");
  assert.ok(await until(() => status() === "You have missed none of these."));
  choose(root.querySelector("[name=which]"), "");
  choose(root.querySelector("[name=category]"), "1");
  choose(root.querySelector("[name=style]"), "missing-word");
  await push("Start");
  assert.ok(await until(() => status() === "There is no such question."));
  assert.ok(!root.querySelector(".course-drill__start").hidden);
});

test("without a connection the reader is told, and can try again", async (t) => {
  let answered = /** @type {object} */ ({ ok: false, status: 503 });
  t.mock.method(console, "error", () => {});
  const { push, status, heading } = await start(t, { answer: () => answered });
  await push("Start");
  const said = "The questions could not be fetched. Check your connection, then start again.";
  assert.ok(await until(() => status() === said));
  answered = ANSWERED;
  await push("Start");
  assert.ok(await until(() => heading() === "Question 1 of 2"));
});

test("a drill takes what fits, in an order of chance, and no more than wanted", () => {
  const none = new Map();
  assert.deepEqual(pick(MADE, { ...ALL, count: 5 }, none, "a").length, 5);
  const ids = (/** @type {string} */ seed) => pick(MADE, ALL, none, seed).map(({ id }) => id);
  assert.deepEqual(ids("a"), ids("a"));
  assert.notDeepEqual(ids("a"), ids("b"));
  assert.deepEqual(ids("a").sort(), MADE.map(({ id }) => id).sort());
  const some = pick(MADE, { ...ALL, category: "1", style: "list" }, none, "a");
  assert.deepEqual(some.map(({ id }) => id).sort(), ["q-1", "q-7"]);
});

test("a question that was changed since is new again, and not missed", () => {
  const event = createEvent("quiz", "q-1", 1, { ok: false }, { now: 1, uuid: "x" });
  const sum = (/** @type {number} */ rev) => new Map([["q-1", { rev, last: event, tries: 1, seen: false }]]);
  const ids = (/** @type {string} */ which, /** @type {number} */ rev) =>
    pick(MADE, { ...ALL, which }, sum(rev), "a").map(({ id }) => id);
  assert.deepEqual(ids("missed", 2), ["q-1"]);
  assert.ok(!ids("new", 2).includes("q-1"));
  assert.deepEqual(ids("missed", 1), []);
  assert.ok(ids("new", 1).includes("q-1"));
});
