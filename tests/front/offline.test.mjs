import assert from "node:assert/strict";
import { test } from "node:test";
import { Offline } from "../../overrides/assets/course/offline/offline.mjs";
import { openPage, readGolden, settle, textOf } from "./page.mjs";

const PACKED = '<link rel="stylesheet" href="../../assets/course/course.css">';
const KEEP = "Keep the whole course for offline reading (1.5 MB)";

/**
 * Opens the control in a browser whose worker answers so.
 *
 * @param {object} [options]
 * @param {string} [options.head]
 * @param {Record<string, object | undefined>} [options.answers]
 * @param {() => Promise<unknown>} [options.register]
 */
async function start({ head = PACKED, answers = {}, register = async () => ({}) } = {}) {
  const page = openPage(head + readGolden("offline/offline.html"));
  const root = page.querySelector("[data-course=offline]");
  const asked = [];
  const active = {
    postMessage(question, [port]) {
      asked.push(question);
      port.postMessage(answers[question]);
      port.close();
    },
  };
  const workers = { ready: Promise.resolve({ active }), register };
  Object.defineProperty(page.defaultView.navigator, "serviceWorker", { value: workers });
  new Offline(root);
  await wait();
  const button = root.querySelector("button");
  const press = async () => {
    button.click();
    await wait();
  };
  const texts = () => [root.querySelector("p"), button, root.querySelector("[role=status]")].map(textOf);
  return { asked, button, press, texts };
}

/** A message takes a turn of the loop. */
async function wait() {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
  await settle();
}

const SOME = { size: 1.5 * 1024 * 1024, isWhole: false };
const ALL = { ...SOME, isWhole: true };

test("the whole course is kept and removed again", async () => {
  const { asked, press, texts } = await start({ answers: { state: SOME, keep: ALL, forget: SOME } });
  assert.deepEqual(texts(), ["The pages you open are kept in this browser; the others need a network.", KEEP, ""]);
  await press();
  const whole = "The whole course is kept in this browser. It works without a network.";
  assert.deepEqual(texts(), [whole, "Remove the kept course", "Kept."]);
  await press();
  assert.deepEqual(texts().slice(1), [KEEP, "Removed."]);
  assert.deepEqual(asked, ["state", "keep", "forget"]);
});

test("what could not be kept is said, and can be tried again", async () => {
  const { press, texts } = await start({ answers: { state: SOME } });
  await press();
  const failed = "Not everything could be kept: there is no network, or no room. Try again.";
  assert.deepEqual(texts().slice(1), [KEEP, failed]);
});

for (const [name, options] of Object.entries({
  "a site that is not packed": { head: "" },
  "a browser that lets no worker in": { register: () => Promise.reject(new Error("blocked")) },
})) {
  test(`${name} offers nothing`, async () => {
    const { asked, button, texts } = await start({ answers: { state: SOME }, ...options });
    assert.equal(texts()[0], "This browser keeps no pages of this site. You can still read everything with a network.");
    assert.equal(button.hidden, true);
    assert.deepEqual(asked, []);
  });
}
