"""An exam question without a criterion.

**What it does**

Reports a question that mock exams may draw and that does not say what part of the syllabus it asks about.

**Why it matters to the learner**

Mock exams are drawn by criterion: the question would never be asked.

**Example**

```markdown
{% call quiz("done-or-not") %}
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

MISTAKE = Mistake("Q006", "exam-question-criterion")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            if question.exam and not question.criterion:
                advice = 'write criterion="…", or exam=False if no mock exam may draw it'
                yield MISTAKE.at(question.place, "an exam question must have a criterion", advice)
