/**
 * Keeps the course for reading without a network: what every page needs, the pages that were opened, and all of it
 * when a reader asks. `coursebook pack` fills in what the site holds; as it stands here, in a preview, it takes itself
 * and all it kept away.
 *
 * @type {{version: string, size: number, core: string[], more: string[]}} `size`: bytes of everything as they are sent
 */
const SITE = {version: "preview", size: 0, core: [], more: []};

/** @typedef {{waitUntil(work: Promise<unknown>): void}} Event */
/** @typedef {Event & {request: Request, respondWith(answer: Promise<Response>): void}} FetchEvent */
/** @typedef {Event & {data: string, ports: MessagePort[]}} MessageEvent */
const worker = /** @type {any} */ (self);
const HOME = new URL(worker.registration.scope);
const OURS = `course:${HOME.pathname}:`; // other sites share the origin
const NAME = OURS + SITE.version;
const CORE = new Set(SITE.core);
const LISTED = new Set([...SITE.core, ...SITE.more]);
const WHOLE = "?whole"; // the entry that says that a reader wants everything
const PATIENCE = 3000; // milliseconds
const QUIET = 200; // milliseconds

const locate = (/** @type {string} */ path) => new URL(path || "./", HOME).href;
const pathOf = (/** @type {string} */ url) => new URL(url).pathname.slice(HOME.pathname.length);
const isPage = (/** @type {string} */ path) => !path || path.endsWith("/");
const find = async (/** @type {string} */ path) => (await caches.open(NAME)).match(locate(path));

/**
 * A browser lets the next version take over only when this one has nothing to do: then all that waits for the network
 * ends at once, and new requests for what may not be kept pass it by.
 */
let isLeaving = false;
let leave = () => {};
/** @type {Promise<void>} */
const left = new Promise((resolve) => (leave = resolve));
let requests = 0;

const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));

/** Gives the names of what this site kept: of all its versions. */
async function listCaches() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(OURS));
}

/** @param {string[]} paths */
async function keep(paths) {
  const cache = await caches.open(NAME);
  // Asks the server whether what the browser has is still right: all is of one version.
  await cache.addAll(paths.map((path) => new Request(locate(path), { cache: "no-cache" })));
}

/** Keeps what every page needs, and anew whatever was kept or is open. */
async function install() {
  const wanted = new Set(SITE.core);
  let isWhole = false;
  for (const name of await listCaches()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) wanted.add(pathOf(url));
    isWhole ||= Boolean(await cache.match(locate(WHOLE)));
  }
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: "window" });
  for (const { url } of open) if (url.startsWith(HOME.href)) wanted.add(pathOf(url));
  const paths = isWhole ? [...LISTED] : [...wanted].filter((path) => LISTED.has(path));
  await keep(paths);
  if (isWhole) await mark();
  else await keep(await listImages(paths));
}

/** @param {string[]} paths kept files; of a page that was open before this worker was there, the images passed it by */
async function listImages(paths) {
  const found = new Set();
  for (const path of paths.filter(isPage)) {
    const text = await (await find(path))?.text();
    for (const [, source] of text?.matchAll(/ src="([^"]+)"/g) ?? []) found.add(pathOf(new URL(source, locate(path)).href));
  }
  return [...found].filter((path) => LISTED.has(path));
}

const store = async (/** @type {string} */ path, /** @type {Response} */ response) =>
  (await caches.open(NAME)).put(locate(path), response);
const mark = () => store(WHOLE, new Response());

async function activate() {
  for (const name of await listCaches()) if (name !== NAME) await caches.delete(name);
  await worker.clients.claim();
}

async function vanish() {
  for (const name of await listCaches()) await caches.delete(name);
  await worker.registration.unregister();
}

/**
 * Gives a page as the network has it, or as it was kept where the network has nothing or takes too long.
 *
 * @param {FetchEvent} event
 * @param {string} path
 */
async function readPage(event, path) {
  const fresh = fetch(event.request).then(async (response) => {
    if (response.ok && !response.redirected && LISTED.has(path) && !isLeaving) await store(path, response.clone());
    return response;
  });
  event.waitUntil(Promise.race([fresh.catch(() => {}), left]));
  const first = await Promise.race([fresh.catch(() => {}), pause(PATIENCE)]);
  return first ?? (await find(path)) ?? fresh.catch(apologise);
}

/**
 * @param {FetchEvent} event
 * @param {string} path
 */
async function readFile(event, path) {
  const kept = await find(path);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok && !isLeaving) event.waitUntil(Promise.race([store(path, response.clone()), left]));
  return response;
}

/**
 * Gives an answer to a request, or, when this version has to go, what is kept or the way past it.
 *
 * @param {FetchEvent} event
 * @param {string} path
 * @param {Promise<Response>} answer
 */
function respond({ request }, path, answer) {
  const instead = left.then(async () => (await find(path)) ?? Response.redirect(request.url));
  return Promise.race([answer, instead]);
}

function apologise() {
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>You are offline</title>`;
  const text = `<h1>You are offline</h1><p>This page is not kept on this device. Pages you have opened before still work.</p>
<p><a href="${HOME.pathname}">Course</a></p></html>`;
  return new Response(head + text, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

const answers = {
  /**
   * Makes way for the next version. It stays until nothing is asked any more: a request to a worker that has just
   * ended starts it again, and the next version goes on waiting.
   */
  leave: async () => {
    isLeaving = true;
    leave();
    for (let last = -1; last !== requests; await pause(QUIET)) last = requests;
  },
  /** Lets this version take over; the page that asks loads itself again. */
  swap: () => worker.skipWaiting(),
  state: async () => ({ size: SITE.size, isWhole: Boolean(await find(WHOLE)) }),
  keep: async () => {
    for (const path of LISTED) if (!isLeaving && !(await find(path))) await keep([path]);
    if (!isLeaving) await mark();
    return answers.state();
  },
  forget: async () => {
    const cache = await caches.open(NAME);
    for (const path of [...SITE.more, WHOLE]) await cache.delete(locate(path));
    return answers.state();
  },
};

if (SITE.version === "preview") {
  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (/** @type {Event} */ event) => event.waitUntil(vanish()));
} else {
  worker.addEventListener("install", (/** @type {Event} */ event) => event.waitUntil(install()));
  worker.addEventListener("activate", (/** @type {Event} */ event) => event.waitUntil(activate()));
  worker.addEventListener("fetch", (/** @type {FetchEvent} */ event) => {
    requests += 1;
    const { url, method, mode } = event.request;
    if (method !== "GET" || !url.startsWith(HOME.href)) return;
    const path = pathOf(url);
    const isRead = mode === "navigate" || isPage(path);
    if (isLeaving && (isRead || !CORE.has(path))) return;
    if (isRead) event.respondWith(respond(event, path, readPage(event, path)));
    else if (LISTED.has(path)) event.respondWith(respond(event, path, readFile(event, path)));
  });
  worker.addEventListener("message", (/** @type {MessageEvent} */ event) => {
    const answer = answers[/** @type {keyof typeof answers} */ (event.data)];
    const done = Promise.resolve(answer?.()).catch(() => undefined); // a full disk, or no network
    const ended = event.data === "leave" ? done : Promise.race([done, left]);
    event.waitUntil(ended.then((state) => event.ports[0]?.postMessage(state)));
  });
}
