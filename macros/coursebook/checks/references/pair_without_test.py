"""Two terms told apart without the question that decides.

**What it does**

Reports a `tell_apart` call whose two terms name each other under `tell_apart` in neither of their glossary records.

**Why it matters to the learner**

The comparison would show two definitions, and leave out what the learner came for.

**Example**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
- id: crust
  term: Crust
  definition: The firm outside of a loaf.
```

```markdown
{{ tell_apart("crumb", "crust") }}
```

**Use instead**

```yaml title="docs/_data/glossary.yml"
- id: crumb
  term: Crumb
  definition: The soft inside of a loaf.
- id: crust
  term: Crust
  definition: The firm outside of a loaf.
  tell_apart:
    - from: crumb
      test: Does it crack, or does it give way?
```

```markdown
{{ tell_apart("crumb", "crust") }}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course

MISTAKE = Mistake("R010", "pair-without-test")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for call in page.calls:
            if call.name != "tell_apart":
                continue
            names = [call.positional(0), call.positional(1)]
            terms = [course.find_term(name) for name in names if isinstance(name, str)]
            first, second = terms if len(terms) == len(names) else (None, None)
            if first is None or second is None:
                continue
            near = {item.other for item in first.tell_apart if item.other == second.id}
            near |= {item.other for item in second.tell_apart if item.other == first.id}
            if first is second:
                message = f"'{first.id}' is to be told apart from itself"
                yield MISTAKE.at(call.arguments[1].place, message, "name the term it is confused with")
            elif not near:
                message = f"neither '{first.id}' nor '{second.id}' has a question that tells the two apart"
                advice = f"add 'tell_apart: [{{from: {second.id}, test: …}}]' to '{first.id}' in the glossary"
                yield MISTAKE.at(call.arguments[0].place, message, advice)
