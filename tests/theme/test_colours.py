"""The contrast of each pair of tokens, computed as WCAG 2.2 does, in both schemes."""

from __future__ import annotations

import re

import pytest

from tests.theme.sheets import ASSETS, OVERRIDES, SHEETS, read_properties, read_rules, read_sheet

ALWAYS = "[data-md-color-scheme]"
DARK = '[data-md-color-scheme="slate"]'
NO_SCRIPT = '.no-js [data-md-color-scheme="default"]:not([data-md-color-media])'
SCREEN = "@media screen"
TEXT, LINE = 4.5, 3.0

PAIRS = [
    *((text, "ground", TEXT) for text in ("text", "muted", "link", "right", "wrong", "warn")),
    *((text, "tint", TEXT) for text in ("text", "muted", "link", "right", "wrong")),
    ("right", "right-ground", TEXT),
    ("text", "right-ground", TEXT),
    ("wrong", "wrong-ground", TEXT),
    ("text", "wrong-ground", TEXT),
    ("warn", "warn-ground", TEXT),
    ("text", "warn-ground", TEXT),
    ("link", "warn-ground", TEXT),
    # The button that is filled: the ground's colour stands on the link's.
    ("ground", "link", TEXT),
    ("control", "ground", LINE),
    ("control", "tint", LINE),
    ("right", "right-ground", LINE),
    ("focus", "ground", LINE),
    ("focus", "focus-inner", LINE),
]


@pytest.fixture(scope="module")
def blocks() -> dict[tuple[str, str], dict[str, str]]:
    return read_properties(ASSETS / "tokens.css")


@pytest.fixture(scope="module", params=["light", "dark"])
def tokens(request: pytest.FixtureRequest, blocks: dict[tuple[str, str], dict[str, str]]) -> dict[str, str]:
    """Give the tokens of each scheme in turn."""
    dark = blocks[SCREEN, DARK] if request.param == "dark" else {}
    return blocks["", ALWAYS] | dark


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_right() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_pair_is_told_apart(tokens: dict[str, str], front: str, back: str, least: float) -> None:
    assert contrast(tokens[f"--course-{front}"], tokens[f"--course-{back}"]) >= least


def test_dark_scheme_sets_every_colour(blocks: dict[tuple[str, str], dict[str, str]]) -> None:
    assert blocks[SCREEN, DARK].keys() == blocks["", ALWAYS].keys()


def test_system_s_dark_scheme_is_the_same_before_a_script_has_run(
    blocks: dict[tuple[str, str], dict[str, str]],
) -> None:
    assert blocks["@media screen and (prefers-color-scheme: dark)", NO_SCRIPT] == blocks[SCREEN, DARK]


def test_tokens_hold_custom_properties_only() -> None:
    for _, selector, declarations in read_rules(read_sheet(ASSETS / "tokens.css")):
        names = re.findall(r"([\w-]+)\s*:", re.sub(r'"[^"]*"', "", declarations))
        assert {name for name in names if not name.startswith("--")} <= {"color-scheme"}, selector


def test_colours_stand_in_the_tokens_only() -> None:
    others = [path for path in SHEETS if path.name != "tokens.css"]
    found = {path.name: re.findall(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(", read_sheet(path)) for path in others}
    assert {name: colours for name, colours in found.items() if colours} == {}


def test_every_token_is_used_and_every_used_token_exists(blocks: dict[tuple[str, str], dict[str, str]]) -> None:
    text = "".join(read_sheet(path) for path in SHEETS)
    defined = {name for names in blocks.values() for name in names if name.startswith("--course-")}
    assert set(re.findall(r"var\((--course-[\w-]+)\)", text)) == defined


def test_browser_s_own_bars_have_the_ground_s_colour(blocks: dict[tuple[str, str], dict[str, str]]) -> None:
    head = (OVERRIDES / "main.html").read_text(encoding="utf-8")
    bars = dict(re.findall(r'name="theme-color" media="\(prefers-color-scheme: (\w+)\)" content="([^"]+)"', head))
    ground = "--course-ground"
    assert bars == {"light": blocks["", ALWAYS][ground], "dark": blocks[SCREEN, DARK][ground]}
