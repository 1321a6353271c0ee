/** The library that the browser gets is the one that package.json pins, byte for byte, and it is light. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { ASSETS } from "./page.mjs";

const BUDGET = 14 * 1024;
const ROOT = new URL("../../", import.meta.url);
const VENDORED = new URL("vendor/ts-fsrs/", ASSETS);
const INSTALLED = new URL("node_modules/ts-fsrs/", ROOT);
/** @type {{package: string, version: string, sha256: string}} */
const record = JSON.parse(readFileSync(new URL("version.json", VENDORED), "utf8"));
const library = readFileSync(new URL("index.mjs", VENDORED));

test("the recorded version is the one package.json pins", () => {
  const { devDependencies } = JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8"));
  assert.equal(record.package, "ts-fsrs");
  assert.equal(record.version, devDependencies["ts-fsrs"]);
  assert.equal(JSON.parse(readFileSync(new URL("package.json", INSTALLED), "utf8")).version, record.version);
});

test("the recorded hash is the file's", () => {
  assert.equal(createHash("sha256").update(library).digest("hex"), record.sha256);
});

test("the file and its licence are the package's", () => {
  assert.ok(library.equals(readFileSync(new URL("dist/index.mjs", INSTALLED))));
  const licence = readFileSync(new URL("LICENSE", VENDORED));
  assert.ok(licence.equals(readFileSync(new URL("LICENSE", INSTALLED))));
  assert.match(licence.toString(), /MIT License/);
});

test("the file weighs at most 14 KB packed, and loads nothing", () => {
  assert.ok(gzipSync(library, { level: 9 }).length <= BUDGET);
  assert.doesNotMatch(library.toString(), /^import\b|\bimport\(/m);
});
