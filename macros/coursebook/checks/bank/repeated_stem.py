"""Two questions that ask the same.

**What it does**

Reports a question that shares at least 80 % of its words, those of its case counted, with one before it in the course,
if the right answers are alike too, or if what is asked is: word for word, or in a sentence of twelve words or more. So
"Which is a crust?" may be asked of two loaves, and two things of one case.

**Why it matters to the learner**

In a mock exam it is one point for one memory, counted twice.

**Example**

```markdown
{% call quiz("done-or-not", criterion="1.1", exam=False) %}
A loaf has cooled for an hour. What tells you that it is done?

- [x] The sound

    A hollow ring says that the crumb is dry.

- [ ] The colour

    Colour tells of the crust alone.

{% endcall %}

{% call quiz("ready-or-not", criterion="1.1", exam=False) %}
A loaf has cooled for an hour. What tells you it is done?

- [x] Its sound

    Knock on the base and listen.

- [ ] Its smell

    That comes too early.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("done-or-not", criterion="1.1", exam=False) %}
A loaf has cooled for an hour. What tells you that it is done?

- [x] The sound

    A hollow ring says that the crumb is dry.

- [ ] The colour

    Colour tells of the crust alone.

{% endcall %}

{% call quiz("ready-or-not", criterion="1.1", exam=False) %}
You knock on the base of two loaves. The first rings, the second does not. Which goes back into the oven?

- [x] The second

    Wet crumb swallows the sound.

- [ ] The first

    What rings is dry inside.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.checks.alike import find_alike, share_of
from coursebook.checks.words import words_of
from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Question
from coursebook.model.draft import is_draft

MISTAKE = Mistake("K003", "repeated-stem")
SHARE = 0.8
SHARE_OF_KEYS = 0.6
ENOUGH_WORDS = 12
"""From here on, two questions that differ in one word in five are hardly asked of different things."""


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for question, other in find_repeated(course):
        message = f"it asks the same as {quote(other.id)}, {other.place.path}:{other.place.line}"
        yield MISTAKE.at(question.place, message, "ask something else, or delete one of the two")


def find_repeated(course: Course) -> Iterator[tuple[Question, Question]]:
    """Give each question that asks the same as an earlier one, and that one; of equal ids only the first counts."""
    unique = {question.id: question for page in reversed(course.pages) for question in reversed(page.questions)}
    questions = [question for question in reversed(unique.values()) if question.stem and not is_draft(question)]
    stems = [frozenset(words_of(question.stem)) for question in questions]
    texts = [stem | _read(question.case) for stem, question in zip(stems, questions, strict=True)]

    def is_same(one: int, other: int) -> bool:
        if share_of(_read_key(questions[one]), _read_key(questions[other])) >= SHARE_OF_KEYS:
            return True
        if stems[one] == stems[other]:
            return len(texts[one]) >= ENOUGH_WORDS
        return len(stems[one]) >= ENOUGH_WORDS and share_of(stems[one], stems[other]) >= SHARE

    for number, earlier in find_alike(texts, SHARE, is_same):
        yield questions[number], questions[earlier]


def _read(markdown: str) -> frozenset[str]:
    return frozenset(words_of(markdown)) if markdown else frozenset()


def _read_key(question: Question) -> frozenset[str]:
    return _read(" ".join(option.text for option in question.key))
