"""A reason that says no more than the option.

**What it does**

Reports a reason that adds no word to those of the question and its options and only confirms or denies ("Salt is not
what holds the gas", "This is the right answer"), or repeats the option or the right one ("Gluten does"). It can be
allowed (`allow=`) where the same words say something new.

**Why it matters to the learner**

Who picked the option has read these words before and is told that they are wrong, not why.

**Example**

```markdown
{% call quiz("gas-in-dough", exam=False) %}
What holds the gas in a dough?

- [x] Gluten

    Its proteins form an elastic net.

- [ ] Salt

    Salt is not what holds the gas.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("gas-in-dough", exam=False) %}
What holds the gas in a dough?

- [x] Gluten

    Its proteins form an elastic net.

- [ ] Salt

    It tightens the net, which is there without it.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coursebook.checks.words import FUNCTION_WORDS, root_of, words_of
from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course, Option, Question

MISTAKE = Mistake("Q016", "restating-reason", excusable=True)
IS_LOCAL = True
_VERDICTS = frozenset(
    {"correct", "false", "incorrect", "no", "not", "right", "true", "wrong", "yes", "never", "cannot"}
)
_FILLERS = frozenset({"actually", "answer", "called", "choice", "indeed", "merely", "option", "really", "simply"})
_EMPTY = FUNCTION_WORDS | _VERDICTS | _FILLERS


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            said: set[str] = set()
            for option in question.options:
                words = words_of(option.reason)
                left = _roots_of(word for word in words if word not in _EMPTY)
                said = said or _roots_of(words_of(" ".join([question.stem, *(each.text for each in question.options)])))
                if words and left <= said and (_is_verdict(words) or _repeats(left, option, question)):
                    advice = "say what the reader mixed up, and which word in the question decides"
                    yield MISTAKE.at(
                        option.reason_place or option.place,
                        "the reason of this option says no more than the question",
                        advice,
                    )


def _roots_of(words: Iterable[str]) -> set[str]:
    return {root_of(word) for word in words}


def _is_verdict(words: Iterable[str]) -> bool:
    return any(word in _VERDICTS or word.endswith("n't") for word in words)


def _repeats(words: set[str], option: Option, question: Question) -> bool:
    return any(words <= _roots_of(words_of(each.text)) for each in (option, *question.key))
