/** What a module says after packing: to a parser, exactly what it said before. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "acorn";
import { readPacked } from "./packed.mjs";
import { ASSETS } from "./page.mjs";

/** Where in the text a node stands: all that packing may change. */
const PLACE = new Set(["start", "end"]);

/** @param {string} text a module; gives its syntax tree as text, without the places */
function readTree(text) {
  const tree = parse(text, { ecmaVersion: "latest", sourceType: "module" });
  return JSON.stringify(tree, (key, value) => (PLACE.has(key) ? undefined : value), 1);
}

const packed = readPacked();

for (const [path, text] of Object.entries(packed)) {
  test(`${path} means the same when it is packed`, () => {
    const source = readFileSync(new URL(path, ASSETS), "utf8");
    assert.equal(readTree(text), readTree(source));
    assert.ok(text.length < source.length);
  });
}

test("a tree is told from another by one name, one blank in a text, one pattern and one place", () => {
  const texts = ["f(`a  b`, /x/);", "f(`a b`, /x/);", "g(`a  b`, /x/);", "f(`a  b`, /y/);", "{ f(`a  b`, /x/); }"];
  assert.equal(new Set(texts.map(readTree)).size, texts.length);
  assert.ok(Object.keys(packed).includes("init.mjs"));
});
