"""Words of the earlier version as if they were the new one's.

**What it does**

Reports the phrases that `docs/_data/vocabulary.yml` lists under `earlier`, on pages and in data files. A phrase in
capitals is looked for in capitals, any other in whatever letters. It may stand in a callout `!!! earlier`, in a
sentence that says one of the `names` of the earlier version, and in a wrong option.

**Why it matters to the learner**

An exam on the new version asks for its words. Who has learnt the old ones answers wrong and does not know why.

**Example**

```yaml title="docs/_data/vocabulary.yml"
earlier:
  names: [the old guild book]
  wordings:
    - phrases: [barm]
      instead: yeast
      why: The new guild book has one name for all of it.
```

```markdown
Stir the barm into warm water.
```

**Use instead**

```yaml title="docs/_data/vocabulary.yml"
earlier:
  names: [the old guild book]
  wordings:
    - phrases: [barm]
      instead: yeast
      why: The new guild book has one name for all of it.
```

```markdown
Stir the yeast into warm water. In the old guild book it is called barm.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebook.checks.words import pattern_of
from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Passage, Place

MISTAKE = Mistake("W004", "earlier-wording")
IS_LOCAL = True


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    wordings = course.vocabulary.wordings
    if not wordings:
        return
    phrases = re.compile("|".join(f"(?P<w{n}>{pattern_of(wording.phrases)})" for n, wording in enumerate(wordings)))
    names = re.compile(pattern_of(course.vocabulary.names) or "(?!)")
    distractors = {
        (option.place.path, option.place.line)
        for page in course.pages
        for question in page.questions
        for option in question.options
        if not option.correct
    }
    for passage in course.prose:
        is_free = passage.callout == "earlier" or (passage.place.path, passage.place.line) in distractors
        if is_free or not phrases.search(passage.text):
            continue
        for sentence in passage.sentences():
            if names.search(sentence.text):
                continue
            for found in phrases.finditer(sentence.text):
                wording = wordings[int((found.lastgroup or "w0")[1:])]
                message = f"{quote(_squeeze(found.group()))} is no wording of this version"
                advice = f"say {quote(wording.instead)}: {wording.why}"
                yield MISTAKE.at(_locate(sentence, found), message, advice)


def _locate(sentence: Passage, found: re.Match[str]) -> Place:
    return sentence.at(found.start(), len(found.group().partition("\n")[0]))


def _squeeze(text: str) -> str:
    return " ".join(text.split())
