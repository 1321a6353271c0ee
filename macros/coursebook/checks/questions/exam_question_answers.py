"""An exam question with several right answers.

**What it does**

Reports a question that mock exams may draw and that has more than one `[x]`.

**Why it matters to the learner**

The exam asks for one answer; a mock exam must look like it.

**Example**

```markdown
{% call quiz("done-or-not", criterion="1.1") %}
What tells you that a loaf is done?

- [x] The sound

    A hollow sound says that the crumb is dry.

- [ ] The colour

    Colour tells about the crust only.

- [x] The smell

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

MISTAKE = Mistake("Q005", "exam-question-answers")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            if question.exam and question.is_multiple:
                message = f"an exam question must have one right answer, not {len(question.key)}"
                yield MISTAKE.at(question.key[1].place, message, "write exam=False if no mock exam may draw it")
