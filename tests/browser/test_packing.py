"""What a browser reads in a packed style sheet: the rules of its source, in their order."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from coursebook.packing.shrink import shrink_sheet
from tests.theme.sheets import ASSETS, SHEETS

RULES = """(text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return Array.from(sheet.cssRules, (rule) => rule.cssText);
}"""
# A browser keeps the blanks of a custom property, which mean nothing where it is used.
_CUSTOM = re.compile(r"--[\w-]+: [^;]+;")


def normalise(rule: str) -> str:
    return _CUSTOM.sub(lambda found: found[0].replace(", ", ","), rule)


@pytest.mark.parametrize("name", [path.relative_to(ASSETS).as_posix() for path in SHEETS])
def test_packed_sheet_has_the_same_rules(browser: Browser, name: str) -> None:
    text = (ASSETS / name).read_bytes()
    page = browser.new_page()
    source, packed = (page.evaluate(RULES, sheet.decode()) for sheet in (text, shrink_sheet(text)))
    page.close()
    assert source
    assert [normalise(rule) for rule in packed] == [normalise(rule) for rule in source]
