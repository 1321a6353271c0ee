"""A sentence of more than 40 words.

**What it does**

Counts the words of each sentence: on pages, in questions and exercises, in front matter and in the data files.
A list item or a title without a full stop is a sentence of its own.

**Why it matters to the learner**

By the end of such a sentence its beginning is forgotten: who reads it for the first time, or in a language learnt
later, has to begin again.

**Example**

```markdown
Knead the dough, which has rested for half an hour in a bowl that you have covered with a damp cloth, until it no
longer sticks to your hands, then shape it, put it into a tin, and leave it in a warm place until it has doubled.
```

**Use instead**

```markdown
Let the dough rest for half an hour in a bowl under a damp cloth. Knead it until it no longer sticks to your hands.
Then shape it, put it into a tin, and leave it in a warm place until it has doubled.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course

MISTAKE = Mistake("W001", "long-sentence", "warning")
IS_LOCAL = True
MOST = 40


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for passage in course.prose:
        # Counting is much cheaper than finding sentences.
        if passage.text.count(" ") + passage.text.count("\n") < MOST:
            continue
        for sentence in passage.sentences(fewest=MOST + 1):
            words = len(sentence.words())
            if words > MOST:
                message = f"the sentence has {words} words, more than {MOST}"
                yield MISTAKE.at(sentence.place, message, "make two or three of it, one thought each")
