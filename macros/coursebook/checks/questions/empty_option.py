"""An option without text.

**What it does**

Reports an option that is a mark and nothing else.

**Why it matters to the learner**

Nobody can pick an answer that says nothing.

**Example**

```markdown
{% call quiz("done-or-not", criterion="1.1") %}
What tells you that a loaf is done?

- [x] The sound

    A hollow sound says that the crumb is dry.

- [ ] The colour

    Colour tells about the crust only.

- [ ] The smell

    It smells long before it is done.

- [ ]

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

MISTAKE = Mistake("Q009", "empty-option")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            for option in question.options:
                if not option.text:
                    yield MISTAKE.at(option.place, "an option has no text", "write it after the mark")
