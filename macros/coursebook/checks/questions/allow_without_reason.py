"""A finding that is accepted without saying why.

**What it does**

Reports `allow=` without `because=`, and `because=` without `allow=`.

**Why it matters to the learner**

A rule that is broken for a reason does no harm; the next editor must be able to judge the reason.

**Example**

```markdown
{% call quiz("done-or-not", criterion="1.1", exam=False, allow="Q012") %}
What does the {{ term("crust") }} tell you?

- [x] That the loaf is done

    A hollow sound says that the crumb is dry.

- [ ] The time

    Ovens differ.
{% endcall %}
```

**Use instead**

```markdown
{% call quiz("done-or-not", criterion="1.1", exam=False, allow="Q012", because="The word is not asked for.") %}
What does the {{ term("crust") }} tell you?

- [x] That the loaf is done

    A hollow sound says that the crumb is dry.

- [ ] The time

    Ovens differ.
{% endcall %}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coursebook.diagnostics import Diagnostic, Mistake
from coursebook.model import Course

MISTAKE = Mistake("Q090", "allow-without-reason")


def check(course: Course) -> Iterator[Diagnostic]:
    """Give the findings of this rule."""
    for page in course.pages:
        for call in page.calls:
            given = {
                argument.name: argument.place
                for argument in call.arguments
                if argument.name in {"allow", "because"} and str(argument.value).strip()
            }
            if "allow" in given and "because" not in given:
                yield MISTAKE.at(given["allow"], "'allow' stands without a reason", 'say why in because="…"')
            elif "because" in given and "allow" not in given:
                advice = 'say in allow="…" which finding it is for, or delete it'
                yield MISTAKE.at(given["because"], "'because' gives a reason for nothing", advice)
