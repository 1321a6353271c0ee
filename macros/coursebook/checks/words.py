"""Inline Markdown -> what it says: its text and its words, for the rules about wording."""

from __future__ import annotations

import re

from coursebook.model import Question

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_CALL = re.compile(r"\{\{[^{}\"]*(?:\"([^\"]*)\"[^{}\"]*)*\}\}")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”*)]*\s+(?=[\"“*(]*[^\W\d_a-z])")
NOT = "**NOT**"
"""How the word that turns a question round is written."""

_STOP_WORDS = """
a about above after again all also although am among an and another any anybody anyone anything are as at away be
because been before being below best better between both but by can cannot come comes could did do does doing done
down during each either else enough even ever every everybody everyone everything few first for from further get
gets give gives go goes good had has have having he her here hers him his how however i if in into is it its itself
just last least less like made make makes many may me mean means might mine more most much must my neither never new
next no nobody none nor not nothing now of off often on once one only onto or other others our out over own part
quite rather say says see seem seems shall she should show shows since so some somebody someone something still such
take takes than that the their theirs them then there these they thing things this those though through thus till to
too toward towards two under until up upon us use used uses very was way we well were what whatever when where
whether which while who whoever whole whom whose why will with within without would yet you your yours
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words that carry no meaning of their own in a question."""


def text_of(markdown: str) -> str:
    """Give the words as they are read: links and calls give theirs, marks of emphasis are dropped."""
    text = _LINK.sub(r"\1", markdown) if "](" in markdown else markdown
    if "{{" in text:
        text = _CALL.sub(lambda call: call.group(1) or "", text)
    return text.replace("*", "").replace("`", "").strip()


def words_of(markdown: str) -> list[str]:
    """Give the words in small letters."""
    return [word.replace("’", "'") for word in _WORD.findall(text_of(markdown).casefold())]


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
