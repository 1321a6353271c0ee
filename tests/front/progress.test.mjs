/** The words of progress on a chapter, on the map and beside it, and in the navigation (1.13, 3.2). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { BASE } from "../../overrides/assets/course/held.mjs";
import { Progress } from "../../overrides/assets/course/progress/display.mjs";
import { openPage, readGolden, textOf } from "./page.mjs";
import { event, openBrowser } from "./start-store.mjs";

await import("../../overrides/assets/course/progress/home.mjs"); // so that nothing need wait for the disk
const PATH = "chapters/01-loaf/";
const ADDRESS = BASE.href + PATH;
const MARKS = ["inside", "cut"].map((id) => `<label class="course-read" data-read="${PATH}#${id}"></label>`).join("");
/** A closed part of the navigation leads to its first page, and has a sign that says it opens. */
const NAVIGATION = `<nav class="md-nav--primary"><a class="md-nav__link" href="${ADDRESS}">Chapters<span class="md-nav__icon"></span></a>
<a class="md-nav__link" href="${ADDRESS}">The loaf</a>
<a class="md-nav__link" href="${ADDRESS}#inside">Inside</a><a class="md-nav__link" href="${BASE.href}">Home</a></nav>`;
const CHAPTER = NAVIGATION + readGolden("chapter/progress.html") + MARKS;
const MAP = readGolden("map/course.html");
const HOME = `${NAVIGATION}<p><a id="continue" href="x/">Start</a></p>
<ul><li><a id="due" href="review/">Review</a> what is due</li>
<li><a id="mock-exams" href="exams/">Mock exams</a> with a clock</li></ul>${MAP}`;

const read = (section, on = true) => event({ k: "read", q: `${PATH}#${section}`, on });
const right = (more = {}) => event({ q: "q-soft-part", a: ["53c73b"], ...more });
/** What the review has planned: due since that day. */
const planned = (q, due = 1_700_000_000_000) => {
  const fsrs = { stability: 3, difficulty: 5, reps: 1, lapses: 0, right: 1, first: 19_000, day: 19_000 };
  return { q, rev: 1, due, off: false, fsrs, upto: "" };
};
const attempt = (more = {}) => ({
  ...{ id: "one", form: "paper-1", title: "Paper 1", seed: "", rev: 1, limit: 60, start: 1_790_000_000_000, pauses: [] },
  ...{ questions: ["q-one", "q-two", "q-three"], answers: { "q-one": { a: ["b"], t: 1_790_000_000_000 } }, flags: [], at: 1 },
  ...more,
});

/**
 * Opens a page whose home page is `HOME`, with this in the store, and shows the progress.
 *
 * @param {string} html
 * @param {import("../../overrides/assets/course/history.mjs").Batch} batch
 */
async function show(html, batch, fetch = async () => ({ ok: true, text: async () => HOME })) {
  const { page, store } = await openBrowser().openTab(html, { fetch }, ADDRESS);
  await store.write(batch);
  const progress = new Progress(store);
  await progress.show([]);
  const line = page.querySelector(".course-chapter-header__progress");
  return { page, store, progress, line, words: () => textOf(line?.querySelector("span")) };
}

const stateOf = (page) => textOf(page.querySelector(".course-map__state"));
const lineOf = (page, id) => textOf(page.querySelector(`#${id}`).closest("p, li"));
const inNavigation = (page) => Array.from(page.querySelectorAll(".md-nav__link"), textOf);

test("1.13: a chapter's line is there before any script, with what a new reader has done", () => {
  const line = openPage(readGolden("chapter/progress.html")).querySelector("label.course-chapter-header__progress");
  assert.equal(textOf(line), "0 of 2 sections · 0 of 1 check right");
  assert.deepEqual([line.control?.localName, line.control?.max, line.control?.value], ["progress", 3, 0]);
});

test("1.13: a chapter tells sections read, checks right and cards due, in words and beside them a bar", async () => {
  const cards = [planned("c-crumb"), planned("c-crumb~r"), planned("c-elsewhere"), planned("c-crust", 4_000_000_000_000)];
  const { words, line } = await show(CHAPTER, { events: [read("inside"), right()], cards });
  assert.equal(words(), "1 of 2 sections · 1 of 1 check right · 2 cards due");
  assert.equal(line.querySelector("progress").value, 2);
});

test("1.13: a chapter's words change with what is kept", async () => {
  const { words, store, progress } = await show(CHAPTER, {});
  assert.equal(words(), "0 of 2 sections · 0 of 1 check right");
  await store.write({ events: [read("cut")] });
  await progress.show([`${PATH}#cut`]);
  assert.equal(words(), "1 of 2 sections · 0 of 1 check right");
  await store.write({ events: [read("cut", false), right({ ok: false }), right()], cards: [planned("c-crumb")] });
  await progress.show(["q-soft-part"]);
  assert.equal(words(), "0 of 2 sections · 1 of 1 check right · 1 card due");
});

test("3.2: the map tells of each chapter what was read, right and is due", async () => {
  const state = async (batch) => stateOf((await show(HOME, batch)).page);
  assert.equal(await state({}), "1 minutes · not started");
  assert.equal(await state({ events: [read("inside")] }), "1 minutes · 1 of 2 sections · 0 of 1 check right");
  assert.equal(await state({ events: [read("inside"), read("cut"), right()] }), "1 minutes · done");
  assert.equal(await state({ cards: [planned("c-crumb")] }), "1 minutes · 0 of 2 sections · 0 of 1 check right · 1 card due");
});

test("3.2: the button leads to the next section", async () => {
  const { page } = await show(HOME, { events: [read("inside")] });
  const link = page.querySelector("#continue");
  assert.deepEqual([textOf(link), link.href], ["Continue: chapter 1, The cut", `${ADDRESS}#cut`]);
});

for (const [name, cards, words] of [
  ["nothing was ever planned", [], "Review what is due"],
  ["nothing is due", [planned("c-crumb", 4_000_000_000_000)], "Nothing is due today. Review"],
  ["one card is due", [planned("c-crumb")], "1 card due today. Review"],
  ["questions are due", [planned("q-soft-part"), planned("s-order")], "2 questions due today. Review"],
  ["both are due", [planned("c-crumb"), planned("c-crust"), planned("q-one")], "2 cards and 1 question due today. Review"],
]) {
  test(`3.2: the line of the review where ${name}`, async () => {
    const { page } = await show(HOME, { cards });
    assert.equal(lineOf(page, "due"), words);
    assert.equal(page.querySelector("#due").getAttribute("href").replace(ADDRESS, ""), "review/");
  });
}

const MINUTE = 60_000;
for (const [name, exams, words, hash] of [
  ["none was sat", [], 'Next mock exam: Loaf & "crumb" 1', "#paper-1"],
  ["one was sat", [attempt({ end: 1_790_000_100_000, score: 2 })], 'Next mock exam: Loaf & "crumb" 2', "#paper-2"],
  ["one was given up", [attempt({ end: 1_790_000_100_000 })], 'Next mock exam: Loaf & "crumb" 1', "#paper-1"],
  [
    "all were sat",
    ["paper-1", "paper-2"].map((form) => attempt({ id: form, form, end: 1_790_000_100_000, score: 2 })),
    "Mock exams with a clock",
    "",
  ],
  ["one runs without a limit", [attempt({ limit: 0 })], "Paper 1: 1 of 3 answered. Continue", ""],
  ["one runs past its time", [attempt({ start: 1_700_000_000_000 })], "Paper 1: 1 of 3 answered. Continue", ""],
]) {
  test(`3.2: the line of mock exams where ${name}`, async () => {
    const { page } = await show(HOME, { exams });
    assert.equal(lineOf(page, "mock-exams"), words);
    assert.equal(page.querySelector("#mock-exams").hash, hash);
  });
}

for (const [rest, words] of [[31, "31 minutes"], [1, "1 minute"]]) {
  test(`1.11: an exam under way is named with ${words} left`, async (t) => {
    t.mock.method(Date, "now", () => 1_790_000_000_000 + (60 - rest) * MINUTE + 1);
    const { page } = await show(HOME, { exams: [attempt()] });
    assert.equal(lineOf(page, "mock-exams"), `Paper 1: 1 of 3 answered, ${words} left. Continue`);
  });
}

test("a link that shares its line with others keeps it", async () => {
  const html = `<p><a id="due" href="review/">Review</a> or <a href="x/">read</a></p>${MAP}`;
  const { page } = await show(html, { cards: [planned("c-crumb")] });
  assert.equal(lineOf(page, "due"), "Review or read");
});

test("1.13: the navigation tells of each chapter, once, however often; of what is not begun nothing", async () => {
  const { page, store, progress } = await show(CHAPTER, { events: [right()] });
  assert.deepEqual(inNavigation(page), ["Chapters", "The loaf", "Inside", "Home"]);
  await store.write({ events: [read("inside")] });
  await progress.show([`${PATH}#inside`]);
  await progress.show([]);
  assert.deepEqual(inNavigation(page), ["Chapters", "The loaf 1 of 2 read", "Inside", "Home"]);
  await store.write({ events: [read("cut")] });
  await progress.show([`${PATH}#cut`]);
  assert.equal(inNavigation(page)[1], "The loaf read");
  await store.write({ events: [read("cut", false), read("inside", false)] });
  await progress.show([]);
  assert.equal(inNavigation(page)[1], "The loaf");
});

test("the home page is fetched once for the navigation; out of reach it is tried again with the next page", async () => {
  let asked = 0;
  let isOnline = false;
  const fetch = async () => {
    asked += 1;
    if (!isOnline) throw new TypeError("Failed to fetch");
    return { ok: true, text: async () => HOME };
  };
  const { page, progress, words } = await show(CHAPTER, { events: [read("inside")] }, fetch);
  assert.deepEqual([asked, words(), inNavigation(page)[1]], [1, "1 of 2 sections · 0 of 1 check right", "The loaf"]);
  isOnline = true;
  await progress.show([]);
  await progress.show([]);
  assert.deepEqual([asked, inNavigation(page)[1]], [2, "The loaf 1 of 2 read"]);
});
