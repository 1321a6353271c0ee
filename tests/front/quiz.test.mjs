import assert from "node:assert/strict";
import { test } from "node:test";
import { Quiz } from "../../overrides/assets/course/quiz/quiz.mjs";
import { choose, findButton, openPage, readGolden, textOf } from "./page.mjs";
import { startQuiz } from "./start-quiz.mjs";

const TRY_AGAIN = "Not quite. Change your answer and check again, or show the answer.";
const SEE_BELOW = "Not quite. The answer and the reason are below.";
const RIGHT = "Correct. Read why below.";

test("starting adds a named button and an empty status after the options", () => {
  const { root, fieldset, status, feedback } = startQuiz("multiple");
  assert.equal(textOf(findButton(root, "Check")), "Check answer to: Check 1: What a loaf has");
  assert.equal(findButton(root, "Check").type, "button");
  assert.equal(status.textContent, "");
  assert.equal(status.getAttribute("aria-atomic"), "true");
  assert.equal(root.dataset.state, "untouched");
  const order = [
    fieldset,
    root.querySelector(".course-quiz__actions"),
    status,
    feedback,
    root.querySelector("details"),
  ];
  assert.deepEqual([...root.children].slice(-5), order);
});

test("choices that the browser brought back are an answer", () => {
  const { root } = startQuiz("single", (root) => (root.querySelector("input").checked = true));
  assert.equal(root.dataset.state, "answered");
});

test("an empty check says what to do, between hint and options, and goes to the first control", () => {
  const { page, root, inputs, fieldset, check, status, events } = startQuiz("single");
  check();
  const error = root.querySelector(".course-quiz__error");
  assert.equal(textOf(error), "Error: Select one option");
  assert.equal(error.firstElementChild.className, "course-hidden");
  assert.equal(error.previousElementSibling.className, "course-quiz__hint");
  assert.equal(error.nextElementSibling.className, "course-quiz__option");
  assert.equal(fieldset.getAttribute("aria-describedby"), `q-soft-part-hint ${error.id}`);
  assert.equal(page.activeElement, inputs[0]);
  assert.deepEqual([root.dataset.state, status.textContent, events], ["error", "", []]);
});

test("two empty checks leave one error", () => {
  const { root, check } = startQuiz("single");
  check();
  check();
  assert.equal(root.querySelectorAll(".course-quiz__error").length, 1);
});

test("a choice ends the error", () => {
  const { root, inputs, fieldset, check } = startQuiz("single");
  check();
  choose(inputs[2]);
  assert.equal(root.querySelector(".course-quiz__error"), null);
  assert.equal(fieldset.getAttribute("aria-describedby"), "q-soft-part-hint");
  assert.equal(root.dataset.state, "answered");
});

test("the first miss marks the choice alone and gives its reason; the answer stays closed", () => {
  const { page, root, inputs, check, status, marks, feedback, answer } = startQuiz("single");
  choose(inputs[0]);
  findButton(root, "Check").focus();
  check();
  assert.equal(status.textContent, TRY_AGAIN);
  assert.deepEqual(marks(), ["✗ Your answer, not correct", "", "", ""]);
  assert.equal(feedback.innerHTML, "<p>The crust is outside and firm.</p>");
  assert.equal(feedback.hidden, false);
  assert.equal(answer.open, false);
  assert.equal(root.dataset.state, "wrong");
  assert.equal(page.activeElement, findButton(root, "Check"));
  const option = root.querySelector(".course-quiz__option--wrong");
  assert.equal(textOf(option.querySelector("label")), "A The crust, your answer, not correct");
  assert.equal(option.querySelector(".course-quiz__mark").getAttribute("aria-hidden"), "true");
});

test("another choice takes status, marks and reason away", () => {
  const { root, inputs, check, status, marks, feedback } = startQuiz("single");
  choose(inputs[0]);
  check();
  choose(inputs[3]);
  assert.deepEqual([status.textContent, marks().join(""), feedback.hidden], ["", "", true]);
  assert.equal(textOf(root.querySelector("label")), "A The crust");
  assert.equal(root.querySelectorAll("[class*='--wrong'], [class*='--right']").length, 0);
  assert.equal(root.dataset.state, "answered");
});

test("the second miss opens the answer and marks both", () => {
  const { inputs, check, status, marks, answer, feedback } = startQuiz("single");
  choose(inputs[0]);
  check();
  choose(inputs[2]);
  check();
  assert.equal(status.textContent, SEE_BELOW);
  assert.deepEqual(marks(), ["", "✓ Correct answer", "✗ Your answer, not correct", ""]);
  assert.equal(answer.open, true);
  assert.equal(feedback.hidden, true, "the reason stands in the answer");
});

test("the same wrong choice checked twice is a second miss, with one set of marks", () => {
  const { inputs, check, marks, root } = startQuiz("single");
  choose(inputs[0]);
  check();
  check();
  assert.deepEqual(marks(), ["✗ Your answer, not correct", "✓ Correct answer", "", ""]);
  assert.equal(root.querySelectorAll(".course-quiz__mark").length, 2);
});

test("the right choice opens the answer", () => {
  const { root, inputs, check, status, marks, answer } = startQuiz("single");
  choose(inputs[1]);
  check();
  assert.equal(status.textContent, RIGHT);
  assert.deepEqual(marks(), ["", "✓ Correct answer", "", ""]);
  assert.equal(textOf(root.querySelectorAll("label")[1]), "B The crumb, correct answer");
  assert.equal(answer.open, true);
  assert.equal(root.dataset.state, "right");
});

test("each check tells the page what was chosen, by ids and in order", () => {
  const { inputs, check, events } = startQuiz("multiple");
  choose(inputs[2]);
  choose(inputs[0]);
  check();
  choose(inputs[2]);
  choose(inputs[1]);
  check();
  assert.deepEqual(events, [
    { id: "q-two-parts", rev: 2, options: ["20299e", "67d10a"], correct: false, attempt: 1 },
    { id: "q-two-parts", rev: 2, options: ["20299e", "661e09"], correct: true, attempt: 2 },
  ]);
});

test("the answer opened before trying is seen; a later look is not", () => {
  const { root, inputs, check, answer } = startQuiz("single");
  answer.querySelector("summary").click();
  assert.equal(root.dataset.state, "seen");
  assert.equal(answer.open, true);
  choose(inputs[0]);
  check();
  assert.equal(root.dataset.state, "wrong");
  answer.querySelector("summary").click();
  answer.querySelector("summary").click();
  assert.equal(root.dataset.state, "wrong");
});

test("an answer that the theme opens to print it is not seen", () => {
  const { root, answer } = startQuiz("single");
  answer.open = true;
  assert.equal(root.dataset.state, "untouched");
});

test("with the answer open the first miss points to it", () => {
  const { inputs, check, status, feedback, answer } = startQuiz("single");
  answer.querySelector("summary").click();
  choose(inputs[0]);
  check();
  assert.equal(status.textContent, SEE_BELOW);
  assert.equal(feedback.hidden, true);
});

test("copied reasons bring no second id", () => {
  const { page, inputs, check } = startQuiz("single", (root) => {
    const reason = root.querySelector("li[data-option='306ec9'] p:last-child");
    reason.id = "why";
    reason.innerHTML = "The crust is <em id='why-not'>outside</em>.";
  });
  choose(inputs[0]);
  check();
  assert.equal(page.querySelectorAll("#why").length, 1);
  assert.equal(page.querySelectorAll("#why-not").length, 1);
});

for (const [name, damage, message] of [
  ["without a fieldset", (root) => root.querySelector("fieldset").remove(), /no fieldset/],
  ["without an answer", (root) => root.querySelector("details").remove(), /no details/],
  ["without a summary", (root) => root.querySelector("summary").remove(), /no summary/],
  ["without a title", (root) => root.querySelector("h3").remove(), /no h3/],
  ["without an input", (root) => root.querySelector("input").remove(), /no input/],
  ["with an unknown key", (root) => (root.dataset.key = "ffffff"), /names no option: ffffff/],
  ["without a key", (root) => delete root.dataset.key, /names no option/],
]) {
  test(`a question ${name} is refused and stays as it was`, () => {
    const page = openPage(readGolden("quiz/single.html"));
    const root = page.querySelector("[data-course=quiz]");
    damage(root);
    const before = root.outerHTML;
    assert.throws(() => new Quiz(root), message);
    assert.equal(root.outerHTML, before);
  });
}
