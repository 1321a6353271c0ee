"""A right option that stands out by its length.

**What it does**

Reports a right option that is at least 1.4 times as long as the wrong ones are on average, or as short, and by more
than a word or two. Questions with fewer than two wrong options are not looked at: of two options, one is always the
longer.

**Why it matters to the learner**

The right answer is often the longest, since it has to be true in every case. Readers know that, and pick it unread.

**Example**

```markdown
{% call quiz("oven-steam", exam=False) %}
Why do bakers let steam into the oven?

- [x] The skin stays soft for long enough to let the loaf grow

    Soft skin can stretch.

- [ ] Heat spreads faster

    The floor does that.

- [ ] Sugar turns brown

    It does so later, in dry air.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("oven-steam", exam=False) %}
Why do bakers let steam into the oven?

- [x] The skin stays soft

    Soft skin can stretch.

- [ ] Heat spreads faster

    The floor does that.

- [ ] Sugar turns brown

    It does so later, in dry air.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coursebook.checks.words import text_of
from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course, Option

MISTAKE = Mistake("Q015", "key-length", "warning")
FEWEST = 2
RATIO = 1.4
LEAST = 12
"""Characters that catch the eye: names of a word or two may differ by less."""


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            wrong = [option for option in question.options if not option.correct]
            if not question.key or len(wrong) < FEWEST or not all(option.text for option in question.options):
                continue
            key, others = _mean(question.key), _mean(wrong)
            if abs(key - others) < LEAST:
                continue
            place = question.key[0].place
            if key >= RATIO * others:
                message = f"on average, what is right is {key / others:.1f} times as long as what is wrong"
                yield MISTAKE.at(place, message, "cut the right option, or say more in the wrong ones")
            elif others >= RATIO * key:
                message = f"on average, what is wrong is {others / key:.1f} times as long as what is right"
                yield MISTAKE.at(place, message, "cut the wrong options, or say more in the right one")


def _mean(options: Sequence[Option]) -> float:
    return sum(max(1, len(text_of(option.text))) for option in options) / len(options)
