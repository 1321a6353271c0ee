"""A question with more or fewer right options than it says.

**What it does**

Reports a question that asks for TWO, THREE or FOUR of its options, in capitals or as "two of these", and marks
another number of them with `[x]`; and a true/false question with both marked. In list questions, the number is that
of statements.

**Why it matters to the learner**

Who picks what is asked for cannot get it right.

**Example**

```markdown
{% call quiz("baked-or-not", exam=False) %}
Which TWO signs say that a loaf is baked?

- [x] A hollow sound

    The crumb has set.

- [ ] 96 °C in its middle

    Steam reaches this heat early.

- [ ] A warm crust

    Warm it was after a minute.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("baked-or-not", exam=False) %}
Which TWO signs say that a loaf is baked?

- [x] A hollow sound

    The crumb has set.

- [x] 96 °C in its middle

    Starch has set at this heat.

- [ ] A warm crust

    Warm it was after a minute.

{% endcall %}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebook.checks.words import last_sentence, text_of
from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course, Question

MISTAKE = Mistake("Q026", "wrong-number-of-keys")
_NUMBERS = {"two": 2, "three": 3, "four": 4}
_IN_CAPITALS = re.compile(r"^(?:\w+\s+)?(?:Which|What|Who|Choose|Pick|Select|Name|Mark|Tick)\s+(TWO|THREE|FOUR)\b")
_OF_THESE = re.compile(
    r"^(?:\w+\s+)?(?:which|what|choose|pick|select|name|mark|tick)\s+(two|three|four)\s+of\s+"
    r"(?:these|the\s+(?:following|options|answers))\b",
    re.IGNORECASE,
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            number, asked = len(question.key), _asked(question)
            if number and asked and number != asked:
                are = "option is" if number == 1 else "options are"
                message = f"the question asks for {asked} options, and {number} {are} right"
                yield MISTAKE.at(question.stem_place, message, "mark as many with '[x]' as are asked for")
            elif question.is_true_false and question.is_multiple:
                message = "both True and False are right"
                yield MISTAKE.at(question.place, message, "mark one of the two with '[x]'")


def _asked(question: Question) -> int:
    """Give how many options the question says are right; 0 where it does not say."""
    if question.style == "list":
        return 0
    sentence = text_of(last_sentence(question.stem))
    match = _IN_CAPITALS.search(sentence) or _OF_THESE.search(sentence)
    return _NUMBERS[match.group(1).casefold()] if match else 0
