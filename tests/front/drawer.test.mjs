/** The theme's navigation as a drawer, on the skeletons of both engines' pages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findButton, press, textOf } from "./page.mjs";
import { ENGINES, startTheme } from "./start-theme.mjs";

for (const engine of ENGINES) {
  test(`${engine}: a named button takes the place of the menu's label`, () => {
    const { menu, page, sidebar } = startTheme(engine);
    assert.equal(page.querySelectorAll("label.md-header__button[for=__drawer]").length, 0);
    assert.equal(menu.getAttribute("aria-label"), "Menu");
    assert.equal(menu.getAttribute("aria-expanded"), "false");
    assert.equal(menu.type, "button");
    assert.ok(menu.matches(".md-header__button.md-icon"), "the theme's style sheet still finds it");
    assert.ok(menu.querySelector("svg"));
    assert.ok(sidebar.hasAttribute("inert"));
  });

  test(`${engine}: the button opens the drawer and takes focus into it; Escape brings it back`, () => {
    const { page, menu, toggle, sidebar } = startTheme(engine);
    menu.focus();
    menu.click();
    assert.deepEqual(
      [toggle.checked, menu.getAttribute("aria-expanded"), sidebar.hasAttribute("inert")],
      [true, "true", false],
    );
    assert.equal(textOf(page.activeElement), "Back from Chapters");
    press(page, "Escape");
    assert.deepEqual(
      [toggle.checked, menu.getAttribute("aria-expanded"), sidebar.hasAttribute("inert")],
      [false, "false", true],
    );
    assert.equal(page.activeElement, menu);
    press(page, "Escape");
    assert.equal(toggle.checked, false, "a second Escape opens nothing");
  });

  test(`${engine}: the drawer's stops are those of the list on top`, () => {
    const { page, menu, stops } = startTheme(engine);
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
    const { menu, stops } = startTheme(engine, { prepare: (page) => (page.getElementById("__nav_3").checked = true) });
    menu.click();
    assert.deepEqual(stops(), ["Back from Practice", "Kneading"]);
  });

  test(`${engine}: a list that is open but not shown covers nothing`, () => {
    const { menu, stops } = startTheme(engine, {
      prepare: (page) => {
        page.getElementById("__toc").checked = true;
        page.querySelector(".md-nav--secondary").style.display = "none"; // as the theme does on middling screens
      },
    });
    menu.click();
    assert.deepEqual(stops().slice(0, 3), ["Back from Chapters", "Dough", "Dough"]);
  });

  test(`${engine}: focus passes over what the style sheet hides`, () => {
    const { page, menu } = startTheme(engine, {
      prepare: (page) => {
        page.getElementById("__nav_2").checked = false;
        page.querySelector(".md-nav--primary > .md-nav__title").style.display = "none";
      },
    });
    menu.click();
    assert.equal(textOf(page.activeElement), "Course");
  });

  test(`${engine}: focus that comes too early for a drawer still hidden is moved when it is shown`, () => {
    const { page, menu, sidebar } = startTheme(engine);
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
    const { page, menu } = startTheme(engine);
    menu.click();
    page.querySelector("button[for=__toc]").focus();
    page.activeElement.click();
    assert.match(textOf(page.activeElement), /^Back from/);
  });

  test(`${engine}: focus that goes on to the page closes the drawer and is left alone`, () => {
    const { page, menu, toggle } = startTheme(engine);
    menu.click();
    page.getElementById("in-text").focus();
    assert.equal(toggle.checked, false);
    assert.equal(page.activeElement.id, "in-text");
  });

  test(`${engine}: a link to a place on the page takes focus there when the theme closes the drawer`, () => {
    const { page, menu, toggle, sidebar } = startTheme(engine);
    menu.click();
    const link = sidebar.querySelector("[href='#flour']");
    link.focus();
    link.click();
    toggle.click();
    assert.equal(page.activeElement.id, "flour");
  });

  test(`${engine}: a link to another page does not take focus back to the button`, () => {
    const { page, menu, toggle, sidebar } = startTheme(engine, {
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
    const { page, sidebar, stops, resize } = startTheme(engine, { width: "wide" });
    assert.equal(sidebar.hasAttribute("inert"), false);
    assert.deepEqual(stops(), [
      "Bread",
      "Course",
      "Chapters",
      "Back from Chapters",
      "Dough",
      "Dough",
      "Oven",
      "Practice",
      "Practice",
    ]);
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
}
