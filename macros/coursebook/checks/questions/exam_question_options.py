"""An exam question with more or fewer options than the exam's.

**What it does**

Reports a question that mock exams may draw and that has another number of options than the syllabus says (four, where
it says nothing). True or false, "choose two" and warm-ups say `exam=False`.

**Why it matters to the learner**

A mock exam must look like the exam.

**Example**

```markdown
{% call quiz("done-or-not", criterion="1.1") %}
What tells you that a loaf is done?

- [x] The sound

    A hollow sound says that the crumb is dry.

- [ ] The colour

    Colour tells about the crust only.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("done-or-not", criterion="1.1") %}
What tells you that a loaf is done?

- [x] The sound

    A hollow sound says that the crumb is dry.

- [ ] The colour

    Colour tells about the crust only.

- [ ] The smell

    It smells long before it is done.

- [ ] The clock

    Ovens differ.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course

MISTAKE = Mistake("Q004", "exam-question-options")
USUAL = 4
"""Options of an exam question where the syllabus states no exam."""


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    wanted = course.syllabus.exam.options if course.syllabus.exam else USUAL
    for page in course.pages:
        for question in page.questions:
            number = len(question.options)
            if question.exam and number > 1 and number != wanted:
                message = f"an exam question must have {wanted} options, not {number}"
                surplus = question.options[min(number - 1, wanted)]
                yield MISTAKE.at(surplus.place, message, "write exam=False if no mock exam may draw it")
