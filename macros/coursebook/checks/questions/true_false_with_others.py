"""True and False among other options.

**What it does**

Reports a question with the options `True` and `False` and others besides.

**Why it matters to the learner**

One of the two is always right, so that no other option can be: the reader finds a riddle in place of a question.

**Example**

```markdown
{% call quiz("steam-softens", exam=False) %}
Steam keeps the skin of a loaf soft. Is that so?

- [x] True

    Soft skin can stretch.

- [ ] False

    Dry air makes it hard.

- [ ] In part

    It does so from edge to edge.

{% endcall %}
```

**Use instead**

```markdown
{% call quiz("steam-softens", exam=False) %}
Steam keeps the skin of a loaf soft. Is that so?

- [x] True

    Soft skin can stretch.

- [ ] False

    Dry air makes it hard.

{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course
from coursebook.model.question import TRUE_FALSE

MISTAKE = Mistake("Q028", "true-false-with-others")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for question in page.questions:
            texts = [option.text.strip(" *_.") for option in question.options]
            if all(text in texts for text in TRUE_FALSE):
                others = [
                    option for option, text in zip(question.options, texts, strict=True) if text not in TRUE_FALSE
                ]
                if others:
                    message = f"{quote(others[0].text)} stands beside True and False"
                    yield MISTAKE.at(others[0].place, message, "delete it, or ask what has several answers")
