"""The contrast of each pair of tokens, computed as WCAG 2.2 does, in both schemes."""

from __future__ import annotations

import re

import pytest

from tests.theme.sheets import ASSETS, OVERRIDES, SHEETS, read_properties, read_rules, read_sheet

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
def pairs() -> dict[str, list[str]]:
    """Give each token's light and dark value."""
    colours = read_properties(ASSETS / "tokens.css")["", "[data-md-color-scheme]"]
    return {name: re.findall(r"#[0-9a-f]+", value) for name, value in colours.items()}


@pytest.fixture(params=["light", "dark"])
def tokens(request: pytest.FixtureRequest, pairs: dict[str, list[str]]) -> dict[str, str]:
    """Give the tokens of each scheme in turn."""
    return {name: pair[request.param == "dark"] for name, pair in pairs.items()}


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


def test_every_token_has_a_light_and_a_dark_value(pairs: dict[str, list[str]]) -> None:
    assert {name: len(pair) for name, pair in pairs.items()} == dict.fromkeys(pairs, 2)


def test_tokens_hold_custom_properties_only() -> None:
    for _, selector, declarations in read_rules(read_sheet(ASSETS / "tokens.css")):
        names = re.findall(r"([\w-]+)\s*:", re.sub(r'"[^"]*"', "", declarations))
        assert {name for name in names if not name.startswith("--")} <= {"color-scheme"}, selector


def test_colours_stand_in_the_tokens_only() -> None:
    others = [path for path in SHEETS if path.name != "tokens.css"]
    found = {path.name: re.findall(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(", read_sheet(path)) for path in others}
    assert {name: colours for name, colours in found.items() if colours} == {}


def test_every_token_is_used_and_every_used_token_exists() -> None:
    text = "".join(read_sheet(path) for path in SHEETS)
    defined = set(re.findall(r"(--course-[\w-]+):", text))
    assert set(re.findall(r"var\((--course-[\w-]+)\)", text)) == defined


def test_browser_s_own_bars_have_the_ground_s_colour(pairs: dict[str, list[str]]) -> None:
    head = (OVERRIDES / "main.html").read_text(encoding="utf-8")
    bars = dict(re.findall(r'name="theme-color" media="\(prefers-color-scheme: (\w+)\)" content="([^"]+)"', head))
    assert [bars["light"], bars["dark"]] == pairs["--course-ground"]
