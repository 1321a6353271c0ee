/** What components tell is kept, and comes back to them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Exercise } from "../../overrides/assets/course/exercise/exercise.mjs";
import { Flashcards } from "../../overrides/assets/course/flashcards/flashcards.mjs";
import { Keeper } from "../../overrides/assets/course/keeper.mjs";
import { Quiz } from "../../overrides/assets/course/quiz/quiz.mjs";
import { Sort } from "../../overrides/assets/course/sort/sort.mjs";
import { choose, findButton, readGolden, settle, textOf, until } from "./page.mjs";
import { event, openBrowser } from "./start-store.mjs";

await import("../../overrides/assets/course/memory.mjs");
await import("../../overrides/assets/course/progress/display.mjs");
await import("../../overrides/assets/course/flashcards/session.mjs");
await import("../../overrides/assets/course/vendor/ts-fsrs/index.mjs"); // so that nothing need wait for the disk
const COMPONENTS = { quiz: Quiz, sort: Sort, exercise: Exercise };
const HTML = ["quiz/single", "sort/full", "exercise/full"].map((name) => readGolden(`${name}.html`)).join("");

/** Opens a page with components in a browser, as a visit does. */
async function visit(browser, { html = HTML, view } = {}) {
  const { page, store } = await browser.openTab(html, view);
  const keeper = new Keeper(page);
  for (const root of page.querySelectorAll("[data-course]")) new COMPONENTS[root.dataset.course](root);
  await keeper.restore();
  await settle();
  const [quiz, sort, exercise] = Object.keys(COMPONENTS).map((name) => page.querySelector(`[data-course=${name}]`));
  return { page, store, keeper, quiz, sort, exercise };
}

/** Sends an event as a component does. */
async function tell(page, name, detail) {
  page.body.dispatchEvent(new page.defaultView.CustomEvent(`course:${name}`, { bubbles: true, detail }));
  await settle();
}

/** Waits until so many records are written, and gives them. */
async function findKept(store, count, name = "events") {
  let found = [];
  for (let wait = 0; wait < 200 && found.length < count; wait += 1) {
    await settle();
    found = await store.all(name);
  }
  return found;
}

const QUIET = ({ quiz }) => textOf(quiz.querySelector("[role=status]"));

test("a right answer comes back quietly, with its day and its mark, and the answer stays closed", async () => {
  const browser = openBrowser();
  const first = await visit(browser);
  const input = [...first.quiz.querySelectorAll("input")][1];
  choose(input);
  findButton(first.quiz, "Check").click();
  const [{ t, k, a, ok, n }] = await findKept(first.store, 1);
  assert.deepEqual([k, a, ok, n], ["quiz", [first.quiz.dataset.key], true, 1]);

  const again = await visit(browser);
  await until(() => again.quiz.dataset.state === "right");
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" }).format(t);
  assert.equal(textOf(again.quiz.querySelector(".course-quiz__past")), `You answered this correctly on ${day}.`);
  assert.equal([...again.quiz.querySelectorAll("input")][1].checked, true);
  assert.equal(textOf(again.quiz.querySelector(".course-quiz__mark")), "✓ Correct answer");
  assert.deepEqual([again.quiz.dataset.state, QUIET(again), again.quiz.querySelector("details").open], ["right", "", false]);
});

test("a wrong answer comes back; the next miss is the second", async () => {
  const browser = openBrowser();
  const first = await visit(browser);
  choose(first.quiz.querySelector("input"));
  findButton(first.quiz, "Check").click();
  await findKept(first.store, 1);
  const { quiz } = await visit(browser);
  await until(() => quiz.dataset.state === "wrong");
  assert.deepEqual([quiz.dataset.state, quiz.querySelector(".course-quiz__past")], ["wrong", null]);
  findButton(quiz, "Check").click();
  assert.match(textOf(quiz.querySelector("[role=status]")), /The answer and the reason are below/);
});

test("another choice takes what was said of the past away", async () => {
  const browser = openBrowser();
  const first = await visit(browser);
  choose([...first.quiz.querySelectorAll("input")][1]);
  findButton(first.quiz, "Check").click();
  await findKept(first.store, 1);
  const { quiz } = await visit(browser);
  await until(() => quiz.querySelector(".course-quiz__past"));
  choose(quiz.querySelector("input"));
  assert.equal(quiz.querySelector(".course-quiz__past, .course-quiz__mark"), null);
  assert.equal(quiz.dataset.state, "answered");
});

test("a question that changed since says so, and shows no old answer", async () => {
  const browser = openBrowser();
  const { store } = await browser.openTab();
  await store.write({ events: [event({ q: "q-soft-part", rev: 1, a: ["89a20d"] })] });
  const html = HTML.replace(/(id="q-soft-part"[^>]*data-rev=")\d+/, "$12");
  assert.notEqual(html, HTML);
  const { quiz } = await visit(browser, { html });
  await until(() => quiz.querySelector(".course-quiz__past"));
  assert.equal(textOf(quiz.querySelector(".course-quiz__past")), "This question changed since you answered it.");
  assert.deepEqual([quiz.dataset.state, quiz.querySelector(":checked")], ["untouched", null]);
});

test("a page older than the answer says nothing", async () => {
  const browser = openBrowser();
  const { store } = await browser.openTab();
  await store.write({ events: [event({ q: "q-soft-part", rev: 9 })] });
  const { quiz } = await visit(browser);
  assert.equal(quiz.querySelector(".course-quiz__past"), null);
});

test("an answer opened before any try is seen; after a try it is not", async () => {
  const { quiz, store } = await visit(openBrowser());
  quiz.querySelector("summary").click();
  assert.deepEqual((await findKept(store, 1)).map(({ k, q }) => [k, q]), [["seen", "q-soft-part"]]);
});

test("sorting comes back with its marks", async () => {
  const browser = openBrowser();
  const first = await visit(browser);
  for (const item of first.sort.querySelectorAll("fieldset [data-item]")) choose(item.querySelector("select"), item.dataset.key);
  findButton(first.sort, "Check").click();
  await findKept(first.store, 1);
  const { sort } = await visit(browser);
  await until(() => sort.dataset.state === "right");
  assert.deepEqual(
    [...sort.querySelectorAll("select")].map(({ value }) => value),
    [...sort.querySelectorAll("fieldset [data-item]")].map(({ dataset }) => dataset.key),
  );
  assert.ok([...sort.querySelectorAll(".course-sort__result")].every((result) => textOf(result) === "✓ Right"));
  assert.equal(sort.dataset.state, "right");
});

test("notes and how close it was come back", async () => {
  const browser = openBrowser();
  const { page, exercise, store } = await visit(browser);
  await tell(page, "note", { id: exercise.id, text: "<b>thin</b>" });
  findButton(exercise, "Partly").click();
  await findKept(store, 1, "notes");
  await findKept(store, 1);
  const again = await visit(browser);
  await until(() => again.exercise.querySelector("[aria-pressed=true]"));
  assert.equal(again.exercise.querySelector("textarea").value, "<b>thin</b>");
  assert.deepEqual([...again.exercise.querySelectorAll("[aria-pressed=true]")].map(textOf), ["Partly"]);
});

test("cards, marks and stops are kept; an undo names the last grade of its card", async () => {
  const { page, store } = await visit(openBrowser());
  await tell(page, "card", { id: "c-crumb", rev: 2, ok: true, dir: "f", ms: 812.4 });
  await tell(page, "card", { id: "c-crumb", rev: 2, ok: false, dir: "f", ms: 99 });
  await tell(page, "undo", { id: "c-crumb", rev: 2 });
  await tell(page, "undo", { id: "c-none", rev: 1 });
  await tell(page, "suspend", { id: "c-crumb", rev: 2, on: true });
  await tell(page, "read", { id: "chapters/01/#salt", rev: 1, on: true });
  const events = (await findKept(store, 5)).sort((one, other) => one.t - other.t);
  const [first, second, undo, ...others] = events;
  assert.deepEqual([first.k, first.ok, first.dir, first.ms, first.rev], ["card", true, "f", 812, 2]);
  assert.deepEqual([undo.k, undo.x], ["undo", second.id]);
  assert.deepEqual(others.map(({ k, q, on }) => [k, q, on]), [
    ["suspend", "c-crumb", true],
    ["read", "chapters/01/#salt", true],
  ]);
});

const CARDS = readGolden("flashcards/chapter.html");
/** Tells something, and waits until the plan of its card is so. */
async function tellAndAwait({ page, store }, name, detail, isPlanned) {
  await tell(page, name, detail);
  for (let look = 0; look < 200 && !isPlanned(await store.find("cards", detail.id)); look += 1) await settle();
  assert.ok(isPlanned(await store.find("cards", detail.id)), name);
}

test("what is graded, taken back or stopped in a chapter is planned at once, and so is a question missed", async () => {
  const tab = await visit(openBrowser());
  const card = { id: "c-crumb", rev: 1, dir: "f", ms: 9 };
  await tellAndAwait(tab, "card", { ...card, ok: false }, (plan) => plan?.fsrs.reps === 1);
  await tellAndAwait(tab, "undo", card, (plan) => plan.fsrs === null);
  await tellAndAwait(tab, "suspend", { ...card, on: true }, (plan) => plan.off);
  const answer = { id: "q-soft-part", rev: 1, options: ["x"], attempt: 1 };
  await tell(tab.page, "answer", { ...answer, correct: true });
  await tellAndAwait(tab, "answer", { ...answer, correct: false }, (plan) => plan?.fsrs.reps === 1);
  assert.equal((await tab.store.all("cards")).length, 2);
});

test("where nothing can be planned the answer is kept all the same", async () => {
  const { page, store } = await visit(openBrowser());
  const { write } = store;
  store.write = async (batch) => {
    if (batch.cards) throw new TypeError("no library");
    return write.call(store, batch);
  };
  await tell(page, "card", { id: "c-crumb", rev: 1, ok: false, dir: "f", ms: 9 });
  await tell(page, "read", { id: "chapters/01/#salt", rev: 1, on: true });
  assert.deepEqual((await store.all("events")).map(({ k }) => k).sort(), ["card", "read"]);
});

test("stopped cards do not come again in the chapter, until they are shown again", async () => {
  const browser = openBrowser();
  const { store } = await browser.openTab();
  await store.write({ events: [event({ k: "suspend", q: "c-crumb", on: true, a: undefined })] });
  const { page } = await browser.openTab(CARDS);
  const root = page.querySelector("[data-course=flashcards]");
  new Flashcards(root);
  await new Keeper(page).restore();
  await settle();
  const button = findButton(root, "Practise");
  assert.equal(textOf(button), "Practise 1 card");
  button.click();
  await settle();
  assert.equal(textOf(root.querySelector(".course-flashcards__count")), "1 of 1");
  assert.match(textOf(root.querySelector(".course-flashcards__question")), /Crust$/);
  await tell(page, "suspend", { id: "c-crumb", rev: 1, on: false });
  assert.equal(textOf(button), "Practise 2 cards");
});

test("a record that is not sound stops no other", async (t) => {
  const log = t.mock.method(console, "error", () => {});
  const { page, store } = await visit(openBrowser());
  await tell(page, "read", { id: "", rev: 1, on: true });
  await tell(page, "read", { id: "chapters/01/#salt", rev: 1, on: true });
  assert.deepEqual((await store.all("events")).map(({ q }) => q), ["chapters/01/#salt"]);
  assert.equal(log.mock.callCount(), 1);
});

test("the browser asks before the page goes until what was told is kept", async () => {
  const { page } = await visit(openBrowser());
  const view = page.defaultView;
  const asks = () => !view.dispatchEvent(new view.Event("beforeunload", { cancelable: true }));
  assert.equal(asks(), false);
  const told = tell(page, "read", { id: "chapters/01/#salt", rev: 1, on: true });
  assert.equal(asks(), true);
  await told;
  await settle();
  assert.equal(asks(), false);
});

test("in a review and in an exam questions are asked anew", async () => {
  const browser = openBrowser();
  const { store } = await browser.openTab();
  await store.write({ events: [event({ q: "q-soft-part", a: ["89a20d"] })] });
  const { page } = await browser.openTab(`<div data-course="review">${readGolden("quiz/single.html")}</div>`);
  const quiz = page.querySelector("[data-course=quiz]");
  new Quiz(quiz);
  await new Keeper(page).restore();
  await settle();
  assert.equal(quiz.dataset.state, "untouched");
});

test("where nothing is kept that is said once, when there is something to keep", async () => {
  const html = `<header class="md-header"></header>${HTML}`;
  const { page } = await visit(openBrowser(), { html, view: { indexedDB: undefined } });
  const notice = page.querySelector(".course-notice");
  assert.equal(notice.textContent, "");
  const changed = [];
  new page.defaultView.MutationObserver((records) => changed.push(...records)).observe(notice, { childList: true });
  for (const text of ["thin", "thinner"]) await tell(page, "note", { id: "e-windowpane", text });
  const text =
    "Your browser does not keep data for this page, so progress lasts only until you close it. " +
    "You can still save a backup file.";
  assert.equal(notice.textContent, text);
  assert.equal(changed.length, 1);
});

test("a page that a newer version of the course has overtaken says so and offers to reload", async () => {
  const browser = openBrowser();
  const { page, exercise } = await visit(browser, { html: `<header class="md-header"></header>${HTML}` });
  await tell(page, "note", { id: exercise.id, text: "thin" });
  await browser.tamper(() => {}, { version: 2 });
  await settle();
  assert.equal(textOf(page.querySelector(".course-notice")), "This course was updated in another tab. Reload");
  await tell(page, "note", { id: exercise.id, text: "thinner" });
  assert.equal(page.querySelector("textarea").value, "thinner");
});

test("nothing is loaded for a reader who has kept nothing and does nothing", async () => {
  const browser = openBrowser();
  let opened = 0;
  const indexedDB = { open: () => (opened += 1), databases: async () => [] };
  const page = (await import("./page.mjs")).openPage(HTML);
  Object.assign(page.defaultView, { indexedDB, BroadcastChannel: undefined });
  await new Keeper(page).restore();
  await settle();
  assert.equal(opened, 0);
  assert.ok(browser);
});
