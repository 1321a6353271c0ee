/** Our modules as `coursebook pack` publishes them. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ASSETS } from "./page.mjs";

const PROGRAM = `
import json, pathlib, sys
from coursebook.packing.shrink import shrink_module
root = pathlib.Path(sys.argv[1])
paths = sorted(root.rglob("*.mjs"))
print(json.dumps({path.relative_to(root).as_posix(): shrink_module(path.read_bytes()).decode() for path in paths}))`;

/** @returns {Record<string, string>} the packed text of every module, by its path under the assets */
export function readPacked() {
  return JSON.parse(execFileSync("python", ["-c", PROGRAM, fileURLToPath(ASSETS)], { encoding: "utf8" }));
}
