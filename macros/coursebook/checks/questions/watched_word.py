"""A question for mock exams that rests on what is not certain.

**What it does**

Reports the case, the stem or an option of a question for mock exams that holds one of the words under `watch` in
`docs/_data/facts.yml`, in whatever letters, its plural included. A record may have `watch` while its `confidence` is
`"1"` or `"?"`.

**Why it matters to the learner**

Where sources contradict each other, or only one of them says a thing, an answer that is marked wrong may be the right
one in the exam.

**Example**

```yaml title="docs/_data/facts.yml"
- id: new-crafts
  title: Crafts that some guilds ask about
  items: [Lamination]
  confidence: "?"
  sources: [guild]
  checked: 2026-11-24
  watch: [lamination]
```

```markdown
{% call quiz("folded-dough", criterion="1.1") %}
A baker folds butter into a dough, over and over.

What is this called?

- [x] Lamination

    Layers of butter and dough.

- [ ] Kneading

    It makes one even mass.

- [ ] Scoring

    It cuts the crust.

- [ ] Proofing

    It waits.

{% endcall %}
```

**Use instead**

```yaml title="docs/_data/facts.yml"
- id: new-crafts
  title: Crafts that some guilds ask about
  items: [Lamination]
  confidence: "?"
  sources: [guild]
  checked: 2026-11-24
  watch: [lamination]
```

```markdown
{% call quiz("folded-dough", exam=False) %}
A baker folds butter into a dough, over and over.

What is this called?

- [x] Lamination

    Layers of butter and dough.

- [ ] Kneading

    It makes one even mass.

- [ ] Scoring

    It cuts the crust.

- [ ] Proofing

    It waits.

{% endcall %}
```
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from coursebook.checks.words import pattern_of
from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Place, Question
from coursebook.model.facts import SURE

MISTAKE = Mistake("Q029", "watched-word")
_AGREE = {"1": "only one source has it", "?": "sources do not agree on it"}


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    watched = [facts for facts in course.facts if facts.watch and facts.confidence != SURE]
    patterns = [(facts, re.compile(pattern_of(facts.watch))) for facts in watched]
    for page in course.pages if patterns else ():
        for question in page.questions:
            for place_of, text in _texts_of(question) if question.exam else ():
                for facts, pattern in patterns:
                    found = pattern.search(text)
                    if found:
                        why = f"{_AGREE[facts.confidence]} ({quote(facts.id)} in the facts)"
                        message = f"{quote(' '.join(found.group().split()))} is no word for a mock exam: {why}"
                        yield MISTAKE.at(
                            place_of(found.group()), message, "ask about something else, or say 'exam=False'"
                        )


def _texts_of(question: Question) -> Iterator[tuple[Callable[[str], Place], str]]:
    yield lambda _: question.case_place or question.place, question.case
    yield question.place_of, question.stem
    for option in question.options:
        yield option.place_of, option.text
