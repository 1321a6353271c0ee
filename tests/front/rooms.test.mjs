/** Who may know what: the files that own the page, and what none may use. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { ASSETS } from "./page.mjs";

const FILES = readdirSync(ASSETS, { recursive: true })
  .map((path) => String(path).replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".mjs") && !path.startsWith("vendor/"))
  .sort();

/** @param {string} path */
const read = (path) => readFileSync(new URL(path, ASSETS), "utf8");

/**
 * Gives a file's code: no comments, and no text between quotes, which may hold any word.
 *
 * @param {string} path
 */
const readCode = (path) => readUncommented(path).replace(/"(?:[^"\\\n]|\\.)*"/g, '""');

/** @param {string} path */
const readUncommented = (path) =>
  read(path)
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/(^|\s)\/\/.*$/gm, "");

/**
 * Words that few may say. The page as a global is `init.mjs`'s alone; the others take elements, or a document, and ask
 * those. Time and chance come from the store's stamps.
 */
const OWNERS = {
  document: ["init.mjs"],
  window: ["init.mjs"],
  indexedDB: ["database.mjs", "held.mjs"],
  DOMParser: ["fetching.mjs"],
  Date: ["agenda.mjs", "dates.mjs", "scheduler.mjs", "store.mjs"],
  fetch: ["fetching.mjs"],
  getRandomValues: ["store.mjs"],
};
const IMPORT = /(?:^import (?:[^;"]*? from )?|\bimport\()"([^"]+)"/gm;
/**
 * Gives what a file imports, types too; those of what others made are their package's.
 *
 * @param {string} path
 */
const listImports = (path) =>
  Array.from(read(path).replace('typeof import("ts-fsrs")', "").matchAll(IMPORT), ([, target]) => target);
const PURE = [
  "marking.mjs",
  "history.mjs",
  "labels.mjs",
  "chance.mjs",
  "paper.mjs",
  "attempt.mjs",
  "attempts.mjs",
  "exam/exam-labels.mjs",
  "exam/gap-labels.mjs",
  "exam/gaps.mjs",
  "drill/drill-labels.mjs",
  "drill/pick.mjs",
  "agenda.mjs",
  "scheduler.mjs",
  "deck.mjs",
  "review/calendar.mjs",
];
const NEVER = [
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "document.write",
  "eval",
  "Function",
  "localStorage",
  "sessionStorage",
  "cookie",
  "XMLHttpRequest",
  "setInterval",
  "Math.random",
  "alert",
];

test("there are files to look at", () => {
  for (const path of [...PURE, "init.mjs", "quiz/quiz.mjs"]) assert.ok(FILES.includes(path), path);
});

for (const [word, owners] of Object.entries(OWNERS)) {
  test(`${word} stands only in ${owners.join(", ")}`, () => {
    const isGlobal = word === "document" || word === "window";
    const pattern = new RegExp(`${isGlobal ? "(?<![.\\w$])" : "\\b"}${word}\\b`);
    const users = FILES.filter((path) => pattern.test(readCode(path)));
    assert.deepEqual(users, owners);
  });
}

test("document$ stands only in init.mjs", () => {
  assert.deepEqual(
    FILES.filter((path) => read(path).includes("document$")),
    ["init.mjs"],
  );
});

for (const word of NEVER) {
  test(`${word} is nowhere`, () => {
    const pattern = new RegExp(`\\b${word.replace(".", "\\.")}\\b`);
    assert.deepEqual(
      FILES.filter((path) => pattern.test(readCode(path))),
      [],
    );
  });
}

test("only tips, notes, the clock of an exam and a version that is late use a timer", () => {
  assert.deepEqual(
    FILES.filter((path) => /\bset(Timeout|Immediate)\b/.test(readCode(path))),
    ["exam/clock.mjs", "exercise/exercise.mjs", "offline/update.mjs", "term/term.mjs"],
  );
});

for (const path of PURE) {
  test(`${path} knows no page`, () => {
    assert.doesNotMatch(readCode(path), /\b(Element|Document|ownerDocument|querySelector|addEventListener|import\()/);
    for (const target of listImports(path)) {
      const { pathname } = new URL(target, new URL(path, ASSETS));
      assert.ok(PURE.includes(pathname.slice(ASSETS.pathname.length)), target);
    }
  });
}

for (const path of FILES) {
  const text = read(path);

  test(`${path} imports its neighbours by their full name, and nothing else`, () => {
    for (const target of listImports(path)) {
      assert.match(target, /^\.\.?\/.*\.mjs$/);
      const { pathname } = new URL(target, new URL(path, ASSETS));
      assert.ok(FILES.includes(pathname.slice(ASSETS.pathname.length)), target);
    }
  });

  test(`${path} has named exports and a readable length`, () => {
    assert.doesNotMatch(text, /export default/);
    assert.ok(text.split("\n").length <= 200);
  });
}

test("a module that init.mjs starts exports its class alone", () => {
  const started = Array.from(read("init.mjs").matchAll(/^ {2}\w+: \(\) => import\("\.\/(.+)"\),$/gm), ([, path]) => path);
  assert.ok(started.length > 8);
  for (const path of started) {
    const exported = Array.from(read(path).matchAll(/^export \w+/gm), ([words]) => words);
    assert.deepEqual(exported, ["export class"], path);
  }
});

test("components do not know each other", () => {
  const folders = FILES.filter((path) => path.includes("/"));
  for (const path of folders) {
    const [folder] = path.split("/");
    for (const target of listImports(path)) {
      const { pathname } = new URL(target, new URL(path, ASSETS));
      const rest = pathname.slice(ASSETS.pathname.length);
      assert.ok(!rest.includes("/") || rest.startsWith(`${folder}/`), `${path} imports ${rest}`);
    }
  }
});

test("every word on the page stands in a file of labels", () => {
  for (const path of FILES.filter((name) => !name.endsWith("labels.mjs"))) {
    for (const [text] of readUncommented(path).matchAll(/"(?:[^"\\\n]|\\.)*"|`[^`]*`/g)) {
      assert.doesNotMatch(text, /["`>][A-Z][a-z]+ [a-z]/, `${path}: ${text}`);
    }
  }
});
