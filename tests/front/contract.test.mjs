/** The HTML before any script: whole, and with no claim that only a script would make true. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { GOLDEN, openPage, readGolden } from "./page.mjs";

const PROMISES = [
  "aria-expanded",
  "aria-pressed",
  "aria-live",
  "aria-invalid",
  "aria-controls",
  "data-state",
  "tabindex",
  "hidden",
];
/** What no reader is ever shown: definitions are taken by the tip, other spellings by the search. */
const UNSEEN = ".course-definitions, .course-glossary__entry > p[hidden]";
const REFERENCES = ["aria-describedby", "aria-labelledby", "for"];

test("there is golden HTML of every component that has a script", () => {
  const folders = new Set(GOLDEN.map((path) => path.split("/")[0]));
  for (const name of ["exercise", "flashcards", "glossary", "quiz", "sort", "term"]) assert.ok(folders.has(name), name);
});

for (const path of GOLDEN) {
  test(`${path} promises nothing that needs a script`, () => {
    const page = openPage(readGolden(path));
    for (const element of page.querySelectorAll(`main *:not(${UNSEEN})`)) {
      for (const name of PROMISES) assert.ok(!element.hasAttribute(name), `${element.outerHTML.slice(0, 80)}: ${name}`);
    }
    assert.equal(
      page.querySelectorAll("main button, main [role=status], main [role=tooltip], main details[open]").length,
      0,
    );
  });

  test(`${path} refers to elements that are there`, () => {
    const page = openPage(readGolden(path));
    for (const name of REFERENCES) {
      for (const element of page.querySelectorAll(`main [${name}]`)) {
        for (const id of element.getAttribute(name).split(/\s+/)) assert.ok(page.getElementById(id), `${name}=${id}`);
      }
    }
  });
}
