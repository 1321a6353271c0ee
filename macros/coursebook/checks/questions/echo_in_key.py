"""A word of the question that only the right option repeats.

**What it does**

Reports a word of the last paragraph before the options that stands in a right option and in no wrong one. Words that
questions are made of, such as "which" or "statement", are not looked at, nor are questions with fewer than two wrong
options.

**Why it matters to the learner**

Whoever takes the option that sounds like the question is right without having learned anything.

**Example**

```markdown
{% call quiz("oven-steam", exam=False) %}
Why do bakers let steam into the oven?

- [x] Steam keeps the skin soft

    A soft skin can stretch.

- [ ] Heat spreads faster

    It would, but the floor does that.

- [ ] Sugar turns brown

    It does so later, in dry air.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("oven-steam", exam=False) %}
Why do bakers let steam into the oven?

- [x] The skin stays soft

    A soft skin can stretch.

- [ ] Heat spreads faster

    It would, but the floor does that.

- [ ] Sugar turns brown

    It does so later, in dry air.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.checks.words import STOP_WORDS, root_of, words_of
from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course, Option

MISTAKE = Mistake("Q023", "echo-in-key", "warning")
FEWEST = 2
_SHORTEST = 4
_WORDING = """
accurate answer appropriate apply call case cause choice choose claim complete compare concern contain correct define
definition describe difference entry example explain explanation express fact false feature first follow following form
gap happen have help idea include involve item kind know likely main match meaning name need option order pair pick
point problem purpose question reading reason refer relate remark report require result role scenario second select
sentence sign situation speak statement step sum tell term three time true type understand view want wish word work
wrong
"""
_EMPTY = STOP_WORDS | frozenset(_WORDING.split())


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            wrong = [option for option in question.options if not option.correct]
            if len(wrong) < FEWEST or not question.key:
                continue
            others = {root for option in wrong for root in _roots_of(option)}
            words = {root_of(word): word for word in words_of(question.stem)}
            for option in question.key:
                echoes = [root for root in _roots_of(option) if root in words and root not in others]
                echo = next((root for root in echoes if len(root) >= _SHORTEST and root not in _EMPTY), None)
                if echo:
                    message = f"only the right option repeats '{words[echo]}', a word of the question"
                    said = next(word for word in words_of(option.text) if root_of(word) == echo)
                    yield MISTAKE.at(
                        option.place_of(said), message, "say it in other words, or let a wrong option repeat it too"
                    )
                    break


def _roots_of(option: Option) -> list[str]:
    return [root_of(word) for word in words_of(option.text)]
