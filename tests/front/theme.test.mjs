/** What else is mended of the theme, on the skeletons of both engines' pages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "../../overrides/assets/course/theme/tables.mjs"; // at hand, so that nothing need wait for the disk
import { press, settle, textOf } from "./page.mjs";
import { ENGINES, startTheme } from "./start-theme.mjs";

for (const engine of ENGINES) {
  test(`${engine}: lists that open have buttons with a name and a state`, () => {
    const { page } = startTheme(engine);
    const state = (id) => page.querySelector(`button.md-nav__link[for=${id}]`).getAttribute("aria-expanded");
    assert.deepEqual([state("__nav_2"), state("__toc"), state("__nav_3")], ["true", "false", "false"]);
    assert.equal(
      page.querySelector("button[for=__nav_3]").getAttribute("aria-label"),
      "Practice",
      "beside a link it is a bare arrow",
    );
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
    const { page } = startTheme(engine, {
      width: "wide",
      prepare: (page) => (page.getElementById("__nav_3").indeterminate = true),
    });
    assert.equal(page.querySelector("button[for=__nav_3]").getAttribute("aria-expanded"), "true");
    assert.equal(page.querySelector("[aria-labelledby=__nav_3_label]").hasAttribute("inert"), false);
  });

  test(`${engine}: the sidebar of the next page is mended, the header stays`, () => {
    const { page, menu, sidebar, swap, stops } = startTheme(engine);
    const next = swap();
    assert.notEqual(next, sidebar);
    assert.equal(page.querySelectorAll("button[for=__drawer]").length, 1);
    assert.ok(next.hasAttribute("inert"));
    menu.click();
    assert.deepEqual(stops(), ["Back from Chapters", "Dough", "Dough", "Oven"]);
  });

  test(`${engine}: mending the same page again changes nothing`, () => {
    const { page, theme, menu, stops } = startTheme(engine);
    const before = page.body.outerHTML;
    const button = page.querySelector("button[for=__nav_2]");
    theme.mend();
    assert.equal(page.body.outerHTML, before);
    assert.ok(button.isConnected);
    menu.click();
    assert.deepEqual(stops(), ["Back from Chapters", "Dough", "Dough", "Oven"]);
  });

  test(`${engine}: the search has a name and can be reached`, () => {
    const { page } = startTheme(engine);
    assert.equal(page.querySelector("[role=dialog]").getAttribute("aria-label"), "Search");
    assert.ok(page.querySelector(".md-search input:not([inert] *), button.md-header__button[for=__search]"));
  });

  test(`${engine}: a single letter does not come to the theme, everything else does`, () => {
    const { page } = startTheme(engine);
    /** @type {string[]} */
    const heard = [];
    page.defaultView.addEventListener("keydown", ({ key }) => heard.push(key));
    for (const key of ["n", "/", "1", "Enter", "Escape", "ArrowDown"]) press(page, key);
    press(page, "k", { metaKey: true });
    press(page, "k", { ctrlKey: true });
    assert.deepEqual(heard, ["Enter", "Escape", "ArrowDown", "k", "k"]);
  });

  test(`${engine}: a table that is too wide can be scrolled by keys and has a name`, async () => {
    const { page, measure } = startTheme(engine, {
      prepare: (page) => {
        for (const id of ["wide", "named"])
          Object.defineProperty(page.getElementById(id), "scrollWidth", { value: 500, writable: true });
      },
    });
    await settle();
    const [wide, named] = ["wide", "named"].map((id) => page.getElementById(id));
    assert.deepEqual(
      [wide.tabIndex, wide.getAttribute("role"), wide.getAttribute("aria-label")],
      [0, "region", "Table: Flour"],
    );
    assert.equal(named.getAttribute("aria-label"), "Table: Kinds of flour");
    wide.scrollWidth = 0;
    measure(wide);
    await settle();
    assert.equal(wide.hasAttribute("tabindex") || wide.hasAttribute("role") || wide.hasAttribute("aria-label"), false);
  });

  test(`${engine}: a table that fits is no stop`, async () => {
    const { page } = startTheme(engine);
    await settle();
    assert.equal(page.querySelectorAll(".md-typeset__scrollwrap[tabindex]").length, 0);
  });

  test(`${engine}: tables of the page before are forgotten`, () => {
    const { page, watched, swap } = startTheme(engine);
    swap();
    assert.deepEqual([...watched], [...page.querySelectorAll(".md-typeset__scrollwrap")]);
  });
}

test("material: the empty list of results is a stop only while the search is open", () => {
  const { page } = startTheme("material");
  const output = page.querySelector(".md-search__output");
  assert.ok(output.hasAttribute("inert"));
  page.getElementById("__search").click();
  assert.equal(output.hasAttribute("inert"), false);
  page.getElementById("__search").click();
  assert.ok(output.hasAttribute("inert"));
});

test("zensical: the search's label, which narrow screens show, is a button", () => {
  const { page } = startTheme("zensical");
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
    const { page } = startTheme("material", { prepare: (page) => page.querySelector(remove).remove() });
    assert.equal(log.mock.callCount(), 1);
    assert.match(log.mock.calls[0].arguments.join(" "), new RegExp(`^coursebook: ${name} stays plain: no `));
    assert.equal(page.querySelectorAll("button[for=__drawer]").length, name === "menu" ? 0 : 1);
  });
}
