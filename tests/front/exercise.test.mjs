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

test("there is no field whose text would be lost", () => {
  assert.equal(start().root.querySelectorAll("textarea, input").length, 0);
});

test("an exercise without answers is refused and stays as it was", () => {
  const page = openPage(readGolden("exercise/full.html"));
  const root = page.querySelector("[data-course=exercise]");
  root.querySelector(".course-answer").remove();
  const before = root.outerHTML;
  assert.throws(() => new Exercise(root), /no details\.course-answer/);
  assert.equal(root.outerHTML, before);
});
