/** What is mended of the theme, on the skeletons of both engines' pages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Theme } from "../../overrides/assets/course/theme/theme.mjs";
import "../../overrides/assets/course/theme/tables.mjs"; // at hand, so that nothing need wait for the disk
import { findButton, openDocument, press, readFixture, settle, textOf } from "./page.mjs";

const ENGINES = ["material", "zensical"];

/**
 * Opens a page of an engine and mends it.
 *
 * @param {string} engine
 * @param {{width?: string, prepare?: (page: Document) => void}} [options] the width is `narrow` or `wide`
 */
function start(engine, { width = "narrow", prepare = () => {} } = {}) {
  const page = openDocument(readFixture(`${engine}.html`));
  const { defaultView: window } = page;
  const narrow = new window.EventTarget();
  narrow.matches = width === "narrow";
  window.matchMedia = (query) => (query === "(max-width: 76.234375em)" ? narrow : assert.fail(query));
  // jsdom has no layout: here a box is there unless a style says that it or what holds it is not.
  window.Element.prototype.getClientRects = function () {
    return this.closest("[style*='display: none']") ? [] : [{}];
  };
  const watched = new Set();
  /** @type {(entries: object[]) => void} */
  let tellObserver;
  window.ResizeObserver = class {
    constructor(tell) {
      this.observe = (target) => {
        watched.add(target);
        tell([{ target }]);
      };
      this.disconnect = () => watched.clear();
      tellObserver = tell;
    }
  };
  prepare(page);
  const theme = new Theme(page);
  theme.mend();
  const sidebar = page.querySelector(".md-sidebar--primary");
  return {
    page,
    theme,
    watched,
    measure: (target) => tellObserver([{ target }]),
    sidebar,
    toggle: page.getElementById("__drawer"),
    menu: page.querySelector("button[for=__drawer]"),
    resize(isNarrow) {
      narrow.matches = isNarrow;
      narrow.dispatchEvent(new window.Event("change"));
    },
    swap() {
      const fresh = openDocument(readFixture(`${engine}.html`)).querySelector(".md-container");
      page.querySelector(".md-container").replaceWith(page.importNode(fresh, true));
      theme.mend();
      return page.querySelector(".md-sidebar--primary");
    },
    stops: () => findStops(page.querySelector(".md-sidebar--primary")),
  };
}

/** @param {Element} root */
function findStops(root) {
  return [...root.querySelectorAll("a[href], button, [tabindex='0']")]
    .filter((stop) => !stop.closest("[inert]"))
    .map((stop) => stop.getAttribute("aria-label") ?? textOf(stop));
}

for (const engine of ENGINES) {
  test(`${engine}: a named button takes the place of the menu's label`, () => {
    const { menu, page, sidebar } = start(engine);
    assert.equal(page.querySelectorAll("label.md-header__button[for=__drawer]").length, 0);
    assert.equal(menu.getAttribute("aria-label"), "Menu");
    assert.equal(menu.getAttribute("aria-expanded"), "false");
    assert.equal(menu.type, "button");
    assert.ok(menu.matches(".md-header__button.md-icon"), "the theme's style sheet still finds it");
    assert.ok(menu.querySelector("svg"));
    assert.ok(sidebar.hasAttribute("inert"));
  });

  test(`${engine}: the button opens the drawer and takes focus into it; Escape brings it back`, () => {
    const { page, menu, toggle, sidebar } = start(engine);
    menu.focus();
    menu.click();
    assert.deepEqual([toggle.checked, menu.getAttribute("aria-expanded"), sidebar.hasAttribute("inert")], [true, "true", false]);
    assert.equal(textOf(page.activeElement), "Back from Chapters");
    press(page, "Escape");
    assert.deepEqual([toggle.checked, menu.getAttribute("aria-expanded"), sidebar.hasAttribute("inert")], [false, "false", true]);
    assert.equal(page.activeElement, menu);
    press(page, "Escape");
    assert.equal(toggle.checked, false, "a second Escape opens nothing");
  });

  test(`${engine}: the drawer's stops are those of the list on top`, () => {
    const { page, menu, stops } = start(engine);
    const contents = engine === "material" ? "Table of contents" : "On this page";
    assert.deepEqual(stops(), []);
    menu.click();
    assert.deepEqual(stops(), ["Back from Chapters", "Dough", "Dough", "Oven"]);
    page.querySelector("button[for=__toc]").click();
    assert.deepEqual(stops(), [`Back from ${contents}`, "Flour"]);
    findButton(page, `Back from ${contents}`).click();
    findButton(page, "Back from Chapters").click();
    assert.deepEqual(stops(), ["Bread", "Course", "Chapters", "Practice", "Practice"]);
    assert.equal(textOf(page.activeElement), "Chapters", "focus goes back to the button of the list");
  });

  test(`${engine}: of two open lists in one place the later one is on top`, () => {
    const { menu, stops } = start(engine, { prepare: (page) => (page.getElementById("__nav_3").checked = true) });
    menu.click();
    assert.deepEqual(stops(), ["Back from Practice", "Kneading"]);
  });

  test(`${engine}: a list that is open but not shown covers nothing`, () => {
    const { menu, stops } = start(engine, {
      prepare: (page) => {
        page.getElementById("__toc").checked = true;
        page.querySelector(".md-nav--secondary").style.display = "none"; // as the theme does on middling screens
      },
    });
    menu.click();
    assert.deepEqual(stops().slice(0, 3), ["Back from Chapters", "Dough", "Dough"]);
  });

  test(`${engine}: focus passes over what the style sheet hides`, () => {
    const { page, menu } = start(engine, {
      prepare: (page) => {
        page.getElementById("__nav_2").checked = false;
        page.querySelector(".md-nav--primary > .md-nav__title").style.display = "none";
      },
    });
    menu.click();
    assert.equal(textOf(page.activeElement), "Course");
  });

  test(`${engine}: focus that comes too early for a drawer still hidden is moved when it is shown`, () => {
    const { page, menu, sidebar } = start(engine);
    const { prototype } = page.defaultView.HTMLElement;
    const { focus } = prototype;
    menu.focus();
    prototype.focus = () => {};
    menu.click();
    assert.equal(page.activeElement, menu);
    prototype.focus = focus;
    sidebar.dispatchEvent(new page.defaultView.Event("transitionend"));
    assert.ok(sidebar.contains(page.activeElement));
  });

  test(`${engine}: in the drawer focus follows a list that opens`, () => {
    const { page, menu } = start(engine);
    menu.click();
    page.querySelector("button[for=__toc]").focus();
    page.activeElement.click();
    assert.match(textOf(page.activeElement), /^Back from/);
  });

  test(`${engine}: focus that goes on to the page closes the drawer and is left alone`, () => {
    const { page, menu, toggle } = start(engine);
    menu.click();
    page.getElementById("in-text").focus();
    assert.equal(toggle.checked, false);
    assert.equal(page.activeElement.id, "in-text");
  });

  test(`${engine}: a link to a place on the page takes focus there when the theme closes the drawer`, () => {
    const { page, menu, toggle, sidebar } = start(engine);
    menu.click();
    const link = sidebar.querySelector("[href='#flour']");
    link.focus();
    link.click();
    toggle.click();
    assert.equal(page.activeElement.id, "flour");
  });

  test(`${engine}: a link to another page does not take focus back to the button`, () => {
    const { page, menu, toggle, sidebar } = start(engine, {
      // jsdom cannot leave the page.
      prepare: (page) => page.addEventListener("click", (event) => event.target.closest("a") && event.preventDefault()),
    });
    menu.click();
    const link = sidebar.querySelector("[href='../02-oven/']");
    link.focus();
    link.click();
    toggle.click();
    assert.equal(toggle.checked, false);
    assert.notEqual(page.activeElement, menu);
  });

  test(`${engine}: on a wide screen the navigation is no drawer`, () => {
    const { page, sidebar, stops, resize } = start(engine, { width: "wide" });
    assert.equal(sidebar.hasAttribute("inert"), false);
    assert.deepEqual(stops(), ["Bread", "Course", "Chapters", "Back from Chapters", "Dough", "Dough", "Oven", "Practice", "Practice"]);
    const chapters = page.querySelector("button[for=__nav_2]");
    chapters.focus();
    chapters.click();
    assert.equal(chapters.getAttribute("aria-expanded"), "false");
    assert.equal(page.activeElement, chapters);
    resize(true);
    assert.equal(sidebar.hasAttribute("inert"), true);
    resize(false);
    assert.equal(sidebar.hasAttribute("inert"), false);
  });

  test(`${engine}: lists that open have buttons with a name and a state`, () => {
    const { page } = start(engine);
    const state = (id) => page.querySelector(`button.md-nav__link[for=${id}]`).getAttribute("aria-expanded");
    assert.deepEqual([state("__nav_2"), state("__toc"), state("__nav_3")], ["true", "false", "false"]);
    assert.equal(page.querySelector("button[for=__nav_3]").getAttribute("aria-label"), "Practice", "beside a link it is a bare arrow");
    for (const button of page.querySelectorAll(".md-sidebar--primary button")) {
      assert.ok(button.getAttribute("aria-label") ?? textOf(button), button.outerHTML);
      assert.equal(button.hasAttribute("tabindex"), false);
    }
    assert.equal(page.querySelectorAll("nav[aria-expanded]").length, 0, "a landmark has no such state");
    for (const nav of page.querySelectorAll("nav[aria-labelledby]")) {
      assert.ok(page.getElementById(nav.getAttribute("aria-labelledby")));
    }
  });

  test(`${engine}: a section that is open without being chosen is open`, () => {
    const { page } = start(engine, {
      width: "wide",
      prepare: (page) => (page.getElementById("__nav_3").indeterminate = true),
    });
    assert.equal(page.querySelector("button[for=__nav_3]").getAttribute("aria-expanded"), "true");
    assert.equal(page.querySelector("[aria-labelledby=__nav_3_label]").hasAttribute("inert"), false);
  });

  test(`${engine}: the sidebar of the next page is mended, the header stays`, () => {
    const { page, menu, sidebar, swap, stops } = start(engine);
    const next = swap();
    assert.notEqual(next, sidebar);
    assert.equal(page.querySelectorAll("button[for=__drawer]").length, 1);
    assert.ok(next.hasAttribute("inert"));
    menu.click();
    assert.deepEqual(stops(), ["Back from Chapters", "Dough", "Dough", "Oven"]);
  });

  test(`${engine}: mending the same page again changes nothing`, () => {
    const { page, theme, menu, stops } = start(engine);
    const before = page.body.outerHTML;
    const button = page.querySelector("button[for=__nav_2]");
    theme.mend();
    assert.equal(page.body.outerHTML, before);
    assert.ok(button.isConnected);
    menu.click();
    assert.deepEqual(stops(), ["Back from Chapters", "Dough", "Dough", "Oven"]);
  });

  test(`${engine}: the search has a name and can be reached`, () => {
    const { page } = start(engine);
    assert.equal(page.querySelector("[role=dialog]").getAttribute("aria-label"), "Search");
    assert.ok(page.querySelector(".md-search input:not([inert] *), button.md-header__button[for=__search]"));
  });

  test(`${engine}: a single letter does not come to the theme, everything else does`, () => {
    const { page } = start(engine);
    /** @type {string[]} */
    const heard = [];
    page.defaultView.addEventListener("keydown", ({ key }) => heard.push(key));
    for (const key of ["n", "/", "1", "Enter", "Escape", "ArrowDown"]) press(page, key);
    press(page, "k", { metaKey: true });
    press(page, "k", { ctrlKey: true });
    assert.deepEqual(heard, ["Enter", "Escape", "ArrowDown", "k", "k"]);
  });

  test(`${engine}: a table that is too wide can be scrolled by keys and has a name`, async () => {
    const { page, measure } = start(engine, {
      prepare: (page) => {
        for (const id of ["wide", "named"]) Object.defineProperty(page.getElementById(id), "scrollWidth", { value: 500, writable: true });
      },
    });
    await settle();
    const [wide, named] = ["wide", "named"].map((id) => page.getElementById(id));
    assert.deepEqual([wide.tabIndex, wide.getAttribute("role"), wide.getAttribute("aria-label")], [0, "region", "Table: Flour"]);
    assert.equal(named.getAttribute("aria-label"), "Table: Kinds of flour");
    wide.scrollWidth = 0;
    measure(wide);
    await settle();
    assert.equal(wide.hasAttribute("tabindex") || wide.hasAttribute("role") || wide.hasAttribute("aria-label"), false);
  });

  test(`${engine}: a table that fits is no stop`, async () => {
    const { page } = start(engine);
    await settle();
    assert.equal(page.querySelectorAll(".md-typeset__scrollwrap[tabindex]").length, 0);
  });

  test(`${engine}: tables of the page before are forgotten`, () => {
    const { page, watched, swap } = start(engine);
    swap();
    assert.deepEqual([...watched], [...page.querySelectorAll(".md-typeset__scrollwrap")]);
  });
}

test("material: the empty list of results is a stop only while the search is open", () => {
  const { page } = start("material");
  const output = page.querySelector(".md-search__output");
  assert.ok(output.hasAttribute("inert"));
  page.getElementById("__search").click();
  assert.equal(output.hasAttribute("inert"), false);
  page.getElementById("__search").click();
  assert.ok(output.hasAttribute("inert"));
});

test("zensical: the search's label, which narrow screens show, is a button", () => {
  const { page } = start("zensical");
  const button = page.querySelector("button.md-header__button[for=__search]");
  assert.equal(textOf(button), "Search");
  button.click();
  assert.equal(page.getElementById("__search").checked, true);
});

for (const [name, remove] of [
  ["menu", "#__drawer"],
  ["search", ".md-search"],
]) {
  test(`a page without its ${name} has the rest mended, and one line on the console`, (t) => {
    const log = t.mock.method(console, "error", () => {});
    const { page } = start("material", { prepare: (page) => page.querySelector(remove).remove() });
    assert.equal(log.mock.callCount(), 1);
    assert.match(log.mock.calls[0].arguments.join(" "), new RegExp(`^coursebook: ${name} stays plain: no `));
    assert.equal(page.querySelectorAll("button[for=__drawer]").length, name === "menu" ? 0 : 1);
  });
}
