"""A word such as "always" in wrong options only.

**What it does**

Reports a wrong option with "always", "never", "all", "every" or "only" where no right option has one of these.

**Why it matters to the learner**

Few things hold always, and readers know it: whoever strikes out every "always" is often right without having learned
anything.

**Example**

```markdown
{% call quiz("salt-and-yeast", exam=False) %}
What does salt do to a dough?

- [x] It slows the yeast

    Salt draws water out of the cells.

- [ ] It always kills the yeast

    That takes far more than a recipe holds.

- [ ] It feeds the yeast

    Sugar would.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("salt-and-yeast", exam=False) %}
What does salt do to a dough?

- [x] It slows the yeast

    Salt draws water out of the cells.

- [ ] It kills the yeast

    That takes far more than a recipe holds.

- [ ] It feeds the yeast

    Sugar would.

{% endcall %}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebook.checks.words import text_of
from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Option

MISTAKE = Mistake("Q021", "absolute-distractor", "warning")
# "Not all", "at all", "above all", "all the same" and "not only" are no absolutes, nor is the "only" of "1 and 2 only";
# "all of the above" is another rule's.
_ABSOLUTE = re.compile(
    r"(?<!\bnot )(?<!\bat )(?<!\babove )(?<!\bafter )"
    r"\b(?:always|never|every|all(?! the same\b)(?! (?:of )?the (?:above|below|other))|(?<!\d )only(?! \d))\b(?!-)",
    re.IGNORECASE,
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            wrong = [option for option in question.options if not option.correct]
            absolute = next((option for option in wrong if _find(option)), None)
            if absolute and question.key and not any(_find(option) for option in question.key):
                message = f"{quote(_find(absolute))} stands in wrong options only"
                yield MISTAKE.at(
                    absolute.place_of(_find(absolute)),
                    message,
                    "leave the word out, or let a right option have one too",
                )


def _find(option: Option) -> str:
    match = _ABSOLUTE.search(text_of(option.text))
    return match.group() if match else ""
