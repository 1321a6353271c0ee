/** Issue 5, item 5: each question has a permalink, its source, and a report that says what it is about. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AnswerLinks } from "../../overrides/assets/course/links/answer-links.mjs";
import { choose, openPage, readGolden, textOf } from "./page.mjs";

const HOST = "https://example.net/team/loaf";
const FORM = `${HOST}/issues/new?template=mistake.yml&page=https%3A%2F%2Fexample.org%2F`;
const EDIT = `<a rel="edit" href="${HOST}/edit/main/docs/chapters/01-loaf.md">Edit this page</a>`;
const REPORT = `<a href="${FORM.replace("&", "&amp;")}">Report a mistake</a>`;
const WRITE = '<a href="mailto:aino@example.org">Write to us</a>';
const PAGE = "https://example.org/course/chapters/01-loaf/";

/**
 * Opens a component above the foot of a page, and its answer.
 *
 * @param {string} golden
 * @param {{foot?: string, search?: string, prepare?: (root: HTMLElement) => void}} [options]
 */
function open(golden, { foot = EDIT + REPORT + WRITE, search = "", prepare = () => {} } = {}) {
  const page = openPage(`${readGolden(golden)}<footer class="course-foot">${foot}</footer>`, PAGE + search);
  const root = page.querySelector("[data-source]");
  prepare(root);
  const answer = root.querySelector(".course-answer");
  new AnswerLinks(answer);
  const links = [...answer.querySelectorAll(".course-foot__links > li > a")];
  return { page, root, answer, links, names: links.map(textOf), hrefs: links.map((link) => link.getAttribute("href")) };
}

/** @param {HTMLAnchorElement} link about to be followed by key */
function look(link) {
  link.dispatchEvent(new link.ownerDocument.defaultView.Event("focus"));
  return link.getAttribute("href");
}

test("a question has four links, named by it for who hears them one by one", () => {
  const { names, answer } = open("quiz/single.html");
  assert.deepEqual(names, [
    "Link to this question (Check 1)",
    "Edit this question (Check 1)",
    "Report a problem (Check 1)",
    "Write to us about this question (Check 1)",
  ]);
  const shown = [...answer.querySelectorAll(".course-foot__links .course-hidden")].map(textOf);
  assert.deepEqual(shown, Array(4).fill("(Check 1)"));
  assert.equal(answer.lastElementChild.className, "course-foot__links");
});

test("an exercise and a sorting task are called what they are", () => {
  const exercise = open("exercise/full.html");
  assert.deepEqual(exercise.names.slice(0, 2), [
    "Link to this exercise (Which part is it?)",
    "Edit this exercise (Which part is it?)",
  ]);
  assert.equal(exercise.hrefs[0], "#e-which-part");
  const sort = open("sort/full.html");
  assert.deepEqual(sort.names.slice(0, 2), ["Link to this task (Inside or outside?)", "Edit this task (Inside or outside?)"]);
  assert.equal(sort.hrefs[0], "#s-parts");
});

test("the addresses are exact", () => {
  const { hrefs } = open("quiz/single.html", { search: "?h=loaf#q-soft-part" });
  const question = "https%3A%2F%2Fexample.org%2Fcourse%2Fchapters%2F01-loaf%2F%23q-soft-part";
  assert.deepEqual(hrefs, [
    "#q-soft-part",
    `${HOST}/blob/main/docs/chapters/01-loaf.md?plain=1#L10`,
    `${HOST}/issues/new?template=mistake.yml&page=${question}&item=q-soft-part&revision=1`,
    `mailto:aino@example.org?subject=A%20problem%20with%20q-soft-part&body=Page%3A%20${question}%0D%0AId%3A%20q-soft-part%0D%0ARevision%3A%201%0D%0A%0D%0AWhat%20is%20wrong%2C%20and%20what%20would%20be%20right%3F%0D%0A`,
  ]);
});

test("the report tells what is chosen when it is followed, not when the answer was opened", () => {
  const { root, links } = open("quiz/single.html");
  const [, , report, letter] = links;
  const chosen = () => new URL(look(report)).searchParams.get("chosen");
  assert.equal(chosen(), null);
  const inputs = root.querySelectorAll("input");
  choose(inputs[0]);
  assert.equal(chosen(), "A: The crust");
  choose(inputs[1]);
  assert.equal(chosen(), "B: The crumb", "of markup its words");
  assert.match(decodeURIComponent(look(letter)), /\r\nChosen: B: The crumb\r\n/);
  for (const kind of ["pointerenter", "click"]) {
    choose(inputs[kind === "click" ? 2 : 3]);
    report.addEventListener(kind, (event) => event.preventDefault());
    report.dispatchEvent(new root.ownerDocument.defaultView.Event(kind, { cancelable: true }));
    assert.match(report.href, kind === "click" ? /chosen=C/ : /chosen=D/);
  }
});

test("of several options, and of a sorting task, all that is chosen is told, and no mark", () => {
  const quiz = open("quiz/multiple.html");
  for (const input of [...quiz.root.querySelectorAll("input")].slice(0, 2)) {
    choose(input);
    input.labels[0].append(" ✓ Correct answer");
  }
  const options = [...quiz.root.querySelectorAll(".course-quiz__text")].slice(0, 2).map(textOf);
  const { searchParams } = new URL(look(quiz.links[2]));
  assert.equal(searchParams.get("chosen"), `A: ${options[0]}; B: ${options[1]}`);

  const sort = open("sort/full.html");
  const [first] = sort.root.querySelectorAll("select");
  choose(first, first.options[1].value);
  const said = new URL(look(sort.links[2])).searchParams.get("chosen");
  assert.equal(said, `${textOf(first.labels[0])}: ${textOf(first.options[1])}`);
});

test("words with signs arrive whole, and no more of them than an address can hold", () => {
  const words = '1 < 2 & "50 %" #?=+;é';
  const say = (text) => {
    const { links, root } = open("quiz/single.html", {
      prepare: (question) => question.querySelector(".course-quiz__text").replaceChildren(text),
    });
    choose(root.querySelector("input"));
    return { form: new URL(look(links[2])), letter: new URL(look(links[3])) };
  };
  const { form, letter } = say(words);
  assert.equal(form.searchParams.get("chosen"), `A: ${words}`);
  assert.equal(form.hash, "");
  assert.match(decodeURIComponent(letter.search.split("&body=")[1]), /Chosen: A: 1 < 2 & "50 %" #\?=\+;é\r\n/);
  const long = say("🍞".repeat(5000));
  assert.equal(long.form.searchParams.get("chosen"), `A: ${"🍞".repeat(597)}…`);
  assert.ok(long.form.href.length < 8000, `${long.form.href.length}`);
});

test("a file's name is written into the address as the host wants it", () => {
  const { hrefs } = open("quiz/single.html", {
    prepare: (root) => (root.dataset.source = "chapters/a #1 é?.md:7"),
  });
  assert.equal(hrefs.find((href) => href.includes("/blob/")), `${HOST}/blob/main/docs/chapters/a%20%231%20%C3%A9%3F.md?plain=1#L7`);
});

test("a question that was brought from another page leads to its own source, and claims no address here", () => {
  const { names, hrefs } = open("quiz/single.html", {
    prepare: (root) => (root.dataset.source = "practice/02-dough.md:41"),
  });
  assert.deepEqual(names.map((name) => name.split(" (")[0]), [
    "Edit this question",
    "Report a problem",
    "Write to us about this question",
  ]);
  assert.equal(hrefs[0], `${HOST}/blob/main/docs/practice/02-dough.md?plain=1#L41`);
});

test("what the foot of the page has not is not offered", () => {
  const names = (foot) => open("quiz/single.html", { foot }).names.map((name) => name.split(" (")[0]);
  assert.deepEqual(names(""), ["Link to this question"]);
  assert.deepEqual(names(WRITE), ["Link to this question", "Write to us about this question"]);
  assert.deepEqual(names(EDIT + REPORT), ["Link to this question", "Edit this question", "Report a problem"]);
});
