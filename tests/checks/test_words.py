"""What a text says, as the rules about wording read it."""

from __future__ import annotations

import pytest

from coursebook.checks.words import FUNCTION_WORDS, STOP_WORDS, last_sentence, root_of, text_of, words_of


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("A **hollow** *sound*, `96 °C`", "A hollow sound, 96 °C"),
        ("See [the jar](../02-jar.md#in-the-jar) and ![a loaf](loaf.svg)", "See the jar and a loaf"),
        ('The {{ term("crumb") }} and the {{ term("crust", "dry shell") }}', "The crumb and the dry shell"),
        ("[x](y", "[x](y"),
        ("{{ term(", "{{ term("),
    ],
)
def test_text_is_what_is_read(markdown: str, text: str) -> None:
    assert text_of(markdown) == text


def test_words_are_small_and_whole() -> None:
    assert words_of("It **isn’t** e-lending: the bakers' 2 _loaves_.") == [
        *("it", "isn't", "e-lending", "the", "bakers", "2", "loaves")
    ]


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("loafs", "loaf"),
        ("baker's", "baker"),
        ("batteries", "battery"),
        ("gas", "gas"),
        ("glass", "glass"),
        ("crocus", "crocus"),
        ("analysis", "analysis"),
        ("loaf", "loaf"),
    ],
)
def test_root_is_the_same_for_one_and_for_many(word: str, root: str) -> None:
    assert root_of(word) == root


@pytest.mark.parametrize(
    ("stem", "sentence"),
    [
        ("Which is it?", "Which is it?"),
        ("A loaf is out. Which is it?", "Which is it?"),
        ("Ana asks, “Done?” **Which** is it?", "**Which** is it?"),
        ("It weighs 1.5 kg, i.e. too much. What now?", "What now?"),
        ("It needs flour, water etc. to rise.", "It needs flour, water etc. to rise."),
        ("", ""),
    ],
)
def test_last_sentence_is_the_one_that_asks(stem: str, sentence: str) -> None:
    assert last_sentence(stem) == sentence


def test_words_that_hold_a_sentence_together_are_stop_words_too() -> None:
    assert FUNCTION_WORDS < STOP_WORDS
    assert "give" in STOP_WORDS - FUNCTION_WORDS
