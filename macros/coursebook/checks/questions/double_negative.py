"""A question that says no twice.

**What it does**

Reports a negative question with an option that is negative as well ("does not", "never", "nobody"), and a question
whose sentence has two different words of this kind.

**Why it matters to the learner**

"Which of these is **NOT** a reason not to open the oven?" has to be turned round twice, and so has a negative option
under a negative question. Who gets it wrong has stumbled over the sentence, and may know the matter.

**Example**

```markdown
{% call quiz("why-cut", exam=False, style="negative") %}
Which of these is **NOT** a reason to cut a loaf?

- [ ] Its side does not burst

    The gas has a way out.

- [x] Its crumb tastes of more

    A cut moves no salt.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("why-cut", exam=False, style="negative") %}
Which of these is **NOT** a reason to cut a loaf?

- [ ] Its side stays whole

    The gas has a way out.

- [x] Its crumb tastes of more

    A cut moves no salt.

{% endcall %}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebook.checks.words import NOT, is_negative, last_sentence, text_of
from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course, Question

MISTAKE = Mistake("Q018", "double-negative", "warning")
_NEGATION = re.compile(
    r"\b(?:(not)(?!\s+only)|(never|no(?!\.)|none|nothing|nobody|nowhere|neither|cannot)|\w+(n['’]t))\b", re.IGNORECASE
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            negations = _negations_of(question)
            if len(negations) > 1:
                message = "the question's sentence says no twice"
                yield MISTAKE.at(
                    question.place_of(list(negations.values())[-1]),
                    message,
                    "ask for what holds, or keep one of the two",
                )
            elif is_negative(question):
                for option in question.options:
                    found = _NEGATION.search(text_of(option.text))
                    if found:
                        message = f"the option {quote(option.text)} of a negative question is negative as well"
                        yield MISTAKE.at(
                            option.place_of(found.group()), message, "say what is, in place of what is not"
                        )


def _negations_of(question: Question) -> dict[str, str]:
    """Give the negative words of the sentence that asks, each as it is written: "no salt and no sugar" is one."""
    sentence = last_sentence(question.stem)
    found = {NOT: NOT} if NOT in sentence else {}
    for match in _NEGATION.finditer(text_of(sentence.replace(NOT, ""))):
        found.setdefault("not" if match.group(3) else match.group().casefold(), match.group())
    return found
