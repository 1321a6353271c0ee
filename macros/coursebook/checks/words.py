"""Inline Markdown -> what it says: its text and its words, for the rules about wording."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coursebook.model import Question

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_CALL = re.compile(r"\{\{[^{}\"]*(?:\"([^\"]*)\"[^{}\"]*)*\}\}")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”*)]*\s+(?=[\"“*(]*[^\W\d_a-z])")
NOT = "**NOT**"
"""How the word that turns a question round is written."""

_FUNCTION_WORDS = """
a about all also although am among an and another any anybody anyone anything are as at be because been being
between both but by can cannot could did do does doing during each either else even ever every everybody everyone
everything for from had has have having he her here hers him his how however i if in into is it its itself just many
may me might must my neither never no nobody none nor not nothing now of off on one only onto or other others our
out quite rather shall she should since so some somebody someone something such than that the their theirs them then
there these they this those though through thus till to too toward towards two until upon us very was we were what
whatever when where whether which while who whoever whom whose why will with within without would yet you your yours
"""
_COMMON_WORDS = """
above after again away before below best better come comes done down enough few first further get gets give gives go
goes good last least less like made make makes mean means mine more most much new next often once over own part say
says see seem seems show shows still take takes thing things under up use used uses way well whole
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
"""Words that only hold a sentence together."""
STOP_WORDS = FUNCTION_WORDS | frozenset(_COMMON_WORDS.split())
"""These, and words so common that two texts which share them have nothing in common."""


def text_of(markdown: str) -> str:
    """Give the words as they are read: links and calls give theirs, marks of emphasis are dropped."""
    text = _LINK.sub(r"\1", markdown) if "](" in markdown else markdown
    if "{{" in text:
        text = _CALL.sub(lambda call: call.group(1) or "", text)
    return text.replace("*", "").replace("`", "").strip()


def words_of(markdown: str) -> list[str]:
    """Give the words in small letters."""
    return [word.replace("’", "'") for word in _WORD.findall(text_of(markdown).casefold())]


def pattern_of(phrases: Iterable[str]) -> str:
    """Give the pattern of phrases as whole words, over the ends of lines, in the plural too; empty for none.

    A phrase in capitals is found in capitals only, any other in whatever letters.
    """
    forms: list[str] = []
    for phrase in phrases:
        pattern = r"\s+".join(map(re.escape, phrase.split()))
        forms.append(f"{pattern}s?" if phrase.upper() == phrase else f"(?i:{pattern}s?)")
    return rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)" if forms else ""


def root_of(word: str) -> str:
    """Give a word without the ending of a plural or a possessive, so that both forms are one word."""
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) > len("gas") and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return word


def last_sentence(stem: str) -> str:
    """Give the sentence that asks: what stands before it in the paragraph tells the case."""
    return _SENTENCE_END.split(stem.strip())[-1]


def is_negative(question: Question) -> bool:
    """Say whether a question asks for what does not hold."""
    return question.style == "negative" or NOT in question.stem
