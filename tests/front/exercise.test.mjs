import assert from "node:assert/strict";
import { test } from "node:test";
import { Exercise } from "../../overrides/assets/course/exercise/exercise.mjs";
import { findButton, openPage, readGolden, textOf } from "./page.mjs";

function start() {
  const page = openPage(readGolden("exercise/full.html"));
  const root = page.querySelector("[data-course=exercise]");
  new Exercise(root);
  const answer = root.querySelector(".course-answer");
  const group = answer.querySelector("[role=group]");
  return { page, root, answer, group, status: group.querySelector("[role=status]") };
}

test("the question how close it was stands inside the closed answers", () => {
  const { page, answer, group } = start();
  assert.equal(answer.open, false);
  assert.equal(answer.lastElementChild, group);
  assert.equal(textOf(page.getElementById(group.getAttribute("aria-labelledby"))), "How close were you?");
  assert.deepEqual([...group.querySelectorAll("button")].map(textOf), ["Same idea", "Partly", "Missed it"]);
});

test("nothing is chosen and nothing said at first", () => {
  const { group, status } = start();
  const pressed = [...group.querySelectorAll("button")].map((button) => button.getAttribute("aria-pressed"));
  assert.deepEqual(pressed, ["false", "false", "false"]);
  assert.equal(status.textContent, "");
});

test("a grade is said and shown; another one takes its place", () => {
  const { group, status } = start();
  findButton(group, "Partly").click();
  assert.equal(status.textContent, "You said: Partly.");
  findButton(group, "Missed it").click();
  assert.equal(status.textContent, "You said: Missed it.");
  assert.deepEqual([...group.querySelectorAll("[aria-pressed=true]")].map(textOf), ["Missed it"]);
});

test("a field for notes, named, stands before the answers", () => {
  const { page, answer } = start();
  const [field, ...more] = page.querySelectorAll("textarea");
  assert.deepEqual(more, []);
  assert.equal(textOf(field.closest("label")), "Your notes (kept only in this browser)");
  assert.equal(field.compareDocumentPosition(answer), 4);
});

/** Starts an exercise, types into its notes and gives what it told. */
function take(t, text) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const page = openPage(readGolden("exercise/full.html"));
  page.defaultView.setTimeout = setTimeout;
  page.defaultView.clearTimeout = clearTimeout;
  const root = page.querySelector("[data-course=exercise]");
  const told = [];
  for (const name of ["course:note", "course:self"]) page.addEventListener(name, ({ detail }) => told.push(detail));
  new Exercise(root);
  const field = root.querySelector("textarea");
  const type = (words) => {
    field.value = words;
    field.dispatchEvent(new page.defaultView.Event("input", { bubbles: true }));
  };
  type(text);
  const restore = (detail) => root.dispatchEvent(new page.defaultView.CustomEvent("course:restore", { detail }));
  return { page, root, field, told, type, restore, status: root.querySelector(".course-exercise__saved") };
}

test("notes are told 800 ms after the last key, once", (t) => {
  const { told, type, root } = take(t, "thi");
  t.mock.timers.tick(799);
  type("thin");
  t.mock.timers.tick(799);
  assert.deepEqual(told, []);
  t.mock.timers.tick(1);
  t.mock.timers.tick(5000);
  assert.deepEqual(told, [{ id: root.id, text: "thin" }]);
});

for (const [name, leave] of [
  ["the field is left", ({ page, field }) => field.dispatchEvent(new page.defaultView.Event("blur"))],
  ["the page is hidden", ({ page }) => page.dispatchEvent(new page.defaultView.Event("visibilitychange"))],
]) {
  test(`notes are told at once when ${name}`, (t) => {
    const exercise = take(t, "thin");
    leave(exercise);
    assert.deepEqual(exercise.told, [{ id: exercise.root.id, text: "thin" }]);
  });
}

test("notes of an exercise that the theme took away are told all the same", (t) => {
  const { root, told } = take(t, "thin");
  root.remove();
  t.mock.timers.tick(800);
  assert.deepEqual(told, [{ id: root.id, text: "thin" }]);
});

test("a note of more than 50 KB is not told, and why is said", (t) => {
  const { told, type, status } = take(t, "x".repeat(50 * 1024 + 1));
  t.mock.timers.tick(800);
  assert.deepEqual(told, []);
  assert.equal(status.textContent, "A note may have up to 50 KB. Shorten it, and it will be saved.");
  type("x".repeat(50 * 1024));
  t.mock.timers.tick(800);
  assert.equal(told.length, 1);
});

test("what was kept comes back; what is being typed stays", (t) => {
  const { page, field, restore, root } = take(t, "new");
  restore({ text: "old", grade: 1 });
  assert.equal(field.value, "new");
  assert.deepEqual([...root.querySelectorAll("[aria-pressed=true]")].map(textOf), ["Partly"]);
  assert.equal(root.querySelector(".course-exercise__status").textContent, "");
  t.mock.timers.tick(800);
  restore({ text: "of another tab" });
  assert.equal(field.value, "of another tab");
  assert.equal(page.querySelectorAll("textarea").length, 1);
});

test("that a note is saved is said at most every ten seconds, and of nothing else", (t) => {
  const { page, status, restore } = take(t, "new");
  let now = 50_000;
  page.defaultView.performance.now = () => now;
  restore({ kept: "self" });
  assert.equal(status.textContent, "");
  restore({ kept: "note" });
  assert.equal(status.textContent, "Saved");
  status.textContent = "";
  now += 9_999;
  restore({ kept: "note" });
  assert.equal(status.textContent, "");
  now += 1;
  restore({ kept: "note" });
  assert.equal(status.textContent, "Saved");
});

test("the grade is told: 2 for the same idea, 0 for a miss", (t) => {
  const { root, told } = take(t, "");
  t.mock.timers.tick(800);
  told.length = 0;
  for (const grade of ["Same idea", "Partly", "Missed it"]) findButton(root, grade).click();
  const rev = Number(root.dataset.rev);
  assert.deepEqual(told, [2, 1, 0].map((grade) => ({ id: root.id, rev, grade })));
});

test("an exercise without answers is refused and stays as it was", () => {
  const page = openPage(readGolden("exercise/full.html"));
  const root = page.querySelector("[data-course=exercise]");
  root.querySelector(".course-answer").remove();
  const before = root.outerHTML;
  assert.throws(() => new Exercise(root), /no details\.course-answer/);
  assert.equal(root.outerHTML, before);
});
