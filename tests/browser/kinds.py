"""The pages that stand for all: one of each kind in the first course, and every page of the second."""

from __future__ import annotations

from tests.browser.watching import MISSING

KINDS = {
    "home": "",
    "chapter": "chapters/02-core-concepts/",
    "practice": "practice/02-core-concepts/",
    "glossary": "glossary/",
    "review": "review/",
    "exam": "exam/",
    "sheet": "last-day-sheet/",
    "data": "your-data/",
    "mock exams": "exams/",
    "drill": "drill/",
    "gaps": "find-my-gaps/",
    "about": "about/",
    "404": MISSING,
}
"""Pages of the root's course by what they are."""

BREAD = (
    "",
    "chapters/01-dough/",
    "chapters/02-fermentation/",
    "chapters/03-oven/",
    "practice/02-fermentation/",
    "exam/",
    "exams/",
    "exams/bank/",
    "exams/paper-1/",
    "find-my-gaps/",
    "drill/",
    "which-of-two/",
    "glossary/",
    "your-data/",
    "editors/",
    "review/",
    "rules/",
    "coverage/",
)
"""Every page of the second course, which holds every component in every place."""

EVERY = [("root", path) for path in KINDS.values()] + [("bread", path) for path in BREAD]
OPEN_ALL = """() => {
  for (const details of document.querySelectorAll("article details")) details.open = true;
}"""
USE_ALL = """() => {
  const article = document.querySelector("article");
  for (const details of article.querySelectorAll("details")) details.open = true;
  const press = () => {
    for (const button of article.querySelectorAll("button")) if (button.checkVisibility()) button.click();
  };
  press();
  for (const option of article.querySelectorAll("[data-option] input")) option.click();
  for (const select of article.querySelectorAll("select")) {
    select.selectedIndex = 1;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }
  press();
  press();
}"""
"""Opens, chooses, checks and grades whatever is on the page."""
