import assert from "node:assert/strict";
import { test } from "node:test";
import { Flashcards } from "../../overrides/assets/course/flashcards/flashcards.mjs";
import "../../overrides/assets/course/flashcards/session.mjs"; // at hand, so that a press need not wait for the disk
import { findButton, openPage, press, readGolden, settle, textOf } from "./page.mjs";

/** Opens the cards; `open` begins a session as a reader does. */
function start() {
  const page = openPage(readGolden("flashcards/chapter.html"));
  const root = page.querySelector("[data-course=flashcards]");
  new Flashcards(root);
  const find = (name) => root.querySelector(`.course-flashcards__${name}`);
  return {
    page,
    root,
    find,
    press: (words) => findButton(root, words).click(),
    shown: () =>
      [...root.querySelectorAll("button:not([hidden])")].filter((button) => !button.closest("[hidden]")).map(textOf),
    async open() {
      findButton(root, "Practise").click();
      await settle();
      return find("panel");
    },
  };
}

test("starting adds one button; the list stays", () => {
  const { root, find, shown } = start();
  assert.deepEqual(shown(), ["Practise 2 cards"]);
  assert.equal(find("list").hidden, false);
  assert.equal(find("panel"), null);
  assert.equal(root.querySelectorAll("details[open]").length, 0);
});

test("one card is practised in the singular", () => {
  const page = openPage(readGolden("flashcards/chapter.html"));
  const root = page.querySelector("[data-course=flashcards]");
  root.querySelector("li").remove();
  new Flashcards(root);
  assert.equal(textOf(root.querySelector("button")), "Practise 1 card");
});

test("the panel takes the list's place and focus goes to the question", async () => {
  const { page, find, shown, open } = start();
  const panel = await open();
  assert.equal(panel.getAttribute("role"), "group");
  assert.equal(panel.getAttribute("aria-label"), "Practise 2 cards");
  assert.equal(find("list").hidden, true);
  assert.equal(textOf(find("count")), "1 of 2");
  assert.equal(textOf(find("question")), "Card 1 of 2. Crumb");
  assert.equal(page.activeElement, find("question"));
  assert.equal(textOf(find("answer")), "");
  assert.deepEqual(shown(), ["Show answer", "Not now", "Stop showing this card", "Show the list"]);
});

test("the answer comes when it is asked for, and takes focus", async () => {
  const { page, find, press, shown, open } = start();
  await open();
  press("Show answer");
  assert.equal(find("answer").innerHTML, "<p>The soft inside of a loaf, with its <em>pores</em>.</p>");
  assert.equal(page.activeElement, find("answer"));
  assert.deepEqual(shown(), ["Forgot", "Remembered", "Not now", "Stop showing this card", "Show the list"]);
});

test("a forgotten card comes again at the end, then the session is over", async () => {
  const { page, find, press, shown, open } = start();
  await open();
  press("Show answer");
  press("Forgot");
  assert.equal(page.activeElement, find("question"));
  assert.equal(textOf(find("question")), "Card 2 of 2. Crust");
  assert.equal(textOf(find("answer")), "", "the answer before is gone");
  press("Show answer");
  press("Remembered");
  assert.equal(textOf(find("question")), "Again, card 1 of 1. Crumb");
  press("Show answer");
  press("Remembered");
  assert.equal(textOf(find("summary")), "2 cards done, 1 came back.");
  assert.equal(page.activeElement, find("summary"));
  assert.deepEqual(shown(), ["Practise 2 cards", "Undo: Crumb, Remembered", "Show the list"]);
});

test("the session begins anew", async () => {
  const { find, press, open } = start();
  await open();
  press("Not now");
  press("Not now");
  assert.equal(textOf(find("summary")), "0 cards done, 0 came back, 2 left for later.");
  await open();
  assert.equal(textOf(find("question")), "Card 1 of 2. Crumb");
});

test("two hasty presses begin one session", async () => {
  const { root, press } = start();
  press("Practise");
  press("Practise");
  await settle();
  assert.equal(root.querySelectorAll(".course-flashcards__panel").length, 1);
});

test("undo names what it takes back, and brings the card back", async () => {
  const { page, find, press, shown, open } = start();
  await open();
  press("Show answer");
  press("Forgot");
  assert.ok(shown().includes("Undo: Crumb, Forgot"));
  press("Undo");
  assert.equal(textOf(find("question")), "Card 1 of 2. Crumb");
  assert.equal(page.activeElement, find("question"));
  assert.equal(
    shown().some((words) => words.startsWith("Undo")),
    false,
  );
});

test("the list comes back, and focus to the button", async () => {
  const { page, root, find, press, open } = start();
  const panel = await open();
  press("Show the list");
  assert.deepEqual([panel.hidden, find("list").hidden], [true, false]);
  assert.equal(page.activeElement, findButton(root, "Practise"));
});

test("keys 1, 2 and z grade and undo", async () => {
  const { page, find, press: click, open } = start();
  await open();
  click("Show answer");
  assert.equal(press(page, "1").defaultPrevented, true);
  assert.equal(textOf(find("question")), "Card 2 of 2. Crust");
  press(page, "z");
  assert.equal(textOf(find("question")), "Card 1 of 2. Crumb");
  click("Show answer");
  press(page, "2");
  assert.equal(textOf(find("question")), "Card 2 of 2. Crust");
});

for (const [name, prepare, key, more] of [
  ["before the answer is shown", () => {}, "1", {}],
  ["with Control", ({ press }) => press("Show answer"), "1", { ctrlKey: true }],
  ["with Alt", ({ press }) => press("Show answer"), "2", { altKey: true }],
  ["z with nothing to undo", () => {}, "z", {}],
  [
    "when they are switched off",
    ({ press, root }) => {
      root.querySelector("input[type=checkbox]").click();
      press("Show answer");
    },
    "2",
    {},
  ],
  [
    "with focus outside the panel",
    ({ press, page, root }) => {
      press("Show answer");
      page.activeElement.blur();
      root.querySelector("p").tabIndex = -1;
      root.querySelector("p").focus();
    },
    "2",
    {},
  ],
]) {
  test(`keys do nothing: ${name}`, async () => {
    const cards = start();
    await cards.open();
    prepare(cards);
    assert.equal(press(cards.page, key, more).defaultPrevented, false);
    assert.equal(textOf(cards.find("question")), "Card 1 of 2. Crumb");
  });
}

for (const [name, damage, message] of [
  ["without a list", (root) => root.querySelector("ul").remove(), /no ul/],
  ["without cards", (root) => root.querySelector("ul").replaceChildren(), /no details/],
  ["with a card without a front", (root) => root.querySelector("summary").remove(), /no summary/],
]) {
  test(`cards ${name} are refused and stay as they were`, () => {
    const page = openPage(readGolden("flashcards/chapter.html"));
    const root = page.querySelector("[data-course=flashcards]");
    damage(root);
    const before = root.outerHTML;
    assert.throws(() => new Flashcards(root), message);
    assert.equal(root.outerHTML, before);
  });
}

/** Opens a session and writes down what it tells. */
async function listen() {
  const started = start();
  const told = [];
  for (const kind of ["card", "undo", "suspend", "end"]) {
    // On the document, where the keeper listens.
    started.page.addEventListener(`course:${kind}`, ({ detail: { ms, ...detail } }) => {
      if (kind === "card") assert.ok(Number.isSafeInteger(ms) && ms >= 0);
      told.push([kind, detail]);
    });
  }
  await started.open();
  return { ...started, told };
}

test("each grade is told, and so is the end", async () => {
  const { press, told } = await listen();
  for (const grade of ["Forgot", "Remembered", "Remembered"]) {
    press("Show answer");
    press(grade);
  }
  const [first, second] = told[3][1].ids;
  assert.deepEqual(told, [
    ["card", { id: first, rev: 1, ok: false, dir: "f" }],
    ["card", { id: second, rev: 1, ok: true, dir: "f" }],
    ["card", { id: first, rev: 1, ok: true, dir: "f" }],
    ["end", { ids: [first, second] }],
  ]);
  assert.match(first, /^c-/);
});

test("what is taken back is told; putting off is nobody's business", async () => {
  const { press, told } = await listen();
  press("Not now");
  press("Undo");
  assert.deepEqual(told, []);
  press("Show answer");
  press("Forgot");
  press("Undo");
  assert.deepEqual(told.at(-1), ["undo", { id: told[0][1].id, rev: 1 }]);
});

test("a card can be stopped, and shown again", async () => {
  const { find, press, told } = await listen();
  press("Stop showing this card");
  assert.equal(textOf(find("question")), "Card 2 of 2. Crust");
  press("Undo: Crumb, Stopped");
  assert.equal(textOf(find("question")), "Card 1 of 2. Crumb");
  const { id } = told[0][1];
  assert.deepEqual(told, [
    ["suspend", { id, rev: 1, on: true }],
    ["suspend", { id, rev: 1, on: false }],
  ]);
});

for (const [next, words] of [
  [{ count: 4, time: Date.UTC(2026, 10, 27, 12), days: 3 }, " Next: 4 on Friday."],
  [{ count: 1, time: Date.UTC(2026, 10, 25, 12), days: 1 }, " Next: 1 tomorrow."],
  [{ count: 2, time: Date.UTC(2026, 11, 3, 12), days: 9 }, " Next: 2 on 3 December."],
  [{ count: 0, time: 0, days: 0 }, ""],
  [undefined, ""],
]) {
  test(`the end says${words || " nothing of the next days"} when it is known`, async () => {
    const { page, root, find, press } = await listen();
    for (let card = 0; card < 2; card += 1) {
      press("Show answer");
      press("Remembered");
    }
    root.dispatchEvent(new page.defaultView.CustomEvent("course:restore", { detail: { next } }));
    assert.equal(textOf(find("summary")), `2 cards done, 0 came back.${words}`);
    assert.equal(find("summary").querySelector("[role=status]").textContent, words);
  });
}
