/** The page of reviews, over a store of its own. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Quiz } from "../../overrides/assets/course/quiz/quiz.mjs";
import { Review } from "../../overrides/assets/course/review/review.mjs";
import { dayOf, startOf } from "../../overrides/assets/course/scheduler.mjs";
import { choose, findButton, readGolden, textOf } from "./page.mjs";
import { event, openBrowser } from "./start-store.mjs";

const DAY = 86_400_000;
const HTML = readGolden("review/page.html");
const [REVIEW] = /<div class="course-review"[^]*?\n<\/div>\n/.exec(HTML.replace("<noscript>", "<!--").replace("</noscript>", "-->")) ?? [];
const NOON = startOf(dayOf(Date.now())) + DAY / 3;

/**
 * @param {number} days before today
 * @param {object} [fields]
 */
const past = (days, fields = {}) => event({ t: NOON - days * DAY, k: "card", q: "c-crumb", ...fields });
const crust = { q: "c-crust" };
const missed = { k: "quiz", q: "q-soft", rev: 2, ok: false };

/**
 * Opens the page after some events.
 *
 * @param {object} [options]
 * @param {object[]} [options.events]
 * @param {object} [options.settings]
 * @param {boolean} [options.isOnline]
 */
async function start({ events = [], settings = {}, isOnline = true } = {}) {
  const browser = openBrowser();
  const { page, store } = await browser.openTab(REVIEW, {
    fetch: async (url) => {
      if (!isOnline) throw new TypeError("Failed to fetch");
      assert.equal(new URL(url).origin, "https://example.org");
      return { ok: true, text: async () => `<main>${HTML}</main>` };
    },
  });
  await store.write({ events, meta: [{ name: "settings", ...settings }] });
  const root = page.querySelector("[data-course=review]");
  const outside = [];
  for (const kind of ["card", "undo", "suspend", "answer", "end"])
    page.addEventListener(`course:${kind}`, () => outside.push(kind));
  page.addEventListener("course:start", ({ detail }) => new Quiz(detail.root));
  const review = new Review(root, "https://example.org/course/");
  await review.ready;
  const find = (selector) => root.querySelector(selector);
  return {
    browser,
    page,
    store,
    root,
    review,
    outside,
    find,
    sum: () => textOf(find(".course-review__sum")),
    status: () => textOf(find(".course-review__start > [role=status]")),
    question: () => textOf(find(".course-flashcards__question")),
    press: (words) => findButton(root, words).click(),
    async begin() {
      findButton(root, "Start").click();
      for (let turn = 0; turn < 50 && review.panel.panel.hidden; turn += 1) await new Promise(setImmediate);
    },
    async settle() {
      await review.keeper.done;
      await review.plan();
    },
  };
}

test("a reader who did nothing yet is told how cards come here", async () => {
  const { sum, find } = await start();
  assert.match(sum(), /^Nothing is due\. Cards come here once you have practised them in a chapter/);
  assert.equal(find(".course-review__start > button").hidden, true);
});

test("what is due and what is new is counted, and asked in that order", async () => {
  const read = past(1, { k: "read", q: "chapters/01-loaf/#inside", on: true });
  const { sum, begin, question, press } = await start({ events: [past(9, crust), read] });
  assert.equal(sum(), "1 due · 1 new.");
  await begin();
  assert.equal(question(), "Card 1 of 2. Crust");
  press("Show answer");
  press("Remembered");
  assert.equal(question(), "Card 2 of 2. Crumb");
});

test("a card is new only while its section is marked as read", async () => {
  const read = (on, days) => past(days, { k: "read", q: "chapters/01-loaf/#inside", on });
  assert.match((await start({ events: [read(true, 2), read(false, 1)] })).sum(), /^Nothing is due/);
});

test("what is overdue is capped and never a debt", async () => {
  const { sum } = await start({ events: [past(9), past(9, crust)], settings: { reviewsPerDay: 1 } });
  assert.equal(sum(), "1 due · 0 new. 1 today. 1 more can wait.");
});

test("grades are kept, planned, and heard by nobody else", async () => {
  const { store, begin, press, settle, outside, review, find } = await start({ events: [past(9), past(9, crust)] });
  await begin();
  press("Show answer");
  press("Forgot");
  press("Show answer");
  press("Remembered");
  press("Show answer");
  press("Remembered");
  await review.finish();
  await settle();
  const events = (await store.all("events")).slice(2);
  assert.deepEqual(
    (await store.all("events")).filter(({ t }) => t > NOON - DAY).map(({ k, ok, dir }) => [k, ok, dir]).sort(),
    [["card", false, "f"], ["card", true, "f"], ["card", true, "f"]].sort(),
  );
  assert.equal(events.length, 3);
  assert.deepEqual(outside, []);
  assert.match(textOf(find(".course-flashcards__summary")), /^2 cards done, 1 came back\. Next: 1 tomorrow\.$/);
});

test("T3 undo takes the grade back, in the queue and in the schedule", async () => {
  const { store, begin, press, settle, question } = await start({ events: [past(9)] });
  const before = await store.all("cards");
  await begin();
  press("Show answer");
  press("Forgot");
  await settle();
  assert.notDeepEqual(await store.all("cards"), before);
  press("Undo: Crumb, Forgot");
  await settle();
  assert.deepEqual(await store.all("cards"), before);
  assert.equal(question(), "Card 1 of 1. Crumb");
});

test("a stopped card is not asked, and can be shown again", async () => {
  const { begin, press, settle, sum, root, review } = await start({ events: [past(9), past(9, crust)] });
  await begin();
  press("Stop showing this card");
  await settle();
  await review.close();
  assert.equal(sum(), "1 due · 0 new.");
  findButton(root, "Show the card again that you stopped").click();
  await settle();
  await settle();
  assert.equal(sum(), "2 due · 0 new.");
});

test("after two successes the meaning is asked, too", async () => {
  const { begin, question, press, find, settle, store } = await start({ events: [past(9), past(5)] });
  // Its own next day is still to come.
  await begin();
  assert.equal(question(), "Card 1 of 1. The soft inside of a loaf, with its pores.");
  press("Show answer");
  assert.match(textOf(find(".course-flashcards__answer")), /^Crumb/);
  press("Remembered");
  await settle();
  assert.equal((await store.find("cards", "c-crumb~r")).fsrs.reps, 1);
});

test("a card that keeps slipping says so, and where it is at home", async () => {
  const events = [past(60), past(50, { ok: false }), past(40, { ok: false }), past(30, { ok: false }), past(20, { ok: false })];
  const { begin, press, find } = await start({ events });
  await begin();
  press("Show answer");
  const answer = find(".course-flashcards__answer");
  assert.match(textOf(answer), /From chapter 1, Inside & outside ?This one keeps slipping$/);
  assert.equal(answer.querySelector("a").hash, "#inside");
});

test("a missed question comes back, and goes on by its own schedule", async () => {
  const { sum, begin, root, press, settle, store, find, outside } = await start({ events: [past(1, missed)] });
  assert.equal(sum(), "1 due · 0 new.");
  await begin();
  const quiz = find("#q-soft");
  assert.equal(textOf(quiz.querySelector("legend")), "Which part is soft?");
  choose(quiz.querySelector("input"));
  findButton(quiz, "Check answer").click();
  await settle();
  const [, answer] = (await store.about(["q-soft"])).sort((one, other) => one.t - other.t);
  assert.deepEqual([answer.k, answer.ok, answer.rev, answer.n], ["quiz", true, 2, 1]);
  const { due } = await store.find("cards", "q-soft");
  assert.ok(dayOf(due) - dayOf(NOON) >= 2);
  press("Next");
  assert.deepEqual(outside, []);
  assert.equal(root.querySelector("#q-soft"), null);
});

test("without a network a question stays due, and that is said", async () => {
  const { begin, status, sum, review } = await start({ events: [past(1, missed)], isOnline: false });
  await review.open();
  assert.equal(status(), "1 question could not be loaded. What is missing stays due.");
  assert.equal(sum(), "1 due · 0 new.");
  assert.equal(begin.length, 0);
});

test("T11 a record that cannot be read is made again, which is said once", async () => {
  const { browser, review, status, sum } = await start({ events: [past(9)] });
  await browser.tamper((_, transaction) => {
    transaction.objectStore("cards").put({ q: "c-crumb", rev: 1, due: NOON, off: false, upto: "x", fsrs: { stability: NaN } });
  });
  await review.plan();
  assert.equal(status(), "The plan of one card could not be read. It was made again from your answers.");
  assert.equal(sum(), "1 due · 0 new.");
});

test("settings are saved, wrong ones are refused with a reason", async () => {
  const { find, store, review, sum } = await start({ events: [past(9), past(9, crust)] });
  const limit = find("#c-review-reviewsPerDay");
  for (const bad of ["-1", "1.5", "9999", ""]) {
    limit.value = bad;
    limit.dispatchEvent(new limit.ownerDocument.defaultView.Event("change"));
    assert.equal(textOf(find(".course-review__error")), "Error: Enter a whole number from 0 to 500.", bad);
    assert.equal(limit.getAttribute("aria-invalid"), "true");
    assert.equal(limit.value, bad, "nothing is cleared");
  }
  limit.value = "1";
  limit.dispatchEvent(new limit.ownerDocument.defaultView.Event("change"));
  assert.equal(find(".course-review__error"), null);
  assert.equal(limit.hasAttribute("aria-invalid"), false);
  await new Promise(setImmediate);
  await review.save({ retention: 95 });
  assert.equal((await store.find("meta", "settings")).reviewsPerDay, 1);
  assert.equal((await store.find("meta", "settings")).retention, 95);
  assert.match(sum(), /^1 due/);
});

test("what comes next stands in a table", async () => {
  const { find } = await start({ events: [past(9), past(0, { ...crust, ok: false })] });
  const rows = Array.from(find(".course-review__coming tbody").rows, ({ cells }) => Array.from(cells, textOf));
  assert.deepEqual(rows, [["today", "1"], ["tomorrow", "1"]]);
});

const MANY = Array.from({ length: 50 }, (_, place) => past(40 - place / 100, { k: "self", q: "e-x", g: 1 }));
for (const [what, events, last, words] of [
  ["fifty events and no backup in a month", MANY, undefined, "Last backup: never. Save a backup file"],
  ["fifty events and an old backup", MANY, NOON - 31 * DAY, / \w+\. Save a backup file$/],
  ["a fresh backup", MANY, NOON - 29 * DAY, undefined],
  ["few events", MANY.slice(1), undefined, undefined],
]) {
  test(`after ${what} ${words ? "a backup is recommended" : "nothing is said of backups"}`, async () => {
    const { review, root, store } = await start({ events });
    const line = root.querySelector(".course-review__backup");
    if (last) await store.write({ meta: [{ name: "backup", last }] });
    await review.plan();
    assert.equal(line.hidden, !words);
    if (typeof words === "string") assert.equal(textOf(line), words);
    else if (words) assert.match(textOf(line), words);
  });
}

test("an answer of many parts is kept, with as many as a record names", async () => {
  const reader = await start();
  const options = Array.from({ length: 15 }, (_, place) => `option-${place}`);
  const detail = { id: "s-fifteen", rev: 1, options, correct: false, attempt: 1 };
  reader.root.dispatchEvent(new reader.page.defaultView.CustomEvent("course:answer", { bubbles: true, detail }));
  await reader.settle();
  const [kept] = (await reader.store.all("events")).filter(({ q }) => q === "s-fifteen");
  assert.deepEqual(kept?.a, options.slice(0, 12));
  assert.deepEqual([kept.k, kept.ok, kept.n], ["quiz", false, 1]);
});
