/** What each style of question does beyond the plain one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, textOf } from "./page.mjs";
import { startQuiz } from "./start-quiz.mjs";

const TRY_AGAIN = "Not quite. Change your answer and check again, or show the answer.";
const RIGHT = "Correct. Read why below.";

for (const [name, chosen] of [
  ["none", []],
  ["too few", [0]],
  ["too many", [0, 1, 2]],
]) {
  test(`multiple: ${name} is an error, and the choices stay`, () => {
    const { root, inputs, check } = startQuiz("multiple");
    for (const place of chosen) choose(inputs[place]);
    check();
    assert.equal(textOf(root.querySelector(".course-quiz__error")), "Error: Select two options");
    assert.equal(inputs.filter(({ checked }) => checked).length, chosen.length);
    assert.equal(root.dataset.state, "error");
  });
}

test("multiple: a miss says how many are right and marks each choice", () => {
  const { inputs, check, status, marks, feedback } = startQuiz("multiple");
  choose(inputs[1]);
  choose(inputs[2]);
  check();
  assert.equal(
    status.textContent,
    "One of your two is correct. Change your answer and check again, or show the answer.",
  );
  assert.deepEqual(marks(), ["", "✓ Correct answer", "✗ Your answer, not correct"]);
  assert.equal(textOf(feedback), "It stays behind.");
});

test("multiple: several wrong choices have their reasons each under its option", () => {
  const { inputs, check, status, feedback } = startQuiz("multiple", (root) => {
    root.dataset.key = "20299e 661e09";
    const box = root.querySelector("[data-option='67d10a']").cloneNode(true);
    box.dataset.option = "aaaaaa";
    root.querySelector("fieldset").append(box);
    const reason = root.querySelector("li[data-option='67d10a']").cloneNode(true);
    reason.dataset.option = "aaaaaa";
    root.querySelector("ul").append(reason);
  });
  choose(inputs[2]);
  choose(inputs[3]);
  check();
  assert.equal(
    status.textContent,
    "None of your two is correct. Change your answer and check again, or show the answer.",
  );
  const texts = [...feedback.children].map(textOf);
  assert.deepEqual(texts, ["C, not right: Tin", "It stays behind.", "C, not right: Tin", "It stays behind."]);
});

test("missing word: the gap shows the right words, and is a blank again after another choice", () => {
  const { root, inputs, check } = startQuiz("missing-word");
  const sentence = root.querySelector(".course-quiz__sentence");
  const gap = sentence.querySelector("[role=img]");
  choose(inputs[1]);
  check();
  assert.equal(textOf(sentence), "The crust is the firm outside of a loaf.");
  assert.equal(gap.hidden, true);
  choose(inputs[0]);
  assert.equal(gap.hidden, false);
  assert.equal(gap.getAttribute("aria-label"), "blank");
  assert.equal(textOf(sentence), "The is the firm outside of a loaf.");
});

test("missing word: a wrong word does not fill the gap", () => {
  const { root, inputs, check } = startQuiz("missing-word");
  choose(inputs[0]);
  check();
  assert.equal(root.querySelector(".course-quiz__gap").hidden, false);
  assert.equal(root.querySelectorAll(".course-quiz__gap").length, 1);
});

for (const name of ["list", "negative", "true-false"]) {
  test(`${name}: right and wrong as in any question`, () => {
    const { root, inputs, check, status } = startQuiz(name);
    const place = inputs.findIndex((input) => input.closest("[data-option]").dataset.option === root.dataset.key);
    choose(inputs[(place + 1) % inputs.length]);
    check();
    assert.equal(status.textContent, TRY_AGAIN);
    choose(inputs[place]);
    check();
    assert.equal(status.textContent, RIGHT);
  });
}
