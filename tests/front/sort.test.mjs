import assert from "node:assert/strict";
import { test } from "node:test";
import { Sort } from "../../overrides/assets/course/sort/sort.mjs";
import { choose, findButton, openPage, readGolden, textOf } from "./page.mjs";

const INSIDE = "ced9be";
const OUTSIDE = "4d9895";

/** @param {(root: HTMLElement) => void} [prepare] */
function start(prepare = () => {}) {
  const page = openPage(readGolden("sort/full.html"));
  const root = page.querySelector("[data-course=sort]");
  prepare(root);
  /** @type {object[]} */
  const events = [];
  page.addEventListener("course:answer", ({ detail }) => events.push(detail));
  new Sort(root);
  const selects = [...root.querySelectorAll("select")];
  return {
    page,
    root,
    selects,
    events,
    answer: root.querySelector("details"),
    status: root.querySelector("[role=status]"),
    check: () => findButton(root, "Check answers").click(),
    give: (...categories) => categories.forEach((category, place) => choose(selects[place], category)),
    results: () =>
      [...root.querySelectorAll(".course-sort__item")].map(
        (box) => textOf(box.querySelector(".course-sort__result")) ?? "",
      ),
  };
}

test("starting adds a named button and an empty status", () => {
  const { root, status } = start();
  assert.equal(textOf(findButton(root, "Check")), "Check answers to: Inside or outside?");
  assert.equal(status.textContent, "");
  assert.equal(root.dataset.state, "untouched");
});

test("answers that the browser brought back are answers", () => {
  assert.equal(start((root) => (root.querySelector("select").value = INSIDE)).root.dataset.state, "answered");
});

test("a check with an item left says so and goes to the first empty one", () => {
  const { page, root, selects, check, give, events } = start();
  give(OUTSIDE);
  check();
  const error = root.querySelector(".course-sort__error");
  assert.equal(textOf(error), "Error: Choose an answer for each item");
  assert.equal(error.previousElementSibling.tagName, "LEGEND");
  assert.equal(root.querySelector("fieldset").getAttribute("aria-describedby"), error.id);
  assert.equal(page.activeElement, selects[1]);
  assert.equal(selects[0].value, OUTSIDE, "answers stay");
  assert.deepEqual([root.dataset.state, events], ["error", []]);
  give(OUTSIDE);
  assert.equal(root.querySelector("fieldset").hasAttribute("aria-describedby"), false);
});

test("a miss has a result beside each item, joined to its select", () => {
  const { page, root, selects, check, give, status, results, answer } = start();
  give(OUTSIDE, OUTSIDE, INSIDE);
  check();
  assert.equal(status.textContent, "2 of 3 right. Change your answers and check again, or show the answers.");
  assert.deepEqual(results(), ["✓ Right", "✗ Not this one", "✓ Right"]);
  for (const select of selects) assert.ok(page.getElementById(select.getAttribute("aria-describedby")));
  assert.equal(textOf(page.getElementById(selects[1].getAttribute("aria-describedby"))), "✗ Not this one");
  assert.equal(root.querySelectorAll(".course-sort__item--right").length, 2);
  assert.equal(answer.open, false);
  assert.equal(root.dataset.state, "wrong");
});

test("another answer takes status and results away", () => {
  const { root, selects, check, give, status, results } = start();
  give(OUTSIDE, OUTSIDE, INSIDE);
  check();
  choose(selects[1], INSIDE);
  assert.deepEqual([status.textContent, results().join("")], ["", ""]);
  assert.equal(root.querySelectorAll("[aria-describedby], [class*='--right'], [class*='--wrong']").length, 0);
  assert.equal(root.dataset.state, "answered");
});

test("the second miss opens the answers", () => {
  const { check, give, status, answer } = start();
  give(INSIDE, OUTSIDE, OUTSIDE);
  check();
  check();
  assert.equal(status.textContent, "0 of 3 right. The answers and the reasons are below.");
  assert.equal(answer.open, true);
});

test("all right opens the answers", () => {
  const { root, check, give, status, answer, results } = start();
  give(OUTSIDE, INSIDE, INSIDE);
  check();
  assert.equal(status.textContent, "3 of 3 right. Read why below.");
  assert.deepEqual(results(), ["✓ Right", "✓ Right", "✓ Right"]);
  assert.deepEqual([answer.open, root.dataset.state], [true, "right"]);
});

test("each check tells the page the categories given", () => {
  const { check, give, events } = start();
  give(OUTSIDE, OUTSIDE, INSIDE);
  check();
  assert.deepEqual(events, [
    { id: "s-parts", rev: 1, options: [OUTSIDE, OUTSIDE, INSIDE], correct: false, attempt: 1 },
  ]);
});

for (const [name, damage, message] of [
  ["without a fieldset", (root) => root.querySelector("fieldset").remove(), /no fieldset/],
  ["without answers", (root) => root.querySelector("details").remove(), /no details/],
  ["without a select", (root) => root.querySelector("select").remove(), /no select/],
  ["without items", (root) => root.querySelectorAll("div[data-item]").forEach((item) => item.remove()), /no items/],
  ["with an unknown key", (root) => (root.querySelector("[data-item]").dataset.key = "ffffff"), /no category: ffffff/],
  ["with an empty key", (root) => (root.querySelector("[data-item]").dataset.key = ""), /no category/],
]) {
  test(`a sorting task ${name} is refused and stays as it was`, () => {
    const page = openPage(readGolden("sort/full.html"));
    const root = page.querySelector("[data-course=sort]");
    damage(root);
    const before = root.outerHTML;
    assert.throws(() => new Sort(root), message);
    assert.equal(root.outerHTML, before);
  });
}
