/** 1.15: what the service worker answers when the network is slow, silent or gone; a clock of our own tells the time. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, mock, test } from "node:test";
import { createContext, runInContext } from "node:vm";

const HOME = "https://example.org/repo/";
const SOURCE = readFileSync(new URL("../../overrides/sw.js", import.meta.url), "utf8");
const SITE = { version: "1", size: 7, core: ["", "init.mjs"], more: ["page/", "loaf.svg"] };
const NAME = "course:/repo/:1";

beforeEach(() => mock.timers.reset());

/** Caches as the worker uses them. */
function createCaches() {
  const all = new Map();
  const open = async (name) => {
    const entries = all.get(name) ?? all.set(name, new Map()).get(name);
    return {
      match: async (url) => entries.get(url)?.clone(),
      put: async (url, response) => void entries.set(url, response),
      delete: async (url) => entries.delete(url),
      keys: async () => Array.from(entries.keys(), (url) => ({ url })),
    };
  };
  return { all, open, keys: async () => [...all.keys()], delete: async (name) => all.delete(name) };
}

/**
 * Starts a worker.
 *
 * @param {Record<string, string>} kept texts by path under the home page
 * @returns what makes things happen to it, and `asked`, the answers of the network by path, to be given
 */
async function start(kept = {}) {
  mock.timers.enable({ apis: ["setTimeout"] });
  const caches = createCaches();
  const cache = await caches.open(NAME);
  for (const [path, text] of Object.entries(kept)) await cache.put(HOME + path, new Response(text));
  const listeners = {};
  const asked = new Map();
  const self = {
    registration: { scope: HOME },
    clients: { claim: async () => {}, matchAll: async () => [] },
    addEventListener: (name, listener) => (listeners[name] = listener),
  };
  const fetch = ({ url }) => new Promise((resolve, reject) => asked.set(url.slice(HOME.length), { resolve, reject }));
  const later = (...all) => globalThis.setTimeout(...all);
  const scope = { self, caches, fetch, URL, Response, Request, setTimeout: later };
  runInContext(SOURCE.replace(/const SITE = .*;/, `const SITE = ${JSON.stringify(SITE)};`), createContext(scope));

  /** @returns what it answers, once it does, and whether it is done with all it began */
  const follow = (name, event) => {
    const seen = { text: undefined, isPassedBy: true, isDone: false };
    const works = [];
    const waitUntil = (work) => void works.push(work);
    const respondWith = (work) => {
      seen.isPassedBy = false;
      waitUntil(work);
      work.then(async (response) => {
        seen.response = response;
        seen.text = await response.clone().text();
      });
    };
    listeners[name]({ ...event, waitUntil, respondWith });
    (async () => {
      for (const work of works) await Promise.resolve(work).catch(() => {});
      seen.isDone = true;
    })();
    return seen;
  };
  return {
    caches,
    asked,
    read: (path, mode = "navigate") => follow("fetch", { request: { url: HOME + path, method: "GET", mode } }),
    pass: (url, method = "GET") => follow("fetch", { request: { url, method, mode: "navigate" } }),
    say: (data) => follow("message", { data, ports: [] }),
    activate: () => follow("activate", {}),
    async tick(time) {
      mock.timers.tick(time);
      for (let turn = 0; turn < 9; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
    },
  };
}

test("slow network: a kept page is given after exactly three seconds, and a late answer is kept", async () => {
  const worker = await start({ "page/": "kept" });
  const seen = worker.read("page/");
  await worker.tick(2999);
  assert.equal(seen.text, undefined);
  await worker.tick(1);
  assert.equal(seen.text, "kept");
  assert.equal(seen.isDone, false);
  worker.asked.get("page/").resolve(new Response("fresh"));
  await worker.tick(0);
  assert.equal(seen.isDone, true);
  assert.equal(await worker.caches.all.get(NAME).get(`${HOME}page/`).text(), "fresh");
});

test("an answer within three seconds is given, though the page is kept", async () => {
  const worker = await start({ "page/": "kept" });
  const seen = worker.read("page/");
  await worker.tick(2999);
  worker.asked.get("page/").resolve(new Response("fresh"));
  await worker.tick(0);
  assert.equal(seen.text, "fresh");
});

test("slow network: a page that is not kept is waited for", async () => {
  const worker = await start();
  const seen = worker.read("page/");
  await worker.tick(60_000);
  assert.equal(seen.text, undefined);
  worker.asked.get("page/").resolve(new Response("fresh"));
  await worker.tick(0);
  assert.equal(seen.text, "fresh");
});

test("without a network a kept page is given at once, and of any other it is said that it is not there", async () => {
  const worker = await start({ "page/": "kept" });
  const [kept, other] = [worker.read("page/"), worker.read("none/")];
  for (const { reject } of worker.asked.values()) reject(new TypeError("no network"));
  await worker.tick(0);
  assert.equal(kept.text, "kept");
  assert.equal(other.response.status, 503);
  assert.match(other.text, /<h1>You are offline<\/h1><p>This page is not kept on this device\./);
});

test("project path: only what lies under it is answered", async () => {
  const worker = await start();
  assert.equal(worker.pass("https://example.org/").isPassedBy, true);
  assert.equal(worker.pass("https://example.org/other/page/").isPassedBy, true);
  assert.equal(worker.pass(`${HOME}page/`, "POST").isPassedBy, true);
  assert.equal(worker.pass(`${HOME}page/`).isPassedBy, false);
});

test("old caches are deleted, and other sites' caches are left alone", async () => {
  const worker = await start();
  for (const name of ["course:/repo/:0", "course:/repo/deeper/:0", "course:/other/:0", "theirs"])
    await worker.caches.open(name);
  worker.activate();
  await worker.tick(0);
  assert.deepEqual(await worker.caches.keys(), [NAME, "course:/repo/deeper/:0", "course:/other/:0", "theirs"]);
});

test("a version that has to go ends what waits for the network, and gives what is kept or the way past it", async () => {
  const worker = await start({ "page/": "kept" });
  const [page, image] = [worker.read("page/"), worker.read("loaf.svg", "no-cors")];
  await worker.tick(0);
  const leaving = worker.say("leave");
  await worker.tick(0);
  assert.equal(page.text, "kept");
  assert.equal(image.response.headers.get("location"), `${HOME}loaf.svg`);
  assert.deepEqual([page.isDone, image.isDone, leaving.isDone], [true, true, false]);
  worker.asked.get("page/").resolve(new Response("too late"));
  await worker.tick(0);
  assert.equal(await worker.caches.all.get(NAME).get(`${HOME}page/`).text(), "kept");
});

test("a version that has to go stays until nothing is asked any more, and lets new pages pass", async () => {
  const worker = await start({ "init.mjs": "module" });
  const leaving = worker.say("leave");
  await worker.tick(199);
  const module = worker.read("init.mjs", "cors");
  assert.equal(worker.read("page/").isPassedBy, true);
  assert.equal(worker.read("loaf.svg", "no-cors").isPassedBy, true);
  await worker.tick(1);
  assert.equal(module.text, "module");
  assert.equal(leaving.isDone, false);
  await worker.tick(200);
  assert.equal(leaving.isDone, true);
});
