"""A list question without its statements.

**What it does**

Reports a question of the style `list` before whose last paragraph no numbered list stands, and an option of it that
names a number the list has not.

**Why it matters to the learner**

There is nothing to judge, or one of the options cannot be understood.

**Example**

```markdown
{% call quiz("true-of-rye", exam=False, style="list") %}
Rye makes a sticky dough. Rye bread keeps for a week.

Which two statements are correct?

- [x] 1 and 2

    Rye holds water for long.

- [ ] 2 and 3

    Nothing rises without yeast.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("true-of-rye", exam=False, style="list") %}
1. Rye makes a sticky dough.
2. Rye bread keeps for a week.
3. Rye rises by itself.

Which two statements are correct?

- [x] 1 and 2

    Rye holds water for long.

- [ ] 2 and 3

    Nothing rises without yeast.

{% endcall %}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebook.checks.words import text_of
from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course

MISTAKE = Mistake("Q019", "list-without-statements")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1|\Z)", re.DOTALL | re.MULTILINE)
_STATEMENT = re.compile(r"^([ \t]*)(\d{1,4})[.)][ \t]+\S", re.MULTILINE)
_WORD = re.compile(r"\d{1,9}|[^\W\d_]+")
_PLAIN = frozenset({"and", "or", "only", "both", "all", "none", "neither", "nor", "statement", "statements", "just"})


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in (question for question in page.questions if question.style == "list"):
            numbers = _statements_of(question.case)
            if not numbers:
                advice = "write them before the question: '1. …', '2. …', each on a line of its own"
                yield MISTAKE.at(question.stem_place, "no numbered statements stand before the question", advice)
                continue
            for option in question.options:
                wrong = [number for number in _numbers_of(option.text) if number not in numbers]
                if wrong:
                    message = f"the option {quote(option.text)} names statement {wrong[0]}, which is not there"
                    yield MISTAKE.at(
                        option.place_of(str(wrong[0])), message, f"the statements are {numbers[0]} to {numbers[-1]}"
                    )


def _statements_of(case: str) -> range:
    """Give the numbers of the outermost list: as in Markdown, the first is taken as written, the rest are counted."""
    found = _STATEMENT.findall(_FENCE.sub("", case))
    least = min((len(indent) for indent, _ in found), default=0)
    outer = [int(number) for indent, number in found if len(indent) == least]
    return range(outer[0], outer[0] + len(outer)) if outer else range(0)


def _numbers_of(text: str) -> list[int]:
    """Give the numbers of an option that is made of such; "2 loaves" names no statement."""
    words = _WORD.findall(text_of(text).casefold())
    return [int(word) for word in words if word.isdecimal()] if all(map(_is_plain, words)) else []


def _is_plain(word: str) -> bool:
    return word.isdecimal() or word in _PLAIN
