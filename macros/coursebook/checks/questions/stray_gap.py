"""A gap in a question that is not of the style missing-word.

**What it does**

Reports a `____` (four underscores) in the last paragraph before the options of a question of another style.

**Why it matters to the learner**

Mock exams draw so many questions of each style: this one is counted as what it is not.

**Example**

```markdown
{% call quiz("sound-of-a-loaf", exam=False) %}
A loaf is done when it sounds ____.

- [x] hollow

    The crumb has set and the water is gone.

- [ ] dull

    Wet crumb swallows the sound.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("sound-of-a-loaf", exam=False, style="missing-word") %}
A loaf is done when it sounds ____.

- [x] hollow

    The crumb has set and the water is gone.

- [ ] dull

    Wet crumb swallows the sound.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course
from coursebook.model.question import GAP

MISTAKE = Mistake("Q025", "stray-gap")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            if GAP in question.stem and question.style != "missing-word":
                message = f"a gap, '{GAP}', stands in a question of the style '{question.style}'"
                yield MISTAKE.at(question.place_of(GAP), message, 'write style="missing-word"')
