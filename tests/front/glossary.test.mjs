import assert from "node:assert/strict";
import { test } from "node:test";
import { Glossary } from "../../overrides/assets/course/glossary/glossary.mjs";
import { openPage, press, readGolden, textOf } from "./page.mjs";

const ADDRESS = "https://example.org/course/glossary/";

/** @param {string} [query] */
function start(query = "") {
  const page = openPage(readGolden("glossary/all.html"), ADDRESS + query);
  page.defaultView.Element.prototype.scrollIntoView = () => {};
  const root = page.querySelector("[data-course=glossary]");
  new Glossary(root);
  const input = root.querySelector("input");
  return {
    page,
    root,
    input,
    status: root.querySelector("[role=status]"),
    search: () => page.defaultView.location.search,
    type(text) {
      input.value = text;
      input.dispatchEvent(new page.defaultView.Event("input", { bubbles: true }));
    },
    shown: () => [...root.querySelectorAll("h3")].filter((term) => !term.closest("[hidden]")).map((term) => term.firstChild.data),
    headings: () => [...root.querySelectorAll("h2:not([hidden])")].map(textOf),
    letters: () => [...root.querySelectorAll("nav li:not([hidden])")].map(textOf),
  };
}

test("starting adds a labelled filter and an empty status; every term is there", () => {
  const { root, input, status, shown, search } = start();
  assert.equal(textOf(root.querySelector(`label[for="${input.id}"]`)), "Filter terms");
  assert.equal(input.type, "search");
  assert.equal(status.textContent, "");
  assert.deepEqual(shown(), ["Crumb", "Crust", "Starter"]);
  assert.equal(search(), "");
});

for (const [name, text, terms] of [
  ["part of a term", "cru", ["Crumb", "Crust"]],
  ["case", "STARTER", ["Starter"]],
  ["another name", "inside", ["Crumb"]],
  ["a hyphen more", "cru-mb", ["Crumb"]],
  ["no word of the page's own", "not to be confused", []],
  ["accents", "crúst", ["Crust"]],
  ["surrounding spaces", "  crust ", ["Crust"]],
  ["nothing that fits", "oven", []],
  ["signs alone", "-", ["Crumb", "Crust", "Starter"]],
]) {
  test(`the filter understands ${name}`, () => {
    const { type, shown } = start();
    type(text);
    assert.deepEqual(shown(), terms);
  });
}

test("the status counts, and letters without a term go", () => {
  const { type, status, headings, letters } = start();
  type("cru");
  assert.equal(status.textContent, "2 of 3 terms");
  assert.deepEqual([headings(), letters()], [["C"], ["C"]]);
  type("");
  assert.equal(status.textContent, "");
  assert.deepEqual(
    [headings(), letters()],
    [
      ["C", "I", "S"],
      ["C", "I", "S"],
    ],
  );
});

test("another name's line leads to its term, and goes while the term itself is found by it", () => {
  const { root, type } = start();
  const line = root.querySelector(".course-glossary__see");
  assert.equal(textOf(line), "inside: see Crumb");
  assert.equal(line.querySelector("a").getAttribute("href"), "#crumb");
  type("inside");
  assert.equal(line.hidden, true);
  type("");
  assert.equal(line.hidden, false);
});

test("the address keeps the filter, and the state the theme put there", () => {
  const { page, type, search } = start("?h=loaf");
  page.defaultView.history.replaceState({ x: 0, y: 9 }, "");
  type("cru");
  assert.equal(search(), "?h=loaf&f=cru");
  assert.deepEqual(page.defaultView.history.state, { x: 0, y: 9 });
  type("");
  assert.equal(search(), "?h=loaf");
});

test("the address brings the filter back", () => {
  const { input, status, shown } = start("?f=cru");
  assert.equal(input.value, "cru");
  assert.equal(status.textContent, "2 of 3 terms");
  assert.deepEqual(shown(), ["Crumb", "Crust"]);
});

test("Escape clears the filter and leaves focus", () => {
  const { page, input, type, shown, search } = start();
  input.focus();
  type("cru");
  press(page, "Escape");
  assert.deepEqual([input.value, search(), shown().length], ["", "", 3]);
  assert.equal(page.activeElement, input);
});

test("the term that the address names takes focus", () => {
  const { page } = start("#starter");
  assert.equal(page.activeElement.id, "starter");
});

test("a term named by the address is shown though the filter hides it", () => {
  const { page, input, shown } = start("?f=cru#starter");
  assert.equal(page.activeElement.id, "starter");
  assert.deepEqual([input.value, shown().length], ["", 3]);
});

test("an address that names no term moves nothing", () => {
  for (const hash of ["#oven", "#letter-c", "#%"]) assert.equal(start(hash).page.activeElement.tagName, "BODY", hash);
});

test("a link to a hidden term shows it and lets it take focus", () => {
  const { page, root, type, shown } = start();
  type("crumb");
  root.querySelector("#crumb ~ .course-glossary__near a").click();
  assert.equal(shown().length, 3);
  assert.equal(page.getElementById("crust").getAttribute("tabindex"), "-1");
});

test("a link to a term in view keeps the filter, and the address of the filter now", () => {
  const { root, type, shown } = start("?f=crust");
  const link = root.querySelector("#crust ~ .course-glossary__near a");
  link.href = link.href; // as the theme does
  type("cru");
  link.click();
  assert.deepEqual(shown(), ["Crumb", "Crust"]);
  assert.equal(link.search, "?f=cru");
});

for (const [name, damage, message] of [
  ["without letters", (root) => root.querySelector("nav").remove(), /no nav/],
  ["without terms", (root) => root.querySelectorAll(".course-glossary__terms").forEach((list) => list.remove()), /no terms/],
  ["with an entry without a term", (root) => root.querySelector("h3").remove(), /no h3/],
]) {
  test(`a glossary ${name} is refused and stays as it was`, () => {
    const page = openPage(readGolden("glossary/all.html"));
    const root = page.querySelector("[data-course=glossary]");
    damage(root);
    const before = root.outerHTML;
    assert.throws(() => new Glossary(root), message);
    assert.equal(root.outerHTML, before);
  });
}
