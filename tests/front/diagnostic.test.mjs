/** 1.12: the questions that find gaps on the golden page, and where they say to begin. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createAttempt, finish } from "../../overrides/assets/course/attempt.mjs";
import { findMarked, findOpen, listUnseen } from "../../overrides/assets/course/attempts.mjs";
import { Diagnostic } from "../../overrides/assets/course/exam/diagnostic.mjs";
import { findGaps } from "../../overrides/assets/course/exam/gaps.mjs";
import { findButton, readGolden, settle, textOf, until } from "./page.mjs";
import { openBrowser } from "./start-store.mjs";

const PAGE = readGolden("diagnostic/gaps.html");
const KEYS = ["larger", "It rises", "The crumb"];
const UNKNOWN = "I do not know";
const CHAPTERS = [2, 3, 5].map((number) => ({ number, minutes: 10 * number }));

/**
 * @param {import("node:test").TestContext} t
 * @param {{html?: string, browser?: ReturnType<typeof openBrowser>}} [options]
 */
async function start(t, { html = PAGE, browser = openBrowser() } = {}) {
  const { page, store } = await browser.openTab(html);
  t.after(() => page.defaultView.close());
  const dialogs = page.defaultView.HTMLDialogElement.prototype;
  const close = function (/** @type {string} */ choice) {
    this.returnValue = choice;
    this.dispatchEvent(new page.defaultView.Event("close"));
  };
  Object.assign(dialogs, { showModal() {}, close }); // jsdom has none
  const root = page.querySelector("[data-course=diagnostic]");
  const diagnostic = new Diagnostic(root);
  await diagnostic.ready;
  await settle();
  const run = root.querySelector(".course-exam__run");
  const push = async (/** @type {string} */ words) => {
    const shown = () => [...root.querySelectorAll("button")].filter((button) => !button.closest("[hidden]"));
    (await until(() => shown().find((button) => textOf(button).startsWith(words)))).click();
    await settle();
  };
  return { browser, page, store, root, run, push, heading: () => textOf(run.querySelector("h2")) };
}

/**
 * Answers all questions, and opens the guide.
 *
 * @param {Awaited<ReturnType<typeof start>>} opened
 * @param {readonly (string | undefined)[]} answers nothing leaves a question open
 */
async function answer({ page, run, push, heading }, answers) {
  await push("Start with question 1");
  for (const [place, words] of answers.entries()) {
    await until(() => heading() === `Question ${place + 1} of ${answers.length}`);
    const box = [...run.querySelectorAll(".course-quiz__option")].find((each) => textOf(each).endsWith(words ?? "?"));
    box?.querySelector("input").click();
    await push("Next");
  }
  await push("Finish and see results");
  if (answers.includes(undefined)) {
    await until(() => page.querySelector("dialog"));
    await push("Finish anyway");
  }
  await until(() => heading() === "Where to begin");
}

const listGaps = (/** @type {Element} */ run) => [...run.querySelectorAll(".course-exam__gaps strong")].map(textOf);

test("1.12 each question has a last option for who does not know, and no feedback", async (t) => {
  const { run, root, push, heading } = await start(t);
  await push("Start with question 1");
  assert.ok(await until(() => heading() === "Question 1 of 3"));
  const options = [...run.querySelectorAll(".course-quiz__option")].map(textOf);
  assert.deepEqual(options, ["A larger", "B smaller", "C drier", "D colder", UNKNOWN]);
  const names = [...run.querySelectorAll("input")].map(({ name }) => name);
  assert.deepEqual(new Set(names).size, 1);
  run.querySelector("input").click();
  assert.doesNotMatch(textOf(root), /Correct|Not quite|The crumb is full of gas/);
  assert.equal(root.querySelector("[role=timer]"), null);
  assert.equal(findButton(root, "Pause"), undefined);
});

test("1.12 all right: you could start with the mock exam", async (t) => {
  const opened = await start(t);
  await answer(opened, KEYS);
  assert.equal(opened.heading(), "Where to begin");
  assert.match(textOf(opened.run), /You had 3 of 3 right\./);
  assert.match(textOf(opened.run), /You could start with the mock exam\./);
  assert.match(opened.run.querySelector("p > a").href, /\/course\/exams\/$/);
  assert.deepEqual(listGaps(opened.run), []);
  assert.equal(opened.page.activeElement, opened.run.querySelector("h2"));
});

test("1.12 all right on a site without mock exams says no more than that", async (t) => {
  const opened = await start(t, { html: PAGE.replace(/<p data-part="exams">.*<\/p>/, "") });
  await answer(opened, KEYS);
  assert.doesNotMatch(textOf(opened.run), /You could start/);
});

test("1.12 all unknown: the chapters in the order of the course, with links that lead to them", async (t) => {
  const opened = await start(t);
  await answer(opened, [UNKNOWN, UNKNOWN, UNKNOWN]);
  assert.deepEqual(listGaps(opened.run), [
    "Chapter 2, 1 minute: 0 of 2 right",
    "Chapter 3, 1 minute: 0 of 1 right",
  ]);
  const starts = [...opened.run.querySelectorAll("a.course-button")];
  assert.deepEqual(
    starts.map((link) => [textOf(link), new URL(link.href).pathname]),
    [
      ["Start here with Chapter 2: The dough & its rest", "/course/chapters/02-dough/"],
      ["Start here with Chapter 3: The oven", "/course/chapters/03-oven/"],
    ],
  );
  const lessons = [...opened.run.querySelector(".course-exam__gaps li").querySelectorAll("ul a")].map(textOf);
  assert.deepEqual(lessons, ["A night in the cold", "Soft inside"]);
  assert.match(textOf(opened.run), /Two questions are a hint, not a measurement/);
  assert.match(textOf(opened.run), /Your answer: I do not know/);
});

test("1.12 what is left open counts as not known, and the reader is told before", async (t) => {
  const opened = await start(t);
  const told = [];
  opened.page.defaultView.HTMLDialogElement.prototype.showModal = function () {
    told.push(textOf(this));
  };
  await answer(opened, [undefined, KEYS[1], KEYS[2]]);
  assert.match(told[0], /^One question is not answered ?What stays open counts as not known\./);
  assert.deepEqual(listGaps(opened.run), ["Chapter 2, 1 minute: 1 of 2 right"]);
  assert.match(textOf(opened.run), /Nothing missed in: ?Chapter 3: The oven/);
});

test("1.12 the result survives a reload, and nothing of it comes to the review", async (t) => {
  const opened = await start(t);
  await answer(opened, [UNKNOWN, KEYS[1], KEYS[2]]);
  const [kept] = await opened.store.all("exams");
  assert.deepEqual([kept.kind, kept.score, kept.domains], ["diag", 2, { 2: [1, 2], 3: [1, 1] }]);
  assert.deepEqual(await opened.store.all("events"), []);
  const { heading, run, page, root, push } = await start(t, { browser: opened.browser });
  await until(heading);
  assert.equal(heading(), "Where to begin");
  assert.deepEqual(listGaps(run), ["Chapter 2, 1 minute: 1 of 2 right"]);
  assert.equal(page.activeElement, page.body);
  assert.ok(root.querySelector(".course-exam__start").hidden);
  await push("Answer the questions again");
  assert.ok(await until(() => heading() === "Question 1 of 3"));
});

test("1.12 a result outlives a question that is gone", async (t) => {
  const opened = await start(t);
  await answer(opened, [UNKNOWN, KEYS[1], UNKNOWN]);
  const html = PAGE.replace(/<section class="course-quiz" id="q-dough-that-rests"[^]*?<\/section>/, "");
  const { run, heading } = await start(t, { html, browser: opened.browser });
  await until(heading);
  assert.deepEqual(listGaps(run), ["Chapter 3, 1 minute: 0 of 1 right", "Chapter 2, 1 minute: 1 of 2 right"]);
  assert.match(textOf(run), /You had 1 of 3 right/);
});

test("1.12 answers go on where they were left, unless the questions were changed", async (t) => {
  const opened = await start(t);
  await opened.push("Start with question 1");
  await opened.push("Next");
  await until(() => opened.heading() === "Question 2 of 3");
  opened.page.body.dispatchEvent(new opened.page.defaultView.CustomEvent("course:arrive"));
  const again = await start(t, { browser: opened.browser });
  assert.ok(await until(() => again.heading() === "Question 2 of 3"));
  again.page.body.dispatchEvent(new again.page.defaultView.CustomEvent("course:arrive"));
  const html = PAGE.replace('data-rev="3"', 'data-rev="4"');
  const changed = await start(t, { html, browser: opened.browser });
  await until(() => textOf(changed.run));
  assert.match(textOf(changed.run), /^These questions were changed since you began\./);
  await changed.push("Start again");
  assert.ok(await until(() => changed.run.hidden));
  assert.ok(await until(() => textOf(changed.page.activeElement) === "Answer 3 questions"));
  await changed.push("Start with question 1");
  assert.ok(await until(() => changed.heading() === "Question 1 of 3"));
});

test("1.12 gaps: least known first, as the course has them where they are equal", () => {
  const { gaps, known } = findGaps(CHAPTERS, { 2: [1, 2], 3: [0, 2], 5: [2, 6] });
  assert.deepEqual(gaps.map(({ number }) => number), [3, 5, 2]);
  assert.deepEqual(known, []);
  const all = findGaps(CHAPTERS, { 2: [2, 2], 3: [2, 2], 4: [0, 2] });
  assert.deepEqual([all.gaps, all.known.map(({ number }) => number)], [[], [2, 3]]);
  assert.deepEqual(findGaps(CHAPTERS), { gaps: [], known: [] });
});

test("a diagnostic is no mock exam to who looks for one", () => {
  const question = { id: "q-crumb", rev: 1, category: "2", key: ["x"] };
  const choice = { kind: "diag", form: "diag", title: "Gaps", seed: "", limit: 0 };
  const begun = createAttempt(choice, [question], { now: 1, uuid: "one" });
  const ended = finish(begun, [question], 2);
  assert.equal(findOpen([begun]), undefined);
  assert.equal(findOpen([begun], "diag"), begun);
  assert.deepEqual(listUnseen([ended]), []);
  assert.equal(findMarked([ended]), undefined);
  assert.equal(findMarked([begun, ended], "diag"), ended);
});
