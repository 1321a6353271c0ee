/** What a reader's first visit to a chapter loads of our scripts: packed, and each compressed as a server does it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { readPacked } from "./packed.mjs";
import { ASSETS } from "./page.mjs";

const BUDGET = 14 * 1024;
/** A chapter has all of these; the glossary has a page of its own, and who has kept nothing yet reads no store. */
const COMPONENTS = [
  "exercise/exercise.mjs",
  "flashcards/flashcards.mjs",
  "keeper.mjs",
  "offline/registration.mjs",
  "print/printing.mjs",
  "quiz/quiz.mjs",
  "sort/sort.mjs",
  "term/term.mjs",
];

/**
 * Gives a file and all it imports at once; what `import()` fetches later comes when a reader asks for it.
 *
 * @param {string} path
 * @param {Set<string>} [found]
 */
function follow(path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, target] of readFileSync(new URL(path, ASSETS), "utf8").matchAll(
    /^(?:import|export) [^;]*?from "([^"]+)";/gms,
  )) {
    follow(new URL(target, new URL(path, ASSETS)).pathname.slice(ASSETS.pathname.length), found);
  }
  return found;
}

test("a chapter loads the files it needs and no other", () => {
  const files = follow("init.mjs");
  for (const path of COMPONENTS) assert.ok(!files.has(path), `${path} comes only with its component`);
  for (const path of COMPONENTS) follow(path, files);
  for (const path of ["marking.mjs", "labels.mjs", "check-panel.mjs", "theme/drawer.mjs"])
    assert.ok(files.has(path), path);
  for (const path of ["glossary/glossary.mjs", "flashcards/session.mjs", "store.mjs", "theme/tables.mjs"])
    assert.ok(!files.has(path), path);
});

test("the scripts of a chapter stay within 14 KB", () => {
  const files = COMPONENTS.reduce((found, path) => follow(path, found), follow("init.mjs"));
  const packed = readPacked();
  const sizes = Array.from(files, (path) => [path, gzipSync(packed[path], { level: 9 }).length]);
  const sum = sizes.reduce((total, [, size]) => total + size, 0);
  assert.ok(sum <= BUDGET, `${sum} of ${BUDGET} bytes:\n${sizes.map((pair) => pair.join(" ")).join("\n")}`);
  assert.ok(sum > BUDGET / 2, `${sum}: the files were not all found`);
});
