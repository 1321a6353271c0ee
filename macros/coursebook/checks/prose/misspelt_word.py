"""A misspelt word.

**What it does**

Looks every word on the pages, in questions, exercises and data files up in codespell's list of common misspellings.
It does not guess: a word on neither list passes, and so does one in capitals, for it is an abbreviation. What the
course spells right in its own way, such as a name, stands under `words` in `docs/_data/vocabulary.yml`.

**Why it matters to the learner**

Who learns a word here learns its letters, too, and a misspelt word is not found by searching.

**Example**

```markdown
Kneading makes the dough recieve air.
```

**Use instead**

```markdown
Kneading makes the dough receive air.
```
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import groupby

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Passage
from coursebook.spelling import load_misspellings

MISTAKE = Mistake("W003", "misspelt-word", "warning")
IS_LOCAL = True
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

_QUICK = re.compile(r"[a-z]+(?:'[a-z]+)*")
"""The same for the letters of the list, in half the time."""


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    misspellings = load_misspellings()
    for _, group in groupby(course.prose, key=lambda passage: passage.place.path):
        passages = list(group)
        text = "\n".join([passage.text for passage in passages])
        if not misspellings.keys().isdisjoint(_QUICK.findall(_fold(text))):
            yield from _check_passages(passages, misspellings, course.vocabulary.words)


def _check_passages(
    passages: Iterable[Passage], misspellings: Mapping[str, str], accepted: Container[str]
) -> Iterator[Diagnostic]:
    for passage in passages:
        for match in _WORD.finditer(passage.text):
            word = match.group()
            key = _fold(word)
            if key in misspellings and key not in accepted and not word.isupper():
                place = passage.at(match.start(), len(word))
                meant = [_like(word, right.strip()) for right in misspellings[key].split(",") if right.strip()]
                advice = f"write {' or '.join(map(quote, meant))}, or add the word to 'words' in vocabulary.yml"
                yield MISTAKE.at(place, f"{quote(word)} is misspelt", advice)


def _fold(text: str) -> str:
    return text.lower().replace("’", "'")


def _like(word: str, right: str) -> str:
    return right[0].upper() + right[1:] if word[0].isupper() else right
