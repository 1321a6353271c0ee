/** 1.11: the component on the golden page, with the golden bank behind it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Exam } from "../../overrides/assets/course/exam/exam.mjs";
import { fetchPage } from "../../overrides/assets/course/fetching.mjs";
import { findButton, openPage, readGolden, settle, textOf, until } from "./page.mjs";
import { openBrowser } from "./start-store.mjs";

/** Needs of the golden syllabus what its bank has: a question of each category. */
const PAGE = readGolden("exam/mock.html")
  .replace('data-questions="6"', 'data-questions="1"')
  .replace('data-questions="4"', 'data-questions="1"')
  .replace('data-pass="7"', 'data-pass="1"');
const BANK = `<main>${readGolden("exam/bank.html")}</main>`;

/**
 * Opens the page in a browser and starts the component.
 *
 * @param {import("node:test").TestContext} t
 * @param {{html?: string, answer?: () => object, browser?: ReturnType<typeof openBrowser>}} [options]
 */
async function start(
  t,
  { html = PAGE, answer = () => ({ ok: true, text: async () => BANK }), browser = openBrowser() } = {},
) {
  /** @type {string[]} */
  const fetched = [];
  const view = { fetch: async (/** @type {URL} */ url) => (fetched.push(String(url)), answer()) };
  const { page, store } = await browser.openTab(html, view);
  t.after(() => page.defaultView.close()); // or its clock would tick for ever
  const dialogs = page.defaultView.HTMLDialogElement.prototype;
  const close = function (/** @type {string} */ choice) {
    this.returnValue = choice;
    this.dispatchEvent(new page.defaultView.Event("close"));
  };
  Object.assign(dialogs, { showModal() {}, close }); // jsdom has none
  const root = page.querySelector("[data-course=exam]");
  const exam = new Exam(root);
  await exam.ready;
  await settle();
  const push = async (/** @type {string} */ words) => {
    (await until(() => findButton(root, words))).click();
    await settle();
  };
  const run = root.querySelector(".course-exam__run");
  return { browser, page, store, root, run, fetched, push, heading: () => textOf(run.querySelector("h2")) };
}

/** @param {Awaited<ReturnType<typeof start>>} opened */
async function draw({ root, run, push }) {
  root.querySelector("#exam-form-drawn").click();
  const status = root.querySelector("[role=status]");
  await push("Start the exam");
  await until(() => run.querySelector("h2") || !["", "Fetching the questions…"].includes(status.textContent));
}

test("a bank is fetched only when a drawn paper is started", async (t) => {
  const opened = await start(t);
  assert.deepEqual(opened.fetched, []);
  await draw(opened);
  assert.deepEqual(opened.fetched, ["https://example.org/course/exams/bank/"]);
  assert.equal(opened.heading(), "Question 1 of 2");
  assert.equal(opened.page.documentElement.dataset.exam, "");
});

test("an exam is taken from start to result, and all that was done is kept", async (t) => {
  const opened = await start(t);
  await draw(opened);
  const { page, run, store, push, heading } = opened;
  assert.equal(run.querySelectorAll("details").length, 0);
  /** @type {Record<string, string>} */
  const keys = { "Where is it soft?": "Inside", "A dough that rests gets .": "larger" };
  const question = textOf(run.querySelector(".course-quiz__sentence") ?? run.querySelector("legend"));
  const box = [...run.querySelectorAll(".course-quiz__option")].find((each) => textOf(each).endsWith(keys[question]));
  box.querySelector("input").click();
  await push("Flag for review");
  await push("Next");
  await push("Next");
  assert.equal(heading(), "Review your answers");
  assert.match(textOf(run), /1 answered, 1 not answered, 1 flagged/);
  await push("Finish and see results");
  assert.equal(textOf(page.querySelector("dialog h2")), "One question is not answered");
  await push("Finish anyway");
  await until(() => heading().startsWith("Pass"));
  assert.equal(heading(), "Pass: 1 of 2 (1 needed)");
  assert.match(textOf(run), /One question you missed/);
  const [exam] = await store.all("exams");
  assert.deepEqual([exam.score, exam.inTime, exam.questions.length], [1, 1, 2]);
  assert.deepEqual(Object.values(exam.domains).sort(), [[0, 1], [1, 1]]);
  const events = await store.all("events");
  assert.deepEqual(events.map(({ k, ok, a }) => [k, ok, a.length]).sort(), [["exam", false, 0], ["exam", true, 1]]);
  assert.ok(events.every(({ x, q }) => x === exam.id && q.startsWith("q-")));
  assert.equal(page.documentElement.dataset.exam, undefined);
});

test("options of a drawn paper have letters in the order they stand in", async (t) => {
  const opened = await start(t);
  await draw(opened);
  const letters = [...opened.run.querySelectorAll(".course-quiz__letter")].map(textOf);
  assert.deepEqual(letters, ["A", "B", "C", "D"]);
});

test("an attempt goes on where it was left, in another page of the browser", async (t) => {
  const opened = await start(t);
  await draw(opened);
  await opened.push("Next");
  opened.page.body.dispatchEvent(new opened.page.defaultView.CustomEvent("course:arrive"));
  const { heading, fetched } = await start(t, { browser: opened.browser });
  await until(heading);
  assert.equal(heading(), "Question 2 of 2");
  assert.equal(fetched.length, 1);
});

test("a bank that is too small says what it lacks, and nothing is kept", async (t) => {
  const opened = await start(t, { html: readGolden("exam/mock.html") });
  await draw(opened);
  assert.match(
    textOf(opened.root.querySelector("[role=status]")),
    /^No paper can be drawn: “Loaves” needs 6 questions, and the course has 1\. Take a fixed paper\.$/,
  );
  assert.deepEqual(await opened.store.all("exams"), []);
});

for (const [name, answer] of [
  ["a server that fails", () => ({ ok: false, status: 503 })],
  ["no connection", () => Promise.reject(new TypeError("no connection"))],
  ["a page without questions", () => ({ ok: true, text: async () => "<main></main>" })],
]) {
  test(`${name} is told, and the next try may succeed`, async (t) => {
    const log = t.mock.method(console, "error", () => {});
    let isBroken = true;
    const opened = await start(t, { answer: () => (isBroken ? answer() : { ok: true, text: async () => BANK }) });
    await draw(opened);
    assert.equal(
      textOf(opened.root.querySelector("[role=status]")),
      "The questions could not be fetched. Check your connection, then start again. Nothing you did is lost.",
    );
    assert.equal(log.mock.callCount(), 1);
    isBroken = false;
    await draw(opened);
    assert.equal(opened.heading(), "Question 1 of 2");
  });
}

test("pages of other sites are not fetched", async () => {
  const page = openPage("<p></p>");
  await assert.rejects(fetchPage(page.querySelector("p"), "https://example.com/"), /^Error: not of this site: /);
});

test("links of a fetched page lead where they led there, and nothing of it runs", async () => {
  const page = openPage("<p></p>");
  const text = '<main><a href="../x/#y">x</a><a href="#z">z</a></main><script>throw new Error()</script>';
  page.defaultView.fetch = async () => ({ ok: true, text: async () => text });
  const fetched = await fetchPage(page.querySelector("p"), "../../exams/bank/");
  const links = [...fetched.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  assert.deepEqual(links, ["https://example.org/course/exams/x/#y", "https://example.org/course/exams/bank/#z"]);
});
