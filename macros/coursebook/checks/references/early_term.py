"""A term that is defined before its chapter.

**What it does**

Reports a term that a chapter, or a practice page of it, defines or tells apart although the glossary says that a later
chapter introduces it. A link alone may come early: it explains itself.

**Why it matters to the learner**

The term's flashcard and its place among the key terms come chapters after the lesson, and the later chapter teaches as
new what is known.

**Example**

```yaml title="docs/_data/syllabus.yml"
title: Bread for beginners
exam: {questions: 10, options: 4, minutes: 15, extra_minutes: 5, pass_mark: 7}
categories:
  - {id: "1", title: Loaves, weight: 100, questions: 10}
criteria:
  - {id: "1.1", text: Tell crumb from crust, bloom: 1}
chapters:
  - {number: 1, title: The loaf}
  - {number: 2, title: The oven}
```

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
  chapter: 2
```

```markdown
{{ define("crumb") }}
```

**Use instead**

```yaml title="docs/_data/syllabus.yml"
title: Bread for beginners
exam: {questions: 10, options: 4, minutes: 15, extra_minutes: 5, pass_mark: 7}
categories:
  - {id: "1", title: Loaves, weight: 100, questions: 10}
criteria:
  - {id: "1.1", text: Tell crumb from crust, bloom: 1}
chapters:
  - {number: 1, title: The loaf}
  - {number: 2, title: The oven}
```

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
  chapter: 1
```

```markdown
{{ define("crumb") }}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake, quote
from coursebook.model import Course

MISTAKE = Mistake("R023", "early-term", "warning")
_DEFINED = {"define": 1, "tell_apart": 2}
"""How many of a macro's first arguments are terms it prints the definitions of."""


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        if page.number is None or page.kind not in {"chapter", "practice"}:
            continue
        for call in page.calls:
            named = [argument for argument in call.arguments if not argument.name]
            for argument in named[: _DEFINED.get(call.name, 0)]:
                term = course.find_term(str(argument.value))
                if term and term.chapter is not None and term.chapter > page.number:
                    message = f"{quote(term.id)} is introduced in chapter {term.chapter} and defined in {page.number}"
                    advice = "define it there and link it here, or let the glossary say that this chapter introduces it"
                    yield MISTAKE.at(argument.place, message, advice)
