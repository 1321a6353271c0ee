"""An option that is about the other options.

**What it does**

Reports an option that says no more than "all of the above", "none of these answers", "both of the above" or "A and
C". It can be allowed (`allow=`) where the letters are names of things in the case.

**Why it matters to the learner**

The options are shuffled: nothing is "above", and there is no option A. And whoever knows two of them has the answer
without the third, so the question tests less than it seems to.

**Example**

```markdown
{% call quiz("done-or-not", exam=False) %}
What tells you that a loaf is done?

- [x] The sound

    It turns hollow when the crumb has set.

- [ ] The colour

    An oven that is too hot browns it early.

- [ ] The smell

    It fills the room long before the crumb has set.

- [ ] All of the above

    Colour and smell come too early to tell.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("done-or-not", exam=False) %}
What tells you that a loaf is done?

- [x] The sound

    It turns hollow when the crumb has set.

- [ ] The colour

    An oven that is too hot browns it early.

- [ ] The smell

    It fills the room long before the crumb has set.

- [ ] The clock

    Ovens differ, and so do doughs.

{% endcall %}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebook.checks.words import text_of
from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course

MISTAKE = Mistake("Q014", "all-of-the-above", excusable=True)
_HOW_MANY = r"(?:all|any|both|each|every\s+one|neither|none|two|three)"
_OPTIONS = r"(?:answers|choices|options)"
_ABOVE = re.compile(rf"\b{_HOW_MANY}\s+(?:of\s+)?the\s+(?:{_OPTIONS}\s+)?(?:above|below)\b", re.IGNORECASE)
_THESE = re.compile(
    rf"{_HOW_MANY}\s+of\s+(?:these|the\s+other|the)\s+{_OPTIONS}|{_HOW_MANY}\s+of\s+these", re.IGNORECASE
)
_OTHERS = re.compile(rf"(?:all|both|none)\s+(?:of\s+)?the\s+others?(?:\s+{_OPTIONS})?", re.IGNORECASE)
# "1 and 2" are numbers of statements in the case, which stay where they are.
_LETTERS = re.compile(r"(?:(?:[Oo]nly|[Bb]oth)\s+)?[A-F](?:,\s*[A-F])*,?\s+(?:and|or)\s+[A-F](?:\s+only)?")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            for option in question.options:
                text = text_of(option.text).strip(" .")
                if _ABOVE.search(text) or any(form.fullmatch(text) for form in (_THESE, _OTHERS, _LETTERS)):
                    message = f"the option {quote(option.text)} is about other options, which are shuffled"
                    yield MISTAKE.at(option.place, message, "write an answer of its own")
