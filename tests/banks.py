"""Practice pages full of questions in words of no language, fair but for one tell."""

from __future__ import annotations

from random import Random

HEAD = "---\npractice: 1\ntitle: Practice\nsearch: {exclude: true}\n---\n"
LETTERS = "ABCD"
LENGTH = 9
ENDINGS = {
    "longest": ("en", ""),
    "shortest": ("", "en"),
    "hedges": (" often", " about"),
    "absolutes": (" after", " never"),
    "commas": (",", "s"),
}
"""What the right option and the others end with."""


def write_bank(count: int, tell: str = "fair") -> str:
    """Give a page of questions whose options differ in nothing but in what tells the right one, in every question.

    Args:
        count: How many.
        tell: `fair` for none, one of `ENDINGS`, `stem`, `others`, `reason`, or a letter that is always right.
    """
    draw = Random(tell)  # noqa: S311 - nothing here is a secret
    questions = [_write_question(draw, number, tell) for number in range(count)]
    return "\n".join([HEAD, *questions])


def _write_question(draw: Random, number: int, tell: str) -> str:
    key = LETTERS.find(tell) if tell in LETTERS else number % len(LETTERS)
    stem = [_word(draw) for _ in range(6)]
    lines = [f'{{% call quiz("q-{number}", criterion="1.1") %}}', f"{_write(stem)}?", ""]
    endings = _find_endings(draw, tell, stem)
    for place in range(len(LETTERS)):
        is_key = place == key
        option = f"{_word(draw)} {_word(draw)}{endings[(place - key) % len(LETTERS)]}"
        reason = [_word(draw) for _ in range(10 + (tell == "reason" and is_key))]
        lines += [f"- [{'x' if is_key else ' '}] {option}", "", f"    {_write(reason)}.", ""]
    return "\n".join([*lines, "{% endcall %}", ""])


def _find_endings(draw: Random, tell: str, stem: list[str]) -> tuple[str, str, str, str]:
    """Give what the right option ends with, and what the others do."""
    if tell in ENDINGS:
        right, wrong = ENDINGS[tell]
        return right, wrong, wrong, wrong
    if tell == "stem":
        return f" {stem[0]}", f" {_word(draw)}", f" {_word(draw)}", f" {_word(draw)}"
    if tell == "others":
        one, two, *others = (_word(draw) for _ in range(6))
        return f" {one} {two}", f" {one} {others[0]}", f" {two} {others[1]}", f" {others[2]} {others[3]}"
    return "", "", "", ""


def _word(draw: Random) -> str:
    return "".join(draw.choice("bdfgklmnprtv" if n % 2 == 0 else "aeiou") for n in range(LENGTH))


def _write(words: list[str]) -> str:
    return " ".join(words).capitalize()
