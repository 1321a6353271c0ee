import assert from "node:assert/strict";
import { test } from "node:test";
import { TermTips } from "../../overrides/assets/course/term/term.mjs";
import { openPage, press, readGolden } from "./page.mjs";

const CRUMB = "The soft inside of a loaf, with its pores.";
const CRUST = "The firm outside of a loaf.";

/**
 * Opens a page with terms, under a clock that the test moves.
 *
 * @param {import("node:test").TestContext} t
 */
function start(t) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const page = openPage(readGolden("term/uses.html"));
  const { PointerEvent, MouseEvent } = page.defaultView;
  const [crumb, crust] = page.querySelectorAll("a.course-term");
  // What jsdom does not work out: which focus is visible, and where things are.
  let isVisible = true;
  for (const link of [crumb, crust]) {
    link.matches = (selector) => selector === ":focus-visible" && isVisible && page.activeElement === link;
    link.getClientRects = () => [{ top: 100, bottom: 120, left: 40, right: 90 }];
  }
  new TermTips(page.body);
  const point = (target, type, more) =>
    target.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: "mouse", ...more }));
  return {
    page,
    crumb,
    crust,
    tip: () => page.querySelector("[role=tooltip]"),
    hideFocus: () => (isVisible = false),
    enter: (target, more) => point(target, "pointerover", more),
    leave: (target, more) => point(target, "pointerout", more),
    touch(target) {
      for (const type of ["pointerover", "pointerdown", "pointerup", "pointerout"])
        point(target, type, { pointerType: "touch" });
      const click = new MouseEvent("click", { bubbles: true, cancelable: true });
      target.dispatchEvent(click);
      return click;
    },
    pass: (time) => t.mock.timers.tick(time),
  };
}

test("starting puts nothing on the page", (t) => assert.equal(start(t).tip(), null));

test("focus shows the definition as text, at once", (t) => {
  const { crumb, tip } = start(t);
  crumb.focus();
  assert.equal(tip().textContent, CRUMB);
  assert.equal(tip().children.length, 0);
  assert.equal(tip().className, "course-tip");
});

test("focus that is not visible shows nothing", (t) => {
  const { crumb, tip, hideFocus } = start(t);
  hideFocus();
  crumb.focus();
  assert.equal(tip(), null);
});

test("there is one tip for all terms", (t) => {
  const { page, crumb, crust, tip } = start(t);
  crumb.focus();
  crust.focus();
  assert.equal(tip().textContent, CRUST);
  assert.equal(page.querySelectorAll("[role=tooltip]").length, 1);
});

test("the tip ends with focus", (t) => {
  const { crumb, tip } = start(t);
  crumb.focus();
  crumb.blur();
  assert.equal(tip(), null);
});

test("Escape closes the tip, focus stays, and the tip stays closed", (t) => {
  const { page, crumb, tip, pass } = start(t);
  crumb.focus();
  press(page, "Escape");
  pass(1000);
  assert.equal(tip(), null);
  assert.equal(page.activeElement, crumb);
});

test("the pointer shows the tip after 150 milliseconds", (t) => {
  const { crumb, tip, enter, pass } = start(t);
  enter(crumb);
  pass(149);
  assert.equal(tip(), null);
  pass(1);
  assert.equal(tip().textContent, CRUMB);
});

test("a pointer that passes over shows nothing", (t) => {
  const { crumb, tip, enter, leave, pass } = start(t);
  enter(crumb);
  pass(100);
  leave(crumb);
  pass(1000);
  assert.equal(tip(), null);
});

test("a click before the tip has come shows none", (t) => {
  const { page, crumb, tip, enter, pass } = start(t);
  page.addEventListener("click", (event) => event.preventDefault());
  enter(crumb);
  crumb.click();
  pass(1000);
  assert.equal(tip(), null);
});

test("a term that is gone when its time comes shows nothing", (t) => {
  const { crumb, tip, enter, pass } = start(t);
  enter(crumb);
  crumb.remove();
  pass(1000);
  assert.equal(tip(), null);
});

test("the tip stays 300 milliseconds for the pointer to come to it, and then while it is there", (t) => {
  const { crumb, tip, enter, leave, pass } = start(t);
  enter(crumb);
  pass(150);
  leave(crumb);
  pass(299);
  enter(tip());
  pass(5000);
  assert.equal(tip().textContent, CRUMB);
  leave(tip());
  pass(300);
  assert.equal(tip(), null);
});

test("moving within a term is not leaving it", (t) => {
  const { crumb, tip, enter, leave, pass } = start(t);
  enter(crumb);
  pass(150);
  leave(crumb, { relatedTarget: crumb });
  pass(1000);
  assert.ok(tip());
});

test("the pointer leaving does not close the tip of the term that has focus", (t) => {
  const { crumb, tip, enter, leave, pass } = start(t);
  crumb.focus();
  enter(crumb);
  leave(crumb);
  pass(1000);
  assert.ok(tip());
});

test("the first tap shows the tip, the second follows the link", (t) => {
  const { page, crumb, tip, touch, pass } = start(t);
  let followed = 0;
  page.body.addEventListener("click", (event) => {
    followed += 1;
    event.preventDefault();
  });
  assert.equal(touch(crumb).defaultPrevented, true);
  pass(1000);
  assert.equal(tip().textContent, CRUMB, "a lifted finger does not leave");
  assert.equal(followed, 0, "the theme's listener on the body does not hear of it");
  touch(crumb);
  assert.equal(followed, 1);
  assert.equal(tip(), null);
});

test("a tap that gives visible focus is still the first", (t) => {
  const { page, crumb, tip } = start(t);
  const { PointerEvent, MouseEvent } = page.defaultView;
  crumb.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, pointerType: "touch" }));
  crumb.focus();
  const click = new MouseEvent("click", { bubbles: true, cancelable: true });
  crumb.dispatchEvent(click);
  assert.equal(click.defaultPrevented, true);
  assert.ok(tip());
});

test("a tap elsewhere closes the tip; a tap on it does not", (t) => {
  const { page, crumb, tip, touch } = start(t);
  touch(crumb);
  touch(tip());
  assert.ok(tip());
  touch(page.querySelector("h1"));
  assert.equal(tip(), null);
});

test("a click and Enter follow the link at once", (t) => {
  const { page, crumb } = start(t);
  crumb.focus();
  const click = new page.defaultView.MouseEvent("click", { bubbles: true, cancelable: true });
  page.addEventListener("click", (event) => {
    assert.equal(event.defaultPrevented, false);
    event.preventDefault();
  });
  crumb.dispatchEvent(click);
  assert.equal(click.defaultPrevented, true, "it came to the end of the page");
});

test("a term without a definition is an ordinary link", (t) => {
  const { page, crumb, tip, touch } = start(t);
  page.getElementById("def-crumb").remove();
  page.addEventListener("click", (event) => {
    assert.equal(event.defaultPrevented, false);
    event.preventDefault();
  });
  crumb.focus();
  touch(crumb);
  assert.equal(tip(), null);
});

test("a new page has no tip, and none that was about to come", (t) => {
  const { page, crumb, crust, tip, enter, pass } = start(t);
  crumb.focus();
  enter(crust);
  page.querySelector("main").replaceChildren();
  page.body.dispatchEvent(new page.defaultView.CustomEvent("course:arrive"));
  pass(1000);
  assert.equal(tip(), null);
});

for (const [name, { rect, tip: size, window }, place] of [
  ["under the term", { rect: [100, 40], tip: [200, 60], window: [1280, 800] }, ["40px", "128px"]],
  ["above it where the window ends", { rect: [760, 40], tip: [200, 60], window: [1280, 800] }, ["40px", "692px"]],
  ["under it where neither side has room", { rect: [40, 40], tip: [200, 90], window: [1280, 120] }, ["40px", "68px"]],
  ["away from the right edge", { rect: [100, 300], tip: [304, 60], window: [360, 800] }, ["48px", "128px"]],
  ["away from the left edge", { rect: [100, 2], tip: [200, 60], window: [320, 800] }, ["8px", "128px"]],
]) {
  test(`the tip is put ${name}`, (t) => {
    const { page, crumb, tip } = start(t);
    const { prototype } = page.defaultView.HTMLElement;
    crumb.getClientRects = () => [{ top: rect[0], bottom: rect[0] + 20, left: rect[1], right: rect[1] + 50 }];
    Object.defineProperty(prototype, "offsetWidth", { get: () => size[0] });
    Object.defineProperty(prototype, "offsetHeight", { get: () => size[1] });
    Object.defineProperty(page.documentElement, "clientWidth", { value: window[0] });
    Object.defineProperty(page.documentElement, "clientHeight", { value: window[1] });
    crumb.focus();
    assert.deepEqual([tip().style.left, tip().style.top], place);
  });
}
